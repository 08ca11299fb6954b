"""Every example goes out to every market on every channel in one command, and other programs confirm all that is said.

The film is made, a person approves what the policy asks about, and one command releases it everywhere. Then ExifTool,
FFprobe, the C2PA library under settings of its own and a PDF reader are asked about each folder, and `lineage` about
each file in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from limelight.actions.approve import EVERYTHING, ApproveRequest, approve
from limelight.actions.lineage import LineageRequest, lineage
from limelight.actions.make import MakeRequest, make
from limelight.actions.release import Released, ReleaseRequest, release
from limelight.core.errors import LimelightError, words
from limelight.sign.identity.creating import Lock, new
from limelight.sign.identity.trusting import anchors
from torture.other_readers import Strangers
from torture.seen import Room, Seen

FILMS = ("peony", "last-passenger", "stolen-star")
MARKETS, CHANNELS = ("cn", "eu", "in", "kr", "us"), ("meta", "tiktok", "youtube")
SHOWN = 5
"""What is wrong with one film is told so often, and counted."""


def run(room: Room) -> Iterator[Seen]:
    os.environ["XDG_DATA_HOME"] = str(room.folder / "data")
    new("torture", "Torture Pictures", Lock())
    for name in FILMS[: room.times(len(FILMS))]:
        yield from everywhere(room.example(name))


def everywhere(film: Path) -> Iterator[Seen]:
    """One film, released to all markets on all channels at once, and read by strangers."""
    made = make(MakeRequest(film))
    approved = approve(ApproveRequest(film, EVERYTHING, "looked at, for this test", "Torture"))
    result = release(ReleaseRequest(film, MARKETS, CHANNELS))
    done = [each for each in result.releases if each.folder]
    asked = len(MARKETS) * len(CHANNELS)
    yield Seen(
        f"{film.name}: made in {made.seconds:.0f} s; {len(approved.now)} things approved; {len(done)} of {asked} "
        f"releases in {result.seconds:.0f} s",
        len(done) == asked,
    )
    wrong = [f"{each.name}: {says}" for each in result.releases for says in _broken(each)]
    wrong += [f"{each.name}: {says}" for each in done for says in _wrong(each)]
    files = sum(len(each.files) for each in done)
    yield Seen(f"{film.name}: of {files} files other programs and lineage say {len(wrong)} things wrong", not wrong)
    yield from (Seen(each, held=False) for each in wrong[:SHOWN])


def _broken(each: Released) -> Iterator[str]:
    return (answer.findings[0].says for answer in each.checklist.answers if not answer.passes)


def _wrong(each: Released) -> Iterator[str]:
    assert each.folder is not None
    yield from Strangers(each.folder, anchors()).wrong()
    for name in each.files:
        try:
            found = lineage(LineageRequest(str(each.folder / name)))
        except LimelightError as error:
            yield words(error)
            continue
        if "script.fountain" not in {file.path for file in found.files}:
            yield f"the lineage of {name} does not reach the screenplay"
