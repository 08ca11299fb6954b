"""A clock that jumps by years, back or forward: nothing goes too early or stays for ever, nothing is renumbered."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.core.collect import ClockInDoubt, collect
from limelight.core.graph import Node
from limelight.core.moments import believed
from limelight.core.takes import takes
from limelight.testing.studio import Studio

NOW = 1_800_000_000.0
DAY, YEAR = 86_400.0, 365 * 86_400.0
GRACE = 14 * DAY

SetTo = Callable[[float], None]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetTo:
    """Sets the clock to seconds after NOW."""

    def to(seconds: float) -> None:
        monkeypatch.setattr(time, "time", lambda: NOW + seconds)

    return to


def improvised(*takes: int) -> list[Node]:
    return [Node(f"a#{take}" if take > 1 else "a", "improvise", {"theme": "rain"}, take=take) for take in takes]


def as_if_old(studio: Studio) -> None:
    """Every file came a year ago: only what the ledger knows can keep it."""
    for digest in studio.store.blobs.all():
        os.utime(studio.store.path(digest), (NOW - YEAR,) * 2)


def test_what_fills_the_film_stays_after_a_clock_was_years_ahead(studio: Studio, clock: SetTo) -> None:
    clock(5 * YEAR)
    studio.make(Node("old", "shout", {"words": "x"}), Node("other", "shout", {"words": "y"}))
    clock(0)
    standing = studio.make(Node("old", "shout", {"words": "x"}), Node("new", "shout", {"words": "z"}))
    as_if_old(studio)
    clock(60 * DAY)
    studio.make(Node("old", "shout", {"words": "x"}), Node("new", "shout", {"words": "z"}))
    as_if_old(studio)
    assert len(collect(studio.store, grace=GRACE).freed) == 1
    assert all(studio.store.blobs.has(digest) for digest in standing.outputs.values())


def test_what_was_made_while_the_clock_stood_in_1970_is_not_old_for_that(studio: Studio, clock: SetTo) -> None:
    studio.make(Node("a", "shout", {"words": "first"}))
    clock(-NOW)
    studio.make(Node("a", "shout", {"words": "second"}))
    clock(0)
    studio.make(Node("a", "shout", {"words": "third"}))
    as_if_old(studio)
    assert collect(studio.store, grace=GRACE).freed == ()
    clock(60 * DAY)
    studio.make(Node("a", "shout", {"words": "third"}))
    assert len(collect(studio.store, grace=GRACE).freed) == 2


def test_a_jump_of_years_before_collecting_is_told_and_frees_nothing(studio: Studio, clock: SetTo) -> None:
    clock(0)
    studio.make(Node("a", "shout", {"words": "x"}))
    studio.make(Node("a", "shout", {"words": "y"}))
    clock(5 * YEAR)
    with pytest.raises(ClockInDoubt, match="1825 days ago"):
        collect(studio.store, grace=GRACE)


def test_what_a_film_gave_up_today_stays_however_long_ago_it_was_made(studio: Studio, clock: SetTo) -> None:
    clock(0)
    given_up = studio.make(Node("a", "shout", {"words": "x"})).digest("a")
    clock(100 * DAY)
    studio.make(Node("a", "shout", {"words": "y"}))
    as_if_old(studio)
    assert collect(studio.store, grace=GRACE).freed == ()
    clock(120 * DAY)
    studio.make(Node("a", "shout", {"words": "y"}))
    assert collect(studio.store, grace=GRACE).freed == (given_up,)


def test_a_file_of_a_day_to_come_is_freed_in_the_end(studio: Studio) -> None:
    spare = studio.store.put(b"left by a crash")
    os.utime(studio.store.path(spare), (time.time() + YEAR,) * 2)
    assert collect(studio.store, grace=GRACE).freed == ()
    assert collect(studio.store, grace=0).freed == (spare,)


def test_takes_keep_their_numbers_when_the_clock_goes_back(studio: Studio, clock: SetTo) -> None:
    for at, asked in ((0, (1,)), (-3 * YEAR, (1, 7)), (YEAR, (1, 7, 2)), (-YEAR, (1, 7, 2, 5))):
        clock(at)
        studio.make(*improvised(*asked))
    assert [each.take for each in takes(studio.store, "a")] == [1, 7, 2, 5]


def test_a_make_in_which_the_clock_goes_back_took_no_negative_time(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    falling = iter(range(2_000_000_000, 0, -1_000_000))
    monkeypatch.setattr(time, "time", lambda: float(next(falling)))
    report = studio.make(Node("a", "shout", {"words": "x"}))
    assert report.exit == 0
    assert 0 <= report.seconds < 60
    assert all(row[0] >= 0 for row in studio.store.ledger.rows("SELECT seconds FROM attempts"))


WALKS = st.lists(st.floats(0, YEAR), min_size=1, max_size=12).map(sorted)


@given(st.lists(st.floats(0, 2 * NOW), max_size=30))
def test_what_is_believed_never_falls_and_is_never_later_than_now(said: list[float]) -> None:
    moments = believed(said, NOW)
    assert moments == sorted(moments)
    assert all(moment <= NOW for moment in moments)


@given(WALKS, st.integers(0, 11), st.floats(-NOW, NOW))
def test_one_wrong_clock_among_right_ones_makes_nothing_seem_older(right: list[float], at: int, jump: float) -> None:
    at %= len(right)
    said = [*right[:at], right[at] + jump, *right[at + 1 :]]
    looks_right = said == sorted(said) and said[-1] <= YEAR
    assert looks_right or all(found >= true for found, true in zip(believed(said, YEAR), right, strict=True))
    assert believed(right, YEAR) == right
