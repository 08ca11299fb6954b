"""`limelight check`: prove the store whole, and repair what is not."""

from __future__ import annotations

from typing import Annotated

import typer

from limelight.actions.check import CheckRequest, CheckResult, check
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight check moonlit"
SHOWN = 20
"""As many takes are named one by one; `--json` names all."""
Repair = Annotated[bool, typer.Option("--repair", help="Bring back what can be brought back; name what cannot.")]


def run(folder: Folder = HERE, repair: Repair = False, json: Json = False) -> None:
    """Prove the store whole: read every take again.

    Every take is compared with its name, which is the digest of its content. With --repair, takes that are gone or
    damaged are made again, own files are taken again from where they lie, and a torn ledger is put together anew.
    """
    result = check(CheckRequest(folder, repair), tell=_making)
    screen.show(result, _draw, json=json)
    raise typer.Exit(result.exit)


def _making(slot: str) -> None:
    screen.tell(f"making {slot} again")


def _draw(result: CheckResult) -> None:
    for trouble in result.troubles[:SHOWN]:
        screen.tell(f"{trouble.text}. {trouble.hint[:1].upper()}{trouble.hint[1:]}.", "red")
    if len(result.troubles) > SHOWN:
        screen.tell(f"And {len(result.troubles) - SHOWN} more: `limelight check --json` names them all.", "red")
    if result.ledger:
        known = screen.counted(result.ledger.takes, "take")
        aside = f" The old one is kept in {result.ledger.aside}." if result.ledger.aside else ""
        screen.say(f"The ledger is put together anew: {known} known again.{aside}")
    if result.again:
        screen.say(f"{screen.counted(len(result.again), 'take')} brought back.")
    whole = "whole" if result.clean else "not whole"
    held = f"{screen.counted(result.blobs, 'take')}, {screen.size(result.bytes)}"
    screen.say(f"The store is {whole}: {held} read again ({result.store}).")
    if result.spare:
        screen.say(f"{screen.counted(result.spare, 'take')} used by nothing: `limelight collect` frees them.", "dim")
