"""A storyboard on paper: its letters can be searched in every script, and nothing stands beyond the margins."""

from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest

from limelight.media.storyboard import PAPERS, Card, Cover, storyboard
from limelight.media.typesetting import Ink, block

SPOKEN = {
    "en": "You hung me crooked.",
    "zh": "你把我挂歪了。",
    "ru": "Ты повесил меня криво.",
    "ko": "나를 비뚤게 걸었어",
}


def still(folder: Path, width: int = 108, height: int = 192) -> Path:
    file = folder / f"{width}x{height}.png"
    cv2.imwrite(str(file), np.full((height, width, 3), (40, 90, 160), np.uint8))
    return file


def printed(folder: Path, shots: int, picture: Path, words: str = "Words.", language: str = "en", paper: str = "a4"):
    cards = [
        Card(at, picture, ("0:01, for 2.0 s", "close", f"sc01/sh{at:02}"), [("LINIANG", words)], "A reason.")
        for at in range(1, shots + 1)
    ]
    cover = Cover("She Asked Me To", "", (("Length", "1:07"),), (("LINIANG", "Back from the dead."),), picture)
    storyboard(cover, cards, language, paper, folder / "board.pdf")
    return pypdfium2.PdfDocument(folder / "board.pdf")


@pytest.mark.parametrize("language", SPOKEN)
def test_what_is_said_can_be_found_in_it(tmp_path, language):
    pages = printed(tmp_path, 1, still(tmp_path), SPOKEN[language], language)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in pages]
    assert "She Asked Me To" in texts[0]
    assert SPOKEN[language] in texts[1]


@pytest.mark.parametrize(("shots", "pages"), [(1, 2), (6, 2), (7, 3), (31, 7)])
def test_six_shots_stand_on_a_page_after_the_cover(tmp_path, shots, pages):
    document = printed(tmp_path, shots, still(tmp_path))
    assert len(document) == pages
    assert f"sc01/sh{shots:02}" in document[pages - 1].get_textpage().get_text_bounded()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("size", [(108, 192), (192, 108), (108, 108), (108, 135)])
def test_on_every_paper_and_for_every_shape_of_picture_all_stands_inside_the_margins(tmp_path, paper, size):
    document = printed(tmp_path, 40, still(tmp_path, *size), "A very long speech. " * 40, paper=paper)
    for page in document:
        ink = np.asarray(page.render(scale=1, grayscale=True).to_numpy()).squeeze() < 250
        rows, columns = np.nonzero(ink.any(axis=1))[0], np.nonzero(ink.any(axis=0))[0]
        assert page.get_size() == PAPERS[paper]
        assert 20 < rows[0] < rows[-1] < ink.shape[0] - 20
        assert 20 < columns[0] < columns[-1] < ink.shape[1] - 20


def test_a_text_without_room_ends_in_an_ellipsis_on_its_last_line():
    one = block("x", "en", Ink(9), 100).height
    assert block("word " * 100, "en", Ink(9), 100, lines=3).height == 3 * one
    assert block("short", "en", Ink(9), 100, lines=3).height == one
