"""`limelight listen`: did the voices say it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from limelight.actions.listen import HeardTake, ListenRequest, ListenResult, Tally, listen
from limelight.cli import ends, outcome, screen
from limelight.cli.options import Json
from limelight.cli.progress import progress
from limelight.cli.refresh import apart
from limelight.cli.stopping import stopping

EXAMPLE = "limelight listen moonlit"

What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SLOT...] [DIR]",
        help="Lines, shots, scenes, times (0:23) or words said; then the production's folder.",
        show_default=False,
    ),
]
Language = Annotated[
    str, typer.Option("--language", metavar="L", help="Only what is spoken in it.", show_default="all that is")
]


def run(what: What = None, language: Language = "", json: Json = False) -> None:
    """Let a recogniser hear the voices, and tell what they do not say.

    It hears the take of every line that is in the film; of what you name, every take. What was heard stays with the
    take, and `limelight status` tells of it. Nothing is changed.
    """
    queries, folder = apart(what or [])
    with stopping() as stop, progress() as listener:
        result = listen(ListenRequest(queries, folder, language), on_event=listener, stop=stop)
    screen.show(result, lambda result: _draw(result, all_takes=bool(queries)), json=json)
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _draw(result: ListenResult, *, all_takes: bool) -> None:
    for each in result.heard:
        if each.doubt or all_takes:
            _take(each, numbered=all_takes)
    for slot in result.silent:
        screen.tell(f"{slot} has no voice yet: `limelight make` makes it.", "dim")
    outcome.tell(result)
    for tally in result.tallies:
        screen.say(_tally(tally))
    _ways_out(result.heard)


def _take(each: HeardTake, *, numbered: bool) -> None:
    take = f" take {each.number}{' (in the film)' if each.fills else ''}" if numbered else ""
    screen.say(f"{each.slot}{take}  {screen.short(each.label)}", "bold")
    screen.say(f"  heard: {each.hearing.heard or 'nothing'}")
    for flaw in each.doubt.flaws if each.doubt else ():
        screen.say(f"  {flaw}", "yellow")


def _tally(tally: Tally) -> str:
    lines = screen.counted(tally.lines, "line")
    said = f"{tally.words - tally.wrong} of {screen.counted(tally.words, 'word')} are heard as they should be"
    other = f"{tally.unread} heard in other letters than they are written in, and not compared"
    if tally.unread == tally.lines:
        return f"{tally.language}: {lines}, {other}."
    unread = f"; {other}" if tally.unread else ""
    return f"{tally.language}: {lines}, {said} (word error rate {tally.slips:.0%}){unread}."


def _ways_out(heard: Sequence[HeardTake]) -> None:
    commands = dict.fromkeys(each.doubt.again for each in heard if each.doubt and each.doubt.again and each.fills)
    if commands:
        screen.say("A recogniser slips too: hear them before you believe it. Another take:")
    for command in commands:
        screen.say(f"  {command}")
