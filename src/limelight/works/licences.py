"""What a licence is called: an SPDX expression ("CC-BY-4.0", "MIT OR Apache-2.0"), or LicenseRef-… for one's own terms.

The list of SPDX is that of the library `packaging`, loaded only where somebody has written a licence.
"""

from __future__ import annotations

import re

OWN = "LicenseRef-Own"
"""The licence of what its owner made, and releases."""
PUBLIC_DOMAIN = "LicenseRef-Public-Domain"
"""What belongs to nobody any more, as the person who writes it has found out."""
_DEEPEST = 20
"""Brackets in an expression that anybody would write."""
_KINDS = {
    "cc by": "CC-BY-4.0",
    "cc-by": "CC-BY-4.0",
    "cc by-sa": "CC-BY-SA-4.0",
    "cc-by-sa": "CC-BY-SA-4.0",
    "cc by-nc": "CC-BY-NC-4.0",
    "cc-by-nc": "CC-BY-NC-4.0",
    "cc by 4.0": "CC-BY-4.0",
    "cc0": "CC0-1.0",
    "apache": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "gpl": "GPL-3.0-or-later",
    "ofl": "OFL-1.1",
    "public domain": PUBLIC_DOMAIN,
    "own": OWN,
    "mine": OWN,
    "my own": OWN,
    "all rights reserved": OWN,
}
"""What people write for a licence."""


def normal(licence: str) -> str:
    """The expression as SPDX writes it. Raises ValueError for what is none."""
    if licence.count("(") > _DEEPEST:
        raise ValueError("it nests too deep")  # the library would end with a RecursionError
    from packaging.licenses import canonicalize_license_expression  # 20 ms, and most productions name no licence

    return str(canonicalize_license_expression(licence))


def misfit(licence: str) -> str:
    """Why that is no licence, and the way out; "" for one."""
    try:
        normal(licence)
    except ValueError:
        return _way_out(licence)
    return ""


def _way_out(licence: str) -> str:
    if meant := _KINDS.get(" ".join(licence.casefold().split())):
        return f'Did you mean "{meant}"?'
    apart = re.sub(r"[^A-Za-z0-9.]+", "-", licence).strip("-") or "Agreement"
    return (
        f'Write a licence of spdx.org/licenses, "{OWN}" for what you made yourself, or a name of your own '
        f'for terms that you agreed with somebody: "LicenseRef-{apart[:40]}".'
    )
