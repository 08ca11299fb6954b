"""The models' folder of this user, shared by all productions: each model lies in it whole, or not at all.

A model's folder is named by its content, so that two versions of limelight never tear at one; its stamp says that every
file had its digest when it landed. What is being fetched lies beside them, and goes on from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from limelight.core.disk.locks import try_lock
from limelight.core.errors import ModelMissing
from limelight.engines.catalog.entry import Entry, ModelFile
from limelight.engines.catalog.errors import ModelBusy
from limelight.engines.catalog.installed import entry

STAMP = "model.json"
UNFINISHED = ".unfinished"
_BLOCK = 1 << 20


def models_folder() -> Path:
    """Where models lie: LIMELIGHT_MODELS, else in the user's cache."""
    if named := os.environ.get("LIMELIGHT_MODELS"):
        return Path(named).expanduser().absolute()
    return _user_cache() / "limelight" / "models"


def _user_cache() -> Path:
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path.home() / ".cache"


def place_of(model: Entry) -> Path:
    """The folder that the model has, or will have."""
    return models_folder() / f"{model.name}-{model.mark}"


def unfinished(model: Entry) -> Path:
    """The folder of what has come of it so far."""
    return models_folder() / UNFINISHED / f"{model.name}-{model.mark}"


def at_hand(name: str) -> Path | None:
    """The model's folder with all its files, None while it is not here; asks for sizes only. Raises UnknownModel."""
    model = entry(name)
    place = place_of(model)
    whole = bool(model.files) and (place / STAMP).is_file() and all(_is_there(place, file) for file in model.files)
    return place if whole else None


def folder_of(name: str) -> Path:
    """The model's folder with all its files. Raises ModelMissing, UnknownModel."""
    if place := at_hand(name):
        return place
    raise ModelMissing(model=name)


def _is_there(place: Path, file: ModelFile) -> bool:
    try:
        return (place / file.name).stat().st_size == file.size
    except OSError:
        return False


def stamp(folder: Path, model: Entry, came_from: tuple[str, ...]) -> None:
    """Say in the folder what it holds, and where that came from."""
    says = {"model": model.name, "licence": model.licence, "home": model.home, "from": came_from}
    (folder / STAMP).write_text(json.dumps(says, indent=1) + "\n", "utf-8")


@dataclass(frozen=True)
class Checked:
    """A model's files, read whole again: those that are damaged or gone."""

    name: str
    folder: Path
    size: int
    wrong: tuple[str, ...]


def check(name: str) -> Checked | None:
    """Read the model's files and compare their digests; None where it is not here. Raises UnknownModel.

    A damaged model is not at hand any more: the next pull mends it.
    """
    model = entry(name)
    place = place_of(model)
    if not place.is_dir():
        return None
    wrong = tuple(file.name for file in model.files if digest_of(place / file.name) != file.sha256)
    if wrong:
        (place / STAMP).unlink(missing_ok=True)
    return Checked(name, place, size_of(place), wrong)


def remove(name: str) -> int:
    """Free what this model takes up, unfinished parts and other catalogues' files of that name too; the bytes freed.

    Raises ModelBusy while somebody fetches it, UnknownModel.
    """
    entry(name)
    with _lock(name):
        folders = folders_of(name)
        freed = sum(map(size_of, folders))
        for folder in folders:
            (folder / STAMP).unlink(missing_ok=True)  # from here on nobody takes it for whole
            shutil.rmtree(folder)
    return freed


@contextmanager
def _lock(name: str) -> Iterator[None]:
    held = try_lock(lock_of(name))
    if held is None:
        raise ModelBusy(model=name)
    try:
        yield
    finally:
        held.release()


def lock_of(name: str) -> Path:
    """The file whose lock says that a model is being fetched."""
    folder = models_folder() / UNFINISHED
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}.lock"


def folders_of(name: str) -> list[Path]:
    """Every folder that holds something of a model of that name, whole or not."""
    roots = (models_folder(), models_folder() / UNFINISHED)
    found = (each for root in roots for each in sorted(root.glob(f"{name}-*")))
    return [each for each in found if each.is_dir() and each.name.rpartition("-")[0] == name]


def taken(name: str) -> int:
    """Bytes that everything of a model of that name takes up here."""
    return sum(map(size_of, folders_of(name)))


def size_of(folder: Path) -> int:
    """Bytes that the files in a folder take up; somebody may be at work in it."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.stat(os.path.join(place, name)).st_size
    return total


def digest_of(file: Path) -> str:
    """The SHA-256 of a file, "" where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def spoken_size(size: int) -> str:
    """A model's size for people."""
    return f"{size / 1e6:.0f} MB" if size >= 10e6 else f"{size / 1e6:.1f} MB"
