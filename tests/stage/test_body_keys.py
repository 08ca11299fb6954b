"""A body's further drawings are kept as what differs from the first, and are as good as if they were drawn whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from limelight.stage.compositor.picture import Actor, Picture, load, save
from limelight.stage.compositor.puppet import Puppet
from limelight.stage.drawing.art import Cel, Lamp, Light, SetArt, overscan
from limelight.stage.staging.bake import bake
from limelight.works.cast import Character, Look
from limelight.works.shots import Change, Deed, Figure, Shot, Size

WIDTH, HEIGHT = 180, 320
LIGHT = Light(rims=(("#ffffff", 4.0, 3.0, 0.8),), lamps=(Lamp(40, 60, 110, "#ffcc88"),))
MEI = Character("MEI", "mei", look=Look(hair="loose", feminine=True))


def baked(figure: Figure, size: Size = "medium") -> Picture:
    over = overscan(WIDTH, HEIGHT)
    wall = np.full((HEIGHT + 2 * over, WIDTH + 2 * over, 4), (90, 90, 90, 255), np.uint8)
    art = SetArt("wall", [Cel("plate", wall, -over, -over, z=10)], LIGHT, WIDTH, HEIGHT, stand=252.0, eye=126.0)
    shot = Shot("sc1/sh1", "sc1", "ln1", size, (figure,), "MEI", lines=("ln1",))
    return bake(shot, {"MEI": MEI}, (), art, WIDTH, HEIGHT)


def actor(figure: Figure, size: Size = "medium") -> Actor:
    return baked(figure, size).actors[0]


POINTS = Figure("MEI", facing=1.0, deeds=(Deed("gesture", "point", at="ln1", part=0.4),))


def test_a_gesture_keeps_only_what_it_moves() -> None:
    made = actor(POINTS)
    (beat,) = made.beats

    assert beat.bodies[-1] in range(1, len(made.bodies) + 1)
    assert beat.bodies_back[-1] == 0
    for body in made.bodies:
        assert body.base is None or body.base.image.size < 0.7 * made.base.size


@pytest.mark.parametrize("pose", ["point", "mouth", "cross"])
def test_a_patched_body_is_the_body_drawn_whole(pose: str) -> None:
    """Nothing is left of the pose before, and no edge is seen where the patch ends."""
    passing = actor(Figure("MEI", facing=1.0, deeds=(Deed("pose", pose),)))
    whole = actor(Figure("MEI", facing=1.0, pose=pose))
    patched = Puppet(passing).body(passing.beats[0].bodies[-1])
    drawn = Puppet(whole).body(0)

    seen = np.zeros((2, HEIGHT * 2, WIDTH * 2), np.int16)
    for sheet, piece in zip(seen, (patched, drawn), strict=True):
        x, y = piece.x + 100, piece.y0 + 100
        sheet[y : y + piece.y.shape[0], x : x + piece.y.shape[1]] = 255 - piece.through
    assert np.abs(seen[0] - seen[1]).max() <= 2
    for sheet, piece in zip(seen, (patched, drawn), strict=True):
        x, y = piece.x + 100, piece.y0 + 100
        sheet[y : y + piece.y.shape[0], x : x + piece.y.shape[1]] = piece.y
    assert np.abs(seen[0] - seen[1]).mean() < 0.5
    assert (np.abs(seen[0] - seen[1]) > 24).mean() < 0.002


def test_a_face_brings_its_shoulders_along() -> None:
    made = actor(Figure("MEI", facing=1.0, changes=(Change("ln1", "terrified", 1.0),)))

    assert made.beats[0].bodies
    assert len(made.heads) == 1 + len(made.beats[0].heads)


def test_what_is_done_at_once_is_drawn_once() -> None:
    twice = replace(POINTS, deeds=(*POINTS.deeds, Deed("gesture", "point", at="end")))

    assert len(actor(twice).bodies) == len(actor(POINTS).bodies)


def test_whoever_walks_has_legs_for_it_and_a_shadow_that_goes_along() -> None:
    walker = actor(Figure("MEI", x=0.2, facing=1.0, deeds=(Deed("walk", toward=0.7),)), "wide")
    (beat,) = walker.beats

    assert len(set(beat.cycle)) >= 8
    assert beat.stride > 0
    assert abs(beat.far - 0.5 * WIDTH) < 0.2 * WIDTH
    assert walker.shadow is not None
    assert actor(Figure("MEI"), "wide").shadow is None


def test_equal_shots_are_kept_in_equal_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        save(baked(POINTS), tmp_path / name)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert load(tmp_path / "one").actors[0].beats == actor(POINTS).beats
