"""The primitives that everything is drawn with."""

import math
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.drawing.shapes import Sheet, blob, ellipse, limb, mix, paint, shape, trimmed

near = st.floats(-200, 200)
points = st.lists(st.tuples(near, near), min_size=2, max_size=5, unique=True).filter(
    lambda ps: all(math.dist(a, b) > 30 for a, b in pairwise(ps))
)


@settings(max_examples=60, deadline=None)
@given(points, st.floats(6, 40))
def test_a_limb_covers_every_joint_however_tightly_it_bends(joints, radius):
    path = limb(joints, [radius] * len(joints))

    assert all(path.contains(x, y) for x, y in joints)


@settings(max_examples=60, deadline=None)
@given(st.integers(3, 9), st.floats(20, 200))
def test_a_blob_never_swings_far_past_its_points(count, radius):
    turn = [2 * math.pi * i / count for i in range(count)]

    box = blob([(radius * math.cos(a), radius * math.sin(a)) for a in turn]).computeTightBounds()

    assert max(-box.left(), -box.top(), box.right(), box.bottom()) <= radius * 1.2


def test_a_shape_is_lit_from_the_key_and_shaded_away_from_it():
    sheet = Sheet(200, 200)

    shape(sheet.canvas, ellipse(100, 100, 80), "#808080", line=0, grade=0, key=(-20, -20))

    assert sheet.image[45, 60, 1] > sheet.image[155, 140, 1] + 20


def test_a_sheet_is_premultiplied_and_trimmed_to_its_paint():
    sheet = Sheet(60, 40)
    sheet.canvas.drawPath(ellipse(30, 20, 5), paint("#ffffff", 100))

    image, x, y = trimmed(sheet.image, margin=0)

    assert (image.shape, x, y) == ((10, 10, 4), 25, 15)
    assert np.all(sheet.image[:, :, :3] <= sheet.image[:, :, 3:])


def test_mixing_ends_where_it_should():
    assert (mix("#102030", "#f0e0d0", 0), mix("#102030", "#f0e0d0", 1)) == ("#102030", "#f0e0d0")
