"""The labels' gate stops a release whose market's words are not read as they were asked for, and says what is amiss."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from limelight.sign.case import Case
from limelight.sign.descent import Descent
from limelight.sign.gates import Status, gates
from limelight.sign.markets import market
from limelight.works.labels import Label, LabelMeasures, SeenLabel, Stretch

ASKED = Label("AI生成", "zh", 0.05, (Stretch(0.0, 3.0), Stretch(7.0, None)))
SEEN = (
    SeenLabel("AI生成", 0.0, 3.0, 0.052, "top-right", 12.0),
    SeenLabel("AI生成", 7.0, 10.0, 0.052, "top-right", 12.0),
)


def found(*seen: SeenLabel, asked: tuple[Label, ...] = (ASKED,), measured: bool = True) -> list[tuple[Status, str]]:
    facts: dict[str, Any] = {
        "voices": "zh", "captions": ("zh",), "aspect": "9:16", "variant": "", "film": Path("film.mp4"), "files": {},
        "seconds": 10.0, "size": (1080, 1920), "texts": (), "identity": None, "film_name": "film.mp4",
        "now": datetime(2026, 11, 23, tzinfo=UTC), "labels": asked, "channel": cast("Any", None),
        "market": market("cn"),
        "measured": LabelMeasures(10.0, seen) if measured else None, "production": cast("Any", None),
        "descent": Descent("b3:film", (), (), (), ()),
    }  # fmt: skip
    gate = next(gate for gate in gates() if gate.name == "labels")
    return [(finding.status, finding.says) for finding in gate.check(Case(**facts))]


def test_labels_as_asked_for_keep_the_rule() -> None:
    ((status, says),) = found(*SEEN)
    assert status is Status.KEPT
    assert says == (
        '"AI生成" is read top right in the picture, in letters 5.2% of the shorter side tall, with a contrast of 12 to '
        "1 at least."
    )


@pytest.mark.parametrize(
    ("seen", "says"),
    [
        ((SEEN[0],), "not on 90 of 90 frames, first at 7.00 s"),
        ((replace(SEEN[0], end=3.0 - 1 / 30), SEEN[1]), "not on 1 of 90 frames, first at 2.97 s"),
        ((replace(SEEN[0], begin=1 / 30), SEEN[1]), "first at 0.00 s"),
        ((replace(SEEN[0], height=0.0499), SEEN[1]), "stands 4.99% of the shorter side tall at 0.0 s, and must"),
        ((SEEN[0], replace(SEEN[1], contrast=3.2)), "a contrast of 3.2 to 1 at 7.0 s"),
        (
            (replace(SEEN[0], text=""), SEEN[1]),
            "Something that cannot be read is laid over the picture from 0.0 to 3.0",
        ),
        ((SEEN[0], replace(SEEN[1], covers="40% of a face at 8.2 s")), "covers 40% of a face at 8.2 s"),
    ],
)
def test_what_is_amiss_is_told_with_its_place(seen: tuple[SeenLabel, ...], says: str) -> None:
    assert any(status is Status.BROKEN and says in told for status, told in found(*seen))


def test_a_label_that_changes_its_corner_at_a_cut_is_there_throughout() -> None:
    moved = (replace(SEEN[0], end=1.5), replace(SEEN[0], begin=1.5, corner="top-left"), SEEN[1])
    ((status, says),) = found(*moved)
    assert (status, "top right and top left" in says) == (Status.KEPT, True)


def test_what_nobody_measured_is_not_taken_for_kept() -> None:
    assert [status for status, _ in found(measured=False)] == [Status.BROKEN]
    assert [status for status, _ in found(asked=())] == [Status.NOT_ASKED]
