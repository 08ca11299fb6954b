"""Time the steps of a shot: when each foot that the picture shows comes down, for one voice language."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.stage.acting.footfalls import footfalls
from limelight.stage.compositor.picture import outline
from limelight.works.cues import cue_sheet
from limelight.works.footfalls import Footfalls
from limelight.works.shots import SceneTiming
from limelight.works.speech import Speech


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.5, memory_mb=150))
def time_steps(
    picture: Path, shot: str, timing: SceneTiming, speeches: tuple[Speech, ...], speakers: dict[str, str]
) -> Footfalls:
    """The footfalls of `shot` as draw_shot's `picture` plays it; `speeches` holds at least the lines that it hears."""
    drawn = outline(picture)
    cue = cue_sheet(shot, timing, speeches, speakers)
    return Footfalls(shot, footfalls(drawn.actors, cue, drawn.width, drawn.height))
