"""What the built-in voices promise: a line as it is directed, its times, and the same bytes every time."""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.engines.aligners import sphinx
from limelight.engines.catalog import entry
from limelight.engines.pronunciation import LETTERS, Symbol, of_words, reader_for
from limelight.engines.voice import VoiceEngine
from limelight.engines.voices.kokoro import KokoroVoice
from limelight.engines.voices.kokoro.direction import Bearing, units
from limelight.engines.voices.kokoro.network import WEIGHTS, alphabet
from limelight.sound.resampling import resampled
from limelight.works.speech import RATE, Delivery, Speech, Voice
from limelight.works.voices import named_voices

LINE = "Dig. But doubt me once, and I stay buried."


@pytest.fixture(scope="module")
def engine(kokoro: Path) -> KokoroVoice:
    return KokoroVoice()


def speak(engine: KokoroVoice, words: str = "He locked the gate.", manner: str = "", **said: object) -> Speech:
    voice = Voice(**{"name": "af_heart", **{key: value for key, value in said.items() if key != "stressed"}})  # type: ignore[arg-type]
    delivery = Delivery(manner, stressed=said.get("stressed", -1))  # type: ignore[arg-type]
    return engine.speak(words, voice=voice, language="en", delivery=delivery, seed=1)


def samples(speech: Speech) -> np.ndarray:
    return np.frombuffer(speech.pcm, "<f4").astype(np.float64)


def pitch(speech: Speech) -> float:
    """The median pitch in hertz of the voiced parts, by autocorrelation."""
    sound, window, found = samples(speech), 1920, []
    for start in range(0, len(sound) - window, 480):
        piece = sound[start : start + window] - sound[start : start + window].mean()
        likeness = np.correlate(piece, piece, "full")[window - 1 :]
        lag = 60 + int(np.argmax(likeness[60:400]))
        if likeness[0] > 1.0 and likeness[lag] > 0.5 * likeness[0]:
            found.append(RATE / lag)
    return float(np.median(found)) if found else 0.0


def hum(speech: Speech) -> float:
    """Power below 350 Hz, where a voice's own tone lies, against all."""
    power = np.abs(np.fft.rfft(samples(speech))) ** 2
    return float(power[: 350 * len(samples(speech)) // RATE].sum() / power.sum())


# -- without the model -------------------------------------------------------------------------------------------------


@given(st.lists(st.floats(1.0, 12.0), min_size=6, max_size=40), st.floats(0.5, 2.0), st.sampled_from([0.9, 1.0, 1.15]))
def test_a_line_is_as_long_as_its_pace_says_and_no_sound_is_lost(
    durations: list[float], pace: float, timbre: float
) -> None:
    symbols = [Symbol("a", 0)] * (len(durations) - 2)
    counts = units(np.array(durations), symbols, Bearing(pace=pace, timbre=timbre))
    assert (counts >= 1).all()
    assert counts[0] >= durations[0] - 1e-9
    spoken, wanted = counts[1:].sum(), sum(durations[1:]) / pace * timbre
    assert wanted - 2 <= spoken <= wanted + 2 + (np.array(durations[1:]) / pace * timbre < 1).sum()


def test_a_word_that_carries_the_line_is_longer_than_it_was() -> None:
    symbols = [Symbol("a", 0), Symbol(" ", -1), Symbol("b", 1), Symbol(" ", -1), Symbol("c", 2)]
    plain, stressed = (units(np.full(7, 8.0), symbols, Bearing(stressed=word)) for word in (-1, 1))
    assert stressed[3] > plain[3]
    assert stressed[1] < plain[1] + 1


def test_every_voice_of_the_table_has_a_file_in_the_catalogue() -> None:
    files = {Path(file.name).stem for file in entry("kokoro-82m").files if file.name.startswith("voices/")}
    assert files == set(named_voices())


# -- with it -----------------------------------------------------------------------------------------------------------


def test_it_is_a_voice_engine_and_its_weights_are_those_that_it_declares(engine: KokoroVoice, kokoro: Path) -> None:
    assert isinstance(engine, VoiceEngine)
    assert sha256((kokoro / WEIGHTS).read_bytes()).hexdigest() == KokoroVoice.weights


def test_the_same_line_is_the_same_bytes_and_its_sounds_sum_to_it(engine: KokoroVoice) -> None:
    speech = speak(engine, LINE)
    assert speech == speak(engine, LINE)
    assert [phone.start for phone in speech.phones[1:]] == [phone.end for phone in speech.phones[:-1]]
    assert speech.phones[-1].end == speech.seconds == len(samples(speech)) / RATE
    assert " ".join(word.text for word in speech.words) == LINE


def test_words_are_heard_when_it_says_within_a_sixtieth_of_a_second_of_an_aligner(engine: KokoroVoice) -> None:
    speech = speak(engine, "They told me you died of love and I never doubted it")
    written = [
        sphinx.Pronounced(*word)
        for word in of_words(reader_for("en", LETTERS).read(" ".join(w.text for w in speech.words)))
    ]
    heard = resampled(samples(speech).astype(np.float32), RATE, sphinx.RATE)
    aligned = sphinx.align(heard / abs(heard).max(), written)
    assert aligned
    apart = [abs(one.start - other.start) for one, other in zip(speech.words, aligned.words, strict=True)]
    assert np.median(apart) < 0.06


def test_a_full_stop_is_a_silence_and_the_first_sound_is_whole(engine: KokoroVoice) -> None:
    speech = speak(engine, LINE)
    dig, but = speech.words[:2]
    pause = samples(speech)[round((dig.end + 0.04) * RATE) : round((but.start - 0.04) * RATE)]
    assert but.start - dig.end > 0.25
    assert np.sqrt((pause**2).mean()) < 0.05 * np.abs(samples(speech)).max()
    assert np.abs(samples(speech)[: round(0.01 * RATE)]).max() < 0.02


def test_pitch_and_body_move_the_voice_and_keep_its_times(engine: KokoroVoice) -> None:
    own, high, small = speak(engine), speak(engine, pitch=1.3), speak(engine, timbre=1.15)
    assert pitch(high) / pitch(own) == pytest.approx(1.3, rel=0.08)
    assert pitch(small) / pitch(own) == pytest.approx(1.0, rel=0.08)
    assert small.seconds == pytest.approx(own.seconds, rel=0.08)


def test_a_whisper_has_no_voice_in_it(engine: KokoroVoice) -> None:
    assert hum(speak(engine, manner="whisper")) < 0.25 * hum(speak(engine))


def test_a_long_monologue_is_spoken_breath_by_breath_with_its_pauses(engine: KokoroVoice) -> None:
    sentence = "The old king gave his daughter a golden key and begged her not to use it before dawn."
    speech = speak(engine, " ".join([sentence] * 2))
    ends = [word for word in speech.words if word.text == "dawn."]
    starts = [word for word in speech.words if word.text == "The"]
    assert all(start.start - end.end > 0.25 for end, start in zip(ends, starts[1:], strict=False))
    assert all(one.end <= other.start + 1e-9 for one, other in pairwise(speech.words))


@pytest.mark.parametrize("words", ["😀", "...", "", "—"])
def test_nothing_to_say_is_a_silence(engine: KokoroVoice, words: str) -> None:
    speech = speak(engine, words)
    assert speech.seconds > 0.5
    assert not samples(speech).any()


def test_the_alphabet_is_that_of_the_network() -> None:
    assert len(alphabet()) == len(set(alphabet().values())) == 114
