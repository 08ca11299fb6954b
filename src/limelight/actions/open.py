"""Open: show the newest film of a production in the system's own player, or say where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_production
from limelight.core.errors import InputError


class NoFilm(InputError):
    code = "no-film"
    sentence = "There is no film in {folder} yet. `limelight make {make}` makes it."


@dataclass(frozen=True)
class OpenRequest:
    folder: Path = Path(".")
    """A production, or one film file."""


@dataclass(frozen=True)
class OpenResult:
    """`why` says why nothing could show the film; "" when it was opened."""

    path: Path
    opened: bool
    why: str = ""


def open_film(request: OpenRequest) -> OpenResult:
    """Open the film that was made last. Raises NoFilm where there is none."""
    return show(_film(request.folder))


def show(file: Path) -> OpenResult:
    """Open a file in whatever this system shows such files with."""
    command, why = _player()
    if why:
        return OpenResult(file, False, why)
    if sys.platform == "win32":
        os.startfile(file)
        return OpenResult(file, True)
    subprocess.Popen(
        [*command, str(file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return OpenResult(file, True)


def _film(path: Path) -> Path:
    if path.suffix == ".mp4" and path.is_file():
        return path
    folder = find_production(path)
    films = sorted((folder / "out").glob("*.mp4"), key=lambda film: film.stat().st_mtime)
    if not films:
        raise NoFilm(folder=str(folder), make=str(folder))
    return films[-1]


def _player() -> tuple[list[str], str]:
    """The system's command that opens a file with its default player; else why there is none."""
    if sys.platform == "win32":
        return [], ""
    if sys.platform == "darwin":
        return ["open"], ""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return [], "There is no display here."
    if not shutil.which("xdg-open"):
        return [], "There is no xdg-open on this system."
    return ["xdg-open"], ""
