"""How a person's own clip or still stands in its shot: which part of it, how it fills the frame, what is heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_type_hints

from limelight.actions.board_page.changes import Blank, Change, choice
from limelight.actions.board_page.directions import Directed, in_orders
from limelight.works.fitting import Fit

GROUP = "Your file"
SHARES = ("0", "0.25", "0.5", "0.75", "1")
KEYS = {"how": ("fit", "In the frame"), "beyond": ("beyond", "After its end"), "sound": ("sound", "Its own sound")}
"""A field of Fit -> its key in `shots/scNN.toml`, and what a person reads."""


def fittings(asked: Directed, fit: Fit) -> Iterator[Change]:
    """Everything that can be said about the own picture of a shot."""
    begin, end = Blank("from", f"{fit.begin:g}", label="from second"), Blank("to", f"{fit.end:g}", label="to second")
    part = in_orders(asked, "from = {from}\nto = {to}")
    yield Change("part", "Which part of it", GROUP, (part,), (begin, end), "Seconds of the file; to 0 is its end.")
    across, down = (f"{share:g}" for share in fit.focus)
    blanks = choice("across", across, SHARES), choice("down", down, SHARES)
    crop = in_orders(asked, "crop = [{across}, {down}]")
    yield Change("crop", "What stays in sight", GROUP, (crop,), blanks, "Across and down: 0.5 is the middle.")
    for field, (key, title) in KEYS.items():
        blank = choice(key, getattr(fit, field), get_args(get_type_hints(Fit)[field]))
        yield Change(key, title, GROUP, (in_orders(asked, f'{key} = "{{{key}}}"'),), (blank,))
