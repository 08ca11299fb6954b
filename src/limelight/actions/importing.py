"""Importing: a screenplay of another program, or dialogue as somebody pasted it, becomes `script.fountain`.

Every word is counted on both sides. Where there is a script already, the import stands beside it as a draft.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from pathlib import Path

from limelight.actions.finding import SCRIPT
from limelight.actions.new import settings_for
from limelight.core.disk.plain_files import read_plain
from limelight.core.disk.unfinished import write_whole
from limelight.core.errors import InputError
from limelight.works.emphasis import UNSPACED
from limelight.works.fountain import read_screenplay
from limelight.works.importing.passages import Imported
from limelight.works.importing.writing import fountain_of
from limelight.works.naming import safe_name
from limelight.works.screenplay import Action, Line, Screenplay, Shown, Transition
from limelight.works.source import decode

LARGEST = 100_000_000
"""Bytes of a screenplay: the longest has a few millions."""
_READERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "limelight.works.importing.pdf:read_pdf"),
    (b"PK\x03\x04", "limelight.works.importing.word:read_word"),
    (b"<?xml", "limelight.works.importing.final_draft:read_final_draft"),
    (b"<FinalDraft", "limelight.works.importing.final_draft:read_final_draft"),
)
"""How a file begins -> who reads it; what begins otherwise is plain text."""
_OTHERS = (
    (b"{\\rtf", "rich text: open it, and save it as DOCX"),
    (b"\xd0\xcf\x11\xe0", "an old Word file: open it, and save it as DOCX"),
)


class NoSuchFile(InputError):
    code = "no-such-file"
    sentence = "There is no file {file}."


class CannotImport(InputError):
    code = "cannot-import"
    sentence = "{file} cannot be imported: {why}."


@dataclass(frozen=True)
class ImportRequest:
    file: Path
    folder: Path | None = None
    """None is a folder beside you that is called as the file is."""
    language: str = "en"
    """What it is written in, where a new production begins with it."""


@dataclass(frozen=True)
class ImportResult:
    """`script` is what was written: a draft beside a script that was there. `lost` are words that did not come over."""

    folder: Path
    script: Path
    draft: bool
    scenes: int
    people: tuple[str, ...]
    lines: int
    words: int
    lost: tuple[str, ...]
    left_out: tuple[str, ...]
    warnings: tuple[str, ...]


def import_script(request: ImportRequest) -> ImportResult:
    """Write the screenplay in `request.file` as Fountain. Raises NoSuchFile, CannotImport; nothing is written then."""
    imported = _read(request.file)
    text = imported.fountain or fountain_of(imported.passages, imported.title_page)
    screenplay = read_screenplay(text, frozenset(), language=request.language)
    if not screenplay.scenes:
        raise CannotImport(file=str(request.file), why="there is no word of a screenplay in it")
    folder = request.folder or Path(safe_name(request.file.stem))
    if folder.exists() and not folder.is_dir():
        raise CannotImport(file=str(request.file), why=f"{folder} is a file: say which folder it shall go into")
    script = _place(folder, text)
    if script.name == SCRIPT and not _has_settings(folder):
        title = imported.title_page.get("title", "")
        write_whole(folder / "limelight.toml", settings_for(title or folder.resolve().name, request.language).encode())
    write_whole(script, text.encode())
    told = words_in(" ".join(told_words(screenplay)))
    said = told if imported.fountain else words_in(" ".join(passage.text for passage in imported.passages))
    lost = said - told
    return ImportResult(
        *(folder, script, script.name != SCRIPT, len(screenplay.scenes), screenplay.people),
        lines=sum(len(scene.lines) for scene in screenplay.scenes),
        words=said.total(),
        lost=tuple(lost.elements()),
        left_out=imported.left_out,
        warnings=tuple(_warnings(screenplay)),
    )


def _read(file: Path) -> Imported:
    """The passages of a file, read by whoever knows how such a file begins."""
    try:
        data = read_plain(file, LARGEST)
    except FileNotFoundError as error:
        raise NoSuchFile(file=str(file)) from error
    except OSError as error:
        raise CannotImport(file=str(file), why=error.strerror or str(error)) from error
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:16]
    for mark, what in _OTHERS:
        if start.startswith(mark):
            raise CannotImport(file=str(file), why=f"it is {what}")
    try:
        reader = next((target for mark, target in _READERS if start.startswith(mark)), None)
        return _reader(reader)(data) if reader else _read_text(data, file)
    except ValueError as error:
        raise CannotImport(file=str(file), why=str(error)) from error


def _reader(target: str) -> Callable[[bytes], Imported]:
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


def _read_text(data: bytes, file: Path) -> Imported:
    from limelight.works.importing.plain import read_plain

    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    text, problems = decode(data, file.name)
    if problems:
        raise ValueError(f"{problems[0].message} {problems[0].hint}".rstrip("."))
    return read_plain(text)


def _has_settings(folder: Path) -> bool:
    """Whether its own limelight.toml, or its series, says what is asked for."""
    return (folder / "limelight.toml").exists() or (folder.resolve().parent / "series.toml").exists()


def _place(folder: Path, text: str) -> Path:
    """The script, where there is none or this very one; else the first free name of a draft beside it."""
    script = folder / SCRIPT
    if not script.exists() or script.read_bytes() == text.encode():
        return script
    names = (folder / f"{SCRIPT}.draft{number or ''}" for number in count())
    return next(name for name in names if not name.exists())


def told_words(screenplay: Screenplay) -> list[str]:
    """Everything that the screenplay says, cues as often as they stand."""
    told: list[str] = []
    for scene in screenplay.scenes:
        told.append(scene.heading)
        for element in scene.elements:
            if isinstance(element, Line):
                told += [element.character, *element.extensions, *element.parentheticals, element.words]
            elif isinstance(element, Action | Shown | Transition):
                told.append(element.text)
    return told


def words_in(text: str) -> Counter[str]:
    """How often each word stands in a text; of scripts without spaces, each letter: rows of them are joined."""
    return Counter(_WORD.findall(text.casefold()))


_WORD = re.compile(rf"(?:(?!{UNSPACED})\w)+|(?={UNSPACED})\w")


def _warnings(screenplay: Screenplay) -> list[str]:
    """What to write into the script next."""
    warnings = [str(problem) for problem in screenplay.problems]
    if not any(scene.heading for scene in screenplay.scenes):
        warnings.append(
            "It has no scene heading: write one above, such as INT. KITCHEN - NIGHT, to say where it plays."
        )
    if not screenplay.people:
        warnings.append("Nobody speaks in it: write NAME: words, or the name in capitals with the words under it.")
    return warnings
