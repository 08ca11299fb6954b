"""An identity, opened to sign: `load` is what a release asks for."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from limelight.sign.identity import own_authority
from limelight.sign.identity.algorithms import algorithm_of, sign
from limelight.sign.identity.creating import bundle, pem
from limelight.sign.identity.errors import (
    IdentityDamaged,
    KeyExposed,
    NoIdentity,
    UnknownIdentity,
    WhichIdentity,
    WrongPassphrase,
)
from limelight.sign.identity.identity import Identity
from limelight.sign.identity.keeping import SIGNING, Kept, change, kept, read
from limelight.sign.identity.key_program import sign_by
from limelight.sign.identity.locked_keys import keys_in, unlocked
from limelight.sign.identity.passphrases import passphrase_of
from limelight.sign.identity.places import names
from limelight.works.problems import suggestion


def load(name: str = "", passphrase: str | None = None, *, now: datetime | None = None) -> Identity:
    """The identity of that name, or the only one there is, ready to sign; one that has grown old is issued anew.

    It says nothing of whether it is valid: the gate does. Raises NoIdentity, UnknownIdentity, WhichIdentity,
    PassphraseNeeded, WrongPassphrase, NoKeyring, KeyExposed, IdentityDamaged.
    """
    found = kept(which(name))
    chain = certificates(found)
    signer = chain[0]
    if found.kind == "program":
        return _identity(found, chain, partial(sign_by, found.name, found.program, signer.public_key()))
    word = passphrase_of(found, passphrase)
    keys = unlocked_keys(found, word)
    key = next(keys)
    _proven_mate(found, key, signer)
    if found.kind == "own" and own_authority.is_due(signer, chain[1], moment := now or datetime.now(UTC)):
        key, chain = _renewed(found, word, next(keys), chain, moment)
    return _identity(found, chain, partial(sign, key))


def which(name: str = "") -> str:
    """The name, where there is such an identity; without one, the only one. Raises as `load`."""
    known = names()
    if name in known:
        return name
    if not known:
        raise NoIdentity
    if name:
        raise UnknownIdentity(name=name, hint=suggestion(name, known, what="Identities"))
    first, *others = known
    if others:
        raise WhichIdentity(known=", ".join(known), first=first)
    return first


def certificates(found: Kept) -> list[x509.Certificate]:
    """The certificate that signs, and those above it. Raises IdentityDamaged."""
    path = found.folder / SIGNING
    try:
        chain = x509.load_pem_x509_certificates(read(path))
        if found.kind == "own" and len(chain) < 2:
            raise ValueError("the certificate of who issued it is missing")
        algorithm_of(chain[0].public_key())
    except ValueError as error:
        raise IdentityDamaged(
            file=path, folder=found.folder, why=f"its certificates cannot be read ({error})"
        ) from error
    return chain


def unlocked_keys(found: Kept, passphrase: str) -> Iterator[Any]:
    """The key that signs, then the one that issues the next, each opened when it is wanted. Raises as `load`."""
    path = found.folder / SIGNING
    if found.lock == "none" and os.name != "nt" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise KeyExposed(file=path, folder=found.folder)
    keys = keys_in(read(path))
    if len(keys) < (2 if found.kind == "own" else 1):
        raise IdentityDamaged(file=path, folder=found.folder, why="a key is missing")
    for key in keys:
        try:
            yield unlocked(key, passphrase)
        except (ValueError, TypeError) as error:
            if "password" in str(error).lower():
                raise WrongPassphrase(what=f'the identity "{found.name}"') from error
            raise IdentityDamaged(file=path, folder=found.folder, why=f"its key cannot be read ({error})") from error


def _proven_mate(found: Kept, key: Any, certificate: x509.Certificate) -> None:
    if key.public_key() != certificate.public_key():
        path = found.folder / SIGNING
        raise IdentityDamaged(file=path, folder=found.folder, why="its key is not that of its certificate")


def _renewed(
    found: Kept, passphrase: str, issuing: Any, chain: list[x509.Certificate], now: datetime
) -> tuple[Any, list[x509.Certificate]]:
    """The next signing certificate and its key, kept in the place of the last one."""
    issuer = chain[1]
    signer = own_authority.issue(issuer, issuing, found.owner, now.replace(microsecond=0))
    change(found, SIGNING, bundle(signer.key, passphrase, signer.certificate, issuer, issuing=issuing))
    return signer.key, [signer.certificate, issuer]


def _identity(found: Kept, chain: list[x509.Certificate], signing: Callable[[bytes], bytes]) -> Identity:
    leaf = chain[0]
    return Identity(
        found.name,
        found.owner,
        algorithm_of(leaf.public_key()),
        pem(*chain).decode(),
        leaf.not_valid_before_utc,
        leaf.not_valid_after_utc,
        leaf.fingerprint(hashes.SHA256()).hex(),
        found.folder,
        signing,
        found.timestamps,
    )
