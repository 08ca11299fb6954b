"""Captions stand in the zone that no platform covers, bold, outlined, and light up the word that is heard."""

import numpy as np
import pytest

from limelight.media.caption_reel import reel
from limelight.media.captions import ZONE_WIDTH, Page, lettered, word_spans
from limelight.media.fonts import unwritable
from limelight.media.lettering import opportunities, width
from limelight.works.cues import Track
from limelight.works.shots import Caption

SCRIPTS = {
    "en": ("You dug up", "my daughter."),
    "ar": ("قلتَ إنك كنت", "في باريس."),
    "he": ("אמרת שהיית", "בפריז."),
    "th": ("คุณบอกว่าคุณอยู่ที่", "ปารีสแล้ว"),
    "hi": ("तुमने कहा था कि", "तुम पेरिस में हो?"),
    "zh": ("你说你在巴黎，", "那么她是谁？"),
    "ja": ("パリにいるって", "言ったじゃない。"),
    "ko": ("파리에 있다고", "했잖아요."),
}
GOLD = np.array([0x6B, 0xD3, 0xFF])


def caption(rows, language, width, height, lit=()):
    page = Page(tuple(rows), language, width, height)
    return page.sprite(lettered(page, lit))


def golden_pixels(sprite):
    return (np.abs(sprite.image[..., :3].astype(int) - GOLD).max(2) < 12) & (sprite.image[..., 3] == 255)


@pytest.mark.parametrize("language", SCRIPTS)
def test_letters_stand_in_the_safe_zone(language):
    sprite = caption(SCRIPTS[language], language, 1080, 1920)
    rows, columns = np.nonzero(sprite.image[..., 3] > 200)
    assert sprite.y + rows.min() >= 1100
    assert sprite.y + rows.max() <= 1440
    assert sprite.x + columns.min() >= (1080 - ZONE_WIDTH) / 2 - 20
    assert sprite.x + columns.max() <= (1080 + ZONE_WIDTH) / 2 + 20


@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_has_its_glyphs(language):
    assert unwritable("".join(SCRIPTS[language]), language) == ""


def test_what_no_face_can_draw_is_told():
    assert unwritable("She \U00012000 asked", "en") == "\U00012000"


def test_a_caption_of_nothing_is_drawn_without_complaint():
    assert not caption([" "], "en", 1080, 1920).image.any()


def test_letters_are_bold():
    """Noto Sans regular sets this at 451 pixels, bold at 497: variable fonts answer to the axis, not to the style."""
    assert width("She asked me to", "en", 64) > 480


def test_han_characters_are_drawn_as_each_language_draws_them():
    simplified, japanese = (caption(["骨直"], language, 1080, 1920).image for language in ("zh", "ja"))
    assert simplified.shape != japanese.shape or (simplified != japanese).any()


def test_only_the_lit_word_is_gold_and_the_box_stays():
    rows = SCRIPTS["en"]
    plain, lit = caption(rows, "en", 1080, 1920), caption(rows, "en", 1080, 1920, lit=((1, 3, 12),))
    assert (plain.x, plain.y, plain.image.shape) == (lit.x, lit.y, lit.image.shape)
    assert not golden_pixels(plain).any()
    height = lit.image.shape[0]
    assert golden_pixels(lit)[height // 2 :].sum() > 3000
    assert not golden_pixels(lit)[: height // 2].any()


def test_right_to_left_rows_end_on_the_left():
    """The full stop of a Hebrew row stands at its left end."""
    sprite = caption(["אמרת."], "he", 1080, 1920, lit=((0, 4, 5),))
    assert np.nonzero(golden_pixels(sprite))[1].max() < sprite.image.shape[1] / 2


def test_a_row_ends_only_where_its_language_lets_it():
    text = "คุณบอกว่าคุณ"
    assert [text[at:] for at in opportunities(text, "th")] == ["บอกว่าคุณ", "ว่าคุณ", "คุณ"]
    assert 5 not in opportunities("是谁？这", "zh")
    assert opportunities("Pourquoi\u00a0?", "fr") == ()


def test_spoken_words_are_found_in_their_rows():
    assert word_spans(["No, Father.", "No. I died."], ["No,", "Father.", "No.", "I", "died."]) == (
        (0, 0, 3), (0, 4, 11), (1, 0, 3), (1, 4, 5), (1, 6, 11),
    )  # fmt: skip


def test_the_reel_changes_on_the_frame_of_each_word_and_ends_with_the_shot():
    read = Caption("ln01", "", ("You dug up", "my daughter."), -4, 60, (("You", -4), ("dug", 6), ("up", 14)))
    showings = reel([Track("en", (read,))], 40, (1080, 1920))
    assert [(each.start, each.end) for each in showings] == [(0, 6), (6, 14), (14, 40)]
    assert all(golden_pixels(each.sprite).any() for each in showings)


def test_two_languages_do_not_cover_each_other():
    read = [Caption("ln01", "", rows, 0, 30) for rows in (SCRIPTS["en"], SCRIPTS["zh"])]
    upper, lower = reel([Track("en", (read[0],)), Track("zh", (read[1],))], 30, (1080, 1920))
    frame = np.zeros((1920, 2), bool)
    for at, showing in enumerate((upper, lower)):
        sprite = showing.sprite
        white = (sprite.image[..., :3] > 240).all(2).any(1)
        frame[sprite.y : sprite.y + len(white), at] = white
    assert np.nonzero(frame[:, 0])[0].max() < np.nonzero(frame[:, 1])[0].min()
    assert np.nonzero(frame.any(1))[0].min() >= 1080
