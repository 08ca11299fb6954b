"""`limelight take`: more takes to choose from."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from limelight.actions.take import TakeRequest, TakeResult, take
from limelight.cli import ends, outcome, screen
from limelight.cli.explain import in_order
from limelight.cli.options import HERE, Folder, Json, What
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping

EXAMPLE = 'limelight take "hung me crooked"/picture moonlit --count 6 --vary framing'

Count = Annotated[int, typer.Option("--count", metavar="N", help="How many.")]
Vary = Annotated[
    str, typer.Option(metavar="WHAT,...", help="What shall differ: framing, pace ...", show_default="all of it")
]
Seed = Annotated[
    int | None, typer.Option(metavar="N", help="The first one's number: the same number gives the same take.")
]


def run(
    what: What,
    folder: Folder = HERE,
    count: Count = 6,
    vary: Vary = "",
    seed: Seed = None,
    json: Json = False,
) -> None:
    """Make more takes of a shot, a voice, a score, or a scene's coverage.

    Nothing is chosen: `limelight takes` shows them, `limelight choose` takes one. What shall differ can be named
    exactly: --vary framing=closer, --vary pace=0.9. It can be stopped at any moment; what is finished is kept.
    """
    what, folder = in_order(what, folder)
    with stopping() as stop, progress() as listener:
        request = TakeRequest(what, folder, count, varied(vary), seed)
        result = take(request, on_event=listener, stop=stop)
    screen.show(result, _draw, json=json)
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def varied(text: str) -> dict[str, object]:
    """`framing,pace=0.9` as what it says: a name alone varies as it comes, a number is a number."""
    parts = (part.partition("=") for part in text.split(",") if part.strip())
    return {name.strip(): _value(value.strip()) for name, _, value in parts}


def _value(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


def _draw(result: TakeResult) -> None:
    for made in result.made:
        screen.say(f"{made.number:>3}  {'; '.join(made.remarks) or 'made'}")
    if result.same:
        numbers = ", ".join(map(str, result.same))
        screen.tell(f"Left out: {numbers} came out like a take there was.", "dim")
    outcome.tell(result)
    many = screen.counted(len(result.made), "more take", "more takes")
    if result.made or not (result.errors or result.waits):
        screen.say(f"{many} of {result.slot} in {screen.lasting(result.seconds)}.")
    for file in (result.page, result.sheet):
        if file:
            screen.say(str(file), "bold")
    if result.made:
        screen.say(f"Look at them, then `limelight choose {shlex.quote(result.slot)} NUMBER --because WHY` takes one.")
