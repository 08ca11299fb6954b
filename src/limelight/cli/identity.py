"""`limelight identity`: who signs releases on this machine, and whose releases it trusts."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from limelight.actions import identity as actions
from limelight.actions.identity import IdentitiesResult, ImportRequest, LockRequest, NewRequest
from limelight.cli import passphrase, screen
from limelight.cli.options import Json
from limelight.sign.identity.errors import FileLocked, LockNotSaid
from limelight.sign.identity.passphrases import NAMED
from limelight.sign.identity.showing import Shown, Trusted

EXAMPLE = 'limelight identity new ada --owner "Ada Lovelace"'
_LOCKS = {
    "passphrase": "by a passphrase",
    "keyring": "by a passphrase that this system's keyring keeps",
    "none": "not at all",
    "program": "in another program",
}


class Action(StrEnum):
    """What is done."""

    list = "list"
    new = "new"
    import_ = "import"
    show = "show"
    change = "change"
    trust = "trust"
    distrust = "distrust"


What = Annotated[
    Action,
    typer.Argument(metavar="[list|new|import|show|change|trust|distrust]", help="What to do."),
]
Which = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME] [FILE]", help="The identity; for import, trust: the file; for distrust: a digest."),
]
Owner = Annotated[str, typer.Option("--owner", metavar="WHO", help="Who signs: you or your studio, as others read it.")]
Timestamps = Annotated[
    str | None,
    typer.Option("--timestamps", metavar="URL", help='An authority that says when it was signed; "" for none.'),
]
Keyring = Annotated[bool, typer.Option("--keyring", help="Have this system's keyring keep the passphrase.")]
Open = Annotated[bool, typer.Option("--no-passphrase", help="Leave the key open to who can read your files.")]
Key = Annotated[
    Path | None, typer.Option("--key", metavar="FILE", help="import: the key, where it is in a file apart.")
]
Chain = Annotated[
    Path | None, typer.Option("--chain", metavar="FILE", help="import: the certificates of who issued it.")
]
Program = Annotated[
    str, typer.Option("--program", metavar="COMMAND", help="import: what signs, where another program keeps the key.")
]

Renewed = Annotated[bool, typer.Option("--new-passphrase", help="change: lock the key by another passphrase.")]


def run(
    action: What = Action.list,
    which: Which = None,
    owner: Owner = "",
    timestamps: Timestamps = None,
    keyring: Keyring = False,
    no_passphrase: Open = False,
    key: Key = None,
    chain: Chain = None,
    program: Program = "",
    new_passphrase: Renewed = False,
    json: Json = False,
) -> None:
    """Say who signs releases on this machine, and whose releases it trusts.

    The key lies in your own data folder, never in a production; what is signed with it can be proven to come from you.
    """
    given = _Given(tuple(which or ()), owner, timestamps, keyring, no_passphrase, key, chain, program, new_passphrase)
    result, draw = _DOES[action](given)
    screen.show(result, draw, json=json)


@dataclass(frozen=True)
class _Given:
    """What was typed."""

    words: tuple[str, ...]
    owner: str
    timestamps: str | None
    keyring: bool
    open: bool
    key: Path | None
    chain: Path | None
    program: str
    new_passphrase: bool

    def exactly(self, form: str) -> tuple[str, ...]:
        """The words, as many as the command's form has."""
        if len(self.words) != len(form.split()) - 3:
            raise typer.BadParameter(f"Type it so: {form}")
        return self.words

    @property
    def lock(self) -> LockRequest:
        """How a new key is to be locked. Raises LockNotSaid where nobody said, and nobody can be asked."""
        if self.keyring and self.open:
            raise typer.BadParameter("--keyring and --no-passphrase: a key is locked, or it is not. Say one of them.")
        if self.keyring or self.open:
            return LockRequest(keyring=self.keyring)
        if said := os.environ.get(NAMED):
            return LockRequest(said)
        if not passphrase.on_a_terminal():
            raise LockNotSaid
        return LockRequest(passphrase.chosen())


def _new(given: _Given) -> _Shows:
    [name] = given.exactly("limelight identity new NAME")
    actions.ready_for(name, given.owner)
    request = NewRequest(name, given.owner, given.lock, given.timestamps or "")
    return actions.new_identity(request), _draw_made


def _import(given: _Given) -> _Shows:
    name, file = given.exactly("limelight identity import NAME FILE")
    actions.ready_for(name)
    lock = LockRequest() if given.program else given.lock
    request = ImportRequest(name, Path(file), lock, given.key, given.chain, given.program)
    request = replace(request, opens=os.environ.get(NAMED) or None, timestamps=given.timestamps or "")
    try:
        return actions.import_identity(request), _draw_made
    except FileLocked as locked:
        if not passphrase.on_a_terminal():
            raise
        opens = passphrase.asked(f"Passphrase of {locked.fields['file']}")
    return actions.import_identity(replace(request, opens=opens)), _draw_made


def _show(given: _Given) -> _Shows:
    if not given.words:
        return actions.show_identity(), _draw
    [name] = given.exactly("limelight identity show NAME")
    return actions.show_identity(name), _draw


def _list(given: _Given) -> _Shows:
    given.exactly("limelight identity list")
    return actions.list_identities(), _draw_list


def _change(given: _Given) -> _Shows:
    [name] = given.exactly("limelight identity change NAME")
    if given.timestamps is not None:
        return actions.change_identity(name, given.timestamps), _draw
    if not given.new_passphrase:
        raise typer.BadParameter('Say what to change: --timestamps URL ("" for none), or --new-passphrase.')
    actions.ready_to_lock(name)
    if not passphrase.on_a_terminal():
        raise LockNotSaid
    old = passphrase.of_identity(name)
    return actions.lock_identity(name, passphrase.chosen(), old), _draw


def _trust(given: _Given) -> _Shows:
    [file] = given.exactly("limelight identity trust FILE")
    return actions.trust(Path(file)), _draw_trusted


def _distrust(given: _Given) -> _Shows:
    [digest] = given.exactly("limelight identity distrust DIGEST")
    return actions.distrust(digest), _draw_distrusted


_Shows = tuple[Any, Callable[[Any], None]]
_DOES: dict[Action, Callable[[_Given], _Shows]] = {
    Action.list: _list,
    Action.new: _new,
    Action.import_: _import,
    Action.show: _show,
    Action.change: _change,
    Action.trust: _trust,
    Action.distrust: _distrust,
}


def _draw_made(shown: Shown) -> None:
    _draw(shown)
    if shown.root and shown.kind == "own":
        screen.say(f"Give {shown.root} to who should trust your releases: {_typed('trust', shown.root.name)}")
    if shown.lock == "passphrase":
        screen.say("Keep the passphrase well: nobody can bring it back, and without it nothing more is signed.")


def _draw(shown: Shown) -> None:
    screen.say(f'{shown.owner} ("{shown.name}")', "bold")
    until = _day(shown.expires)
    issued = "by your own authority, and the next one by itself" if shown.kind == "own" else f"by {shown.issuer}"
    rows = [
        ("certificate", f"{_fingerprint(shown.digest)}, issued {issued}, until {until}"),
        ("key", f"{shown.algorithm}, locked {_LOCKS.get(shown.lock, shown.lock)}"),
        ("time stamp", shown.timestamps or "none: releases are believed until the certificate ends"),
        ("root", f"{_fingerprint(shown.root_digest)}, {shown.root}" if shown.root else "its issuer has it"),
        ("folder", str(shown.folder)),
    ]
    for name, text in rows:
        screen.say(f"  {name}: {text}")
    screen.warnings(shown.warnings)


def _draw_list(result: IdentitiesResult) -> None:
    for shown in result.identities:
        screen.say(f"{shown.name}: {shown.owner}, until {_day(shown.expires)}")
        screen.warnings(shown.warnings)
    if not result.identities:
        screen.say(f"Nobody signs on this machine yet. {EXAMPLE}")
    for each in result.trusted:
        screen.say(f"Trusted: {_who(each)}, until {_day(each.until)}  {_fingerprint(each.digest)}")


def _draw_trusted(trusted: Trusted) -> None:
    screen.say(f"{_who(trusted)} {'was trusted already' if trusted.already else 'is trusted from now on'}.")
    screen.say(f"  root: {_fingerprint(trusted.digest)}")
    if not trusted.already:
        screen.say("Ask them, by another way than they sent the file, whether theirs has the same digits.")
        screen.say(f"If not: {_typed('distrust', trusted.digest[:16])}")


def _draw_distrusted(trusted: Trusted) -> None:
    screen.say(f"{_who(trusted)} is trusted no longer.")


def _who(trusted: Trusted) -> str:
    return trusted.owner if trusted.owner in trusted.called else f"{trusted.owner} ({trusted.called})"


def _day(when: datetime) -> str:
    return f"{when:%Y-%m-%d}"


def _fingerprint(digest: str) -> str:
    """In fours, to be compared by eye or by telephone."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def _typed(*words: str) -> str:
    return shlex.join(("limelight", "identity", *words))
