"""A person's orders overrule the shots one by one; nothing that is said is ever lost."""

from __future__ import annotations

import pytest
from break_down_stage import scene, shots, timed
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.graph import Notes
from limelight.works.emotions import Feeling
from limelight.works.orders import Orders, ShotOrder
from limelight.works.shots import Move

PLAY = """
The FATHER holds his sword to the SCHOLAR's throat.

FATHER
(furious)
You dug up my daughter, and you stand there in front of me as if nothing at all had ever happened between us.

SCHOLAR
(hurt)
She asked me to.

LINIANG rises from the grave.

LINIANG
(tender)
I dreamed of you.
"""
PLAYED = scene(PLAY)
FREE = shots(PLAYED)
NAMES = [shot.id.rpartition("/")[2] for shot in FREE.shots]


def directed(**given):
    """The shots under orders, by name, and what was said about them."""
    notes = Notes()
    made = shots(PLAYED, orders=Orders("shots/sc01.toml", **given), notes=notes)
    return {shot.id.rpartition("/")[2]: shot for shot in made.shots}, notes.warnings


@pytest.mark.parametrize(
    ("order", "check"),
    [
        (ShotOrder(size="extreme"), lambda shot: shot.size == "extreme"),
        (ShotOrder(move="pan-left"), lambda shot: shot.move == Move("pan-left", 0.06)),
        (ShotOrder(move="push", amount=0.1), lambda shot: shot.move == Move("push", 0.1)),
        (ShotOrder(who=("SCHOLAR", "FATHER")), lambda shot: len(shot.figures) == 2),
        (ShotOrder(who=("SCHOLAR",), over="FATHER"), lambda shot: [f.back for f in shot.figures] == [False, True]),
        (ShotOrder(insert="coffin"), lambda shot: (shot.size, shot.insert, shot.figures) == ("insert", "coffin", ())),
        (ShotOrder(length=4.0), lambda shot: shot.least == 4.0),
        (ShotOrder(lead=0.5, tail=1.5), lambda shot: (shot.lead, shot.tail) == (0.5, 1.5)),
        (ShotOrder(transition="flash"), lambda shot: shot.transition == "flash"),
        (ShotOrder(ending="fade"), lambda shot: shot.ending == "fade" and shot.tail >= 0.7),
        (ShotOrder(ending="fade", tail=0.2), lambda shot: (shot.ending, shot.tail) == ("fade", 0.2)),
        (ShotOrder(sounds=("knock",), effects=(), music="none"), lambda shot: (shot.sounds, shot.effects, shot.music)
            == (("knock",), (), "none")),
        (ShotOrder(faces={"SCHOLAR": Feeling("joy", 0.4)}), lambda shot: shot.figures[0].expression == "joy"),
        (ShotOrder(poses={"SCHOLAR": "clasp"}), lambda shot: shot.figures[0].pose == "clasp"),
        (ShotOrder(props={"SCHOLAR": "fan"}), lambda shot: shot.figures[0].holds == "fan"),
        (ShotOrder(looks={"SCHOLAR": "lens"}), lambda shot: shot.figures[0].facing == 0),
    ],
)  # fmt: skip
def test_what_a_person_fixes_is_so_and_no_other_shot_changes(order, check):
    made, said = directed(shots={"sh02": order})
    assert check(made["sh02"])
    assert made["sh02"].reason.startswith(next(shot.reason for shot in FREE.shots if shot.id.endswith("sh02")))
    assert "Fixed in shots/sc01.toml: " in made["sh02"].reason
    assert not said
    assert [shot for shot in made.values() if not shot.id.endswith("/sh02")] == [
        shot for shot in FREE.shots if not shot.id.endswith("/sh02")
    ]


def test_whoever_is_put_into_a_frame_comes_as_the_shots_around_show_them():
    made, _ = directed(shots={"sh02": ShotOrder(who=("FATHER", "SCHOLAR"))})
    father, scholar = made["sh02"].figures
    assert (father.character, father.expression, father.pose, father.holds) == ("FATHER", "furious", "sword", "sword")
    assert father.facing > 0 > scholar.facing


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"shots": {"sh09": ShotOrder()}}, "no shot sh09"),
        ({"cut": ("sha09",)}, "no shot sha09"),
        ({"shots": {"sh02": ShotOrder(size="insert")}}, "an insert of nothing"),
        ({"shots": {"sh02": ShotOrder(faces={"LINIANG": Feeling()})}}, "LINIANG is not in the shot (SCHOLAR)"),
        ({"shots": {"sh02": ShotOrder(focus="FATHER")}}, "FATHER is not in the shot"),
        ({"shots": {"sh02": ShotOrder(after=0.4)}}, "no cut inside a line"),
        ({"shots": {"sha02": ShotOrder(lead=0.4)}}, "length = 0.4"),
        ({"cut": tuple(NAMES)}, "a scene needs one shot"),
    ],
)
def test_an_order_that_cannot_be_done_says_so(given, says):
    _, said = directed(**given)
    assert any(says in text and text.startswith("shots/sc01.toml: ") for text in said)


def test_the_words_of_a_cut_shot_are_heard_over_the_one_beside_it():
    made, [said] = directed(cut=("sh02",))
    heir = next(shot for shot in made.values() if "sc01/ln02" in shot.lines)
    assert said == f'shots/sc01.toml: sh02 is cut, and "She asked me to." is heard over {heir.id.rpartition("/")[2]}.'


def test_a_piece_of_a_line_that_is_cut_leaves_its_time_to_the_one_before():
    made, said = directed(cut=("sh01l",))
    assert not said
    assert [name for name in made if name.startswith("sh01")] == ["sh01"]
    assert made["sh01"].tail > 0 == next(shot for shot in FREE.shots if shot.id.endswith("/sh01")).tail


def test_a_shot_that_an_order_does_not_name_follows_the_one_it_followed():
    assert NAMES == ["sha01", "sh01", "sh01l", "sh02", "sha02", "sh03", "sh03r"]
    made, _ = directed(order=("sha02", "sh01l", "sha01"))
    assert list(made) == ["sha02", "sh03", "sh03r", "sh01l", "sh02", "sha01", "sh01"]


ORDERS = st.builds(
    Orders,
    st.just("shots/sc01.toml"),
    st.dictionaries(
        st.sampled_from(NAMES),
        st.builds(ShotOrder, size=st.sampled_from([None, "wide", "close", "insert"]),
                  who=st.sampled_from([None, (), ("LINIANG",), ("FATHER", "SCHOLAR", "LINIANG")]),
                  over=st.sampled_from([None, "", "SCHOLAR"]), length=st.sampled_from([None, 0.0, 3.0]),
                  after=st.sampled_from([None, 0.3]), insert=st.sampled_from([None, "", "coffin"])),
        max_size=4,
    ),
    order=st.lists(st.sampled_from(NAMES), unique=True).map(tuple),
    cut=st.lists(st.sampled_from(NAMES), unique=True).map(tuple),
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(ORDERS)
def test_whatever_a_person_orders_every_line_is_heard_whole_and_once(orders):
    made = shots(PLAYED, orders=orders)
    timing = timed(PLAYED, made)
    assert sorted(line.id for line in timing.lines) == [line.id for line in PLAYED.lines]
    ends = {shot.id: shot.start + shot.frames for shot in timing.shots}
    assert sum(shot.frames for shot in timing.shots) == timing.frames
    assert all(shot.from_part == 0 or before.lines[-1:] == shot.lines[:1]
               for before, shot in zip((None, *made.shots), made.shots, strict=False))  # fmt: skip
    last = max(timing.lines, key=lambda line: line.start)
    assert last.start + last.seconds * 30 <= max(ends.values()) + 1


def test_orders_that_say_what_is_so_already_change_nothing():
    same = {shot.id.rpartition("/")[2]: ShotOrder(size=shot.size, length=shot.least) for shot in FREE.shots}
    assert shots(PLAYED, orders=Orders("shots/sc01.toml", same, tuple(NAMES))) == FREE
