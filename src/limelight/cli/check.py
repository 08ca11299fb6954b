"""`limelight check`: prove the store whole."""

from __future__ import annotations

from typing import Annotated

import typer

from limelight.actions.check import CheckRequest, CheckResult, check
from limelight.cli import screen
from limelight.cli.options import HERE, Folder, Json

EXAMPLE = "limelight check moonlit"
Repair = Annotated[bool, typer.Option("--repair", help="Take damaged takes away; the next make makes them again.")]


def run(folder: Folder = HERE, repair: Repair = False, json: Json = False) -> None:
    """Prove the store whole: read every take again.

    Every take is compared with its name, which is the digest of its content.
    """
    result = check(CheckRequest(folder, repair))
    screen.show(result, _draw, json=json)
    raise typer.Exit(result.exit)


def _draw(result: CheckResult) -> None:
    for trouble in result.troubles:
        screen.tell(f"{trouble.text}. {trouble.hint[:1].upper()}{trouble.hint[1:]}.", "red")
    whole = "whole" if result.clean else "not whole"
    held = f"{screen.counted(result.blobs, 'take')}, {screen.size(result.bytes)}"
    screen.say(f"The store is {whole}: {held} read again ({result.store}).")
    if result.repaired:
        screen.say(f"{screen.counted(result.repaired, 'damaged take')} taken away.")
    if result.spare:
        screen.say(f"{screen.counted(result.spare, 'take')} used by nothing: `limelight collect` frees them.", "dim")
