"""An identity on the disk: a folder of three files, which is there whole or not at all.

    identity.json   whose it is, which time-stamp authority it asks, where its key or its passphrase is if elsewhere
    signing.pem     the signing key and its certificates, and the key that makes the next one, if the identity is one's
                    own: locked by one passphrase, and changed together
    root.pem        what others trust, to be given to anybody

What is secret is readable by its owner alone, and is never written anywhere else.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from dataclasses import replace as replace_fields
from pathlib import Path
from typing import Any

from limelight.core.crash import crash_point
from limelight.core.disk.durable import replace, sync, sync_folder
from limelight.core.disk.plain_files import read_plain
from limelight.core.disk.unfinished import sync_tree, unfinished
from limelight.sign.identity.errors import IdentityDamaged, IdentityThere
from limelight.sign.identity.places import ALONE, MINE, folder_of, identities_folder, made_private

RECORD, SIGNING, ROOT = "identity.json", "signing.pem", "root.pem"
LOCKED = b"-----BEGIN ENCRYPTED PRIVATE KEY-----"
MOST = 1_000_000
"""Bytes of any of them."""


@dataclass(frozen=True)
class Kept:
    """What stands in identity.json.

    `kind` is "own" (an authority of this person's own), "imported", or "program" (another program keeps the key);
    `lock` is "passphrase", "keyring" (the passphrase is kept by the system), or "none".
    """

    name: str
    owner: str
    kind: str
    lock: str
    timestamps: str = ""
    program: tuple[str, ...] = ()
    entry: str = ""
    """Where the system's keyring has its passphrase: of its own, so that two of one name never share one."""

    @property
    def folder(self) -> Path:
        return folder_of(self.name)


def keep(kept: Kept, files: Mapping[str, bytes]) -> None:
    """Let a new identity be there. Raises IdentityThere, also where another process was quicker."""
    place = kept.folder
    made_private(identities_folder())
    with unfinished(place, folder=True) as part:
        part.chmod(ALONE)
        for name, data in {RECORD: _record(kept), **files}.items():
            _write(part / name, data)
            crash_point(f"identity: {name} written")
        sync_tree(part)
        try:
            _put(part, place)
        except OSError as error:
            if not place.exists():
                raise
            raise IdentityThere(name=kept.name, folder=place) from error


def change(kept: Kept, name: str, data: bytes | None = None) -> None:
    """Put another file in the place of one of an identity's; without `data`, its record as it is now."""
    path = kept.folder / name
    with unfinished(path) as part:
        part.unlink()
        _write(part, _record(kept) if data is None else data)
        crash_point(f"identity: next {name} written")
        replace(part, path)


def kept(name: str) -> Kept:
    """The record of an identity that is there. Raises IdentityDamaged."""
    path = folder_of(name) / RECORD
    try:
        found = _read(json.loads(read(path)), name)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise IdentityDamaged(file=path, folder=path.parent, why=f"it cannot be read ({error})") from error
    if found.lock in ("passphrase", "none"):  # as its key is now: it may have been locked in another way since
        return replace_fields(found, lock="passphrase" if LOCKED in read(found.folder / SIGNING) else "none")
    return found


def read(path: Path) -> bytes:
    """One file of an identity. Raises IdentityDamaged."""
    try:
        return read_plain(path, MOST)
    except FileNotFoundError as error:
        raise IdentityDamaged(file=path, folder=path.parent, why="it is missing") from error


def _put(part: Path, place: Path) -> None:
    if place.exists():  # an empty folder would be replaced
        raise FileExistsError(str(place))
    os.rename(part, place)
    crash_point("identity in its place")
    sync_folder(place.parent)


def _write(path: Path, data: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MINE), "wb") as file:
        file.write(data)
        sync(file)


def _record(kept: Kept) -> bytes:
    return json.dumps(asdict(kept), ensure_ascii=False, indent=2).encode() + b"\n"


def _read(found: dict[str, Any], name: str) -> Kept:
    values = {field.name: found.get(field.name, field.default) for field in fields(Kept)}
    program = tuple(values.pop("program"))
    wrong = [key for key, value in values.items() if not isinstance(value, str)]
    if wrong or not all(isinstance(word, str) for word in program):
        raise ValueError(f"{', '.join(wrong) or 'program'} is no text")
    if values["name"] != name:
        raise ValueError(f'it is of "{values["name"]}"')
    return Kept(**values, program=program)
