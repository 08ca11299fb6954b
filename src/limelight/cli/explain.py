"""`limelight explain`: why a part of the film is as it is."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.explain import ExplainRequest, ExplainResult, Why, explain
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json
from limelight.cli.said import in_words

EXAMPLE = 'limelight explain "hung me crooked" moonlit'
What = Annotated[
    str,
    typer.Argument(metavar="WHAT", help="A slot, a shot, a scene, a time (0:23), or words said.", show_default=False),
]
STATES = {
    "reused": "is there, and nothing it was made from has changed",
    "kept": "stays as it is; an upgrade would make it anew",
    "to make": "will be made",
    "open": "may be made, when what it hangs on is there",
    "waiting": "waits for you",
    "failed": "cannot be made",
    "blocked": "cannot be made before what it hangs on",
}
CHANGED = "is there already, and is another one than the last make found"
QUIET = ("reused",)
MANY = 6


def run(what: What, folder: Folder = HERE, json: Json = False) -> None:
    """Say why something in the film would be made, or was not.

    Down to the file and line that changed. Say which part by its id, by a time in the film, or by words said in it.
    """
    screen.show(explain(ExplainRequest(*in_order(what, folder))), _draw, json=json)


def in_order(what: str, folder: Path) -> tuple[str, Path]:
    """`explain moonlit 0:23` is meant as `explain 0:23 moonlit`."""
    swapped = folder != HERE and not folder.exists() and Path(what).is_dir()
    return (str(folder), Path(what)) if swapped else (what, folder)


def _draw(result: ExplainResult) -> None:
    asked = [result.of(slot) for slot in result.asked]
    told = [why for why in asked if why.state not in QUIET] or asked[:MANY]
    for why in told:
        _draw_one(result, why)
    if len(told) < len(asked):
        screen.say(f"{len(asked) - len(told)} more are there, and nothing they were made from has changed.", "dim")


def _draw_one(result: ExplainResult, why: Why) -> None:
    roots = result.roots(why.slot)
    screen.say(f"{why.slot}  {screen.short(why.label)}", "bold")
    screen.say(f"  {CHANGED if why.state in QUIET and roots else STATES.get(why.state, why.state)}")
    for root in roots[:MANY]:
        own = "" if root.slot == why.slot else f"{root.slot}: "
        for reason in root.reasons:
            screen.say(f"  {own}{reason}")
    if len(roots) > MANY:
        screen.say(f"  and {len(roots) - MANY} more reasons (--json has all)")
    if why.stands_in:
        screen.say(f"  {why.stands_in}")
    if why.making:
        made = time.strftime("%Y-%m-%d %H:%M", time.localtime(why.making.made))
        by = f"{why.making.craft} {why.making.revision}" + (f" with {why.making.engine}" if why.making.engine else "")
        screen.say(f"  made {made} by {by} in {screen.lasting(why.making.seconds)}", "dim")
        for remark in why.making.remarks:
            screen.say(f"  {remark}", "dim")
    for said in why.said:
        screen.say(f"  {in_words(said)}")
