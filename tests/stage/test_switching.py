"""Lamps that fail, go out and come on: their own light goes, nothing else, and never in a way that could harm."""

from itertools import pairwise

import numpy as np
import pytest

from limelight.stage.air.atmosphere import Atmosphere
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import planes
from limelight.stage.drawing.art import Lamp, Light
from limelight.stage.light.switching import SWITCHED, level
from limelight.stage.sets import group_cels, paint_place
from limelight.works.shots import FPS, Shot

LAMP, MOON = Lamp(80, 60, 70, "#ffc070", 1.2, name="lamp"), Lamp(20, 20, 60, "#a0c0ff", 0.6, name="window")
BEFORE, AFTER = 0, round((SWITCHED + 1) * FPS)


def lit(effect: str, number: int, *lamps: Lamp) -> np.ndarray:
    """The luma of a grey frame with these lamps at a frame of a shot."""
    grey = planes(np.full((160, 160, 3), (120, 120, 140), np.uint8))
    shot = Shot("sc01/sh01", "sc01", "a", "medium", (), effects=(effect,))
    light = Light(ambient=0.5, lamps=lamps)
    picture = Picture(shot, 160, 160, grey.copy(), [], effects=shot.effects, light=light)
    frame = grey.copy()
    Atmosphere(picture, 200).before(frame, number)
    return frame.y.astype(int)


def test_a_lamp_goes_out_and_what_it_lit_goes_dark():
    before, after = lit("lamp-out", BEFORE, LAMP), lit("lamp-out", AFTER, LAMP)
    assert after[60, 80] < 0.6 * before[60, 80]
    assert before[155, 5] - after[155, 5] < before[60, 80] - after[60, 80]


def test_a_lamp_comes_on():
    assert lit("lamp-on", BEFORE, LAMP)[60, 80] < lit("lamp-on", AFTER, LAMP)[60, 80]


def test_the_moon_at_the_window_stays():
    lost = lit("lamp-out", BEFORE, LAMP, MOON) - lit("lamp-out", AFTER, LAMP, MOON)
    assert lost[20, 20] < 0.5 * lost[60, 80]
    assert np.array_equal(lit("lamp-out", BEFORE, MOON), lit("lamp-out", AFTER, MOON))


@pytest.mark.parametrize("how", ["flicker", "out", "on"])
def test_no_second_has_more_than_three_flashes(how):
    levels = [level(how, number) for number in range(10 * FPS)]
    down = [a > b + 1e-9 for a, b in pairwise(levels)]
    falls = [now and not before for before, now in zip([False, *down], down, strict=False)]
    assert max(sum(falls[at : at + FPS]) for at in range(len(falls) - FPS)) <= 3


def test_a_place_in_the_dark_is_painted_without_its_lamps():
    def plate(dark: bool) -> np.ndarray:
        return group_cels(paint_place("street", hour="night", width=90, height=160, dark=dark)).plate.image

    assert plate(True)[..., :3].mean() < 0.85 * plate(False)[..., :3].mean()
