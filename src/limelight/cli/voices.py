"""`limelight voices`: the voices there are, and how they sound."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.open import show
from limelight.actions.voices import VoicesRequest, VoicesResult, voices
from limelight.cli import ends, outcome, screen
from limelight.cli.options import Json
from limelight.cli.progress import progress
from limelight.cli.sheets import whose
from limelight.cli.stopping import stopping

EXAMPLE = 'limelight voices --language es --audition "No me fui nunca."'

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME...] [DIR]", help="Which, by name; the production's folder.", show_default="all, here"
    ),
]
Language = Annotated[str, typer.Option(metavar="CODE", help="Those at home in this language: en-GB, es.")]
Audition = Annotated[
    str | None, typer.Option(metavar="WORDS", help='Have each of them say this; "" for words of its own language.')
]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where they are put.", show_default="DIR/out/voices")]
Open = Annotated[bool, typer.Option("--open", help="Show the page in this system's browser.")]


def run(
    names: Names = None,
    language: Language = "",
    audition: Audition = None,
    out: Out = None,
    open: Open = False,
    json: Json = False,
) -> None:
    """List the voices, and let each of them be heard.

    Tells whose they sound like, how high, and who in the film speaks with them. With --audition each of them says the
    same words: out/voices/NAME.wav, and voices.html to hear them side by side.
    """
    folder, wanted = whose(names or [])
    with stopping() as stop, progress() as listener:
        result = voices(VoicesRequest(wanted, language, audition, folder, out), on_event=listener, stop=stop)
    screen.show(result, _draw, json=json)
    if open and result.page:
        shown = show(result.page)
        screen.tell(shown.why) if shown.why else None
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _draw(result: VoicesResult) -> None:
    rows = [
        (
            voice.name,
            voice.language,
            f"{'woman' if voice.feminine else 'man'}, {voice.age}",
            f"{voice.pitch:.0f} Hz",
            "●" * voice.grade,
            voice.about,
            ", ".join(voice.cast),
        )
        for voice in result.voices
    ]
    columns = ("Voice", "Language", "Sounds like", "Pitch", "Quality", "Character", "Speaks")
    screen.table(columns, rows, wrapped={"Character": 3, "Speaks": 2})
    outcome.tell(result)
    if result.page:
        screen.say(str(result.page), "bold")
