"""What a certificate may be for: the extended key usages that C2PA takes for signing (C2PA 2.2, 14.5.1.1).

The first is taken by every reader; for the others a reader has to be told that they count.
"""

from __future__ import annotations

PURPOSES = {
    "1.3.6.1.5.5.7.3.4": "e-mail",
    "1.3.6.1.5.5.7.3.36": "documents",
    "1.3.6.1.4.1.62558.2.1": "Content Credentials",
}
"""By object identifier, in words."""

OTHERS = {
    "1.3.6.1.5.5.7.3.1": "web servers",
    "1.3.6.1.5.5.7.3.2": "logging in",
    "1.3.6.1.5.5.7.3.3": "programs",
    "1.3.6.1.5.5.7.3.8": "time stamps",
    "1.3.6.1.5.5.7.3.9": "answers about other certificates",
    "2.5.29.37.0": "anything",
}
"""What certificates are often for, and never for this."""
NEVER = ("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9", "2.5.29.37.0")
"""What makes a certificate unfit though it has a right purpose too: C2PA wants time stamps and such kept apart."""
