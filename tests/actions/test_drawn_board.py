"""A storyboard is drawn before a voice is recorded or a frame is rendered, and holds what the script has."""

from __future__ import annotations

from pathlib import Path

import cv2
import pypdfium2
import pytest

from limelight.actions.board import NoScene
from limelight.actions.opened import opened
from limelight.actions.storyboard import StoryboardRequest, draw_storyboard
from limelight.execute.inline import InlineExecutor

SCRIPT = """
Title: The Gate

INT. ROOM - NIGHT

MEI walks in.

MEI
(tender)
You hung me crooked.

EXT. GARDEN - DAY

MEI
I am gone.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "limelight.toml").write_text('schema = 1\naspects = ["1:1"]\n', "utf-8")
    (tmp_path / "script.fountain").write_text(SCRIPT.lstrip(), "utf-8")
    return tmp_path


def roles(folder: Path) -> set[str]:
    with opened(folder) as here:
        slots = (row[0] for row in here.store.ledger.rows("SELECT slot FROM attempts"))
        return {slot.rpartition("/")[2].partition("@")[0].partition("+")[0] for slot in slots}


def test_it_takes_shots_and_small_pictures_and_nothing_else(folder):
    result = draw_storyboard(StoryboardRequest(folder), executor=InlineExecutor())
    assert roles(folder) == {"shots", "picture", "still", "board"}
    assert result.pdf == folder / "out/storyboard.pdf"
    assert not result.timed
    pages = pypdfium2.PdfDocument(result.pdf)
    assert len(pages) == len(result.pages)
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    for said in ("The Gate", "about", "INT. ROOM - NIGHT", "MEI walks in.", "You hung me crooked.", "sc02/sh01"):
        assert said in text
    assert cv2.imread(str(result.pages[1])).shape == (1684, 1190, 3)


def test_of_one_scene_only_its_own_shots_are_drawn(folder):
    result = draw_storyboard(StoryboardRequest(folder, ("sc02",)), executor=InlineExecutor())
    text = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(result.pdf))
    assert "I am gone." in text
    assert "You hung me crooked." not in text
    assert "in one scene" in text


def test_an_unknown_scene_is_told_with_those_there_are(folder):
    with pytest.raises(NoScene, match="sc01, sc02"):
        draw_storyboard(StoryboardRequest(folder, ("sc09",)), executor=InlineExecutor())
