"""`limelight reject`: let a take not fill its slot any more."""

from __future__ import annotations

from pathlib import Path

from limelight.actions.reject import RejectRequest, RejectResult, reject
from limelight.cli import screen
from limelight.cli.choose import Take, what_follows
from limelight.cli.options import HERE, Because, By, Folder, Json, What

EXAMPLE = 'limelight reject "hung me crooked" 1 moonlit --because "too fast"'


def run(what: What, take: Take, folder: Folder = HERE, because: Because = "", by: By = "", json: Json = False) -> None:
    """Let a take not fill its slot any more: the next one does.

    The machine goes on to its next take; an own file that is rejected is set aside until it changes. Choosing the take
    later, or `limelight undo`, takes the rejection back.
    """
    result = reject(RejectRequest(what, take, folder, because, by))
    screen.show(result, lambda result: _draw(result, folder), json=json)


def _draw(result: RejectResult, folder: Path) -> None:
    screen.say(f"{result.slot}  {screen.short(result.label)}", "bold")
    what = f"Take {result.number}" if result.number else "Your own file"
    because = f": {result.rejection.because}" if result.rejection.because else ""
    screen.say(f"{what} is rejected by {result.rejection.by}{because}")
    screen.say(f"Take {result.fills} fills it now." if result.fills else "Its next take is still to be made.")
    screen.say(what_follows(result.to_make, result.may_follow, folder))
