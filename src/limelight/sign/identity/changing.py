"""What may change in an identity that is there: which authority stamps the time, and the passphrase."""

from __future__ import annotations

from dataclasses import replace

from limelight.sign.identity.creating import address, bundle, long_enough
from limelight.sign.identity.errors import NotChangeable
from limelight.sign.identity.keeping import RECORD, SIGNING, Kept, change, kept
from limelight.sign.identity.opening import certificates, unlocked_keys, which
from limelight.sign.identity.passphrases import passphrase_of

_ELSEWHERE = {
    "program": "another program keeps its key: change it there",
    "keyring": "this system's keyring keeps its passphrase, which nobody has to know",
}


def stamped_by(name: str, timestamps: str) -> str:
    """Have another authority stamp the time, "" for none; the identity's name. Raises NotAnAddress, and as `which`."""
    found = replace(kept(which(name)), timestamps=address(timestamps))
    change(found, RECORD)
    return found.name


def changeable(name: str) -> Kept:
    """The identity, where its passphrase can be changed. Raises NotChangeable, and as `which`."""
    found = kept(which(name))
    if found.lock in _ELSEWHERE:
        raise NotChangeable(name=found.name, why=_ELSEWHERE[found.lock])
    return found


def locked_by(name: str, new: str, old: str | None = None) -> str:
    """Lock its keys by another passphrase, in one step; its name. Raises NotChangeable, PassphraseTooShort, and as
    `opening.load`.
    """
    found, word = changeable(name), long_enough(new)
    key, *issuing = unlocked_keys(found, passphrase_of(found, old))
    chain = certificates(found)
    change(found, SIGNING, bundle(key, word, *chain, issuing=issuing[0] if issuing else None))
    return found.name
