"""Made: what engines made of the film, and which, in which version; and what limelight did by its own rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from limelight.sign.authorship.counted import clock, counted
from limelight.sign.authorship.makers import LIMELIGHT, maker
from limelight.sign.authorship.reel import Part
from limelight.sign.authorship.statement import Maker, Share
from limelight.sign.authorship.work import Work
from limelight.works.languages import serves


class _Creative(NamedTuple):
    """A department, the crafts by which machines make it, the role that it fills, what is counted of it."""

    department: str
    crafts: tuple[str, ...]
    role: str
    called: str


_CREATIVE = (
    _Creative("picture", ("draw_shot",), "picture", "shot"),
    _Creative("voice", ("record_line",), "voice", "line"),
    _Creative("music", ("compose_score",), "score", "scene"),
)
_RULES = {"break_down_scene": "shot list", "mix_scene": "mixed scene", "time_captions": "set of captions"}
"""What limelight works out by rules -> what it is called where it is counted."""


def shares(work: Work) -> Iterator[Share]:
    for creative in _CREATIVE:
        for by, parts in _by_maker(work.reel.by(creative.role, creative.crafts)).items():
            seconds = sum(part.seconds for part in parts)
            says = f"{counted(len(parts), creative.called)}, {clock(seconds)}"
            counts = {creative.called: len(parts)}
            yield Share("made", creative.department, says, counts, round(seconds, 3), (by,))
    for language in work.languages:
        yield from _drafted_words(work, language)
    counts = {called: len(work.descent.by_craft(craft)) for craft, called in _RULES.items()}
    counts = {called: number for called, number in counts.items() if number}
    if counts:
        says = ", ".join(counted(number, called) for called, number in counts.items())
        yield Share("made", "assembly", f"{says}, join, master", counts, None, (LIMELIGHT,))


def _by_maker(parts: Iterable[Part]) -> dict[Maker, list[Part]]:
    found: dict[Maker, list[Part]] = defaultdict(list)
    for part in parts:
        found[maker(part.origin)].append(part)
    return found


def _drafted_words(work: Work, language: str) -> Iterator[Share]:
    """Translations that nobody has agreed to yet: they are a machine's."""
    if serves(work.told.language, language):
        return
    drafts = {id_ for tag, ids in work.told.drafts.items() if serves(tag, language) for id_ in ids}
    lines = drafts & set(work.told.translations(language))
    if lines:
        says = f"{counted(len(lines), 'line')} in {language}, a draft that nobody has agreed to"
        by = Maker(work.drafted_by("translation") or "a translator that is not named", "", "trained model")
        yield Share("made", "translation", says, {"line": len(lines)}, None, (by,), (f"locale/{language}.po",))
