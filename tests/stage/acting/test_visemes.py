"""Lips that read as speech."""

import json
from importlib import resources
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.engines.pronunciation.reading import PAUSES, STRESSES, TAILS
from limelight.engines.voices import kokoro
from limelight.stage.acting.visemes import HOLD, REST, SHUT, viseme_of, viseme_track
from limelight.stage.figures import VISEMES
from limelight.works.speech import Phone

SOUNDS = ["ˈæ", "m", "ə", "ʧ", "b", "iː", "ɹ", "p", "ˌO", "s", "f", "u", " ", ",", "ŋ", "ˈI"]


@st.composite
def speech(draw) -> list[Phone]:
    at, phones = draw(st.floats(0, 0.4)), []
    for symbol in draw(st.lists(st.sampled_from(SOUNDS), max_size=30)):
        length = draw(st.floats(0.02, 0.3))
        phones.append(Phone(symbol, at, at + length))
        at += length
    return phones


def frames_of(phones: list[Phone]) -> int:
    return round((phones[-1].end if phones else 0.3) * 30) + 6


@settings(max_examples=150)
@given(speech())
def test_lips_are_shut_on_every_b_m_and_p(phones):
    track = viseme_track(phones, frames_of(phones))

    for phone in phones:
        if viseme_of(phone.symbol) == SHUT:
            first = round(phone.start * 30)
            assert track[first : first + HOLD] == [SHUT] * HOLD


@settings(max_examples=150)
@given(speech())
def test_no_shape_flickers_past_in_a_single_frame(phones):
    track = viseme_track(phones, frames_of(phones))

    assert len(track) == frames_of(phones)
    assert set(track) <= set(VISEMES)
    assert all(len(list(run)) >= HOLD for _, run in groupby(track))


@settings(max_examples=150)
@given(speech())
def test_every_frame_says_what_is_heard_within_a_frame_of_it_or_shut_lips_won(phones):
    track = viseme_track(phones, frames_of(phones))

    for frame, name in enumerate(track):
        heard = {viseme_of(p.symbol) for p in phones if p.start * 30 - 2 <= frame <= p.end * 30 + 2}
        assert name in heard | {REST, SHUT}


def test_the_lips_rest_in_a_pause_and_when_nothing_is_said():
    phones = [Phone("ˈɑ", 0.0, 0.2), Phone(" ", 0.2, 0.8), Phone("i", 0.8, 1.0)]

    track = viseme_track(phones, 40)

    assert track[7:23] == [REST] * 16
    assert track[31:] == [REST] * 9
    assert viseme_track([], 5) == [REST] * 5


MEASURED = (
    "j.03-.07 u.07-.17 d.17-.22 ʌ.22-.32 ɡ.32-.37 ʌ.37-.44 p.44-.49 m.49-.57 I.57-.67 d.67-.72 ɔ.72-.84 T.84-.89"
    " ə.89-.97 ɹ.97-1.08",
    "I.03-.18 d.18-.23 ɹ.23-.26 i.26-.35 m.35-.41 d.41-.46 ʌ.46-.48 v.48-.56 j.56-.63 u.63-.76",
    "b.05-.11 ʌ.11-.18 t.18-.22 d.22-.27 W.27-.39 t.39-.45 m.45-.5 i.5-.62 w.62-.66 ʌ.66-.74 n.74-.82 s.82-.94",
)
"""Lines of `examples/peony` as its voices say them: sound, first and last second."""


def measured(line: str) -> list[Phone]:
    return [
        Phone(each[0], *(float(second) for second in each[1:].split("-", 1))) for each in line.replace("\n", "").split()
    ]


@pytest.mark.parametrize("line", MEASURED)
def test_real_lines_are_mouthed_in_time_within_a_frame_and_shut_on_b_m_and_p(line: str) -> None:
    phones = measured(line)
    track = viseme_track(phones, 40)
    for phone in phones:
        first, last = round(phone.start * 30), round(phone.end * 30)
        if phone.symbol in "bmp":
            assert SHUT in track[first : last + 1]
        elif last - first > HOLD:
            assert viseme_of(phone.symbol) in track[first - 1 : first + 2]


def test_every_sound_of_the_voices_alphabet_has_a_shape():
    alphabet = json.loads((resources.files(kokoro) / "alphabet.json").read_text("utf-8"))
    resting = {letter for letter in alphabet if viseme_of(letter) == REST}
    assert resting <= PAUSES | TAILS | set(STRESSES) | set(" ()“”")
