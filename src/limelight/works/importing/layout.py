"""Rows on a page, told apart by where they stand: what a screenplay's margins have meant since the typewriter.

Action stands at the left, words further in, brackets further still, cues furthest; a transition is set to the right.
Distances are in points (72 an inch), as the page has them: what counts is how far a row stands in from the action.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from limelight.works.headings import is_heading
from limelight.works.importing.passages import Passage, Role
from limelight.works.paragraphs import paragraphs
from limelight.works.source import rows as source_rows

SPEECH, CUE, RIGHT = 45.0, 95.0, 230.0
"""How far in from the action words, cues and transitions stand at least: half of what the usual margins give them."""
GAP = 1.6
"""Line heights between two rows from which on they are two paragraphs."""


@dataclass(frozen=True)
class PageRow:
    """One row of text; `left` and `top` in points, `height` of its letters, `page` from 0."""

    text: str
    left: float
    top: float
    height: float
    page: int


def laid_out(rows: Sequence[PageRow]) -> bool:
    """Whether the rows stand as a screenplay's do: some far in, in capitals, with words under them less far in."""
    margin = action_margin(rows)
    return sum(1 for row, below in _pairs(rows) if below and _is_cue(row, below, margin)) >= 2


def passages_by_layout(rows: Sequence[PageRow]) -> Iterator[Passage]:
    """What each row is, rows of one paragraph put together."""
    margin = action_margin(rows)
    role: Role = "action"
    words: list[str] = []
    before: PageRow | None = None
    for row, below in _pairs(rows):
        now = _role(row, below, margin, role if before else "action")
        if words and (now != role or now in ("cue", "heading", "transition") or _apart(before, row)):
            yield Passage.of(role, " ".join(words))
            words = []
        role, before = now, row
        words.append(row.text)
    if words:
        yield Passage.of(role, " ".join(words))


def action_margin(rows: Iterable[PageRow]) -> float:
    """Where action begins: where headings do, else the leftmost of the margins that are used much."""
    lefts = [round(row.left) for row in rows]
    headings = [round(row.left) for row in rows if is_heading(row.text)]
    if headings:
        return float(Counter(headings).most_common(1)[0][0])
    often = [left for left, count in Counter(lefts).items() if count * 20 >= len(lefts)]
    return float(min(often or lefts, default=0))


def _role(row: PageRow, below: PageRow | None, margin: float, before: Role) -> Role:
    inset = row.left - margin
    if is_heading(row.text) and inset < SPEECH:
        return "heading"
    if inset > RIGHT and _is_transition(row.text):
        return "transition"
    if below and _is_cue(row, below, margin):
        return "cue"
    if before in ("cue", "dialogue", "parenthetical") and inset > SPEECH / 2:
        opens, goes_on = row.text[:1] in "(（", before == "parenthetical" and row.text[-1:] in ")）"
        return "parenthetical" if opens or goes_on else "dialogue"
    return "transition" if _is_transition(row.text) else "action"


def _is_cue(row: PageRow, below: PageRow, margin: float) -> bool:
    name = row.text.split("(")[0].strip()
    stands = row.left - margin > CUE and SPEECH / 2 < below.left - margin < row.left - margin + SPEECH
    return stands and bool(name) and name == name.upper() and name != name.lower() and not is_heading(row.text)


def _is_transition(text: str) -> bool:
    return [each.kind for each in paragraphs(source_rows(f"\n{text}", "")[0], frozenset())] == ["transition"]


def _apart(before: PageRow | None, row: PageRow) -> bool:
    """Whether an empty row stands between; a page's end is none."""
    if before is None or before.page != row.page:
        return False
    return row.top - before.top > GAP * max(before.height, row.height)


def _pairs(rows: Sequence[PageRow]) -> Iterator[tuple[PageRow, PageRow | None]]:
    return zip(rows, (*rows[1:], None), strict=False)
