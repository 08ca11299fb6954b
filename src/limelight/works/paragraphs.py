"""The rows of a script sorted into paragraphs, by Fountain's rules and our own for cues and headings in any script.

Not built on fountain-py: it drops notes inside a speech, splits the speech there, and takes names without capitals for
action; loading it takes as long as reading a whole production here. It is the yardstick in the tests instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from limelight.works.headings import is_heading
from limelight.works.source import Row
from limelight.works.speakers import Cue, may_be_name, read_cue
from limelight.works.transitions import is_transition

Kind = Literal["heading", "action", "speech", "shown", "transition", "lyric", "notes"]


@dataclass(frozen=True)
class Paragraph:
    """Rows that belong together. `text` is the first row's, without the mark that forced its kind."""

    kind: Kind
    rows: tuple[Row, ...]
    text: str = ""
    cue: Cue | None = None


_SHOWN = re.compile(
    r"(?:SUPER(?:IMPOSE)?|TITLE CARD|TITLE|CARD|CHYRON|TEXT ON SCREEN|字幕|片名)\s*[:：]\s*(.+)", re.DOTALL
)
_TITLE_KEY = re.compile(r"([^\W\d_](?:[^\W_]|[ ])*)\s*[:：]\s*(.*)")


def title_page(rows: Sequence[Row]) -> tuple[dict[str, str], int]:
    """The title page's keys in lower case, and how many rows it takes; none where the script starts at once."""
    first = next((at for at, row in enumerate(rows) if not row.blank), len(rows))
    if first == len(rows) or not _opens_title_page(rows[first].text.strip()):
        return {}, 0
    values: dict[str, list[str]] = {}
    key, at = "", first
    while at < len(rows) and not rows[at].blank:
        row = rows[at].text
        found = None if row[:1].isspace() else _TITLE_KEY.fullmatch(row.strip())
        key = found[1].strip().lower() if found else key
        values.setdefault(key, []).append(found[2] if found else row.strip())
        at += 1
    return {key: "\n".join(filter(None, rows)) for key, rows in values.items()}, at


def _opens_title_page(text: str) -> bool:
    other = (
        is_heading(text) or is_transition(text) or (_SHOWN.fullmatch(text) and not text.lower().startswith("title:"))
    )
    return bool(_TITLE_KEY.fullmatch(text)) and not other


def paragraphs(rows: Sequence[Row], names: Set[str]) -> list[Paragraph]:
    """The paragraphs in order; page breaks, sections and synopses are the writer's own and left out."""
    found: list[Paragraph] = []
    at, fresh = 0, True
    while at < len(rows):
        if rows[at].blank:
            at, fresh = at + 1, True
            continue
        if rows[at].only_notes:
            found.append(Paragraph("notes", (rows[at],)))
            at += 1
            continue
        paragraph, taken = _paragraph(rows, at, names, fresh)
        found += [paragraph] if paragraph else []
        at, fresh = at + taken, False
    return found


def _paragraph(rows: Sequence[Row], at: int, names: Set[str], fresh: bool) -> tuple[Paragraph | None, int]:
    """The paragraph that begins at row `at`, and how many rows it takes. `fresh`: an empty row stands before it."""
    text = rows[at].text.strip()
    if _is_for_the_writer(text):
        return None, 1
    if forced := _forced(rows[at], text):
        return forced, 1
    if text.startswith("~"):
        return _gather("lyric", rows, at, lambda row: row.text.strip().startswith("~"))
    if (fresh or text.startswith("@")) and not text.startswith("!") and _words_follow(rows, at):
        cue = None if _stands_apart(text) else read_cue(f"@{text}" if _is_directed(rows, at) else text, names)
        if cue:
            return _gather("speech", rows, at, lambda row: not row.blank, cue)
    if is_heading(text) and (fresh or text.isupper()):
        return Paragraph("heading", (rows[at],), text), 1
    if fresh and is_transition(text) and not text.startswith("!"):
        return Paragraph("transition", (rows[at],), text), 1
    if shown := _SHOWN.fullmatch(text):
        return Paragraph("shown", (rows[at],), shown[1]), 1
    return _gather("action", rows, at, lambda row: not row.blank and not _begins_its_own(row.text.strip()))


def _gather(
    kind: Kind, rows: Sequence[Row], at: int, goes_on: Callable[[Row], bool], cue: Cue | None = None
) -> tuple[Paragraph, int]:
    end = at + 1
    while end < len(rows) and (goes_on(rows[end]) or (rows[end].only_notes and kind != "lyric")):
        end += 1
    return Paragraph(kind, tuple(rows[at:end]), rows[at].text.strip(), cue), end - at


def _is_for_the_writer(text: str) -> bool:
    """A section, a synopsis or a page break: no part of the film."""
    return text.startswith(("#", "===")) or (text.startswith("=") and not text.startswith("=="))


def _forced(row: Row, text: str) -> Paragraph | None:
    """A one-row paragraph whose first character says what it is."""
    if re.match(r"\.[^\W_]", text):
        return Paragraph("heading", (row,), text[1:].strip())
    if text.startswith(">"):
        centred = text.endswith("<") and len(text) > 1
        return Paragraph("shown" if centred else "transition", (row,), text[1 : -1 if centred else None].strip())
    return None


def _words_follow(rows: Sequence[Row], at: int) -> bool:
    """Whether the next row that is more than notes has words."""
    at += 1
    while at < len(rows) and rows[at].only_notes:
        at += 1
    return at < len(rows) and bool(rows[at].text.strip())


def _is_directed(rows: Sequence[Row], at: int) -> bool:
    """Whether a row that may be a name stands over a row in brackets with words under it."""
    below = [row.text.strip() for row in rows[at + 1 : at + 3]]
    directed = len(below) == 2 and below[0][:1] in ("(", "（") and below[0][-1:] in (")", "）") and bool(below[1])
    return directed and may_be_name(rows[at].text.strip())


def _stands_apart(text: str) -> bool:
    return is_heading(text) or is_transition(text)


def _begins_its_own(text: str) -> bool:
    """A row that ends the action above it, though no empty row stands between."""
    marked = text.startswith(("#", ">", "~", "@", "!")) or _is_for_the_writer(text) or re.match(r"\.[^\W_]", text)
    return bool(marked) or (text.isupper() and is_heading(text))
