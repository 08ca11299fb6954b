"""`limelight sets`: model sheets of the places."""

from __future__ import annotations

from limelight.actions.sets import sets_sheets
from limelight.cli.options import Json
from limelight.cli.sheets import Names, Open, Out, make_sheets

EXAMPLE = "limelight sets moonlit"


def run(names: Names = None, out: Out = None, open: Open = False, json: Json = False) -> None:
    """Draw model sheets of the places: every hour, every weather, the light, all that can be looked at closely.

    Writes out/sets/NAME.png for each, and out/sets.pdf with all of them; of those named only their own sheets. Only
    what changed is drawn anew.
    """
    make_sheets(sets_sheets, names, out, open, json)
