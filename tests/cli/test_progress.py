"""Progress: what the line on the screen claims."""

from limelight.cli.progress import Tally
from limelight.core.events import NodeDone, NodeStarted, Planned, Started


def tally(*events, now=0.0):
    counted = Tally(0.0)
    for event in events:
        counted.take(event, now)
    return counted


def made(count):
    return [NodeDone(f"s{n}", "built", 1.0) for n in range(count)]


def test_what_is_done_and_what_is_reused_are_told_apart():
    counted = tally(Started(9), Planned(9, 4, 8.0), NodeDone("a", "reused", 0), NodeDone("b", "built", 1))
    assert counted.counts() == "1 of 4 made, 1 reused"


def test_a_plan_that_grows_never_forgets_what_was_made():
    assert tally(Planned(4, 4, None), *made(3), Planned(10, 7, None)).counts() == "3 of 10 made"


def test_no_time_left_is_claimed_before_anything_is_known():
    assert tally(Planned(40, 40, None), *made(2)).left(3.0) == ""


def test_time_left_is_the_work_that_is_left_shared_by_those_who_do_it():
    counted = tally(*made(10), Planned(50, 40, 40.0))
    assert counted.seconds_left(now=5.0) == 20.0


def test_where_the_work_left_is_not_known_no_time_is_claimed():
    assert tally(Planned(20, 20, None), *made(10)).left(30.0) == ""


def test_the_line_names_what_was_begun_last_and_is_not_done_yet():
    first, second = NodeStarted("a", "0:01", "draw_shot"), NodeStarted("b", '0:03, "You."', "record_line")
    assert tally(first, second).doing() == 'record line: 0:03, "You."'
    assert tally(first, second, NodeDone("b", "built", 1)).doing() == "draw shot: 0:01"
