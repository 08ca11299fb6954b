"""The telling frame: neither a fade nor a blink stands for a shot, and its thumbnail is small."""

import cv2
import numpy as np
import pytest

from limelight.crafts.thumbnail import LARGEST, thumbnail
from limelight.media.encode import SegmentWriter
from limelight.media.telling import telling

WIDTH, HEIGHT, FRAMES = 270, 480, 40
OPEN, CLOSED = 200, 40


@pytest.fixture
def shot(tmp_path):
    """A shot of an eye that is closed around the moment, bright as a page after it, and black at its ends."""
    grain = np.random.default_rng(7).integers(-20, 20, (HEIGHT, WIDTH))

    def frame(number):
        luma = (110 + grain).astype(np.uint8)
        closed = 21 <= number < 25
        cv2.ellipse(luma, (135, 200), (50, 4 if closed else 34), 0, 0, 360, CLOSED if closed else OPEN, -1)
        if closed:
            cv2.rectangle(luma, (85, 195), (185, 205), 255, 1)
        black = number < 17 or number > 27
        picture = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
        picture[:HEIGHT] = 16 if black else luma
        return picture

    path = tmp_path / "shot.mp4"
    with SegmentWriter(path, WIDTH, HEIGHT) as writer:
        for number in range(FRAMES):
            writer.write(frame(number))
    return path


def test_the_telling_frame_is_no_fade_and_no_blink(shot):
    picture = telling(shot, WIDTH)
    assert picture.shape == (HEIGHT, WIDTH, 3)
    assert picture[200, 135].mean() > 150, "the eye is open"


def test_a_shot_that_is_black_all_through_has_a_thumbnail_too(tmp_path):
    with SegmentWriter(tmp_path / "black.mp4", WIDTH, HEIGHT) as writer:
        for _ in range(5):
            writer.write(
                np.vstack([np.full((HEIGHT, WIDTH), 16, np.uint8), np.full((HEIGHT // 2, WIDTH), 128, np.uint8)])
            )
    assert telling(tmp_path / "black.mp4", WIDTH).max() < 20


def test_a_thumbnail_is_a_small_picture(shot, tmp_path):
    file = thumbnail(segment=shot, scratch=tmp_path)
    assert file.stat().st_size <= LARGEST
    assert cv2.imread(str(file)).shape == (HEIGHT, WIDTH, 3)
