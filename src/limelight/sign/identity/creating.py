"""A new identity: an authority of the person's own, and the first certificate that it issues."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from limelight.sign.identity import own_authority
from limelight.sign.identity.errors import IdentityThere, NotAnAddress, NotAnOwner, PassphraseTooShort
from limelight.sign.identity.keeping import ROOT, SIGNING, Kept, keep
from limelight.sign.identity.locked_keys import locked
from limelight.sign.identity.own_authority import LONGEST
from limelight.sign.identity.passphrases import LEAST, into_keyring
from limelight.sign.identity.places import folder_of


@dataclass(frozen=True)
class Lock:
    """How a key is locked: by a passphrase, by one that this system keeps, or (both empty) not at all."""

    passphrase: str = ""
    keyring: bool = False

    @property
    def kind(self) -> str:
        return "keyring" if self.keyring else "passphrase" if self.passphrase else "none"

    def entry(self, name: str) -> str:
        """Where this system is to keep the passphrase of an identity of that name; "" where it is not."""
        return f"{name} {secrets.token_hex(4)}" if self.keyring else ""


def new(name: str, owner: str, lock: Lock, *, timestamps: str = "", now: datetime | None = None) -> Kept:
    """Make it and keep it. Raises NotAName, NotAnOwner, NotAnAddress, IdentityThere, PassphraseTooShort, NoKeyring."""
    kept = Kept(free(name), owner_named(owner), "own", lock.kind, address(timestamps), entry=lock.entry(name))
    moment = (now or datetime.now(UTC)).replace(microsecond=0)
    authority = own_authority.found(kept.owner, moment)
    signer = own_authority.issue(authority.issuer, authority.key, kept.owner, moment)
    passphrase = lock_up(kept, lock)
    keep(
        kept,
        {
            SIGNING: bundle(signer.key, passphrase, signer.certificate, authority.issuer, issuing=authority.key),
            ROOT: pem(authority.root),
        },
    )
    return kept


def free(name: str) -> str:
    """The name, where no identity has it. Raises NotAName, IdentityThere."""
    if folder_of(name).exists():
        raise IdentityThere(name=name, folder=folder_of(name))
    return name


def owner_named(owner: str) -> str:
    """An owner's name as it stands in certificates. Raises NotAnOwner."""
    name = " ".join(unicodedata.normalize("NFC", owner).split())
    if not name:
        raise NotAnOwner(owner=owner, why="it is empty")
    if len(name.encode()) > LONGEST:
        raise NotAnOwner(owner=owner, why=f"it is longer than certificates hold ({LONGEST} letters, 21 Chinese ones)")
    if not name.isprintable():
        raise NotAnOwner(owner=owner, why="it has letters that cannot be seen")
    return name


def address(timestamps: str) -> str:
    """The address of a time-stamp authority, or "". Raises NotAnAddress."""
    parts = urlsplit(timestamps.strip())
    if timestamps.strip() and not (parts.scheme in ("http", "https") and parts.hostname):
        raise NotAnAddress(address=timestamps, why="it is no address of the web")
    if parts.username or parts.password:
        raise NotAnAddress(address=timestamps, why="it has a password in it, which would be kept unlocked")
    return timestamps.strip()


def lock_up(kept: Kept, lock: Lock) -> str:
    """The passphrase that its keys are locked by, "" for none. Raises PassphraseTooShort, NoKeyring."""
    if lock.keyring:
        made = secrets.token_urlsafe(24)
        into_keyring(kept.entry, made)
        return made
    return long_enough(lock.passphrase) if lock.passphrase else ""


def long_enough(passphrase: str) -> str:
    """A new passphrase. Raises PassphraseTooShort."""
    if len(passphrase) < LEAST:
        raise PassphraseTooShort(least=LEAST)
    return passphrase


def bundle(key: Any, passphrase: str, *certificates: x509.Certificate, issuing: Any = None) -> bytes:
    """A key, locked, the certificates that speak for it, and the key that makes the next, as one file."""
    after = locked(issuing, passphrase) if issuing is not None else b""
    return locked(key, passphrase) + pem(*certificates) + after


def pem(*certificates: x509.Certificate) -> bytes:
    return b"".join(each.public_bytes(Encoding.PEM) for each in certificates)
