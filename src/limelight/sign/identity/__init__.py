"""The identity that releases are signed with: a certificate that everybody may read, and a key that nobody else has."""

from __future__ import annotations

from limelight.sign.identity.identity import Identity

__all__ = ["Identity"]
