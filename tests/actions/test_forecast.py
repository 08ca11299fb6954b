"""The forecast: the work left is right, or it is not claimed."""

import pytest

from limelight.actions.forecast import Forecast
from limelight.core.events import NodeDone, Planned
from limelight.core.graph import Node
from limelight.core.store import Store


@pytest.fixture
def ledger(tmp_path):
    with Store.open(tmp_path / ".limelight") as store:
        yield store.ledger


def plan(read):
    """Two shots to render, when the timing is there."""
    shots = [Node(f"sh{n}", "render", {}) for n in (1, 2, 3)] if read("timing") else []
    return [Node("timing", "time", {}), *shots]


def test_nothing_is_claimed_while_the_plan_waits_or_a_craft_was_never_seen(ledger):
    forecast = Forecast(plan, ledger, lambda event: None)
    forecast(lambda slot, type=bytes: None)
    assert forecast.work_left() is None
    forecast.hear(NodeDone("timing", "built", 0.1, "", "time"))
    forecast(lambda slot, type=bytes: b"there")
    assert forecast.work_left() is None


def test_the_work_left_is_what_the_same_crafts_took_in_this_make(ledger):
    heard = []
    forecast = Forecast(plan, ledger, heard.append)
    forecast(lambda slot, type=bytes: b"there")
    forecast.hear(NodeDone("timing", "reused", 0.0, "", "time"))
    forecast.hear(NodeDone("sh1", "built", 4.0, "", "render"))
    assert heard[-1] == Planned(4, 2, 8.0)
    forecast.hear(NodeDone("sh2", "built", 2.0, "", "render"))
    assert heard[-1] == Planned(4, 1, 3.0)
