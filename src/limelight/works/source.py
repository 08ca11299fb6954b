"""The source text: its bytes as a person wrote them, cut into rows, and written back by replacing rows only.

A row is one line of the file as the screenplay reads it: notes and boneyards taken out, each note kept with its place.
`splice` never re-writes what it was not asked to: every other byte, line ending and byte order mark stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from limelight.works.problems import Problem

BOM = b"\xef\xbb\xbf"
_END = re.compile(r"\r\n|\n|\r")
_END_BYTES = re.compile(rb"\r\n|\n|\r")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]?(?=[\r\n])")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""What no text has; tabs, line ends and form feeds are none. Windows quotes come out as such in a wrong encoding."""
MOST_LINES, LONGEST_LINE = 100_000, 20_000
"""Of a text file: a feature film has five thousand lines, and a speech that never breaks two thousand letters."""
_OPENING = re.compile(r"/\*|\[\[")
_ENOUGH = 20
"""How many of one kind of problem are named: after that a person has seen it."""


@dataclass(frozen=True)
class Note:
    """`[[text]]`; `column` is how many characters of its row's text stand before it."""

    text: str
    line_no: int
    column: int


@dataclass(frozen=True)
class Row:
    """One line of the file. `start` and `end` are where it stands in the text, its line ending excluded."""

    line_no: int
    text: str
    start: int
    end: int
    notes: tuple[Note, ...] = ()
    blank: bool = False

    @property
    def only_notes(self) -> bool:
        return bool(self.notes) and not self.text.strip()


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a UTF-8 file, its byte order mark dropped; "" and the reason where it is not one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", (_unreadable(file, 0, "UTF-16", "This file is UTF-16."),)
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start + (len(BOM) if data.startswith(BOM) else 0)
        line = len(_END_BYTES.findall(data[:start])) + 1
        return "", (_unreadable(file, line, f"0x{data[start]:02x}", f"The byte 0x{data[start]:02x} is not UTF-8."),)
    if control := CONTROL.search(text):
        line = len(_END.findall(text[: control.start()])) + 1
        name = f"0x{ord(control[0]):02x}" if control[0] != "\0" else "NUL"
        hint = "Take it out, or save the file as plain text in UTF-8."
        return "", (Problem(file, line, name, f"There is a control character in this line ({name}).", hint),)
    too_much = _too_much(text, file)
    return ("", (too_much,)) if too_much else (text, ())


def _too_much(text: str, file: str) -> Problem | None:
    """More than anybody writes: it would take minutes to read, and more memory than there is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        message = f"This file has {len(lines):,} lines; {MOST_LINES:,} are read at most."
        return Problem(file, MOST_LINES, "", message, "Is it the right file?")
    longest = max(range(len(lines)), key=lambda at: len(lines[at]))
    if (length := len(lines[longest])) > LONGEST_LINE:
        message = f"This line has {length:,} letters; {LONGEST_LINE:,} are read at most."
        return Problem(file, longest + 1, lines[longest][:40], message, "Break it into several.")
    return None


def _unreadable(file: str, line: int, value: str, message: str) -> Problem:
    return Problem(file, line, value, message, "Save the file as plain text in UTF-8.")


def rows(text: str, file: str) -> tuple[list[Row], list[Problem]]:
    """The rows of `text`, boneyards gone and notes apart, and a problem for each boneyard or note that never closes."""
    cuts, problems = _cuts(text, file)
    starts, ends = [cut.start for cut in cuts], [cut.end for cut in cuts]
    found: list[Row] = []
    for line_no, (start, end) in enumerate(_lines(text), start=1):
        here = cuts[bisect_right(ends, start) : bisect_left(starts, end)]
        if not here:
            found.append(Row(line_no, text[start:end], start, end, blank=_is_blank(text[start:end])))
            continue
        row = _row(text, line_no, start, end, here)
        if row.notes or row.text.strip():
            found.append(row)
    return found, problems


def _row(text: str, line_no: int, start: int, end: int, cuts: list[_Cut]) -> Row:
    kept, notes = "", list[Note]()
    at = start
    for cut in cuts:
        kept += text[at : max(at, cut.start)]
        if cut.note is not None and cut.start >= start:
            notes.append(Note(cut.note, line_no, len(kept)))
        at = min(cut.end, end)
    return Row(line_no, kept + text[at:end], start, end, tuple(notes))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for ending in _END.finditer(text):
        yield at, ending.start()
        at = ending.end()
    yield at, len(text)


def _is_blank(raw: str) -> bool:
    """Fountain's rule: two spaces on an otherwise empty line keep a speech going; fewer end it."""
    return not raw.strip() and len(raw) < 2


@dataclass(frozen=True)
class _Cut:
    start: int
    end: int
    note: str | None


def _cuts(text: str, file: str) -> tuple[list[_Cut], list[Problem]]:
    """Every boneyard and note in order; whichever opens first holds the other. A note never holds an empty line."""
    gaps = [gap.start() for gap in _BLANK_LINE.finditer(text)] + [len(text)]
    last_boneyard = text.rfind("*/")
    cuts: list[_Cut] = []
    unclosed: list[int] = []
    at = barren = 0
    while opening := _OPENING.search(text, at):
        start, at = opening.span()
        if boneyard := opening[0] == "/*":
            closing = text.find("*/", at) if at <= last_boneyard else -1
        else:
            paragraph = gaps[bisect_left(gaps, start)]
            closing = text.find("]]", at, paragraph) if start >= barren else -1
            barren = max(barren, paragraph) if closing < 0 else barren
        if closing < 0:
            unclosed.append(start)
            continue
        cuts.append(_Cut(start, closing + 2, None if boneyard else text[at:closing]))
        at = closing + 2
    return cuts, [_never_closed(text, start, file) for start in unclosed[:_ENOUGH]]


def _never_closed(text: str, start: int, file: str) -> Problem:
    line_no = len(_END.findall(text[:start])) + 1
    mark, name, close = ("/*", "boneyard", "*/") if text.startswith("/*", start) else ("[[", "note", "]]")
    return Problem(file, line_no, mark, f'This "{mark}" opens a {name} that never closes.', f'Close it with "{close}".')


@dataclass(frozen=True)
class Edit:
    """Lines `first` to `last` of a file, counted from 1, become `text`; `last` = `first` - 1 inserts before `first`."""

    first: int
    last: int
    text: str


def splice(source: bytes, edits: Iterable[Edit]) -> bytes:
    """`source` with whole lines replaced, and nothing else touched.

    New lines end as the file's lines end. Raises ValueError for edits that overlap or lie outside the file.
    """
    lines = _with_endings(source)
    newline = _newline(lines)
    bound = len(lines) + 1
    for edit in sorted(edits, key=lambda edit: (edit.first, edit.last), reverse=True):
        if not 1 <= edit.first <= edit.last + 1 <= bound:
            raise ValueError(f"lines {edit.first} to {edit.last} overlap another edit or lie outside the file")
        bound = edit.first
        lines[edit.first - 1 : edit.last] = [_new_lines(edit, lines, newline)]
    return (BOM if source.startswith(BOM) else b"") + b"".join(lines)


def _newline(lines: list[bytes]) -> bytes:
    """The file's first line ending. A lone CR only where there is no other: before an LF it would end no line."""
    endings = [end for line in lines if (end := _ending(line))]
    return next((end for end in endings if end != b"\r"), endings[0] if endings else b"\n")


def _new_lines(edit: Edit, lines: list[bytes], newline: bytes) -> bytes:
    """The edit's text in the file's line endings; a last line without an ending stays so."""
    if not edit.text:
        return b""
    new = newline.join(part.encode() for part in _END.split(edit.text))
    at_end = edit.last >= len(lines)
    unended = at_end and not (lines and _ending(lines[-1]))
    if edit.first > len(lines) and unended and lines:
        return newline + new
    return new if unended else new + newline


def _with_endings(source: bytes) -> list[bytes]:
    body = source.removeprefix(BOM)
    ends = [ending.end() for ending in _END_BYTES.finditer(body)]
    return [body[a:b] for a, b in zip([0, *ends], [*ends, len(body)], strict=True) if a < b]


def _ending(line: bytes) -> bytes:
    return b"\r\n" if line.endswith(b"\r\n") else line[-1:] if line[-1:] in (b"\n", b"\r") else b""
