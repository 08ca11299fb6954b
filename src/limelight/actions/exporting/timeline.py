"""`--otio`: the cut as OpenTimelineIO, with every shot and every stem beside it as a file of its own."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.actions.exporting.form import Form
from limelight.kinds.film.turnover import TRACKS, Turnover, stem_file


def media(turnover: Turnover) -> Mapping[str, str]:
    """The shots, and the sound in its parts: what the timeline refers to."""
    shots = {shot.file: shot.segment for shot in turnover.shots}
    return shots | {stem_file(name): turnover.stems[name] for name in TRACKS}


def files(turnover: Turnover) -> Mapping[str, str]:
    return {"timeline.otio": turnover.cut, **media(turnover)}


TIMELINE = Form(files)
