"""Playable: the finished film opens, has picture and sound, plays from its first byte, and is as long as told."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

if TYPE_CHECKING:
    from limelight.media.playing import Played

_PLAYS = "limelight.media.playing"
_OFF = 0.15
"""Seconds that a film's sound may outlast its picture: a frame of AAC, and the encoder's lead."""
_AGAIN = "Make the film again, then release it; if it stays so, that is a mistake in limelight."


def _check(case: Case) -> Iterator[Finding]:
    assert case.package is not None
    played = import_module(_PLAYS).played(case.package / case.film_name)
    wrong = list(_wrong(case, played))
    for says in wrong:
        yield Finding(Status.BROKEN, says, _AGAIN, where=case.film_name)
    if not wrong:
        across, down = case.size
        says = f"It plays from its first byte: {across}x{down}, {played.seconds:.1f} s of {played.picture} with sound."
        yield Finding(Status.KEPT, says, where=case.film_name)


def _wrong(case: Case, played: Played) -> Iterator[str]:
    if played.fault:
        yield f"It does not play: {played.fault}."
        return
    if played.size != case.size:
        yield f"Its picture is {played.size[0]}x{played.size[1]}, and should be {case.size[0]}x{case.size[1]}."
    if abs(played.seconds - case.seconds) > _OFF:
        yield f"It is {played.seconds:.2f} s long, and should be {case.seconds:.2f} s."
    if not played.sound:
        yield "It has no sound."
    if not played.at_once:
        yield "It does not play before all of it is loaded: its table of contents stands behind its content."


GATE = Gate("playable", "Does the finished film play?", _check, stage=2, rank=30)
