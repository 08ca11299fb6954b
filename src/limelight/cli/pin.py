"""`limelight pin`: an episode keeps the cast that it was made with."""

from __future__ import annotations

from limelight.actions.pin import PinRequest, PinResult, pin
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight pin moonlit/ep01"


def run(folder: Folder = HERE, json: Json = False) -> None:
    """Keep an episode's cast, sets and brand as they are.

    The series' cast, sets and brand that the episode uses are copied into its own folder, where they stand over the
    series' own. Delete them, and the episode follows the series again.
    """
    screen.show(pin(PinRequest(folder)), _draw, json=json)


def _draw(result: PinResult) -> None:
    for file in result.files:
        screen.say(f"  {file}")
    if result.files:
        screen.say(f"{result.folder} keeps its own {screen.counted(len(result.files), 'file')} from now on.")
    else:
        screen.say(f"{result.folder} was pinned already.")
