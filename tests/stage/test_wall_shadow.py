"""Shadows on the wall tell who is there, and who is not quite."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from limelight.stage.compositor.planes import planes
from limelight.stage.drawing.art import Cel, Lamp, Light, SetArt
from limelight.stage.light.lamplight import STEP, Caster
from limelight.stage.light.wall_shadow import throw_on_wall, wall_of, wall_shade

SIZE, MARGIN = 240, 20
LAMP = Lamp(40, 90, 120, "#ffc070", 1.2, name="lamp")


def room(*lamps: Lamp, holes: slice = slice(0, 0)) -> SetArt:
    """A bare wall, a hole in its columns where a window is."""
    wall = np.full((SIZE + 2 * MARGIN, SIZE + 2 * MARGIN, 4), 255, np.uint8)
    wall[:, holes] = 0
    return SetArt("room", [Cel("wall", wall, -MARGIN, -MARGIN, 1.6)], Light(ambient=0.6, lamps=lamps), SIZE, SIZE)


def darkened(art: SetArt, *casters: Caster, floor: float | None = None) -> np.ndarray:
    """How much darker each pixel of a pale wall is with them before it."""
    pale = planes(np.full((SIZE + 2 * MARGIN, SIZE + 2 * MARGIN, 3), 200, np.uint8))
    before = pale.y.astype(int).copy()
    throw_on_wall(pale, MARGIN, art, casters, floor)
    return before - pale.y


def somebody(x: float, casts: bool = True) -> Caster:
    return Caster(np.full((160, 40), 255, np.uint8), x - 20, 60, 1.0, (x, 220), casts)


def test_a_shadow_falls_on_the_wall_away_from_the_lamp():
    dark = darkened(room(LAMP), somebody(120))
    columns = np.flatnonzero((dark > 20).any(axis=0)) - MARGIN
    assert columns.mean() > 130
    assert dark.max() > 40


def test_who_casts_none_has_none_beside_one_who_does():
    both = darkened(room(LAMP), somebody(90), somebody(170, casts=False))
    assert np.array_equal(both, darkened(room(LAMP), somebody(90)))
    assert not darkened(room(LAMP), somebody(170, casts=False)).any()


def test_no_lamp_no_shadow_and_none_on_what_lies_outside_the_window_or_under_the_wall():
    assert not darkened(room(), somebody(120)).any()
    dark = darkened(room(LAMP, holes=slice(170, 200)), somebody(120), floor=180)
    assert not dark[:, 174:196].any()
    assert not dark[180 + MARGIN + 4 :].any()
    assert dark.any()


def test_the_shadow_of_a_lamp_that_swings_sweeps_and_never_leaps():
    wall = wall_of(room(LAMP), 0, (SIZE // STEP, SIZE // STEP), None)
    assert wall is not None

    def middle(x: float) -> float:
        lamp = replace(LAMP, x=x)
        shade = wall_shade([somebody(120)], lamp, room(lamp).light, (SIZE, SIZE), wall, least=0.0)
        return float(np.flatnonzero((shade > 20).any(axis=0)).mean())

    places = [middle(x) for x in range(60, 181, 6)]
    steps = [before - after for before, after in pairwise(places)]
    assert places[0] > places[-1] + 4
    assert max(map(abs, steps)) < 3
