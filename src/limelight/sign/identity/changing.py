"""What may change in an identity that is there: which authority stamps the time."""

from __future__ import annotations

from dataclasses import replace

from limelight.sign.identity.creating import address
from limelight.sign.identity.keeping import RECORD, change, kept
from limelight.sign.identity.opening import which


def stamped_by(name: str, timestamps: str) -> str:
    """Have another authority stamp the time, "" for none; the identity's name. Raises NotAnAddress, and as `which`."""
    found = replace(kept(which(name)), timestamps=address(timestamps))
    change(found, RECORD)
    return found.name
