"""Every drawing is as it was looked at: figures in their parts, faces, mouths, poses, places by the hour, styles."""

import pytest

from limelight.testing.gallery import FAMILIES, tiles
from pictures import assert_pictures

PX = 96


@pytest.mark.parametrize("family", FAMILIES)
def test_every_drawing_of_a_family_is_as_it_was_looked_at(family, request):
    assert_pictures(family, tiles(family, PX), rewrite=request.config.getoption("--rewrite-golden"))
