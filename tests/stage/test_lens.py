"""Planes and the lens: what a cut-out lays is what BGRA would have laid, and a move has no steps."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.compositor.lens import View, see, seen
from limelight.stage.compositor.planes import Box, Planes, blank, cutout, even_crop, lay, planes
from limelight.stage.compositor.strips import SEEN, TURNED, Outline, Strips
from limelight.stage.compositor.turning import reach, slid, turned, turned_parts


def disc(width: int, height: int, x: float, y: float, radius: float) -> np.ndarray:
    """A soft disc, premultiplied BGRA."""
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    alpha = np.clip(radius - np.hypot(columns - x, rows - y), 0, 1)
    return (alpha[..., None] * np.float32([90, 140, 220, 255])).astype(np.uint8)


def bgr(frame: Planes) -> np.ndarray:
    flat = np.concatenate([frame.y.ravel(), frame.u.ravel(), frame.v.ravel()])
    width, height = frame.size
    return cv2.cvtColor(flat.reshape(height * 3 // 2, width), cv2.COLOR_YUV2BGR_I420)


def centre(frame: Planes) -> tuple[float, float]:
    weight = frame.y.astype(np.float64) - 16
    weight[weight < 4] = 0
    rows, columns = np.mgrid[0 : weight.shape[0], 0 : weight.shape[1]]
    return float((columns * weight).sum() / weight.sum()), float((rows * weight).sum() / weight.sum())


def test_a_cutout_laid_on_planes_equals_the_same_picture_laid_in_colour() -> None:
    ground = np.full((240, 320, 3), (120, 60, 30), np.uint8)
    figure = disc(320, 240, 150, 120, 80)
    expected = figure[..., :3] + ground * (1 - figure[..., 3:] / 255.0)

    frame = planes(ground).copy()
    lay(frame, cutout(figure))

    difference = np.abs(bgr(frame).astype(float) - expected)
    assert difference.mean() < 1.5
    assert np.percentile(difference, 99) < 14  # chroma is half size: only the rim may differ


def test_what_shows_through_a_cutout_is_untouched() -> None:
    ground = np.random.default_rng(1).integers(0, 255, (64, 64, 3)).astype(np.uint8)
    before = planes(ground).copy()
    frame = before.copy()

    lay(frame, cutout(np.zeros((64, 64, 4), np.uint8)))

    assert np.array_equal(before.y, frame.y)
    assert np.abs(before.u.astype(int) - frame.u).max() <= 1


@settings(max_examples=40, deadline=None)
@given(x=st.integers(-90, 90), y=st.integers(-90, 90))
def test_a_cutout_may_lie_anywhere_even_outside_the_frame(x: int, y: int) -> None:
    _, frame = blank(64, 48)
    lay(frame, cutout(disc(40, 40, 20, 20, 15)), x * 2, y * 2)


def test_a_slow_push_moves_evenly_and_never_trembles() -> None:
    """The far edge of a 3 % push over 90 frames moves about a third of a pixel a frame; no step may be twice
    another.
    """
    ground = planes(np.ascontiguousarray(disc(640, 640, 520, 330, 12)[..., :3]))
    places = []
    for number in range(60):
        places.append(centre(see(ground, View(320, 320, 1 + 0.02 * number / 60), (640, 640)))[0])

    steps = np.diff(places)
    assert abs(steps.mean() - 200 * 0.02 / 60) < 0.01
    assert np.abs(steps - steps.mean()).max() < 0.3


@pytest.mark.parametrize("shift", [0.0, 0.3, 0.5, 1.2, 1.9])
def test_a_cutout_lies_where_it_was_put_finer_than_a_pixel(shift: float) -> None:
    _, frame = blank(200, 200)
    frame.y[:], frame.u[:], frame.v[:] = 16, 128, 128

    lay(frame, seen(cutout(disc(80, 80, 40, 40, 20)), 1.0, 50 + shift, 60 + shift, Box(0, 0, 200, 200)))

    x, y = centre(frame)
    assert abs(x - (90 + shift)) < 0.2
    assert abs(y - (100 + shift)) < 0.2


@pytest.mark.parametrize("shift", [0.0, 0.3, 1.2])
def test_what_is_turned_lies_where_what_is_seen_lies(shift: float) -> None:
    """Luma and chroma alike: a head must not slide on its neck, nor its colours on its outline."""
    figure = cutout(disc(80, 80, 40, 40, 20))
    still = seen(figure, 1.1, 50 + shift, 60, Box(50, 60, 138, 148))
    matrix = np.array([[1.1, 0, 50 + shift + 0.05], [0, 1.1, 60.05]])
    moved = turned(figure, matrix, still.box)

    assert reach(matrix, figure.box).cut(still.box) == still.box
    for one, other in ((still.y, moved.y), (still.u, moved.u), (still.through_half, moved.through_half)):
        assert np.abs(one.astype(int) - other).mean() < 1.0


def test_a_rim_takes_the_colour_of_what_it_lies_on() -> None:
    """Grey on grey has no colour, however softly it ends and wherever it lies."""
    grey = disc(80, 80, 40, 40, 20)
    grey[..., :3] = (grey[..., 3:] * 0.5).astype(np.uint8)
    for shift in (0.0, 0.5, 1.0, 1.5):
        _, frame = blank(200, 200)
        frame.y[:], frame.u[:], frame.v[:] = 60, 128, 128
        lay(frame, turned(cutout(grey), np.array([[1.0, 0, 50 + shift], [0, 1, 60]]), Box(40, 40, 160, 160)))

        assert np.abs(frame.u.astype(int) - 128).max() <= 4


def test_cropping_to_what_is_drawn_loses_nothing() -> None:
    figure = disc(101, 77, 60, 40, 11)
    piece, left, top = even_crop(figure)

    assert piece.shape[0] % 2 == piece.shape[1] % 2 == left % 2 == top % 2 == 0
    assert piece[..., 3].astype(int).sum() == figure[..., 3].astype(int).sum()


@pytest.mark.parametrize("zoom", [1.0, 1.004, 1.037, 1.31])
def test_what_is_seen_in_parts_is_what_is_seen_whole(zoom: float) -> None:
    piece = cutout(disc(1500, 1500, 750, 750, 700))
    frame = Box(0, 0, 1700, 1700)
    whole, parted = blank(1700, 1700)[1], blank(1700, 1700)[1]
    for ground in (whole, parted):
        ground.y[:], ground.u[:], ground.v[:] = 60, 128, 128

    lay(whole, seen(piece, zoom, 20.3, 30.6, frame))
    for part in Strips.of(piece).seen(zoom, 20.3, 30.6, frame):
        lay(parted, part)

    assert any(part.solid for part in Strips.of(piece).seen(zoom, 20.3, 30.6, frame))
    assert np.abs(whole.y.astype(int) - parted.y).mean() < 0.3


@pytest.mark.parametrize("degrees", [0.0, 1.7, -4.0])
def test_what_is_turned_in_parts_is_what_is_turned_whole(degrees: float) -> None:
    """Nothing of it is lost between its parts, and what is called solid lets nothing through."""
    piece = cutout(disc(700, 700, 350, 350, 300), 40, 60)
    matrix = cv2.getRotationMatrix2D((300.0, 800.0), degrees, 1.0)
    parts = Outline(piece).parts(matrix, TURNED)
    found = turned_parts(piece, matrix, parts)

    whole = turned(piece, matrix, found.box)

    assert any(solid for _, solid in parts)
    for one, other in ((whole.y, found.y), (whole.through, found.through), (whole.u, found.u)):
        assert np.abs(one.astype(int) - other).max() <= 2


def test_what_is_hidden_is_left_out_and_nothing_else() -> None:
    piece, covered = cutout(disc(700, 700, 350, 350, 300)), Box(200, 200, 500, 600)
    found = Outline(piece).parts(np.eye(2, 3), SEEN, [covered])

    assert all(box.cut(covered).empty for box, _ in found)
    assert sum(box.area for box, _ in found) >= int((piece.through < 255).sum()) - covered.area


def test_what_slides_by_a_part_of_a_pixel_lies_where_what_is_turned_lies() -> None:
    piece = cutout(disc(80, 80, 40, 40, 20), 10, 20)
    box = Box(12, 20, 90, 98)

    one, other = slid(piece, 3.3, 1.6, box), turned(piece, np.array([[1, 0, 3.3], [0, 1, 1.6]]), box)

    for before, after in ((one.y, other.y), (one.u, other.u), (one.through, other.through)):
        assert np.abs(before.astype(int) - after).mean() < 0.5
