"""The camera: every move goes smoothly, and the lens looks again only when something would be seen to move."""

from __future__ import annotations

import numpy as np
import pytest

from limelight.stage.camera import MOVES, STILL, Camera, camera_at
from limelight.stage.camera.cadence import far_looks, near_looks
from limelight.stage.compositor.tableau import PLATE_DEPTH
from limelight.works.grammar.notes import usual_amount
from limelight.works.shots import FPS, Move

SIZE, FRAMES = (1080, 1920), 90
THROWN = ("crash", "shake", "whip")
"""Moves that jerk."""


def track(kind: str, amount: float | None = None, frames: int = FRAMES) -> list[Camera]:
    move = Move(kind, usual_amount(kind) if amount is None else amount)
    return [camera_at(move, number, frames, FPS) for number in range(frames)]


def edge(camera: Camera) -> np.ndarray:
    """Where the corner of the frame comes to lie, in pixels."""
    flat = camera.at_depth(1)
    return np.array([flat.zoom * -540 + flat.dx * 1080, flat.zoom * -960 + flat.dy * 1920])


@pytest.mark.parametrize("kind", sorted(set(MOVES) - set(THROWN)))
def test_a_move_is_smooth_to_a_fraction_of_a_pixel(kind: str) -> None:
    steps = np.diff([edge(camera) for camera in track(kind)], axis=0)

    assert np.abs(np.diff(steps, axis=0)).max() < 0.35


@pytest.mark.parametrize("kind", sorted(MOVES))
def test_no_move_ever_shows_what_is_not_painted(kind: str) -> None:
    """The plate reaches 110 pixels past every edge: at its depth the frame's edges stay inside of it."""
    for camera in track(kind):
        far = camera.at_depth(PLATE_DEPTH)
        slid = abs(far.dx) * 1080, abs(far.dy) * 1920
        assert far.zoom * (540 + 110) - slid[0] >= 540
        assert far.zoom * (960 + 110) - slid[1] >= 960


@pytest.mark.parametrize("kind", sorted(MOVES))
def test_a_move_is_the_same_every_time_and_a_held_camera_still_breathes(kind: str) -> None:
    assert track(kind) == track(kind)
    assert track(kind)[-1] != track(kind)[0]


def test_a_dolly_zoom_keeps_the_face_and_brings_the_place_up() -> None:
    last = track("dolly-zoom")[-1]

    assert last.at_depth(1).zoom == pytest.approx(1.0)
    assert last.at_depth(PLATE_DEPTH).zoom > 1.08


def test_a_drift_passes_near_things_before_far_ones_and_a_pan_does_not() -> None:
    drift, pan = track("drift-left", 0.05)[-1], track("pan-left", 0.05)[-1]

    assert drift.at_depth(1).dx > 2 * drift.at_depth(PLATE_DEPTH).dx
    assert pan.at_depth(1).dx == pan.at_depth(PLATE_DEPTH).dx


def test_a_rack_brings_the_focus_to_the_people_and_leaves_it_there() -> None:
    far = [camera.far for camera in track("rack")]

    assert far[0] == 1.0
    assert far[-1] == 0.0
    assert sorted(far, reverse=True) == far


def test_the_lens_holds_only_while_its_move_is_finer_than_is_seen() -> None:
    for kind, amount in (("hold", 0.0), ("push", 0.06), ("push", 0.5), ("handheld", 0.012), ("shake", 0.02)):
        cameras = track(kind, amount)
        seen = cameras[0]
        for number, (camera, looks) in enumerate(zip(cameras, near_looks(cameras, SIZE), strict=True)):
            seen = camera if looks else seen
            lag = np.abs(edge(camera) - edge(seen)).max()
            assert lag <= 1.0, (kind, number, lag)


def test_a_still_camera_looks_at_the_place_once_and_a_fast_one_on_every_frame() -> None:
    assert sum(far_looks([STILL] * FRAMES, SIZE, PLATE_DEPTH)) == 1
    assert sum(near_looks([STILL] * FRAMES, SIZE)) == len(range(0, FRAMES, 4))
    assert all(near_looks(track("push", 0.5, 30), SIZE))
