"""Light: one map lights a head and every patch laid on it; lamps swing, and only those who cast have shadows."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.drawing.art import Lamp, Light
from limelight.stage.drawing.shapes import Sheet, ellipse, paint
from limelight.stage.light.lamplight import GAIN_UNITY, Caster, ground_shadow, lamp_gain, swing
from limelight.stage.light.shading import apply, light_map

LANTERN = Lamp(60, 80, 150, "#ffb060", 1.4, (60, 20), "lantern")
NIGHT = Light("#5468b4", "#4c5890", 0.8, (("#a8c4ff", -10, 10, 0.6),), (LANTERN,))
FRAME = (320, 480)


def head(colour: str = "#e0b090", size: int = 120) -> np.ndarray:
    return Sheet(size, size).drawn(lambda c: c.drawPath(ellipse(size / 2, size / 2, size * 0.4), paint(colour))).image


def lit_at(image: np.ndarray, x: float, y: float) -> np.ndarray:
    return apply(image, light_map(image[..., 3], NIGHT, (x, y)))


@settings(max_examples=25, deadline=None)
@given(
    x=st.integers(0, 90), y=st.integers(0, 90), size=st.integers(1, 30), at=st.floats(-50, 400), scale=st.floats(0.5, 3)
)
def test_a_patch_lit_through_the_map_equals_that_part_of_the_lit_head(x, y, size, at, scale):
    image = head()
    seen = light_map(image[..., 3], NIGHT, (at, at), scale)
    patch = image[y : y + size, x : x + size]
    assert np.array_equal(apply(patch, seen, x, y), apply(image, seen)[y : y + size, x : x + size])


def test_light_keeps_the_outline_and_never_exceeds_it():
    image = head()
    lit = lit_at(image, 20, 20)
    assert np.array_equal(lit[..., 3], image[..., 3])
    assert (lit[..., :3] <= lit[..., 3:]).all()


def test_the_side_toward_the_lamp_is_brighter_and_warmer():
    lit = lit_at(head(), 120, 40).astype(int)
    left, right = lit[50:70, 16:34, :3].mean(axis=(0, 1)), lit[50:70, 86:104, :3].mean(axis=(0, 1))
    assert left.sum() > right.sum() + 15
    assert left[2] - left[0] > right[2] - right[0] + 10


def test_a_lamp_at_rest_changes_nothing_and_a_swung_one_moves_the_light():
    assert (lamp_gain(NIGHT, LANTERN, LANTERN, FRAME) == GAIN_UNITY).all()
    right = Lamp(110, 80, 150, "#ffb060", 1.4, (60, 20), "lantern")
    gain = lamp_gain(NIGHT, right, LANTERN, FRAME)
    assert gain[20, 40] > GAIN_UNITY > gain[20, 2]


@given(t=st.floats(0, 30), degrees=st.floats(5, 40))
def test_a_swinging_lamp_keeps_to_its_cord_and_comes_to_rest(t, degrees):
    now = swing(LANTERN, t, degrees=degrees)
    assert np.hypot(now.x - 60, now.y - 20) == pytest.approx(60)
    assert abs(np.degrees(np.arctan2(now.x - 60, now.y - 20))) <= degrees + 1e-6
    assert swing(LANTERN, 300).x == pytest.approx(60, abs=0.01)


def standing(x: float, casts: bool = True) -> Caster:
    body = Sheet(60, 200).drawn(lambda c: c.drawPath(ellipse(30, 100, 22, 98), paint("#ffffff"))).image[..., 3]
    return Caster(body, x - 30, 150, 1.0, (x, 350), casts)


def test_three_people_two_shadows():
    three = [standing(90), standing(160), standing(230, casts=False)]
    shade = ground_shadow(three, LANTERN, FRAME, foot=300)
    two = ground_shadow(three[:2], LANTERN, FRAME, foot=300)
    assert np.array_equal(shade, two)
    assert ground_shadow([standing(230)], LANTERN, FRAME, foot=300).max() > 180
    assert ground_shadow(three[2:], LANTERN, FRAME, foot=300).max() == 0


def test_a_shadow_starts_at_the_feet_and_falls_away_from_the_lamp():
    shade = ground_shadow([standing(160)], LANTERN, FRAME, foot=300)
    rows, columns = np.nonzero(shade > 60)
    assert rows.min() >= 350 / 4 - 3
    assert columns[rows > rows.max() - 4].mean() > 160 / 4 + 4


def test_a_shadow_takes_only_the_lamps_own_light():
    shade = np.full((120, 80), 255, np.uint8)
    dark = lamp_gain(NIGHT, LANTERN, LANTERN, FRAME, shade=shade)
    near, far = dark[20, 15], dark[118, 78]
    assert 0 < near < 0.5 * GAIN_UNITY
    assert far > 0.9 * GAIN_UNITY
