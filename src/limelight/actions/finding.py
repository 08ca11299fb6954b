"""Finding the production that a person means by a path: its folder, its script.fountain, a file in it, or a series."""

from __future__ import annotations

import re
from pathlib import Path

from limelight.core.errors import InputError
from limelight.works.problems import nearest
from limelight.works.reading import IDS
from limelight.works.resting import comes_back

SCRIPT = "script.fountain"
SERIES = "series.toml"
STORE = ".limelight"


class NoFolder(InputError):
    code = "no-folder"
    sentence = "There is no folder {folder}.{hint}"


class NoScreenplay(InputError):
    code = "no-screenplay"
    sentence = "There is no screenplay in {folder}. {hint}"


class NothingMade(InputError):
    code = "nothing-made"
    sentence = "Nothing has been made in {folder} yet. `limelight make {make}` makes it."


class SeveralEpisodes(InputError):
    code = "several-episodes"
    sentence = "{folder} is a series; say which episode: {episodes}."


def find_production(path: Path) -> Path:
    """The folder of the one production that `path` means. Raises SeveralEpisodes for a series of more than one."""
    folder, *others = find_productions(path)
    if others:
        raise SeveralEpisodes(folder=str(path), episodes=", ".join(str(each) for each in (folder, *others)))
    return folder


def find_productions(path: Path) -> tuple[Path, ...]:
    """The production in `path`, or every episode of the series there, in order."""
    if path.is_file():
        return (_of_file(path),)
    if not path.is_dir():
        raise NoFolder(folder=str(path), hint=_near_folder(path))
    if _has_script(path):
        return (path,)
    episodes = _episodes(path)
    if episodes and (path / SERIES).is_file():
        return episodes
    raise NoScreenplay(folder=_shown(path), hint=_way_out(path, episodes))


def find_store(path: Path) -> Path:
    """The `.limelight` folder of what `path` means: the series' own, else the production's. Raises NothingMade.

    It is found without reading a file, so that a store can be checked while its screenplay is being rewritten.
    """
    folder = path if (path / SERIES).is_file() else find_productions(path)[0]
    shared = folder.resolve().parent if (folder.resolve().parent / SERIES).is_file() else folder
    store = shared / STORE
    if not store.is_dir():
        raise NothingMade(folder=_shown(path), make=str(path))
    return store


def productions_of(store: Path) -> tuple[Path, ...]:
    """Every production that keeps its takes in this store."""
    return _episodes(store.parent) if (store.parent / SERIES).is_file() else (store.parent,)


def around(file: Path) -> Path:
    """The production that `file` belongs to: the nearest folder above it that holds a screenplay."""
    for folder in file.resolve().parents:
        if (folder / SCRIPT).is_file():
            return folder
    raise NoScreenplay(folder=_shown(file.parent), hint=f"limelight looks for one in every folder above {file.name}.")


def _has_script(folder: Path) -> bool:
    """Whether a screenplay is there, or is being saved by an editor that has moved the old one away."""
    script = folder / SCRIPT
    return script.is_file() or ((folder / IDS).exists() and comes_back(script))


def _of_file(path: Path) -> Path:
    if path.suffix == ".fountain" and path.name != SCRIPT:
        hint = f"limelight reads {SCRIPT}: rename {path.name}, or `limelight new NAME` and put its text there."
        raise NoScreenplay(folder=_shown(path.parent), hint=hint)
    return path.parent if path.name == SCRIPT else around(path)


def _episodes(folder: Path) -> tuple[Path, ...]:
    found = (inside for inside in folder.iterdir() if _has_script(inside))
    return tuple(sorted(found, key=lambda inside: _natural(inside.name)))


def _natural(name: str) -> list[tuple[int, str]]:
    """ep2 comes before ep10."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name.casefold())]


def _way_out(folder: Path, inside: tuple[Path, ...]) -> str:
    if inside:
        return "There is one in " + ", ".join(str(each) for each in inside) + ": name that folder."
    if (folder / SCRIPT).is_symlink() or (folder / SCRIPT).exists():
        return f"{SCRIPT} is no file that can be read: move it, and write the screenplay there."
    if (folder / SERIES).is_file():
        return f"It is a series without an episode: write the first into {folder / 'ep01' / SCRIPT}."
    others = sorted(file.name for file in folder.glob("*.fountain"))
    if others:
        return f"There is {', '.join(others)}: limelight reads {SCRIPT}; rename the one you mean."
    return "Start one: `limelight new moonlit`, then `limelight make moonlit`."


def _near_folder(path: Path) -> str:
    siblings = [each.name for each in path.parent.iterdir() if each.is_dir()] if path.parent.is_dir() else []
    near = nearest(path.name, siblings)
    meant = path.with_name(near) if near else None
    return f" Did you mean {meant}?" if meant else f" `limelight new {path}` starts one there."


def _shown(folder: Path) -> str:
    """ "this folder" says more than "."."""
    return "this folder" if folder == Path() else str(folder)
