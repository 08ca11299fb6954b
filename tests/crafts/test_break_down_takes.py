"""Other takes of a scene: other coverage, as grammatical as the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from break_down_stage import scene, shots, speech, timed
from hypothesis import given, settings
from hypothesis import strategies as st
from test_break_down_genre import GOOD
from test_break_down_scene import CAST, POSITIONS, SCENES

from limelight.core.graph import Notes
from limelight.crafts.break_down_scene import NoSuchManner, break_down_scene
from limelight.crafts.time_scene import time_scene
from limelight.kinds.film.own import Own
from limelight.kinds.film.scene import scene_plans
from limelight.works.genre import TimedScene, findings
from limelight.works.grammar.framing import spoken_seconds
from limelight.works.grammar.manner import MANNERS
from limelight.works.grammar.run import Position
from limelight.works.production import read_production

PLANS = scene_plans(read_production(Path(__file__).parents[2] / "examples/peony"), Own())
BOTH = Position(opening=True, closing=True)


def film(take, **vary):
    """The example in one take of every scene, timed by reading, and what was said about it."""
    scenes, said = [], []
    for plan in PLANS:
        notes = Notes()
        made = break_down_scene(**plan.shots().inputs, seed=take, vary=vary, notes=notes)
        spoken = tuple(speech(line, spoken_seconds(line.words)) for line in plan.scene.lines)
        timing = time_scene(made, spoken, plan.position.closing)
        scenes.append(TimedScene(plan.scene, made, timing))
        said += notes.remarks
    return scenes, said


@pytest.mark.parametrize("take", range(1, 9))
def test_every_take_keeps_the_rules_of_the_genre(take):
    scenes, _ = film(take)
    assert {finding.rule for finding in findings(scenes)} <= {finding.rule for finding in findings(film(1)[0])}


def test_eight_takes_of_a_scene_are_eight_coverages_and_say_which():
    notes = [Notes() for _ in range(8)]
    made = [shots(GOOD, BOTH, take=number, notes=note) for number, note in enumerate(notes, 1)]
    assert len({each.shots for each in made}) == 8
    assert [len(note.remarks) for note in notes] == [0] + [1] * 7
    assert made[3] == shots(GOOD, BOTH, take=4)


@pytest.mark.parametrize("manner", MANNERS)
def test_a_manner_can_be_asked_for_by_its_name(manner):
    assert shots(GOOD, coverage=manner) == shots(GOOD, take=7, coverage=manner)


def test_a_manner_that_is_none_says_which_there_are():
    with pytest.raises(NoSuchManner, match="singles, two-shots"):
        shots(GOOD, coverage="wild")


def test_what_the_script_directs_is_so_in_every_take():
    text = GOOD.replace("SCHOLAR\n(tender)", "[[shot: wide, pan left]]\n[[face SCHOLAR: joy 0.4]]\nSCHOLAR\n(tender)")
    for take in range(1, 9):
        shot = next(shot for shot in shots(text, BOTH, take=take).shots if shot.id.endswith("/sh04"))
        assert (shot.size, shot.move.kind) == ("wide", "pan-left")


def test_a_scene_of_which_there_is_one_way_only_is_the_same_in_every_take():
    assert shots("The lantern burns.", take=5).shots == shots("The lantern burns.").shots


@settings(max_examples=40, deadline=None)
@given(SCENES, POSITIONS, st.integers(2, 40))
def test_in_any_take_every_line_is_heard_nobody_crosses_the_line_and_no_shot_is_too_long(text, position, take):
    played = scene(text, people=CAST)
    made = shots(played, position, people=CAST, take=take)
    assert list(dict.fromkeys(line for shot in made.shots for line in shot.lines)) == [line.id for line in played.lines]
    assert len({shot.id for shot in made.shots}) == len(made.shots)
    assert max(shot.frames for shot in timed(played, made, position, 2.5).shots) <= 150
    sides: dict[tuple[str, str], set[bool]] = {}
    for one in (figure for shot in made.shots for figure in shot.figures if not figure.back and figure.looks_at):
        sides.setdefault((one.character, one.looks_at), set()).add(one.facing > 0)
    assert all(len(each) == 1 for each in sides.values())
