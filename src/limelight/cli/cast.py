"""`limelight cast`: model sheets of the characters."""

from __future__ import annotations

from limelight.actions.cast import cast_sheets
from limelight.cli.options import Json
from limelight.cli.sheets import Names, Open, Out, make_sheets

EXAMPLE = "limelight cast moonlit"


def run(names: Names = None, out: Out = None, open: Open = False, json: Json = False) -> None:
    """Draw model sheets of the cast: every side, every face, every pose, every colour.

    Writes out/cast/NAME.png for everybody, and out/cast.pdf with all of them side by side; of those named only their
    own sheets. Only what changed is drawn anew.
    """
    make_sheets(cast_sheets, names, out, open, json)
