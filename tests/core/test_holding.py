"""An engine that is busy is left alone, longer every time, and not for ever."""

from __future__ import annotations

import time

import pytest

from limelight.cli.progress import Tally
from limelight.core.errors import Fault, NotCharged, NotNow
from limelight.core.events import Held, NodeStarted
from limelight.core.money.holding import LONGEST, Holding


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def busy(wait: float | None = None, tries: int = 4) -> Fault:
    return Fault.of(NotNow(engine="voice", message="busy", wait=wait, tries=tries))


def test_pauses_grow_and_end() -> None:
    clock = Clock()
    holding = Holding(clock)
    pauses: list[float] = []
    while (pause := holding.pause("voice", f"line {len(pauses)}", busy())) is not None:
        pauses.append(pause)
        assert holding.holds("voice")
        clock.now += pause
        assert not holding.holds("voice")
    assert pauses == [1.0, 2.0, 4.0, 8.0]


def test_those_who_were_refused_at_once_are_one_pause_and_a_success_forgets_it() -> None:
    clock = Clock()
    holding = Holding(clock)
    assert [holding.pause("voice", key, busy()) for key in "ab"] == [1.0, 1.0]
    clock.now += 1
    assert holding.pause("voice", "a", None) is None
    assert holding.pause("voice", "b", busy()) == 1.0
    assert not holding.holds("another")


@pytest.mark.parametrize("fault", [busy(LONGEST + 1), Fault.of(NotCharged(engine="voice", message="no"))])
def test_who_wants_long_or_refuses_for_good_is_not_waited_for(fault: Fault) -> None:
    holding = Holding(Clock())
    assert holding.pause("voice", "a", fault) is None
    assert not holding.holds("voice")


def test_the_screen_says_who_is_waited_for_and_why() -> None:
    tally = Tally(time.monotonic())
    tally.take(NodeStarted("sc01/ln01/voice", "Who?", "record_line"), 0.0)
    tally.take(Held("sc01/ln01/voice", "openai", 12.0, "127.0.0.1 answered 429"), 0.0)
    assert tally.doing() == "127.0.0.1 answered 429; asked again in 12 s"
    tally.take(NodeStarted("sc01/ln01/voice", "Who?", "record_line"), 0.0)
    assert tally.doing() == "record line: Who?"
