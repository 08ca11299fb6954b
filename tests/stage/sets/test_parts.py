"""Places by parts: every part draws itself at its foot, lights what it carries, and stays itself from run to run."""

import cv2
import numpy as np
import pytest

from limelight.stage.sets import group_cels, paint, paint_place, things_of
from limelight.stage.sets.parts import PARTS
from limelight.works.design import Design, Piece

SIZE = {"width": 90, "height": 160}
GROUND = (Piece("wall", (540, 1300)), Piece("floorboards", (540, 1300)))
UNSEEN = ("glow", "bokeh")
"""Parts that are nothing but light."""


def plate(*pieces: Piece, hour: str = "day", **how: object) -> np.ndarray:
    design = Design(indoors=True, pieces=(*GROUND, *pieces))
    return group_cels(paint_place("", design=design, hour=hour, **{**SIZE, **how}), near=0).plate.image  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [name for name in PARTS if name not in UNSEEN])
def test_a_part_is_seen_where_it_stands_and_the_same_every_time(name):
    piece = Piece(name, (540, 1000), z=1.2)
    first = plate(piece)
    paint._page.cache_clear()
    assert np.array_equal(first, plate(piece))
    seen = [cv2.absdiff(plate(piece, weather=sky), plate(weather=sky))[30:120].max() for sky in ("clear", "rain")]
    assert max(seen) > 12


def test_a_lamp_burns_by_night_alone_and_lights_what_is_about_it():
    lamp = Piece("floor-lamp", (540, 1400))
    around = np.s_[40:70, 60:80, :3]
    day, night = (
        float(plate(lamp, hour=hour)[around].mean() / plate(hour=hour)[around].mean()) for hour in ("day", "night")
    )
    assert day < 1.1 < 1.3 < night


def test_a_window_shows_what_was_painted_before_its_wall():
    def seen(*before: Piece) -> np.ndarray:
        window = Piece("window", (540, 1100))
        design = Design(indoors=True, pieces=(*before, GROUND[0], window))
        return group_cels(paint_place("", design=design, **SIZE)).plate.image[60:70, 38:44, :3]  # type: ignore[arg-type]

    assert (
        cv2.absdiff(seen(Piece("sky", (540, 900))), seen(Piece("sky", (540, 900)), Piece("sea", (540, 600)))).max() > 20
    )


def test_a_thing_is_where_its_piece_stands():
    design = Design(pieces=(Piece("table", (300, 1500), things=("table",)),))
    x, y, half = things_of("", design, width=1080, height=1920)["table"]
    assert (round(x), round(y)) == (300, 1500 - PARTS["table"].high / 2)
    assert half > PARTS["table"].wide / 2, "all of it has room in an upright frame"


def test_an_insert_of_something_far_goes_past_what_stands_before_it():
    near, far = Piece("wall", (540, 1300), z=1.5), Piece("boat", (540, 1000), z=5, things=("boat",))
    pieces = (Piece("sky", (540, 900)), far, near)
    kept = [
        [cel.name for cel in paint_place("", design=Design(pieces=pieces, past=past), **SIZE).cels]  # type: ignore[arg-type]
        for past in ("", "boat")
    ]
    assert "wall" in kept[0]
    assert "wall" not in kept[1]


@pytest.mark.parametrize("words", ["تعال إلى البيت", "คุณอยู่ที่ไหน", "三年前的今天", "Come home."])
def test_words_of_any_script_are_written_and_have_room(words):
    blank, written = (plate(Piece("letter", (540, 960), words=text), width=180, height=320) for text in ("x", words))
    changed = np.argwhere(cv2.absdiff(blank, written).max(axis=2) > 24)
    assert len(changed) > 20
    assert 30 < changed[:, 1].min() < changed[:, 1].max() < 150
