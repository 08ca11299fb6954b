"""The two crafts that make a line heard or read."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.core.graph import Notes
from limelight.crafts.read_line import read_line
from limelight.crafts.record_line import record_line
from limelight.engines.voice import VoiceUnavailable
from limelight.engines.voices.hibari import HibariVoice
from limelight.sound.loudness import integrated
from limelight.works.line_takes import NotVaried, factors, other_take
from limelight.works.speech import RATE, Delivery, Speech, Voice
from limelight.works.voices import named_voices

PLAIN = Delivery()
LONG = "Dig. But doubt me once, and I stay buried."


@pytest.fixture(scope="module")
def engine() -> HibariVoice:
    return HibariVoice()


def record(engine: HibariVoice, language: str = "en", delivery: Delivery = PLAIN, **voice: float) -> Speech:
    body = Voice(**voice)  # type: ignore[arg-type]
    return record_line(
        "ln07", "He locked the gate.", language, body, delivery, engine=engine, seed=1, notes=Notes(), vary={}
    )


def test_every_line_is_as_loud_as_its_delivery_asks_whoever_speaks(engine: HibariVoice) -> None:
    for delivery in (Delivery(), Delivery("whisper", gain_db=-5.0)):
        for pitch in (0.55, 1.0):
            speech = record(engine, delivery=delivery, pitch=pitch)
            loudness = integrated(np.frombuffer(speech.pcm, "<f4"), RATE)
            assert loudness == pytest.approx(-20.0 + delivery.gain_db, abs=0.3)


def test_an_unknown_language_is_refused_by_naming_the_known(engine: HibariVoice) -> None:
    with pytest.raises(VoiceUnavailable, match=r'has no language "zh"\. It has: en'):
        record(engine, language="zh")


def test_a_manner_that_the_engine_cannot_do_is_said_plainly_and_reported(engine: HibariVoice) -> None:
    notes = Notes()
    record_line("ln1", "Dig.", "en", Voice(), Delivery("yodelling"), engine=engine, seed=1, notes=notes, vary={})
    assert "yodelling" in notes.warnings[0]


def test_a_line_without_a_voice_is_read_and_reported() -> None:
    notes = Notes()
    speech = read_line("ln07", "他锁了门。", "zh", Delivery(), notes=notes)
    assert not speech.voiced
    assert speech.words[-1].end == speech.seconds
    assert '"zh"' in notes.warnings[0]


@pytest.mark.parametrize("vary", [{}, {"pace": ""}, {"pitch": ""}])
def test_six_more_takes_are_all_said_another_way_and_none_by_another_voice(vary: dict[str, object]) -> None:
    said = [factors(take, vary) for take in range(1, 8)]
    assert said[0] == (1.0, 1.0)
    for (pace, pitch), (other_pace, other_pitch) in combinations(said, 2):
        assert abs(pace - other_pace) >= 0.055 or abs(pitch - other_pitch) >= 0.025
    assert all(0.8 <= pace <= 1.2 and 0.9 <= pitch <= 1.1 for pace, pitch in said)


@given(st.integers(1, 400), st.sampled_from(["pace", "pitch"]))
def test_only_what_is_asked_for_is_varied(take: int, what: str) -> None:
    pace, pitch = factors(take, {what: ""})
    assert (pitch if what == "pace" else pace) == 1.0
    assert take == 1 or (pace if what == "pace" else pitch) != 1.0


def test_another_take_lasts_as_its_pace_says_and_tells_it(engine: HibariVoice) -> None:
    notes = Notes()
    said = partial(record_line, "ln1", LONG, "en", Voice(), PLAIN, engine=engine)
    slower = said(seed=2, notes=notes, vary={"pace": ""}).seconds
    assert slower / said(seed=1, notes=Notes(), vary={}).seconds == pytest.approx(1 / 0.88, rel=0.05)
    assert notes.remarks == ["12 % slower"]


def test_a_take_varies_its_pace_as_asked(engine: HibariVoice) -> None:
    def seconds(pace: float) -> float:
        vary = {"pace": pace}
        return record_line("ln1", "Dig.", "en", Voice(), PLAIN, engine=engine, seed=2, notes=Notes(), vary=vary).seconds

    assert seconds(0.8) > seconds(1.2)


def test_another_take_lets_another_word_carry_the_line_or_borrows_a_reading() -> None:
    acts, voice = ("emphasis", "reading"), Voice("bm_george")
    takes = [other_take(take, {}, "They told me you died of love.", voice, "en", acts) for take in range(1, 8)]
    assert [take.stressed for take in takes] == [-1, 1, -1, 4, -1, 6, -1]
    lenders = [take.reading for take in takes if take.reading]
    assert len(set(lenders)) == 3
    assert all(named_voices()[name].feminine is False for name in lenders)


@pytest.mark.parametrize(("asked", "word"), [("died", 4), ("DIED!", 4)])
def test_the_word_that_shall_carry_the_line_is_found_as_it_is_said(asked: str, word: int) -> None:
    take = other_take(2, {"emphasis": asked}, "They told me you died of love.", Voice(), "en", ("emphasis",))
    assert (take.stressed, take.pace, take.pitch) == (word, 1.0, 1.0)


@pytest.mark.parametrize("vary", [{"emphasis": "nobody"}, {"reading": "af_hart"}])
def test_a_word_that_is_not_said_and_a_voice_that_is_not_there_are_refused(vary: dict[str, object]) -> None:
    with pytest.raises(NotVaried, match=r"It can be: .+"):
        other_take(2, vary, "They told me.", Voice(), "en", ())
