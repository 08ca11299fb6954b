"""What the built-in voice promises: times that sum to the sound, the writer's own words, a body to choose."""

from __future__ import annotations

from hashlib import sha256
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.engines.voice import VoiceEngine
from limelight.engines.voices.hibari import HibariVoice
from limelight.works.speech import RATE, Delivery, Speech, Voice
from limelight.works.tones import tone_of
from limelight.works.vocabulary import EXPRESSIONS

LINE = "No, Father. I died of obedience."


def speak(engine: HibariVoice, words: str = LINE, *, seed: int = 1, manner: str = "", **voice: float) -> Speech:
    return engine.speak(words, voice=Voice(**voice), language="en", delivery=Delivery(manner), seed=seed)  # type: ignore[arg-type]


def samples(speech: Speech) -> np.ndarray:
    return np.frombuffer(speech.pcm, "<f4").astype(np.float64)


def pitch(speech: Speech) -> float:
    """The median pitch in hertz of the voiced parts, by autocorrelation."""
    sound, window = samples(speech), 1920
    found = []
    for start in range(0, len(sound) - window, 480):
        piece = sound[start : start + window] - sound[start : start + window].mean()
        likeness = np.correlate(piece, piece, "full")[window - 1 :]
        lag = 60 + int(np.argmax(likeness[60:400]))
        if likeness[0] > 1.0 and likeness[lag] > 0.5 * likeness[0]:
            found.append(RATE / lag)
    return float(np.median(found))


def whiteness(speech: Speech) -> float:
    """Power above 2 kHz against all."""
    power = np.abs(np.fft.rfft(samples(speech))) ** 2
    return float(power[2000 * len(samples(speech)) // RATE :].sum() / power.sum())


def test_it_is_a_voice_engine(hibari: HibariVoice) -> None:
    assert isinstance(hibari, VoiceEngine)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["No,", "Father.", "7:30", "—", "$4.50", "o'clock!", "Zhuang", "…", "dead?"]), min_size=1)
)
def test_phones_follow_without_a_gap_and_sum_to_the_sound(hibari: HibariVoice, words: list[str]) -> None:
    speech = speak(hibari, " ".join(words))

    ends = [0.0, *(phone.end for phone in speech.phones)]
    assert [phone.start for phone in speech.phones] == ends[:-1]
    assert ends[-1] == speech.seconds == len(samples(speech)) / RATE


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["Dr.", "Lee", "at", "7:30", "pm", "—", "50%", "off,", "“So”", "I'll…"]), min_size=1))
def test_words_are_the_lines_own_in_order(hibari: HibariVoice, words: list[str]) -> None:
    speech = speak(hibari, " ".join(words))

    assert " ".join(word.text for word in speech.words) == " ".join(words)
    times = [time for word in speech.words for time in (word.start, word.end)]
    assert times == sorted(times)


def test_a_word_is_heard_when_it_is_said_to_be(hibari: HibariVoice) -> None:
    speech = speak(hibari, "Dig. Doubt me once and I stay buried.")
    dig, doubt = speech.words[:2]

    pause = samples(speech)[int(dig.end * RATE) : int(doubt.start * RATE)]
    assert doubt.start - dig.end > 0.3
    assert np.sqrt((pause**2).mean()) < 0.02 * np.abs(samples(speech)).max()


@pytest.mark.parametrize("pace", [0.8, 1.0, 1.15])
def test_a_hiss_is_heard_when_its_phone_says_so(hibari: HibariVoice, pace: float) -> None:
    speech = speak(hibari, "She asked us to kiss the cursed stone, miss.", pace=pace)
    frames = samples(speech)[: len(samples(speech)) // 120 * 120].reshape(-1, 120)
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2
    hiss = np.clip(10 * np.log10((power[:, 23:].sum(axis=1) + 1e-9) / (power[:, 1:15].sum(axis=1) + 1e-9)), -15, 15)
    said = np.zeros(len(hiss))
    for phone in speech.phones:
        said[round(phone.start * 200) : round(phone.end * 200)] = phone.symbol in "sʃz"

    late = max(range(-20, 21), key=lambda shift: float(((said - said.mean()) * np.roll(hiss, shift)).mean()))
    assert abs(late) * 5 <= 25  # milliseconds


def test_a_pause_that_is_spoken_through_takes_nothing_from_the_sounds_beside_it(hibari: HibariVoice) -> None:
    phones = {phone.symbol: phone for phone in speak(hibari, "No, Father.").phones}
    assert phones["f"].end - phones["f"].start > 0.06


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(hibari: HibariVoice) -> None:
    assert speak(hibari, seed=7) == speak(hibari, seed=7)
    assert speak(hibari, seed=7).pcm != speak(hibari, seed=8).pcm


def test_pitch_moves_the_voice_by_its_factor(hibari: HibariVoice) -> None:
    words = "I asked for one spring walk."
    own, low = pitch(speak(hibari, words)), pitch(speak(hibari, words, pitch=0.6, timbre=0.85))
    assert low / own == pytest.approx(0.6, rel=0.08)


def test_timbre_moves_the_body_without_the_pitch(hibari: HibariVoice) -> None:
    small, large = speak(hibari, timbre=1.1), speak(hibari, timbre=0.8)
    assert pitch(large) == pytest.approx(pitch(small), rel=0.05)
    assert whiteness(large) < whiteness(small)


@pytest.mark.parametrize("pace", [0.8, 0.93, 1.07, 1.25])
def test_a_line_takes_as_long_as_its_pace_says(hibari: HibariVoice, pace: float) -> None:
    words = "They told me you died of love"
    assert speak(hibari, words, pace=pace).seconds * pace == pytest.approx(speak(hibari, words).seconds, rel=0.06)


def test_a_whisper_has_no_voice_in_it(hibari: HibariVoice) -> None:
    assert whiteness(speak(hibari, manner="whisper")) > 3 * whiteness(speak(hibari))


def test_every_face_that_can_be_made_has_a_tone_of_voice() -> None:
    assert all(tone_of(expression) for expression in EXPRESSIONS)


def test_the_weights_are_those_that_the_engine_declares() -> None:
    weights = (resources.files("hibari") / "assets" / "hibari.onnx").read_bytes()
    assert sha256(weights).hexdigest() == HibariVoice.weights


def test_a_line_of_marks_alone_is_a_silence(hibari: HibariVoice) -> None:
    speech = speak(hibari, "...")
    assert speech.seconds > 0.5
    assert not samples(speech).any()
