"""Weather: it follows the clock alone, comes round without a jump, stays behind people, and takes the place's light."""

from __future__ import annotations

import itertools
from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.air.breeze import Breeze
from limelight.stage.air.outlook import outlook_of
from limelight.stage.compositor.planes import Box, Planes, blank, planes
from limelight.stage.drawing.art import Cel, Lamp, Light, SetArt, overscan
from limelight.stage.light.burning import stumbling
from limelight.stage.light.wet import wetted
from limelight.stage.weather import WEATHERS, Around, layers_of
from limelight.stage.weather._drift import ROOM, Drifter, drifting
from limelight.stage.weather._drips import drips
from limelight.stage.weather._fall import Fall
from limelight.stage.weather._swarm import Swarm
from limelight.stage.weather._wind import carried, gust
from limelight.stage.weather.lightning import bolts, flash, flash_gain, strikes
from limelight.works.vocabulary import EFFECTS

WIDTH, HEIGHT = 180, 320
KINDS = sorted(name for name in WEATHERS if name)
NIGHT = Light("#5468b4", "#545694", 0.74, (), (Lamp(150, 60, 60, "#ffd08a", 1.2),))


def around(light: Light = NIGHT, seed: int = 4) -> Around:
    return Around(WIDTH, HEIGHT, seed, 10, light, (90, 160), 220, mouths=((80, 120),), wipers=((90, 250, 0.3),))


def laid(name: str, number: int, veil: int | np.ndarray = 255, **how: object) -> Planes:
    """A grey frame with that weather on it; `veil` is how much of the place is seen past the people."""
    _, frame = blank(WIDTH, HEIGHT)
    for plane, level in ((frame.y, 90), (frame.u, 128), (frame.v, 128)):
        plane[:] = level
    seen = np.broadcast_to(np.asarray(veil, np.uint8), (HEIGHT, WIDTH)).copy()
    for layer in layers_of([name], around(**how)):  # type: ignore[arg-type]
        layer.lay(frame, number, seen if layer.behind else None)
    return frame


def same(one: Planes, other: Planes) -> bool:
    return all(np.array_equal(a, b) for a, b in ((one.y, other.y), (one.u, other.u), (one.v, other.v)))


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_seen_moves_and_is_the_same_whenever_it_is_made(name):
    struck = round(strikes(4, 10)[0] * 30)
    shown = [laid(name, number) for number in (struck, struck + 5, 80)]
    assert any((frame.y != 90).any() for frame in shown)
    assert not all(same(shown[0], other) for other in shown[1:])
    assert same(shown[1], laid(name, struck + 5))


@pytest.mark.parametrize("name", KINDS)
def test_between_its_steps_a_frame_is_the_one_before(name):
    layers = layers_of([name], around())
    for number in range(30, 42):
        if not any(layer.stirs(number) for layer in layers):
            assert same(laid(name, number), laid(name, number - 1)), number


@pytest.mark.parametrize("name", KINDS)
def test_nothing_that_is_behind_people_is_laid_over_them(name):
    behind = [layer for layer in layers_of([name], around()) if layer.behind]
    _, frame = blank(WIDTH, HEIGHT)
    frame.y[:] = frame.u[:] = frame.v[:] = 77
    for layer in behind:
        layer.lay(frame, 40, np.zeros((HEIGHT, WIDTH), np.uint8))
    assert (frame.y == 77).all()
    assert (frame.u == 77).all()


def test_a_direction_may_name_all_that_can_be_in_the_air():
    assert set(KINDS) <= set(EFFECTS)


def test_what_falls_comes_round_without_a_jump_and_along_its_own_slant():
    fall = next(layer for layer in layers_of(["storm"], around()) if isinstance(layer, Fall))
    step = 8 / fall.vy
    dx = round(fall.vx * step)
    moved, still = fall.at(step), fall.at(0)
    assert np.array_equal(moved[8:, 10:-10], np.roll(still, dx, axis=1)[:-8, 10:-10])
    wide, tall = fall.period
    assert np.array_equal(fall._plane[:8, :WIDTH], fall._plane[tall : tall + 8, :WIDTH])
    assert wide == WIDTH


def test_rain_gleams_where_the_lamp_is():
    plain, lit = (laid("rain", 8, light=light).y.astype(int) - 90 for light in (Light(), NIGHT))
    near = slice(20, 110), slice(110, 180)
    assert lit[near].sum() > 1.25 * plain[near].sum()
    assert abs(int(lit[120:200, :50].sum()) - int(plain[120:200, :50].sum())) < 0.05 * plain[120:200, :50].sum()


def test_rings_are_drawn_only_where_the_ground_is_seen():
    deep = Around(WIDTH, HEIGHT, 1, 10, Light(), horizon=200)
    close = Around(WIDTH, HEIGHT, 1, 10, Light(), horizon=330)
    assert len(layers_of(["rain"], deep)) == len(layers_of(["rain"], close)) + 1


def test_leaves_are_darker_in_the_dark_than_by_day():
    def brightest(light: Light) -> int:
        return max(int(laid("leaves", number, light=light).y.max()) for number in range(0, 90, 9))

    assert brightest(Light("#404868", "#404868", 0.6)) + 25 < brightest(Light())


def test_motes_hang_in_the_light_and_hardly_outside_it():
    shine = np.zeros((64, 36), np.uint8)
    shine[:, 18:] = 200
    beam = Around(WIDTH, HEIGHT, 4, 10, NIGHT, shine=shine)
    shown = np.zeros((HEIGHT, WIDTH))
    for number in range(0, 120, 12):
        _, frame = blank(WIDTH, HEIGHT)
        frame.y[:] = 60
        for layer in layers_of(["motes"], beam):
            layer.lay(frame, number, np.full((HEIGHT, WIDTH), 255, np.uint8) if layer.behind else None)
        shown += cv2.absdiff(frame.y, np.full_like(frame.y, 60))
    assert shown[:, WIDTH // 2 :].sum() > 3 * shown[:, : WIDTH // 2].sum()


@settings(max_examples=40, deadline=None)
@given(t=st.floats(0, 600), x=st.floats(0, 1), y=st.floats(0, 1), phase=st.floats(0, 6))
def test_what_drifts_leaves_and_comes_back_out_of_sight(t, x, y, phase):
    flight = drifting([Drifter(x, y, 0.3, 0.1, 0.03, phase, 0)], around())(t)[0]
    assert -ROOM <= flight.x / WIDTH <= 1 + ROOM
    assert -ROOM <= flight.y / HEIGHT <= 1 + ROOM


@given(t=st.floats(0, 300))
def test_the_wind_never_blows_backward(t):
    assert gust(t) >= 0
    assert carried(t + 0.1) >= carried(t) - 1e-9


def test_lightning_strikes_twice_and_dies_away():
    struck = strikes(7, 20)
    assert struck == strikes(7, 20)
    assert 0.7 <= struck[0] <= 2
    assert flash(struck[0], struck) > 0.7 > flash(struck[0] + 0.12, struck) < flash(struck[0] + 0.2, struck)
    assert flash_gain(struck[0] - 0.5, struck) == 1


def test_a_name_that_is_no_weather_is_not_in_the_air():
    assert layers_of(["clear", "rise"], around()) == []


HOUSE_CELS = [
    Cel("sky", np.full((360, 220, 4), 255, np.uint8), -20, -20, 9.0),
    Cel("wall", np.full((360, 220, 4), 200, np.uint8), -20, -20, 1.6),
    Cel("beam", np.full((60, 40, 4), 180, np.uint8), 20, 40, 1.2, emit=True),
    Cel("tree", np.full((160, 60, 4), 255, np.uint8), 100, 100, 1.4, sway=0.02),
]
HOUSE_CELS[1].image[80:180, 50:150] = 0


def outlook(effects: tuple[str, ...] = (), **how: object):
    return outlook_of(SetArt("room", HOUSE_CELS, Light(), 180, 320, **how), effects, 1.0)  # type: ignore[arg-type]


def test_rain_outside_a_room_is_seen_through_its_window_alone():
    looks_out = outlook(outside=("rain",)).open
    assert looks_out is not None
    assert looks_out[22:28, 15:27].min() > 240, "the window"
    assert looks_out[:18].max() < 60, "the wall"


def test_what_the_air_has_no_use_for_is_not_worked_out():
    plain = outlook()
    assert (plain.open, plain.shine, plain.sway) == (None, None, None)
    assert outlook(("motes",)).shine is not None


def test_the_wind_moves_a_tree_at_its_top_and_not_at_its_foot_nor_beside_it():
    sways = outlook(weather=("wind",))
    chance = np.random.default_rng(1)
    over = overscan(180, 320)
    plate = planes(chance.integers(0, 255, (320 + 2 * over, 180 + 2 * over, 3), np.uint8))
    breeze = Breeze.of(plate, sways, [Box(0, 0, *plate.size)])
    assert breeze is not None
    breeze.blow(40)
    moved = cv2.absdiff(breeze.plate.y, plate.y)
    x, y = over + 130, over + 100
    assert moved[y + 8 : y + 40, x - 20 : x + 20].mean() > 20
    assert moved[y + 156 :, :].mean() < 2, "its foot stands"
    assert moved[:, : over + 40].max() == 0, "what is far from it is still"


def test_no_tree_sways_in_still_air_nor_in_a_room():
    assert outlook().sway is None
    assert outlook(outside=("storm",)).sway is None


def street(weather: tuple[str, ...], ground: str = "road") -> tuple[np.ndarray, SetArt]:
    """A plate of a red sign over a dark ground, and the place that it shows."""
    over = overscan(180, 320)
    plate = np.full((320 + 2 * over, 180 + 2 * over, 4), (30, 30, 30, 255), np.uint8)
    plate[over + 60 : over + 140, over + 80 : over + 120, 2] = 250
    road = Cel(ground, np.full((160, 180, 4), 255, np.uint8), 0, 160, 1.2)
    return plate, SetArt("street", [road], NIGHT, 180, 320, weather=weather)


def test_a_wet_road_holds_what_shines_over_it_and_a_dry_one_or_a_lawn_nothing():
    (plate, rainy), over = street(("rain",)), overscan(180, 320)
    wet = wetted(plate, rainy, 1.0).astype(int) - plate
    below = wet[over + 165 :, over + 80 : over + 120, 2]
    assert below.max() > 20
    assert wet[: over + 150].max() == 0, "only the ground is wet"
    assert wetted(plate, street(())[1], 1.0) is plate
    assert wetted(plate, street(("rain",), "lawn")[1], 1.0) is plate


def test_a_neon_sign_mostly_burns_and_stumbles_again_and_again():
    dark = [stumbling(number / 30) for number in range(600)]
    assert 0 < np.mean(dark) < 0.15
    assert sum(b > a for a, b in itertools.pairwise(dark)) >= 6


def test_drops_run_off_an_edge_and_fall_no_farther_than_the_ground():
    eaves = replace(around(), eaves=((20.0, 160.0, 60.0),))
    dripping = drips(eaves)[0]
    assert isinstance(dripping, Swarm)
    fallen = [flight for number in range(90) for flight in dripping.at(number)]
    assert fallen
    assert all(20 <= f.x <= 170 and 60 <= f.y < 220 + 0.07 * HEIGHT for f in fallen)
    assert drips(around()) == []


def test_a_bolt_is_drawn_in_the_open_sky_alone_and_only_while_it_strikes():
    [bolt] = bolts(around())
    struck = round(strikes(4, 10)[0] * 30)
    seen = np.zeros((HEIGHT, WIDTH), np.uint8)
    seen[:150] = 255
    for number, lit in ((struck, True), (struck - 12, False)):
        _, frame = blank(WIDTH, HEIGHT)
        frame.y[:] = 40
        bolt.lay(frame, number, seen)
        assert (int(frame.y[:150].max()) > 180) == lit
        assert int(frame.y[150:].max()) == 40
