"""What a person fixes of a scene's shots, read strictly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.works.emotions import Feeling
from limelight.works.fitting import Fit
from limelight.works.orders import Orders, ShotOrder, followed
from limelight.works.orders_file import read_orders
from limelight.works.toml_file import read_toml

PEOPLE = {"liniang": "LINIANG", "du bao": "DU BAO"}


def read(text):
    problems = []
    return read_orders(read_toml(text.encode(), "shots/sc02.toml", problems), "sc02", PEOPLE), problems


def test_orders_are_read_in_the_words_of_the_trade():
    orders, problems = read("""
schema = 1
order = ["sc02/sha01", "sh01"]
cut = ["sh01w"]
mood = "tense"

[sh01]
size = "close-up"
move = "push in"
who = ["Liniang", "bao"]
over = ""
lead = 0
faces = { Liniang = "hurt 0.7", "Du Bao" = "cold" }
looks = { bao = "liniang" }
sounds = []

["sc02/sha01-2"]
from = 1.5
to = 4
crop = [0.5, 0.2]
sound = "alone"
""")
    assert not problems
    assert orders == Orders(
        "shots/sc02.toml",
        {
            "sh01": ShotOrder(
                "close", "push", who=("LINIANG", "DU BAO"), over="", lead=0.0, sounds=(),
                faces={"LINIANG": Feeling("hurt", 0.7), "DU BAO": Feeling("cold", 0.8)}, looks={"DU BAO": "LINIANG"},
            ),
            "sha01-2": ShotOrder(),
        },
        order=("sha01", "sh01"),
        cut=("sh01w",),
        mood="tense",
        fits={"sha01-2": Fit(1.5, 4.0, (0.5, 0.2), sound="alone")},
    )  # fmt: skip
    assert orders.fit("sc02/sha01-2").focus == (0.5, 0.2)
    assert orders.fit("sc02/sh01") == Fit()
    assert orders.for_break_down.fits == {}


@pytest.mark.parametrize(
    ("row", "value", "hint"),
    [
        ('size = "colse"', "colse", 'Did you mean "close"?'),
        ('move = "spin"', "spin", "Moves: "),
        ('who = ["Linang"]', "Linang", 'Did you mean "LINIANG"?'),
        ('focus = "Linang"', "Linang", 'Did you mean "LINIANG"?'),
        ('faces = { LINIANG = "hurtt 0.7" }', "hurtt 0.7", 'Did you mean "hurt"?'),
        ('faces = { LINIANG = "hurt 7" }', "hurt 7", "0 to 1"),
        ('faces = { LINANG = "hurt" }', "LINANG", 'Did you mean "LINIANG"?'),
        ('poses = { LINIANG = "swrd" }', "swrd", 'Did you mean "sword"?'),
        ('looks = { LINIANG = "bho" }', "bho", "One can look at"),
        ('sounds = ["knok"]', "knok", 'Did you mean "knock"?'),
        ('effects = ["petal"]', "petal", 'Did you mean "petals"?'),
        ('transition = "spin"', "spin", "Transitions: "),
        ("length = 900", "900", "60"),
        ("from = 4\nto = 2", "2", "after from"),
        ("crop = [0.5]", "[0.5]", "2 numbers"),
        ('sond = "under"', "sond", 'Did you mean "sound"?'),
        ("lenght = 2", "lenght", 'Did you mean "length"?'),
    ],
)
def test_what_cannot_be_is_told_with_its_line_and_the_way_out(row, value, hint):
    _, [problem] = read(f"[sh01]\n{row}\n")
    assert (problem.file, problem.line, problem.value) == ("shots/sc02.toml", 1 + len(row.split("\n")), value)
    assert hint in f"{problem.message} {problem.hint}"


def test_a_table_that_is_no_shot_is_told():
    _, [problem] = read("[shot3]\nsize = 'close'\n")
    assert problem.value == "shot3"


def test_what_is_fixed_of_a_shot_moves_with_its_line():
    orders, _ = read(
        'order = ["sh02", "sh04"]\ncut = ["sh02r"]\n'
        "[sh01]\nlength = 2\n[sh02]\nlength = 3\nfrom = 1\n[sha02]\nlength = 4\n"
    )
    moved = followed({"sc02": orders}, {"sc02/ln02": "sc03/ln05", "sc02/ac02": "sc01/ac01A"})
    assert (list(moved["sc02"].shots), moved["sc02"].order, moved["sc02"].cut) == (["sh01"], ("sh04",), ())
    assert (moved["sc03"].shots["sh05"].length, moved["sc03"].cut) == (3.0, ("sh05r",))
    assert moved["sc03"].fit("sc03/sh05").begin == 1
    assert moved["sc01"].shots["sha01A"].length == 4


VALUES = st.sampled_from(['"close"', "1", "[]", "[0.1, 2]", "{ LINIANG = 3 }", '["sh01", 2]', "true", '{ x = "y" }'])
KEYS = st.sampled_from(["order", "cut", "mood", "[sh01]\nwho", "[sh02]\nfaces", "[sh03]\ncrop", "[sh04]\nlength"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(KEYS, VALUES), max_size=4), st.text(max_size=8))
def test_no_file_of_orders_raises(pairs, tail):
    orders, _ = read("\n".join(f"{key} = {value}" for key, value in pairs) + tail)
    assert isinstance(orders, Orders)
