"""`limelight sketch-music`: bars of music in a mood, to hear and to read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.sketch_music import SketchRequest, SketchResult, sketch_music
from limelight.cli import screen
from limelight.cli.options import Json
from limelight.cli.progress import progress

EXAMPLE = "limelight sketch-music --mood longing --bars 16 --takes 8"

Mood = Annotated[str, typer.Option(metavar="NAME", help="What it feels: any that [[music: ]] may ask for.")]
Bars = Annotated[int, typer.Option(metavar="N", help="How many bars, 4 to 64.")]
Takes = Annotated[int, typer.Option(metavar="N", help="How many takes; each has another motif, set otherwise.")]
Idiom = Annotated[str, typer.Option(metavar="NAME", help="Who plays.", show_default="piano, then others")]
Title = Annotated[str, typer.Option(metavar="TEXT", help="Whose music it is: the same title, the same motifs.")]
Out = Annotated[Path, typer.Option(metavar="DIR", help="The folder that they are written to.")]


def run(
    mood: Mood = "calm",
    bars: Bars = 16,
    takes: Takes = 4,
    idiom: Idiom = "",
    title: Title = "",
    out: Out = Path("sketches"),
    json: Json = False,
) -> None:
    """Compose so many bars in a mood, for no scene: as sound, MIDI, MusicXML and a page to read.

    To find a theme before there is a film, or to hear what a mood is. The same words give the same music.
    """
    with progress() as heard:
        result = sketch_music(SketchRequest(mood, bars, takes, idiom, title, out), heard)
    screen.show(result, _draw, json=json)


def _draw(result: SketchResult) -> None:
    for sketch in result.sketches:
        said = f"  ({', '.join(sketch.said)})" if sketch.said else ""
        screen.say(f"{sketch.take}  {sketch.sound}{said}", "bold" if sketch.take == 1 else "")
    screen.say("Beside each: .mid for a sequencer, .musicxml for a notation program, .pdf to read.")
    screen.warnings(result.warnings)
