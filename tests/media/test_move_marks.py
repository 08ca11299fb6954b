"""A storyboard draws every move of the camera, each unlike the others, and nothing over a shot that holds."""

import numpy as np
import pytest

from limelight.media.move_marks import Way, mark_move, mark_ways
from limelight.media.paper import Box
from limelight.stage.drawing.shapes import Sheet
from limelight.works.vocabulary import MOVES

PANEL = Box(0, 0, 90, 160)


def marked(draw) -> np.ndarray:
    sheet = Sheet(90, 160)
    draw(sheet.canvas)
    return sheet.image


def moved(kind: str) -> np.ndarray:
    return marked(lambda canvas: mark_move(canvas, PANEL, kind))


def test_each_of_the_moves_is_told_from_all_others():
    kinds = [kind for kind in MOVES if kind != "hold"]
    assert len({moved(kind).tobytes() for kind in kinds}) == len(kinds)
    assert all(moved(kind).any() for kind in kinds)
    assert not moved("hold").any()


def test_a_way_leads_from_where_somebody_was_to_where_they_go():
    ways = marked(lambda canvas: mark_ways(canvas, PANEL, [Way(0.0, 0.6)]))
    columns = np.flatnonzero(ways[..., 3].any(axis=0))
    assert columns[0] < 8
    assert columns[-1] == pytest.approx(54, abs=4)
    assert not marked(lambda canvas: mark_ways(canvas, PANEL, [Way(0.5, 0.51)])).any()
