"""Directed: what the script says to the actors, the camera, the light and the sound, in brackets and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from limelight.sign.authorship.counted import together
from limelight.sign.authorship.statement import Share
from limelight.sign.authorship.work import Work
from limelight.works.directions import Direction
from limelight.works.production import SCRIPT
from limelight.works.screenplay import Line

_CALLED: Mapping[str, str] = {
    "face": "face", "pose": "pose", "look": "look", "prop": "prop", "shot": "shot", "insert": "insert",
    "transition": "transition", "light": "light", "lamp": "light", "music": "music cue", "sting": "music cue",
    "sfx": "sound effect", "hold": "pause", "beat": "pause",
}  # fmt: skip
"""A direction's kind -> what it is called where it is counted; their order is that of a sentence."""


def shares(work: Work) -> Iterator[Share]:
    elements = [element for scene in work.told.screenplay.scenes for element in scene.elements]
    said = [each for each in elements if isinstance(each, Line) and not work.is_given(each.words)]
    readings = sum(bool(each.parentheticals) for each in said)
    notes = Counter(_CALLED.get(each.kind, each.kind) for each in elements if isinstance(each, Direction))
    notes["pause"] += sum(each.before > 0 for each in said)
    counts = {"directed reading": readings, **{what: notes[what] for what in dict.fromkeys(_CALLED.values())}}
    counts = {what: number for what, number in counts.items() if number}
    if counts and (said or not work.given):
        yield Share("directed", "directions", together(counts), counts, None, work.authors, (SCRIPT,))
