"""A still is drawn at once: the break-down of its scene, its picture, and nothing else of the film."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from limelight.actions.footage import FootageUnread
from limelight.actions.opened import opened
from limelight.actions.still import NoPicture, StillRequest, draw_stills
from limelight.media.encode import SegmentWriter

SCRIPT = """
INT. ROOM - NIGHT

MEI
(tender)
You hung me crooked.

EXT. GARDEN - DAY

MEI
I am gone.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "limelight.toml").write_text('schema = 1\ntitle = "Mei"\naspects = ["1:1"]\n', "utf-8")
    (tmp_path / "script.fountain").write_text(SCRIPT, "utf-8")
    return tmp_path


def test_a_still_needs_the_shots_of_its_scene_and_its_picture_alone(folder):
    result = draw_stills(StillRequest("hung me crooked", folder))
    paths = [still.path for still in result.stills]
    assert {path.parent for path in paths} == {folder / "out" / "stills"}
    assert cv2.imread(str(paths[0])).shape == (1080, 1080, 3)
    with opened(folder) as here:
        made = {row[0] for row in here.store.ledger.rows("SELECT slot FROM attempts")}
    assert {slot.partition("/")[0] for slot in made} == {"sc01"}
    assert {slot.rpartition("/")[2] for slot in made} == {"shots", "picture+1x1", "still+1x1"}


def test_a_still_of_another_aspect_is_drawn_for_that(folder):
    [still, *_] = draw_stills(StillRequest("sc02", folder, "16:9", folder / "seen")).stills
    assert still.path.parent == folder / "seen"
    assert cv2.imread(str(still.path)).shape == (1080, 1920, 3)


def test_what_is_only_heard_has_no_still(folder):
    with pytest.raises(NoPicture, match="sc01/ln01/voice@en"):
        draw_stills(StillRequest("sc01/ln01/voice@en", folder))


def test_of_an_own_clip_that_nothing_was_made_of_yet_it_is_the_middle(folder):
    (folder / "own/sc01/sh01").mkdir(parents=True)
    with SegmentWriter(folder / "own/sc01/sh01/picture.mp4", 180, 180) as clip:
        for number in range(30):
            clip.write(np.full((270, 180), 40 + 4 * number, np.uint8))
    [still] = draw_stills(StillRequest("sc01/sh01", folder)).stills
    luma = cv2.cvtColor(cv2.imread(str(still.path)), cv2.COLOR_BGR2GRAY)
    assert float(luma.std()) < 3
    assert 80 < float(luma.mean()) < 130


def test_an_own_picture_that_cannot_be_read_is_told_where_it_is_asked_for_and_nowhere_else(folder):
    (folder / "own/sc02/sh01").mkdir(parents=True)
    (folder / "own/sc02/sh01/picture.mp4").write_bytes(b"no film at all")
    with pytest.raises(FootageUnread, match=r"own/sc02/sh01/picture\.mp4"):
        draw_stills(StillRequest("sc02/sh01", folder))
    with pytest.raises(NoPicture):
        draw_stills(StillRequest("sc01/ln01/voice", folder))
