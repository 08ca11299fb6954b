"""A shot says where its faces are while it plays: captions ask for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limelight.stage.compositor.faces import Faces
from limelight.stage.sets import paint_place
from limelight.stage.staging.bake import bake
from limelight.testing.gallery.scenes import CAST
from limelight.works.cues import ShotCue
from limelight.works.shots import Figure, Move, Shot

SIZE = 360, 640


@pytest.fixture(scope="module")
def close():
    shot = Shot("sc01/sh01", "sc01", "a", "close", (Figure("LI", 0.5),), focus="LI")
    return bake(shot, CAST, (), paint_place("study", hour="day", weather="clear", width=360, height=640), *SIZE)


def test_a_face_stands_in_the_upper_half_of_a_close_shot(close):
    (face,) = Faces(close, ShotCue("sc01/sh01", 60)).at(30)
    assert 40 < face.left < face.right < 320
    assert 100 < face.top < face.bottom < 0.57 * 640


def test_a_face_grows_as_the_camera_comes_closer(close):
    pushed = replace(close, shot=replace(close.shot, move=Move("push", 0.2)))
    faces = Faces(pushed, ShotCue("sc01/sh01", 60))
    (first,), (last,) = faces.at(0), faces.at(59)
    assert last.area > 1.1 * first.area


def test_a_back_has_no_face(close):
    close_back = replace(close, actors=[replace(actor, back=True) for actor in close.actors])
    assert list(Faces(close_back, ShotCue("sc01/sh01", 60)).at(0)) == []
