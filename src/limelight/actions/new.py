"""New: a folder that makes a film at once, of plain files as a person would have written them.

Inside a series it is the next episode: its cast, its sets and its settings are there already.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from limelight.actions.versions import NotALanguage, is_language
from limelight.core.disk.plain_files import read_plain
from limelight.core.disk.unfinished import is_unfinished, write_whole
from limelight.core.errors import InputError
from limelight.works.fountain import read_screenplay
from limelight.works.reading import LARGEST
from limelight.works.screenplay import Action, Line, Screenplay, Shown

_TEXTS = (Line, Action, Shown)
_CHANCE = 2
"""Texts that two screenplays may share without one having come from the other."""

STARTERS = ("ar", "de", "en", "es", "fr", "hi", "id", "ja", "ko", "pt", "ru", "th", "tr", "vi", "zh")
"""The languages that a first screenplay is ready in; others begin with the English one."""


class FolderTaken(InputError):
    code = "folder-taken"
    sentence = "{folder} {holds}. Choose another name, or move what is there."


@dataclass(frozen=True)
class NewRequest:
    folder: Path
    language: str = ""
    """"" is English; for an episode, what its series is in."""
    title: str = ""
    """"" is the folder's name in words."""
    series: bool = False


@dataclass(frozen=True)
class NewResult:
    """`make` is the folder to make first; `files` everything that was written."""

    folder: Path
    make: Path
    files: tuple[Path, ...]
    warnings: tuple[str, ...] = ()


def new(request: NewRequest) -> NewResult:
    """Write the folder. Raises FolderTaken where something stands there already, and writes nothing then."""
    series = _series_around(request.folder)
    language = request.language or str(series.get("language", "en"))
    if not is_language(language):
        raise NotALanguage(option="--language", value=language)
    starter, request = _starter(language), replace(request, language=language)
    write = _series if request.series else _episode if series else _production
    texts = write(request, starter)
    _refuse_taken(request.folder, texts)
    for path, text in texts.items():
        write_whole(path, text.encode())
    first = request.folder / "ep01" if request.series else request.folder
    return NewResult(request.folder, first, tuple(texts), _warnings(request.language, starter))


def _refuse_taken(folder: Path, texts: Mapping[Path, str]) -> None:
    """Refuse a folder that holds anything, but for what another `new` was killed over: that is finished."""
    for above in (folder, *folder.parents):
        if above.exists() and not above.is_dir():
            raise FolderTaken(folder=str(above), holds="is a file")
    holds = sorted(inside.name for inside in folder.iterdir()) if folder.is_dir() else []
    if holds and not _begun(folder, texts):
        named = ", ".join(holds[:3]) + (", ..." if len(holds) > 3 else "")
        raise FolderTaken(folder=str(folder), holds=f"is not empty ({named})")


def _begun(folder: Path, texts: Mapping[Path, str]) -> bool:
    """Whether some of these files are there, and nothing else."""
    there = [file for file in folder.rglob("*") if not file.is_dir() and not is_unfinished(file, texts)]
    written = [file for file in there if file in texts and file.is_file() and file.read_bytes() == texts[file].encode()]
    return len(written) == len(there) < len(texts)


def _starter(language: str) -> str:
    """The ready screenplay nearest to the language: its own, that of its family's head (`pt-BR`: pt), or English."""
    head = language.split("-")[0].lower()
    return head if head in STARTERS else "en"


def _warnings(language: str, starter: str) -> tuple[str, ...]:
    if language.split("-")[0].lower() == starter:
        return ()
    return (
        f'No first screenplay is ready in "{language}": script.fountain is in English, write your own lines over it.',
    )


def _series_around(folder: Path) -> dict[str, object]:
    """What the series in the folder above says; nothing where there is none. What is wrong in it, make tells."""
    file = folder.resolve().parent / "series.toml"
    try:
        return tomllib.loads(read_plain(file, LARGEST).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {"schema": 1} if file.is_file() else {}


def _episode(request: NewRequest, starter: str) -> Mapping[Path, str]:
    """The next episode of a series, which has everything else."""
    above = _series_around(request.folder)
    number = re.sub(r"\D+", "", request.folder.resolve().name).lstrip("0")
    whole = str(above.get("title") or _title(request.folder.resolve().parent))
    title = request.title or f"{whole}, {number or request.folder.name}"
    return {
        request.folder / "limelight.toml": f"schema = 1\ntitle = {_quoted(title)}\n",
        request.folder / "script.fountain": _script(starter, title),
    }


def _production(request: NewRequest, starter: str) -> Mapping[Path, str]:
    title = _called(request)
    return {
        request.folder / "limelight.toml": settings_for(title, request.language),
        request.folder / "script.fountain": _script(starter, title),
        request.folder / ".gitignore": "/.limelight/\n/out/\n",
    }


def _series(request: NewRequest, starter: str) -> Mapping[Path, str]:
    title = _called(request)
    return {
        request.folder / "series.toml": settings_for(title, request.language),
        request.folder / "ep01" / "limelight.toml": f"schema = 1\ntitle = {_quoted(title + ', 1')}\n",
        request.folder / "ep01" / "script.fountain": _script(starter, title + ", 1"),
        request.folder / ".gitignore": "/.limelight/\n/*/out/\n",
    }


def settings_for(title: str, language: str) -> str:
    """A limelight.toml that makes a film at once."""
    return f"""\
schema = 1
title = {_quoted(title)}
language = "{language}"      # what script.fountain is written in
voices = ["{language}"]      # what is spoken
captions = ["{language}"]    # what is written on the picture; [] for nothing
aspects = ["9:16"]
"""


def _script(starter: str, title: str) -> str:
    text = files("limelight.actions").joinpath("starters", f"{starter}.fountain").read_text("utf-8")
    return text.replace("{title}", _text(" ".join(title.split())))


def first_words(screenplay: Screenplay) -> frozenset[str]:
    """What a screenplay still has of one that a production may begin with: who releases it has not written that.

    Two texts that are the same are chance: people say "No." everywhere.
    """
    own = _texts(screenplay)
    shared = (own & _texts(read_screenplay(_script(each, "x"), set(), language=each)) for each in STARTERS)
    return frozenset(text for texts in shared if len(texts) > _CHANCE for text in texts)


def _texts(screenplay: Screenplay) -> set[str]:
    """All that is said, seen or shown, without spaces that do not count."""
    elements = (element for scene in screenplay.scenes for element in scene.elements)
    said = (each.words if isinstance(each, Line) else each.text for each in elements if isinstance(each, _TEXTS))
    return {" ".join(text.split()) for text in said}


def _called(request: NewRequest) -> str:
    return request.title if request.title.strip() else _title(request.folder)


def _title(folder: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return words[:1].upper() + words[1:] or "Untitled"


def _text(name: str) -> str:
    """A folder's name need not be text."""
    return name.encode("utf-8", "replace").decode()


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = _text(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'
