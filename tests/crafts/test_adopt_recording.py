"""Recordings of lines: every sort is heard, words and mouths are in time, and what is wrong with it is said."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import recordings

from limelight.core.graph import Notes
from limelight.crafts.adopt_recording import adopt_recording
from limelight.media.errors import SoundEmpty, SoundMissing, SoundSilent, SoundTooLong, SoundUnreadable
from limelight.sound.loudness import integrated
from limelight.sound.recording import made_ready
from limelight.stage.acting.visemes import viseme_of
from limelight.works.speech import RATE, Delivery, Speech

LINE = "Dig. But doubt me once, and I stay buried."


def adopted(
    file: Path, words: str = LINE, language: str = "en", gain_db: float = 0.0, notes: Notes | None = None
) -> Speech:
    return adopt_recording(
        file, file.name, "sc01/ln01", words, language, Delivery(gain_db=gain_db), notes=notes or Notes()
    )


def late(speech: Speech, shift: float = 0.0) -> list[float]:
    """How much later each word starts than in the built-in voice, which knows."""
    return [
        word.start - known.start - shift for word, known in zip(speech.words, recordings.said(LINE).words, strict=True)
    ]


@pytest.mark.parametrize(
    ("ending", "rate", "codec", "channels"),
    [
        ("wav", 8000, "pcm_mulaw", 1),
        ("wav", 44_100, "pcm_s16le", 2),
        ("wav", 48_000, "pcm_s24le", 1),
        ("m4a", 44_100, "aac", 2),
        ("ogg", 48_000, "libopus", 1),
        ("mkv", 22_050, "libmp3lame", 1),
    ],
)
def test_every_sort_of_recording_is_heard_its_words_in_time(
    tmp_path: Path, ending: str, rate: int, codec: str, channels: int
) -> None:
    file = recordings.written(tmp_path / f"voice.{ending}", recordings.samples(LINE), rate, codec, channels)
    speech = adopted(file)
    assert [word.text for word in speech.words] == LINE.split()
    assert np.median(np.abs(late(speech))) < 0.03
    assert np.abs(late(speech)).max() < 0.12
    assert len(speech.pcm) / 4 / RATE == speech.seconds
    assert max(phone.end for phone in speech.phones) <= speech.seconds
    assert integrated(np.frombuffer(speech.pcm, "<f4"), RATE) == pytest.approx(-20, abs=0.3)


def test_lips_shut_on_the_sounds_that_shut_them(tmp_path: Path) -> None:
    speech = adopted(recordings.written(tmp_path / "voice.wav", recordings.samples(LINE), 44_100))
    known = [phone for phone in recordings.said(LINE).phones if viseme_of(phone.symbol) == "m"]
    found = [phone for phone in speech.phones if viseme_of(phone.symbol) == "m"]
    assert len(found) == len(known)
    assert max(abs(a.start - b.start) for a, b in zip(found, known, strict=True)) < 0.06


def test_silence_around_a_line_is_cut_off_and_a_whisper_stays_quieter(tmp_path: Path) -> None:
    room = 2e-5 * np.random.default_rng(1).standard_normal(2 * RATE).astype(np.float32)
    file = recordings.written(tmp_path / "voice.wav", np.concatenate([room, recordings.samples(LINE), room]), 48_000)
    notes = Notes()
    speech = adopted(file, gain_db=-5.0, notes=notes)
    assert speech.seconds == pytest.approx(recordings.said(LINE).seconds, abs=0.2)
    assert integrated(np.frombuffer(speech.pcm, "<f4"), RATE) == pytest.approx(-25, abs=0.3)
    assert np.abs(np.frombuffer(speech.pcm, "<f4")[[0, -1]]).max() < 1e-4
    assert "the rest is silent" in notes.remarks[0]


def test_a_direct_current_and_a_dead_side_are_no_harm(tmp_path: Path) -> None:
    both = np.stack([0.2 + 0 * recordings.samples(LINE), 0.2 + 0.5 * recordings.samples(LINE)], axis=1)
    ready = made_ready(both.astype(np.float32), RATE)
    assert ready is not None
    assert abs(ready.samples.mean()) < 1e-4
    assert ready.seconds == pytest.approx(recordings.said(LINE).seconds, abs=0.25)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("You hung my portrait upside down, father.", "does not sound like"),
        ("Dig. But doubt me once, and I stay elephant.", '"elephant."'),
    ],
)
def test_other_words_than_those_written_are_told(tmp_path: Path, words: str, said: str) -> None:
    notes = Notes()
    speech = adopted(recordings.written(tmp_path / "voice.wav", recordings.samples(LINE), 24_000), words, notes=notes)
    assert [word.text for word in speech.words] == words.split()
    assert said in notes.warnings[0]


def test_a_name_that_no_dictionary_has_is_found(tmp_path: Path) -> None:
    words = "Liniang, you are Du Bao's daughter."
    notes = Notes()
    file = recordings.written(tmp_path / "voice.wav", recordings.samples(words), 24_000)
    starts = [word.start for word in adopted(file, words, notes=notes).words]
    known = [word.start for word in recordings.said(words).words]
    assert np.abs(np.subtract(starts, known)).max() < 0.08
    assert notes.warnings == []


@pytest.mark.parametrize(
    ("language", "words"), [("es", "Cava. Pero si dudas, me quedo enterrada."), ("zh", "挖吧。你若怀疑,我便长眠。")]
)
def test_without_an_aligner_or_a_voice_words_lie_between_the_pauses(tmp_path: Path, language: str, words: str) -> None:
    notes = Notes()
    speech = adopted(
        recordings.written(tmp_path / "voice.wav", recordings.samples(LINE), 24_000), words, language, notes=notes
    )
    after_dig = next(word for word in speech.words if word.text in ("Pero", "你"))
    assert after_dig.start == pytest.approx(recordings.said(LINE).words[1].start, abs=0.06)
    assert all(a.end <= b.start + 1e-6 for a, b in zip(speech.words, speech.words[1:], strict=False))
    assert {viseme_of(phone.symbol) for phone in speech.phones} >= {"a", "e", "m"}
    assert f"no voice here speaks {language}" in notes.warnings[0]


def test_a_recording_that_was_too_loud_is_used_and_told(tmp_path: Path) -> None:
    loud = np.clip(12 * recordings.samples(LINE), -1, 1)
    notes = Notes()
    assert adopted(recordings.written(tmp_path / "voice.wav", loud, 24_000), notes=notes).words
    assert "cut off" in notes.warnings[0]


def test_what_holds_no_line_is_refused_with_the_way_out(tmp_path: Path) -> None:
    silence = np.zeros(RATE, np.float32)
    (tmp_path / "empty.wav").touch()
    (tmp_path / "text.wav").write_text("hello", "utf-8")
    long = recordings.written(tmp_path / "long.wav", np.tile(recordings.samples(LINE), 30), 24_000)
    for file, error, way_out in (
        (tmp_path / "empty.wav", SoundEmpty, "Copy or record it again"),
        (tmp_path / "text.wav", SoundUnreadable, "Save it as WAV"),
        (recordings.written(tmp_path / "silent.wav", silence, 24_000), SoundSilent, "Record it again"),
        (long, SoundTooLong, "Cut out the one take"),
        (recordings.picture(tmp_path / "silent.mp4"), SoundMissing, "a picture, and no sound"),
    ):
        with pytest.raises(error, match=way_out):
            adopted(file)


def test_what_is_cut_off_gives_what_is_there(tmp_path: Path) -> None:
    whole = recordings.written(tmp_path / "voice.mp3", recordings.samples(LINE), 24_000, "libmp3lame").read_bytes()
    (tmp_path / "cut.mp3").write_bytes(whole[: len(whole) * 2 // 3])
    speech = adopted(tmp_path / "cut.mp3")
    assert 1.0 < speech.seconds < recordings.said(LINE).seconds
