"""What people do is played on twos, one thing at a time, and on the moment that was asked for."""

from __future__ import annotations

from itertools import pairwise

from limelight.stage.acting.beat import Beat
from limelight.stage.acting.score import Conductor, Score
from limelight.works.cues import Heard, ShotCue

FRAMES, UNIT = 150, 1.0
LINE = Heard("ln1", "MEI", 20, 3.0)
GESTURE = Beat("gesture", "ln1", 0.5, bodies=(1, 2, 3, 4, 5), bodies_back=(3, 2, 0))


def score(*beats: Beat, frames: int = FRAMES) -> Score:
    return Conductor(ShotCue("sh1", frames, (LINE,)), UNIT).lay(beats)


def runs(track: list[int]) -> list[tuple[int, int]]:
    """(what, first frame) of every run."""
    return [(track[0], 0), *((b, n + 1) for n, (a, b) in enumerate(pairwise(track)) if a != b)]


def test_a_gesture_goes_there_on_its_word_and_comes_back() -> None:
    bodies = score(GESTURE).bodies

    shown = [body for body, _ in runs(bodies)]
    assert shown == [0, 1, 2, 3, 4, 5, 3, 2, 0]
    assert bodies.index(1) == 20 + 45
    assert bodies.index(5) - bodies.index(1) <= 12


def test_every_drawing_is_held_for_two_frames_at_least() -> None:
    face = Beat("face", "ln1", 0.2, bodies=(6, 7), heads=(1, 2, 3))
    played = score(face, GESTURE)

    for track in (played.bodies, played.heads):
        starts = [frame for _, frame in runs(track)]
        assert min(b - a for a, b in pairwise(starts)) >= 2


def test_a_movement_waits_for_the_one_before_it() -> None:
    turn = Beat("turn", "ln1", 0.55, bodies=(8, 9), heads=(1, 2))
    shown = [body for body, _ in runs(score(GESTURE, turn).bodies)]

    assert shown == [0, 1, 2, 3, 4, 5, 3, 2, 0, 8, 9]


def test_a_face_changes_on_its_word_whatever_the_arms_are_doing() -> None:
    face = Beat("face", "ln1", 0.6, bodies=(6,), heads=(1, 2, 3))
    played = score(GESTURE, face)

    assert played.heads.index(1) == 20 + 54
    assert played.bodies.index(6) > played.bodies.index(5)


def test_a_gesture_just_before_the_cut_is_held_into_it() -> None:
    assert score(GESTURE, frames=90).bodies[-1] == 5


def test_the_head_turns_before_the_body_and_the_eyes_shut_on_the_way() -> None:
    played = score(Beat("turn", "ln1", 0.5, bodies=(1, 2), heads=(1, 2)))

    assert played.heads.index(1) < played.bodies.index(1)
    assert played.heads.index(1) - 1 in played.blinks


def test_whoever_comes_in_is_out_of_sight_before_and_in_place_after() -> None:
    came = score(Beat("enter", "ln1", 0.0, way=1, far=400.0)).aside

    assert came[0] == came[19] == -400.0
    assert came[-1] == 0.0
    assert all(b >= a for a, b in pairwise(came))


def test_whoever_goes_is_gone_and_stays_gone() -> None:
    went = score(Beat("exit", "start", way=-1, far=400.0)).aside

    assert went[0] == 0.0
    assert went[-1] == went[-20] == -400.0


def test_a_foot_on_the_ground_does_not_slide() -> None:
    """The figure goes on by one drawing's share of its stride for each drawing of the walk."""
    walk = Beat("walk", cycle=tuple(range(10, 24)), bodies_back=(0,), way=1, far=700.0, stride=420.0)
    played = score(walk)
    steps = [
        (played.bodies[n + 1] - played.bodies[n], played.aside[n + 1] - played.aside[n])
        for n in range(FRAMES - 1)
        if played.bodies[n] >= 10 and played.bodies[n + 1] >= 10
    ]

    assert sum(gone > 0 for _, gone in steps) > 15
    for drawings, gone in steps:
        assert abs(gone - (drawings % 14) * 420 / 14) < 2
