"""The finish: figures and plate are one print, outlines are kept, light only adds."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.drawing.art import Light
from limelight.stage.light.finish import bloom, finish_figure, finish_plate, vignette

LOOK = Light(grade=0.2, bloom=0.5, dots=0.1)


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
