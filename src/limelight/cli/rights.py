"""`limelight rights`: whose everything in the film is, and what is still missing before it may be shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from limelight.actions.rights import Obstacle, RightsRequest, RightsResult, Standing, rights
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json, comma_list
from limelight.sign.clearance import Due
from limelight.sign.clearance.consents import CONSENT
from limelight.works.licences import OWN, PUBLIC_DOMAIN

EXAMPLE = "limelight rights moonlit --market eu,us --on 2027-01-31"
COLUMNS = ("what", "name", "whose", "licence", "stands")
_KINDS = {"file": "your file", "words": "the words", "model": "voices", "tool": "engine"}
_LICENCES = {OWN: "their own", PUBLIC_DOMAIN: "public domain", CONSENT: "their consent"}

Market = Annotated[
    str | None,
    typer.Option(metavar="M,...", help="Where it is shown: eu, cn, us ...", show_default="limelight.toml, else all"),
]
Channel = Annotated[str, typer.Option(metavar="C", help="Where it is put: youtube ...", show_default="anywhere online")]
On = Annotated[str, typer.Option(metavar="DAY", help="On which day: 2027-01-31.", show_default="today")]


def run(folder: Folder = HERE, market: Market = None, channel: Channel = "", on: On = "", json: Json = False) -> None:
    """Say whose everything in the film is, and whether it may be shown.

    Every file of your own, everybody who is heard or seen, the voices, the fonts, the instruments: with who is named in
    the credits, what falls due to whom, and what you still have to write down.
    """
    result = rights(RightsRequest(folder, comma_list(market) or (), channel, on))
    screen.show(result, _draw, json=json)
    raise typer.Exit(result.exit)


def _draw(result: RightsResult) -> None:
    screen.say(result.title, "bold")
    place = f" on {result.channel}" if result.channel else ""
    screen.say(f"Shown in {', '.join(result.markets)}{place}, on {result.day}: {_state(result)}")
    screen.table(COLUMNS, map(_row, result.standings), wrapped={"name": 2, "whose": 2, "stands": 3})
    for title, rows in (
        ("In the way:", map(_obstacle, result.obstacles)),
        ("The credits name:", result.credits),
        ("Falls due:", map(_due, result.payments)),
    ):
        _listed(title, tuple(rows))
    if result.write:
        screen.say(f"Write this into {result.file}, and answer what stands open in it:", "bold")
        screen.say(result.write)


def _state(result: RightsResult) -> str:
    count = len(result.obstacles)
    return f"{screen.counted(count, 'thing is', 'things are')} in the way." if count else "everything is cleared."


def _row(each: Standing) -> tuple[str, ...]:
    kind = ", ".join(_of_person(each)) if each.kind == "person" else _KINDS.get(each.kind, each.kind)
    stands = f"blocked in {', '.join(each.blocked)}" if each.blocked else "cleared"
    return (
        kind,
        each.name,
        each.owner or "?",
        _LICENCES.get(each.licence, each.licence) or "?",
        f"{stands}. {each.note}" if each.note else stands,
    )


def _of_person(each: Standing) -> Iterator[str]:
    for what in each.what:
        base, _, replica = what.partition("-")
        yield f"{base}, imitated" if replica else base


def _listed(title: str, rows: tuple[str, ...]) -> None:
    if rows:
        screen.say(title, "bold")
    for row in rows:
        screen.say(f"- {row}")


def _obstacle(each: Obstacle) -> str:
    where = f"{each.where}: " if each.where else ""
    return f"{where}{each.why} {each.way_out} ({', '.join(each.markets)})"


def _due(due: Due) -> str:
    often = "once" if due.pay.per == "once" else f"for each {due.pay.per}"
    return f"{due.pay.amount:.2f} {due.pay.currency} to {due.pay.to}, {often}: {due.about}"
