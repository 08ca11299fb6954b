"""The order in which nodes are made."""

from limelight.core.graph import Node
from limelight.core.queue import MakeQueue
from limelight.core.table import Entry


def entry(slot: str, craft: str) -> Entry:
    return Entry(Node(slot, craft, {}), ())


def queue(usual: dict[str, float]) -> MakeQueue:
    return MakeQueue(lambda craft: usual[craft])


def test_what_the_longest_road_hangs_on_goes_first() -> None:
    first, second, last = entry("a", "quick"), entry("b", "slow"), entry("c", "quick")
    first.dependents.append(last)
    line = queue({"quick": 1.0, "slow": 5.0})
    line.add([first, second])
    assert [each.slot for each in line.in_order()] == ["b", "a"]
    last.dependents.append(entry("d", "slow"))
    line.forget_roads()
    line.add([entry("e", "quick")])
    assert [each.slot for each in line.in_order()] == ["a", "b", "e"]


def test_a_craft_that_proves_quick_lets_others_pass() -> None:
    line = queue({"draw": 3.0, "encode": 1.0})
    line.add([entry("sh01", "draw"), entry("sound", "encode")])
    line.took("draw", 0.1)
    assert [each.slot for each in line.in_order()] == ["sound", "sh01"]
