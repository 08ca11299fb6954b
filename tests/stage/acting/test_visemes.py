"""Lips that read as speech."""

from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

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
