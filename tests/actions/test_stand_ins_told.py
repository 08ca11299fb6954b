"""Who stood in for whom, in words; and a production that wants nothing fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions.standing_in import fetching, told
from limelight.core.report import StoodIn
from limelight.core.standing_in import StandIn
from limelight.works.production import read_production
from model_world import World


def stood_in(*slots: str, model: str = "large", why: str = "") -> list[StoodIn]:
    return [StoodIn(slot, "", StandIn("hibari", "kokoro", model, why)) for slot in slots]


@pytest.mark.parametrize(
    ("slots", "they"),
    [
        (("a",), "a is spoken"),
        (("a", "b"), "a, b are spoken"),
        (("a", "b", "c", "d"), "a, b and 2 more are spoken"),
        (("a", "a#2"), "a is spoken"),
    ],
)
def test_all_that_are_alike_are_told_in_one_sentence_with_the_way_out(slots: tuple[str, ...], they: str) -> None:
    (said,) = told(stood_in(*slots, why="tried hub: no such host"))
    assert said == (
        f"{they} by hibari: kokoro's model is not here (tried hub: no such host). "
        "`limelight models pull large`, then make again."
    )


def test_an_engine_that_is_not_installed_is_told_as_that() -> None:
    assert list(told(stood_in("a", model=""))) == ["a is spoken by hibari: kokoro is not installed."]


def test_a_production_that_wants_nothing_fetched_asks_no_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path / "world", monkeypatch)
    (tmp_path / "script.fountain").write_text("INT. ROOM - DAY\n\nADA\nHello.\n")
    (tmp_path / "limelight.toml").write_text("[models]\npull = false\n")
    production = read_production(tmp_path)
    assert fetching(production, None, None)("tiny") == "limelight.toml says pull = false"
    assert not world.hub.asked
    world.close()
