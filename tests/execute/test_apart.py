"""A question asked apart: whatever a file does to its reader, there is an answer, and this process is unharmed."""

import os
import threading
import time

import pytest

from limelight.execute.apart import Limits, NoAnswer, Stopped, ToldApart, apart

READERS = "limelight.testing.bad_readers"


def why(function, **limits):
    with pytest.raises(NoAnswer) as met:
        apart(f"{READERS}:{function}", limits=Limits(**limits))
    return met.value.fields["kind"]


def test_what_it_answers_comes_back():
    assert apart(f"{READERS}:double", 21) == {"twice": 42}


def test_what_its_libraries_print_is_no_answer():
    assert apart(f"{READERS}:print_aloud") == "said"


def test_how_far_it_is_is_told():
    heard = []
    assert apart(f"{READERS}:go_on", tell=heard.append) == "done"
    assert heard == [0.5]


def test_a_refusal_keeps_its_own_words():
    with pytest.raises(ToldApart, match=r"a\.mp4 is wrong\.") as met:
        apart(f"{READERS}:refuse")
    assert (met.value.fault.code, met.value.fault.exit) == ("wrong", 2)


@pytest.mark.skipif(os.name != "posix", reason="the system knows no such limits")
@pytest.mark.parametrize(
    ("function", "limits", "kind"),
    [
        ("crash", {}, "crashed"),
        ("fill", {"memory_mb": 500}, "too-much-memory"),
        ("never_end", {"work": 1}, "too-long"),
        ("sleep", {"patience": 0.5}, "too-long"),
        ("talk_without_end", {"work": 1}, "too-long"),
        ("leave", {}, "silent"),
        ("answer_too_much", {"answer_mb": 1}, "garbled"),
    ],
)
def test_whatever_becomes_of_the_reader_is_told(function, limits, kind):
    assert why(function, **limits) == kind


def test_somebody_who_asks_for_an_end_is_heard_within_a_second():
    stop, asked = threading.Event(), []

    def ask():
        asked.append(time.monotonic())
        stop.set()

    threading.Timer(0.3, ask).start()
    with pytest.raises(Stopped):
        apart(f"{READERS}:sleep", stop=stop)
    assert time.monotonic() - asked[0] < 1.0
