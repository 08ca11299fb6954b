"""`limelight open`: show the film in this system's player."""

from __future__ import annotations

from limelight.actions.open import OpenRequest, OpenResult, open_film
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight open moonlit"


def run(folder: Folder = HERE, json: Json = False) -> None:
    """Show the film in this system's player.

    The one that was made last; without a display, it says where the film is.
    """
    screen.show(open_film(OpenRequest(folder)), _draw, json=json)


def _draw(result: OpenResult) -> None:
    if result.why:
        screen.tell(f"{result.why} The film is here:")
    screen.say(str(result.path))
