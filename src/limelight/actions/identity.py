"""Identities: who signs on this machine, and whom it trusts.

What knows certificates is loaded when something is asked of one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from limelight.sign.identity.keeping import kept
from limelight.sign.identity.passphrases import must_ask
from limelight.sign.identity.places import names
from limelight.sign.identity.showing import Shown, Trusted

_PART = "limelight.sign.identity"


@dataclass(frozen=True)
class LockRequest:
    """How a new key is locked: by a passphrase, by one that this system keeps, or (both empty) not at all."""

    passphrase: str = ""
    keyring: bool = False


@dataclass(frozen=True)
class NewRequest:
    name: str
    owner: str
    lock: LockRequest
    timestamps: str = ""


@dataclass(frozen=True)
class ImportRequest:
    """`file` holds the certificate, and the key unless `key` does or `program` keeps it; `opens` is what opens them."""

    name: str
    file: Path
    lock: LockRequest
    key: Path | None = None
    chain: Path | None = None
    program: str = ""
    opens: str | None = None
    timestamps: str = ""


@dataclass(frozen=True)
class IdentitiesResult:
    """The identities that are here, and the roots that this machine was told to trust besides theirs."""

    identities: tuple[Shown, ...]
    trusted: tuple[Trusted, ...]


def new_identity(request: NewRequest) -> Shown:
    """Make an identity. Raises what `sign.identity.creating.new` raises."""
    creating = import_module(f"{_PART}.creating")
    creating.new(request.name, request.owner, _lock(request.lock), timestamps=request.timestamps)
    return show_identity(request.name)


def import_identity(request: ImportRequest) -> Shown:
    """Take one in from elsewhere. Raises what `sign.identity.importing.take_in` raises."""
    importing = import_module(f"{_PART}.importing")
    wanted = importing.Wanted(
        *(request.name, request.file, request.key, request.chain, request.program, request.opens),
        _lock(request.lock),
        request.timestamps,
    )
    importing.take_in(wanted)
    return show_identity(request.name)


def show_identity(name: str = "") -> Shown:
    """What may be known of it. Raises NoIdentity, UnknownIdentity, WhichIdentity, IdentityDamaged."""
    return _from("looking", "show")(name)


def change_identity(name: str, timestamps: str) -> Shown:
    """Have another authority stamp the time, "" for none. Raises NotAnAddress, and as `show_identity`."""
    return show_identity(_from("changing", "stamped_by")(name, timestamps))


def lock_identity(name: str, passphrase: str, old: str | None = None) -> Shown:
    """Lock its keys by another passphrase. Raises what `sign.identity.changing.locked_by` raises."""
    return show_identity(_from("changing", "locked_by")(name, passphrase, old))


def ready_to_lock(name: str) -> None:
    """Raises NotChangeable, UnknownIdentity: what can be known before a passphrase is thought of."""
    _from("changing", "changeable")(name)


def list_identities() -> IdentitiesResult:
    """Every identity, and everybody trusted."""
    return IdentitiesResult(_from("looking", "show_all")(), _from("trusted_roots", "all_trusted")())


def trust(file: Path) -> Trusted:
    """Trust the root in a file from now on. Raises NotTrustable, NotImportable."""
    return _from("trusted_roots", "trust")(file)


def distrust(digest: str) -> Trusted:
    """Trust a root no longer, by the first digits of its digest. Raises NotTrustable."""
    return _from("trusted_roots", "distrust")(digest)


def ready_for(name: str, owner: str | None = None) -> None:
    """Raises NotAName, IdentityThere, NotAnOwner: what can be known before a passphrase is thought of."""
    creating = import_module(f"{_PART}.creating")
    creating.free(name)
    if owner is not None:
        creating.owner_named(owner)


def passphrase_wanted(name: str = "") -> str:
    """The identity whose passphrase only the person can say, before it is opened; "" where nobody has to be asked."""
    known = names()
    wanted = name or (known[0] if len(known) == 1 else "")
    return wanted if wanted in known and must_ask(kept(wanted)) else ""


def _lock(request: LockRequest) -> Any:
    return _from("creating", "Lock")(request.passphrase, request.keyring)


def _from(file: str, name: str) -> Callable[..., Any]:
    return getattr(import_module(f"{_PART}.{file}"), name)
