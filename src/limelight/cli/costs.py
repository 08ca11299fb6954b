"""`limelight costs`: what engines that charge have cost, and a person's word where only they can know."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.costs import CostsRequest, CostsResult, Expense, costs
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight costs moonlit --not-charged all"
SHOWN = 12
"""As many calls are named; `--json` names all."""
_WORDS = {"paid": "paid", "free": "not charged", "refused": "refused, not charged", "under way": "under way"}

Charged = Annotated[
    list[str] | None, typer.Option("--charged", metavar="SLOT", help="This call in doubt was charged; or `all`.")
]
NotCharged = Annotated[
    list[str] | None, typer.Option("--not-charged", metavar="SLOT", help="It was not charged; or `all`.")
]
PayAgain = Annotated[
    list[str] | None,
    typer.Option("--pay-again", metavar="SLOT", help="This lost take may be paid for anew; or `all`."),
]


def run(
    folder: Folder = HERE,
    charged: Charged = None,
    not_charged: NotCharged = None,
    pay_again: PayAgain = None,
    json: Json = False,
) -> None:
    """Say what engines that charge were sent, and what it cost.

    Where an answer was lost, only your account there knows whether you were charged: say it here, and the next make
    goes on. What was sent is each line's words and manner, and nothing else.
    """
    request = CostsRequest(folder, tuple(charged or ()), tuple(not_charged or ()), tuple(pay_again or ()))
    result = costs(request)
    screen.show(result, lambda result: _draw(result, folder), json=json)
    raise typer.Exit(result.exit)


def _draw(result: CostsResult, folder: Path) -> None:
    screen.say(result.title, "bold")
    of = "" if result.budget is None else f" of a budget of {result.budget:.2f}"
    in_doubt = f", and {result.open:.2f} set aside for what is not known yet" if result.open else ""
    screen.say(f"{result.spent:.2f} spent{of}{in_doubt}.")
    if result.settled:
        screen.say(f"Written down for {', '.join(result.settled)}. `limelight make` goes on.")
    _name("Sent", result.of("paid", "free", "refused", "under way"), newest=True)
    _name("In doubt: the answer was lost, and nobody here knows whether you were charged", result.of("in doubt"))
    _name("Paid for, and lost from the store: making it again costs that once more", result.of("lost"))
    _ways_out(result, folder)


def _name(heading: str, expenses: Sequence[Expense], *, newest: bool = False) -> None:
    if expenses:
        screen.say(f"{heading}:")
    slots = [each.slot for each in expenses]
    for each in expenses[-SHOWN:] if newest else expenses[:SHOWN]:
        how = f", {_WORDS[each.state]}" if each.state in _WORDS else ""
        said = ", as you said" if each.said else ""
        about = f": {screen.short(each.label)}" if each.label else ""
        what = each.slot if newest else _typed(each, slots)
        screen.say(f"  {screen.moment(each.when)}  {what}  {each.engine} {each.cost:.2f}{how}{said}{about}")
    if len(expenses) > SHOWN:
        screen.say(f"  and {len(expenses) - SHOWN} {'earlier' if newest else 'more'}")


def _ways_out(result: CostsResult, folder: Path) -> None:
    """What to type about what waits."""
    where = "" if folder == HERE else f" {shlex.quote(str(folder))}"
    if doubts := result.of("in doubt"):
        slots = [each.slot for each in doubts]
        slot = shlex.quote(_typed(doubts[0], slots))
        screen.say(
            f"Look whether your account was charged at that time, then type `limelight costs{where} --charged {slot}` "
            f"or `--not-charged {slot}` (or `all`). The next make sends it again."
        )
    if lost := result.of("lost"):
        screen.say(
            f"`limelight costs{where} --pay-again {shlex.quote(lost[0].slot)}` (or `all`) lets the next make pay."
        )


def _typed(each: Expense, slots: Sequence[str]) -> str:
    """What is typed to mean this call: its slot, or its mark where several of the slot wait."""
    return each.slot if slots.count(each.slot) == 1 else each.mark
