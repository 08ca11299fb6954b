"""Styles: one script in five hands. Each is its own, leaves hour and weather their say, and keeps faces readable."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

import cv2
import numpy as np
import pytest

from limelight.stage.compositor.key_frame import key_frame
from limelight.stage.compositor.planes import planes
from limelight.stage.drawing.art import Light
from limelight.stage.drawing.hand import drawn_by
from limelight.stage.light.finish import finish_figure
from limelight.stage.sets import group_cels, paint_place
from limelight.stage.staging.bake import bake
from limelight.stage.staging.photograph import printed
from limelight.stage.weather import Around, layers_of
from limelight.testing.gallery import HEAD, WOMAN, posed
from limelight.works.cast import Character, Look
from limelight.works.looks import HOUSE, BrandLook, Hand, ready, styles
from limelight.works.shots import Figure, Shot

PALE, BROWN = "#f6dfd2", "#5a3826"


@lru_cache(maxsize=64)
def still(style: str, *, hour: str = "dusk", skin: str = PALE, expression: str = "neutral") -> np.ndarray:
    """A close shot in a garden, small."""
    who = {"LIU": Character("LIU", "liu", look=Look(skin=skin))}
    shot = Shot("sc01/sh01", "sc01", "a", "close", (Figure("LIU", 0.5, 0.4, expression),), focus="LIU")
    art = paint_place("garden", hour=hour, width=180, height=320, look=ready(style))
    return key_frame(bake(shot, who, (), art, 180, 320))


def test_no_two_styles_can_be_taken_for_one_another():
    for one, other in combinations(styles(), 2):
        assert np.abs(still(one).astype(int) - still(other)).mean() > 11, (one, other)


@pytest.mark.parametrize("style", [style for style in styles() if not ready(style).press.mono])
def test_night_stays_darker_than_day(style):
    assert still(style, hour="night").mean() < still(style, hour="day").mean() - 8


@pytest.mark.parametrize("style", styles())
@pytest.mark.parametrize("skin", [PALE, BROWN])
def test_a_face_is_read_in_every_style_on_every_skin_by_night(style, skin):
    face = cv2.cvtColor(still(style, hour="night", skin=skin), cv2.COLOR_BGR2GRAY)[70:190, 50:130]
    assert np.percentile(face, 95) - np.percentile(face, 5) > 60
    moved = cv2.absdiff(
        still(style, hour="night", skin=skin), still(style, hour="night", skin=skin, expression="furious")
    )
    assert np.quantile(moved, 0.98) > 40, "a feeling shows"


def test_ink_keeps_only_what_is_warm():
    look = ready("ink-and-wash")

    def hue(colour: tuple[int, int, int]) -> int:
        done = finish_figure(np.full((8, 8, 4), (*colour, 255), np.uint8), Light(look=look, dots=0))[4, 4]
        return int(done[:3].max()) - int(done[:3].min())

    assert hue((40, 60, 220)) > 80 > 40 > hue((220, 90, 40))


def test_a_hand_draws_until_it_is_laid_down_and_then_the_house_draws_again():
    house = posed(WOMAN, HEAD, 96, 96)
    with drawn_by(Hand(line=0, shade=0)):
        bare = posed(WOMAN, HEAD, 96, 96)
    assert not np.array_equal(house, bare)
    assert np.array_equal(house, posed(WOMAN, HEAD, 96, 96))


def test_a_photograph_is_printed_as_the_brand_prints():
    photograph = np.full((64, 48, 3), (200, 120, 60), np.uint8)
    house, ink = (printed(photograph, Light(look=look)) for look in (HOUSE, ready("ink-and-wash")))
    assert np.ptp(house[32, 24].astype(int)) > 2 * np.ptp(ink[32, 24].astype(int))


def test_a_look_of_ones_own_is_numbers_alone():
    def painted(look: BrandLook) -> np.ndarray:
        return group_cels(paint_place("room", width=90, height=160, look=look)).plate.image

    house, thick = painted(HOUSE), painted(BrandLook("mine", Hand(line=3, ink="#ff0000")))
    assert not np.array_equal(house, thick)
    assert thick[..., :2].mean() < house[..., :2].mean()


def test_rain_is_light_in_the_house_and_ink_on_paper():
    def fallen(look: BrandLook) -> int:
        around = Around(180, 320, 1, 4.0, Light(look=look))
        grey = planes(np.full((320, 180, 3), 128, np.uint8))
        before = int(grey.y.sum(dtype=np.int64))
        layers_of(("rain",), around)[0].lay(grey, 0)
        return int(grey.y.sum(dtype=np.int64)) - before

    assert fallen(HOUSE) > 0 > fallen(ready("ink-and-wash"))
