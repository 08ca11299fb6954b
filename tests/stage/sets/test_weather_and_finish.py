"""Weather and finish: tiles slide without a seam, petals and lightning follow the clock alone, the print is one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.art import Light
from limelight.stage.finish import bloom, finish_figure, finish_plate, vignette
from limelight.stage.weather import falls, flash, flash_gain, lightning, petals

LOOK = Light(grade=0.2, bloom=0.5, dots=0.1)


@pytest.mark.parametrize("weather", ["rain", "storm", "snow", "fog"])
def test_weather_fills_every_moment_and_comes_round_without_a_jump(weather):
    for fall in falls(weather, 180, 320, seed=2):
        now = fall.at(1.37)
        assert now.shape == (320, 180)
        assert now.any()
        turn = fall.period[1] / fall.vy if fall.vy else fall.period[0] / abs(fall.vx)
        across = fall.vx * turn % fall.period[0]
        assert np.array_equal(
            fall.at(0)[:, :60], np.roll(fall.plane[: fall.size[1], : fall.period[0]], 0, axis=1)[:, :60]
        )
        if fall.vx and fall.vy:
            assert across != 0, "rain slants"


def test_rain_falls_down_and_along_its_own_slant():
    fall = falls("storm", 180, 320)[0]
    step = 8 / fall.vy
    moved = fall.at(step)
    dx = round(fall.vx * step)
    still = fall.at(0)
    assert np.array_equal(moved[8:, 10:-10], np.roll(still, dx, axis=1)[:-8, 10:-10])


def test_clear_weather_costs_nothing():
    assert falls("clear", 180, 320) == () == falls("wind", 180, 320)


@settings(max_examples=30, deadline=None)
@given(t=st.floats(0, 120))
def test_petals_follow_the_clock_alone_and_stay_about_the_frame(t):
    drift = petals(180, 320, seed=4)
    assert drift.at(t) == petals(180, 320, seed=4).at(t)
    assert all(-20 <= f.x <= 200 and -20 <= f.y <= 340 and 0 <= f.sprite < len(drift.sprites) for f in drift.at(t))


def test_lightning_strikes_twice_and_dies_away():
    strikes = lightning(7, 20)
    assert strikes == lightning(7, 20)
    assert 0.7 <= strikes[0] <= 2
    assert flash(strikes[0], strikes) > 0.7 > flash(strikes[0] + 0.12, strikes) < flash(strikes[0] + 0.2, strikes)
    assert flash_gain(strikes[0] - 0.5, strikes) == 1


def test_a_finished_figure_is_in_the_same_print_as_its_plate_and_smoother():
    figure, light = np.full((64, 64, 4), (90, 120, 160, 255), np.uint8), Light(grade=0.2, bloom=0.0, dots=0.1)
    part = finish_figure(figure, light, 32, 16)
    sheet = np.tile(figure, (2, 2, 1))
    assert np.array_equal(part, finish_figure(sheet, light)[16:80, 32:96])
    plate = finish_plate(sheet, light)[16:80, 32:96].astype(int)
    assert np.abs(part - plate).max() <= 6
    assert part[..., 0].std() < 0.75 * plate[..., 0].std()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_finish_keeps_every_outline(seed):
    chance = np.random.default_rng(seed)
    alpha = chance.integers(0, 256, (40, 40, 1))
    colour = chance.random((40, 40, 3)) * alpha
    image = np.dstack([colour, alpha]).astype(np.uint8)
    done = finish_figure(image, LOOK)
    assert np.array_equal(done[..., 3], image[..., 3])
    assert (done[..., :3] <= done[..., 3:]).all()


def test_bloom_spreads_light_and_never_darkens():
    image = np.zeros((200, 200, 4), np.uint8)
    image[..., 3] = 255
    image[80:120, 80:120, :3] = 255
    glowing = bloom(image, 0.6)
    assert (glowing >= image).all()
    assert glowing[100, 140, 0] > 4 > glowing[5, 5, 0]


def test_the_vignette_leaves_the_middle_and_darkens_the_corners():
    mask = vignette(180, 320, 0.5)
    assert mask[154, 90] == 255
    assert mask[0, 0] < 200
