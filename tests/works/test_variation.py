"""Other takes of a shot: each differs to the eye, and each is one that a director could use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.graph import Notes
from limelight.crafts.break_down_scene import break_down_scene
from limelight.kinds.film import plan_film
from limelight.stage.camera import camera_at
from limelight.stage.figures import measures
from limelight.stage.sets.relight import RELIGHTS
from limelight.stage.staging.placing import Frame, stand_people
from limelight.works import vocabulary
from limelight.works.production import read_production
from limelight.works.shots import SIZES, Figure, Move, Shot
from limelight.works.variation import LIGHTINGS, VARIES, NoSuchWay, NoWay, Variation, varied, ways

PEONY = Path(__file__).parents[2] / "examples" / "peony"
SEVEN = range(1, 8)
"""What was asked for, and six more."""
CHEEK = 115.0
"""Half the width of a face, in figure units."""


def _shots() -> dict[str, Shot]:
    plans = plan_film(read_production(PEONY), ()).scenes
    broken = (break_down_scene(**plan.shots().inputs, notes=Notes()) for plan in plans)
    return {shot.id: shot for scene in broken for shot in scene.shots}


SHOTS = _shots()
CAST = {who.name: who for who in read_production(PEONY).cast.values()}
INSERTS = [shot for shot in SHOTS.values() if not shot.figures]
any_shot = st.sampled_from(sorted(SHOTS)).map(SHOTS.__getitem__)
somebody = any_shot.filter(lambda shot: bool(shot.figures))
any_vary = st.sets(st.sampled_from(VARIES)).map(lambda names: dict.fromkeys(names, ""))


def looks(taken: Variation) -> tuple[object, ...]:
    """What of a take is seen in a still."""
    return replace(taken.shot, move=Move()), taken.nearness, taken.beyond, taken.light


@given(any_shot, any_vary)
def test_the_first_take_is_the_shot_as_asked(shot, vary):
    assert varied(shot, 1, vary) == Variation(shot)


@given(somebody, st.integers(2, 60), any_vary)
def test_the_same_take_is_the_same_again_and_tells_what_it_varies(shot, take, vary):
    taken = varied(shot, take, vary)
    assert taken == varied(shot, take, vary)
    assert bool(taken.said) == (taken != Variation(shot))


@pytest.mark.parametrize("name", sorted(SHOTS))
def test_six_more_takes_all_look_different(name):
    takes = [varied(SHOTS[name], take, {}) for take in SEVEN]
    assert len({looks(taken) for taken in takes}) == 7
    framed = {(t.shot.size, tuple((f.character, f.x) for f in t.shot.figures), t.nearness, t.beyond) for t in takes}
    assert len(framed) >= 4


@given(somebody, st.integers(2, 60), st.sampled_from(VARIES))
def test_what_nobody_asked_to_vary_stays_as_it_was(shot, take, what):
    taken = varied(shot, take, {what: ""})
    if what != "camera":
        assert taken.shot.move.kind == shot.move.kind
        assert taken.shot.move.amount <= shot.move.amount
    if what != "light":
        assert taken.light == ""
    if what not in ("framing", "pose"):
        assert taken.shot.figures == shot.figures
        assert taken.shot.size == shot.size


@settings(max_examples=150)
@given(somebody, st.integers(1, 60), any_vary)
def test_every_take_stays_in_the_vocabulary(shot, take, vary):
    taken = varied(shot, take, vary)
    assert taken.shot.size in SIZES
    assert taken.light in ("", *LIGHTINGS)
    for figure in taken.shot.figures:
        assert figure.pose in vocabulary.POSES
        assert figure.expression in vocabulary.EXPRESSIONS
        assert 0 < figure.strength <= 1


@settings(max_examples=150, deadline=None)
@given(somebody, st.integers(1, 60), any_vary, st.sampled_from([(1080, 1920), (1080, 1080), (1920, 1080), (360, 640)]))
def test_nobody_is_lost_crosses_the_line_or_lets_go_of_what_they_hold(shot, take, vary, frame):
    taken = varied(shot, take, vary).shot
    before = {figure.character: figure for figure in shot.figures}
    assert bool(taken.figures) == bool(shot.figures)
    for figure in taken.figures:
        asked = before[figure.character]
        assert figure.facing * asked.facing >= 0
        assert figure.holds == asked.holds
        assert figure.expression == asked.expression
    for left, top, right, bottom in faces(taken, *frame):
        assert -1 <= left < right <= frame[0] + 1
        assert -1 <= top < bottom <= 0.72 * frame[1]


def arrived(shot: Shot) -> Shot:
    """The shot with whoever walks in it where they walk to."""
    ways = {figure.character: [deed.toward for deed in figure.deeds if deed.kind == "walk"] for figure in shot.figures}
    figures = (replace(figure, x=(ways[figure.character] or [figure.x])[-1]) for figure in shot.figures)
    return replace(shot, figures=tuple(figures))


def faces(shot: Shot, width: int, height: int) -> list[tuple[float, float, float, float]]:
    """From cheek to cheek and from brow to chin, everyone whose face is seen, where the camera's move takes them."""
    found: list[tuple[float, float, float, float]] = []
    stands = stand_people(arrived(shot), CAST, Frame(width, height))
    for stand in (stand for stand in stands if not stand.figure.back):
        size = measures(CAST[stand.figure.character].look)
        eyes = stand.y - size.floor * stand.scale if stand.grounded else stand.y
        focus = next((s for s in stands if s.figure.character == shot.focus), stand)
        pivot = 0.6 * focus.x + 0.2 * width, 0.6 * focus.y + 0.2 * height
        for frame in (0, 60, 119):
            camera = camera_at(shot.move, frame, 120, 30)
            corners = [(stand.x - CHEEK * stand.scale, eyes - 60 * stand.scale)]
            corners += [(stand.x + CHEEK * stand.scale, eyes + size.chin * stand.scale)]
            (left, top), (right, bottom) = (
                (px + (x - px) * camera.zoom + camera.dx * width, py + (y - py) * camera.zoom + camera.dy * height)
                for (x, y), (px, py) in zip(corners, (pivot, pivot), strict=True)
            )
            found.append((left, top, right, bottom))
    return found


@given(somebody, st.integers(1, 60))
def test_no_hand_hides_the_lips_of_one_who_speaks(shot, take):
    speaking = tuple(figure.character for figure in shot.figures)
    taken = varied(shot, take, {"pose": ""}, speaking)
    assert all(figure.pose != "mouth" for figure in taken.shot.figures)


@given(any_shot, st.integers(2, 60))
def test_what_rises_or_swings_keeps_the_ground_in_the_frame(shot, take):
    shot = replace(shot, effects=("lamp-swing",), size="wide" if shot.figures else shot.size)
    assert varied(shot, take, {}).shot.size in ("wide", "full", "insert")


def test_a_way_is_had_by_its_name_alone_and_a_wrong_one_names_those_there_are():
    shot = Shot("sh1", "sc1", "ln1", "close", (Figure("MEI", expression="tender", facing=0.45),), "MEI")
    assert varied(shot, 3, {"framing": "closer"}).shot == replace(shot, size="extreme")
    with pytest.raises(NoSuchWay, match="low-key, other-side"):
        varied(shot, 2, {"light": "disco"})


@pytest.mark.parametrize("insert", INSERTS, ids=lambda shot: shot.id)
def test_what_a_thing_cannot_vary_is_said_with_what_it_can(insert):
    with pytest.raises(NoWay, match="another framing, camera, light"):
        varied(insert, 2, {"pose": ""})
    assert varied(insert, 2, {"pose": "", "light": ""}).light


@given(any_shot, st.sampled_from(VARIES))
def test_ways_have_one_name_each_and_none_is_what_was_asked_for(shot, what):
    found = ways(what, shot)
    assert len({way.name for way in found}) == len(found)
    assert all(way.of(Variation(shot)) != Variation(shot, said=(way.said,)) for way in found)


def test_the_stage_knows_every_lighting_by_its_name():
    assert set(RELIGHTS) == {"", *LIGHTINGS}
