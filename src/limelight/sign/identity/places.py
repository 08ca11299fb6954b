"""Where identities lie: one folder each in this user's own data, readable by nobody else, and never in a production."""

from __future__ import annotations

import os
import re
from pathlib import Path

from limelight.core.disk.durable import make_folder
from limelight.core.disk.own_data import data_folder
from limelight.core.disk.synced import sync_service_of
from limelight.sign.identity.errors import InAProduction, NotAName

ALONE = 0o700
MINE = 0o600
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_OF_A_PRODUCTION = ("script.fountain", "limelight.toml", "series.toml")


def identities_folder() -> Path:
    """The folder of all identities. Raises InAProduction."""
    return _kept_apart(data_folder() / "identities")


def trusted_folder() -> Path:
    """The folder of the roots that this person trusts."""
    return data_folder() / "trusted"


def folder_of(name: str) -> Path:
    """Where the identity of that name is, or would be. Raises NotAName, InAProduction."""
    if not _NAME.fullmatch(name):
        why = "it has small letters, digits, - and _ only, 40 at most" if name else "it is empty"
        raise NotAName(name=name, why=why)
    return identities_folder() / name


def names() -> tuple[str, ...]:
    """The identities that there are, by name."""
    folder = identities_folder()
    found = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(each.name for each in found if _NAME.fullmatch(each.name) and each.is_dir()))


def production_around(path: Path) -> Path | None:
    """The production that `path` lies in, if it does."""
    here = path.absolute()
    return next((each for each in here.parents if any((each / mark).is_file() for mark in _OF_A_PRODUCTION)), None)


def synced_by() -> str:
    """The service that copies the identities to other machines, if one does."""
    return sync_service_of(data_folder())


def made_private(folder: Path) -> Path:
    """The folder, where nobody else can look into it."""
    make_folder(folder)
    if os.name != "nt":
        folder.chmod(ALONE)
    return folder


def _kept_apart(folder: Path) -> Path:
    if production := production_around(folder):
        raise InAProduction(folder=folder, production=production)
    return folder
