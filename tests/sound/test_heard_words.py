"""What a take says is compared with what was written by its sounds, and what is wrong with its sound is found."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.engines.pronunciation import LETTERS, of_words, reader_for
from limelight.sound.heard_words import compared, same_script, slips, spelt
from limelight.sound.take_flaws import take_flaws
from limelight.works.hearing import sentence

RATE = 24_000


def heard(written, transcript, language="en"):
    said = (of_words(reader_for(language, LETTERS).read(text)) for text in (written, transcript))
    return compared(*said, (), signs=language != "en")


@pytest.mark.parametrize(
    ("language", "written", "transcript"),
    [
        ("en", "You're late. It is 3 o'clock.", "your late it is three o'clock"),
        ("en", "Everyone knows.", "every one knows"),
        ("zh-Hans", "他锁上了园门。", "她鎖上了園門"),
    ],
)
def test_homophones_numbers_and_scripts_are_no_other_words(language, written, transcript):
    assert heard(written, transcript, language).flaws == ()
    assert slips(written, transcript, signs=language != "en") > 0


@pytest.mark.parametrize(
    ("transcript", "told"),
    [
        ("He the gate.", '"locked" is not heard'),
        ("He painted the gate.", '"locked" is heard as "painted"'),
        ("He locked the gate tomorrow.", '"tomorrow" is heard, and not written'),
        ("Thank you for watching.", 'hardly a word is heard as written: "Thank you for watching."'),
        ("", 'hardly a word is heard as written: ""'),
    ],
)
def test_a_word_lost_changed_or_added_is_named(transcript, told):
    assert [sentence(flaw) for flaw in heard("He locked the gate.", transcript).flaws] == [told]


def test_other_letters_are_not_compared():
    assert not same_script("तुम आओ", "تم آو")
    assert same_script("家を売った", "いえをうった")
    assert same_script("Go.", "42")


@given(st.lists(st.sampled_from(["ab", "cd", "efg"]), max_size=30).map(" ".join))
def test_a_line_heard_as_it_is_written_has_no_flaw(text):
    found = compared(spelt(text), spelt(text), ())
    assert (found.wrong, found.rate, found.flaws) == (0, 0.0, ())


def test_where_a_word_is_lost_is_told_in_seconds():
    (flaw,) = compared(spelt("open the door"), spelt("open door"), (0.1, 0.5, 0.7)).flaws
    assert (flaw.word, flaw.at) == ("the", 0.5)


def tone(seconds, level=0.2):
    return (level * np.sin(np.arange(round(seconds * RATE)) * 0.2)).astype(np.float32)


@pytest.mark.parametrize(
    ("sound", "kinds"),
    [
        (np.concatenate([tone(1), np.zeros(RATE, np.float32), tone(1)]), []),
        (np.concatenate([tone(1), np.zeros(2 * RATE, np.float32), tone(1)]), ["silence"]),
        (np.concatenate([np.zeros(2 * RATE, np.float32), tone(1)]), []),
        (np.clip(tone(1, 1.6), -1, 1), ["clipped"]),
        (tone(1, 0.0008), ["faint"]),
        (np.zeros(RATE, np.float32), ["mute"]),
    ],
)
def test_what_is_wrong_with_a_sound_is_found(sound, kinds):
    assert [flaw.kind for flaw in take_flaws(sound, RATE)] == kinds
