"""Labels are placed by what a shot really shows: its faces as they act, its captions where they stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from limelight.crafts.label_still import label_still
from limelight.crafts.place_labels import place_labels
from limelight.stage.compositor.picture import save
from limelight.stage.sets import paint_place
from limelight.stage.staging.bake import bake
from limelight.testing.gallery.scenes import CAST
from limelight.works.cues import ShotCue, Track
from limelight.works.labels import Box, Label, LabelPlaces, Stretch
from limelight.works.shots import Caption, Figure, Shot

SIZE = 360, 640
WHOLE = Label("AI GENERATED", "en", 0.035, (Stretch(0.0, None),), ("top-right", "top-left"))
READ = Caption("ln01", "LI", ("You dug up", "my daughter."), 10, 30)
CUE = ShotCue("sc01/sh01", 60, captions=(Track("en", (READ,)),))


@pytest.fixture(scope="module")
def close(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A close shot, whose face stands to the left of the middle."""
    shot = Shot("sc01/sh01", "sc01", "a", "close", (Figure("LI", 0.5),), focus="LI")
    path = tmp_path_factory.mktemp("close") / "picture"
    save(bake(shot, CAST, (), paint_place("study", hour="day", weather="clear", width=360, height=640), *SIZE), path)
    return path


def placed(picture: Path, *, own: bool = False, label: Label = WHOLE) -> LabelPlaces:
    return place_labels((label,), (60,), (0,), (picture,), (CUE,), (), (0,) if own else (), *SIZE)


def test_what_is_left_free_are_the_face_and_the_caption_for_as_long_as_they_are_there(close: Path) -> None:
    (shot,) = placed(close).shots
    faces = [kept for kept in shot.free if kept.what == "a face"]
    (caption,) = [kept for kept in shot.free if kept.what == "a caption"]
    assert {frame for kept in faces for frame in range(kept.first, kept.after)} == set(range(60))
    assert all(40 < kept.box.left < kept.box.right < 320 for kept in faces)
    assert (caption.first, caption.after) == (10, 40)
    assert 640 * 0.5 < caption.box.top < caption.box.bottom < 640 * 0.8


def test_a_label_covers_neither(close: Path) -> None:
    (shot,) = placed(close, label=replace(WHOLE, least_height=0.06)).shots
    (laid,) = shot.laid
    stands = Box(laid.x, laid.y, laid.x + 120, laid.y + 40)
    assert not any(kept.box.shared(stands).area for kept in shot.free)


def test_nobody_knows_the_faces_of_an_own_still(close: Path) -> None:
    assert [placed(close, own=own).shots[0].faces_known for own in (False, True)] == [True, False]


def test_a_labelled_poster_is_the_poster_but_for_its_label(close: Path, tmp_path: Path) -> None:
    poster = np.random.default_rng(1).integers(0, 255, (640, 360, 3), np.uint8)
    cv2.imwrite(str(tmp_path / "poster.png"), poster)
    places = placed(close)
    labelled = cv2.imdecode(np.frombuffer(label_still(tmp_path / "poster.png", places), np.uint8), cv2.IMREAD_COLOR)
    (laid,) = places.shots[0].laid
    rows, columns = np.nonzero((labelled != poster).any(axis=2))
    assert laid.y <= rows.min() < rows.max() < laid.y + 40
    assert laid.x <= columns.min() < columns.max() < laid.x + 180
    assert label_still(tmp_path / "poster.png", places) == label_still(tmp_path / "poster.png", places)
