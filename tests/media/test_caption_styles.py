"""Each style does its own with the word that is heard, in every script, and lets the rest of the page stand."""

from __future__ import annotations

import numpy as np
import pytest

from limelight.media.caption_reel import reel
from limelight.media.caption_styles import STYLES, Spoken
from limelight.media.captions import Page, Place, extent, lettered
from limelight.media.styled_subtitles import ass
from limelight.works.caption_look import CaptionLook, read_caption_look
from limelight.works.cues import Track
from limelight.works.shots import Caption
from limelight.works.toml_file import read_toml
from limelight.works.vocabulary import CAPTION_STYLES

PAGES = {
    "en": (("You dug up", "my daughter."), (0, 4, 7)),
    "zh-Hans": (("我梦见过你。",), (0, 1, 3)),
    "ar": (("قلتَ إنك كنت",), (0, 5, 8)),
    "th": (("คุณบอกว่าคุณ",), (0, 3, 6)),
}


def page(language, style="colour", **look):
    rows, _ = PAGES[language]
    return Page(rows, language, 1080, 1920, look=CaptionLook(style, **look))


def worn(style, language, frame=0, frames=12, said=()):
    return STYLES[style].dress(page(language, style), Spoken(PAGES[language][1], said, frame, frames))


def test_there_is_a_style_for_every_name_that_a_brand_may_give():
    assert tuple(STYLES) == CAPTION_STYLES


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("style", [name for name in STYLES if name != "plain"])
def test_a_style_changes_the_word_and_nothing_farther_off(style, language):
    left, _, right, _ = extent(page(language), PAGES[language][1])
    plain = lettered(page(language, style))
    differs = np.abs(worn(style, language, 4).astype(int) - plain).max(axis=2) > 90  # no soft shadow
    changed = np.flatnonzero(differs.any(axis=0))
    assert len(changed)
    assert changed.min() >= left - 24
    assert changed.max() <= right + 24


def test_colour_runs_through_a_word_in_the_direction_in_which_it_is_read():
    def gold(language, frame):
        before, after = worn("karaoke", language, frame), lettered(page(language, "karaoke"))
        return np.flatnonzero((before != after).any(axis=(0, 2)))

    english, arabic = gold("en", 2), gold("ar", 2)
    assert len(gold("en", 0)) < len(english) < len(gold("en", 10))
    assert english.min() == gold("en", 10).min()
    assert arabic.max() == gold("ar", 10).max()


def test_a_box_takes_the_letters_that_are_read_on_it():
    def inks(lit):
        image = STYLES["box"].dress(page("en", "box", lit=lit), Spoken(PAGES["en"][1]))
        left, top, right, bottom = extent(page("en", "box", lit=lit), PAGES["en"][1])
        return image[top:bottom, left + 8 : right - 8, :3].reshape(-1, 3)

    assert (inks("#ffd36b") == (0x1E, 0x0C, 0x14)).all(axis=1).any()
    assert (inks("#c93b5a") == 255).all(axis=1).any()


def test_captions_leave_a_face_free_where_they_can():
    class Face:
        left, top, right, bottom = 400, 1200, 680, 1500

    track = [Track("en", (Caption("ln01", "", ("You dug up", "my daughter."), 0, 60),))]
    heights = {
        name: {showing.sprite.y for showing in reel(track, 60, (1080, 1920), faces=faces)}
        for name, faces in {"free": lambda _: [], "kneels": lambda frame: [Face] if frame > 30 else []}.items()
    }
    assert len(heights["kneels"]) == 1
    (y,) = heights["kneels"]
    assert not (y < Face.bottom and y + 240 > Face.top)
    assert heights["free"] != heights["kneels"]


@pytest.mark.parametrize("style", CAPTION_STYLES)
def test_every_style_is_written_as_ass_that_another_program_reads(style):
    pysubs2 = pytest.importorskip("pysubs2")
    read = Caption("ln01", "MARA", ("You dug up", "my daughter."), 30, 60, (("You", 30), ("dug", 40), ("up", 50)))
    text = ass([read], "en", 1080, 1920, Place(), "A film", CaptionLook(style))
    (event,) = pysubs2.SSAFile.from_string(text)
    assert (event.start, event.end, event.plaintext) == (1000, 3000, "You dug up\nmy daughter.")
    assert ("\\k" in event.text) == (style != "plain")


def test_a_colour_that_drowns_in_its_outline_is_told():
    problems = []
    read_caption_look(read_toml(b'style = "pop"\nlit = "#301040"\n', "brand.toml", problems))
    assert [problem.value for problem in problems] == ["#301040"]
    problems.clear()
    read_caption_look(read_toml(b'style = "box"\nlit = "#301040"\n', "brand.toml", problems))
    assert problems == []
