"""Notes that direct, notes that only look as if, and notes that are the writer's own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.works.directions import Direction
from limelight.works.notes import read_direction
from limelight.works.problems import Problem

PEOPLE = ("LINIANG", "SCHOLAR", "DU BAO")


def read(note):
    return read_direction(note, PEOPLE, line_no=3, file="script.fountain")


@pytest.mark.parametrize(
    ("note", "direction"),
    [
        ("shot: close-up Liniang, push in", Direction("shot", ("LINIANG",), "close", move="push")),
        ("shot: wide", Direction("shot", value="wide")),
        ("shot: two-shot Liniang and Scholar", Direction("shot", ("LINIANG", "SCHOLAR"), "medium")),
        ("Shot: extreme close-up of the gate", Direction("shot", ("gate",), "extreme")),
        ("face Liniang: hurt 0.7", Direction("face", ("LINIANG",), "hurt", 0.7)),
        ("face liniang: Hurt 70%", Direction("face", ("LINIANG",), "hurt", 0.7)),
        ("look Scholar: at Liniang", Direction("look", ("SCHOLAR",), "LINIANG")),
        ("look Bao: away", Direction("look", ("DU BAO",), "away")),
        ("pose Du Bao: sword", Direction("pose", ("DU BAO",), "sword")),
        ("prop Du Bao: lantern", Direction("prop", ("DU BAO",), "lantern")),
        ("hold 1.5", Direction("hold", amount=1.5)),
        ("hold", Direction("hold", amount=1.0)),
        ("beat: 0,8 s", Direction("beat", amount=0.8)),
        ("music: none", Direction("music", value="none")),
        ("sting", Direction("sting")),
        ("sfx: knock", Direction("sfx", value="knock")),
        ("lamp: swing", Direction("lamp", value="swing")),
        ("light: Low-key", Direction("light", value="low-key")),
        ("insert: the gate, push in", Direction("insert", ("gate",), move="push")),
        ("transition: fade", Direction("transition", value="fade")),
        ("transition: match-cut", Direction("transition", value="match-cut")),
        ("flash", Direction("transition", value="flash")),
    ],
)
def test_a_direction_is_understood(note, direction):
    assert read(note) == direction


@pytest.mark.parametrize(
    ("note", "value", "hint"),
    [
        ("fce Liniang: hurt", "fce", 'Did you mean "face"?'),
        ("face Linang: hurt", "Linang", 'Did you mean "LINIANG"?'),
        ("face Liniang: hurtt", "hurtt", 'Did you mean "hurt"?'),
        ("face Liniang: hurt 7", "7", "0 to 1"),
        ("face Liniang hurt", "Liniang hurt", "[[face Liniang: hurt]]"),
        ("face: hurt", "hurt", "whom"),
        ("pose Scholar: swrd", "swrd", 'Did you mean "sword"?'),
        ("sfx: knok", "knok", 'Did you mean "knock"?'),
        ("music: sadd", "sadd", "Moods"),
        ("look Scholar: at Linang", "Linang", 'Did you mean "LINIANG"?'),
        ("shot: close-up Linang", "Linang", 'Did you mean "LINIANG"?'),
        ("shot:", "", "Write for example"),
        ("hold: long", "long", "seconds"),
        ("hold 99", "99", "at most"),
        ("hodl 1.5", "hodl", 'Did you mean "hold"?'),
        ("transition: spin", "spin", "fade"),
    ],
)
def test_what_only_looks_like_a_direction_is_a_problem_with_the_way_out(note, value, hint):
    problem = read(note)
    assert isinstance(problem, Problem)
    assert (problem.line, problem.value) == (3, value)
    assert hint in problem.hint


@pytest.mark.parametrize(
    "note",
    [
        "TODO: check the date",
        "Ask Anna: is this true of 1598?",
        "hold on, is she sixteen?",
        "why?",
        "",
        "look this up",
        "神",
    ],
)
def test_any_other_note_is_left_alone(note):
    assert read(note) is None


WORDS = st.sampled_from(
    ["face", "shot", "hold", ":", "Liniang", "1e9", "-1", "nan", ",", "and", "at", "hurt", "0.7", "%", "：", ""]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS | st.text(max_size=4), max_size=7).map(" ".join))
def test_no_note_raises(note):
    assert isinstance(read(note), Direction | Problem | None)
