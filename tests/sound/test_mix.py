"""The mix and the master: voices where they stand and above all else, a film exactly as long and as loud as asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sound_scenes as scenes
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.sound import wav
from limelight.sound.dynamics import limited
from limelight.sound.levels import Levels
from limelight.sound.loudness import decibels, factor, integrated, true_peak
from limelight.sound.mastering import joined, mastered, sample_of
from limelight.sound.mixing import Stems, stems
from limelight.sound.score.form import Span
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE
from limelight.works.loudness import CLEAR, LOUDNESS
from limelight.works.shots import FPS, SceneShots, SceneTiming


def apart(timing: SceneTiming, shots: SceneShots, loud: float = 0.2, score: float = 0.0, hertz: float = 800) -> Stems:
    """Stems with a tone as their music."""
    turns = 2 * np.pi * hertz / RATE * np.arange(round((timing.frames / 30 + TAIL) * RATE))
    music = np.repeat(score * np.sin(turns, dtype=np.float32)[:, None], 2, axis=1)
    return stems(timing, shots, (scenes.speech(loud=loud),), music, scenes.GRAVE, {"ln1": "LINIANG"})


def mixed(timing: SceneTiming, shots: SceneShots, loud: float = 0.2, score: float = 0.0) -> np.ndarray:
    return apart(timing, shots, loud, score).mixed()


def power(sound: np.ndarray, start: float, end: float) -> np.ndarray:
    return (sound[round(start * RATE) : round(end * RATE)] ** 2).mean(axis=0)


def test_a_voice_is_heard_from_where_its_speaker_stands() -> None:
    left, right = power(mixed(scenes.timing(3, 1), scenes.shots(x=0.1)), 1.1, 1.9)
    assert left > 1.5 * right


@pytest.mark.parametrize(("hertz", "sinks"), [(90, -5), (1200, -10), (12_000, -5)])
def test_music_steps_back_while_somebody_speaks_and_its_middle_furthest(hertz: float, sinks: float) -> None:
    music = apart(scenes.timing(3, 3), scenes.shots(), 0.16, score=0.15, hertz=hertz).music
    ducked, free = power(music, 1.3, 1.8), power(music, 4.5, 5.5)
    assert 10 * np.log10(ducked / free) == pytest.approx(sinks, abs=1)


@pytest.mark.parametrize("loud", [0.2, 0.02])
def test_every_word_is_clear_over_loud_music_and_a_storm_though_it_be_whispered(loud: float) -> None:
    parts = apart(scenes.timing(3, 1), scenes.shots(weather="storm"), loud, score=0.3)
    said = slice(RATE, 2 * RATE)
    bed = integrated((parts.music + parts.effects)[said], RATE)
    assert integrated(parts.voices[said], RATE) - bed >= CLEAR
    assert integrated(parts.music[3 * RATE :], RATE) > bed + 4


def test_music_that_comes_too_loud_is_taken_in_no_louder_than_a_voice_and_soft_music_by_4_db() -> None:
    silent = replace(scenes.timing(6, 1), lines=())
    loud, soft = (apart(silent, scenes.shots(), 0.0, score=level).music[RATE : 5 * RATE] for level in (0.4, 0.01))
    assert integrated(loud, RATE) == pytest.approx(-19, abs=0.3)
    assert np.abs(soft).max() == pytest.approx(0.01 * factor(4), rel=0.01)


def test_the_level_sheet_of_a_mix_says_what_a_meter_reads_off_its_stems(tmp_path: Path) -> None:
    parts = apart(scenes.timing(3, 1), scenes.shots(weather="storm"), score=0.3)
    told = Levels.from_text(wav.sheet_of(wav.write(tmp_path / "mix.wav", parts.mixed(), parts.levels.to_text())))
    said = slice(RATE, 2 * RATE)
    assert told.spoken(Span(1, 2)) == pytest.approx(integrated(parts.voices[said], RATE), abs=0.3)
    over = integrated(parts.voices[said], RATE) - integrated((parts.music + parts.effects)[said], RATE)
    assert told.over_bed(Span(1, 2)) == pytest.approx(over, abs=1)
    assert np.array_equal(wav.read(tmp_path / "mix.wav"), parts.mixed())


def test_what_rings_on_gives_way_to_the_first_words_of_the_next_scene() -> None:
    ringing = np.full((sample_of(60) + 100_000, 2), 0.5, np.float32)
    film = joined([ringing, np.zeros((sample_of(90), 2), np.float32)], [scenes.timing(2), scenes.timing(3)])
    assert decibels(film[round(2.3 * RATE), 0] / 0.5) == pytest.approx(0, abs=0.1)
    assert decibels(film[round(3.1 * RATE), 0] / 0.5) < -15
    assert np.abs(np.diff(film[: 3 * RATE, 0])).max() < 1e-3


def test_the_world_sinks_before_a_knock() -> None:
    sound = mixed(scenes.timing(4, 3), scenes.shots(weather="storm", sounds=("knock",)), loud=0.0)
    assert power(sound, 3.4, 3.95).sum() < 0.2 * power(sound, 2.2, 3.0).sum()


def test_a_scene_rings_on_past_its_end_and_then_is_silent() -> None:
    sound = mixed(scenes.timing(1, 1), scenes.shots(weather="storm"))
    assert len(sound) == round((2 + TAIL) * RATE)
    assert power(sound, 2.0, 2.4).sum() > 0
    assert np.abs(sound[-10:]).max() < 1e-3


@given(st.lists(st.integers(3, 60), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None)
def test_scenes_join_without_gap_or_shift_and_to_the_sample(frames: list[int]) -> None:
    """Each scene is a step of its own height that rings on: what is heard anywhere is all that sounds there."""
    mixes = [np.full((sample_of(count) + 5000, 2), n + 1, np.float32) for n, count in enumerate(frames)]
    silent = [replace(scenes.timing(count / FPS), lines=()) for count in frames]
    film = joined(mixes, silent)

    assert len(film) == sum(frames) * 1600
    expected = np.zeros(len(film))
    for n, start in enumerate(np.cumsum([0, *frames[:-1]]) * 1600):
        expected[start : start + len(mixes[n])] += n + 1
    heard = len(film) - round(0.3 * RATE)
    assert np.array_equal(film[: max(heard, 0), 0], expected[: max(heard, 0)])


@pytest.mark.parametrize("crest", [1.0, 6.0])
@pytest.mark.parametrize("asked", LOUDNESS.values())
def test_a_master_is_as_loud_as_asked_with_its_peaks_below_minus_1(crest: float, asked: float) -> None:
    rng = np.random.default_rng(3)
    film = 0.02 * rng.standard_normal((8 * RATE, 2)).astype(np.float32)
    film[:: RATE // 3] *= crest
    master = mastered(film, asked)
    assert integrated(master, RATE) == pytest.approx(asked, abs=0.15)
    assert decibels(true_peak(master)) <= -1.0


def test_a_silent_film_stays_silent() -> None:
    assert not mastered(np.zeros((RATE, 2), np.float32), -14).any()


def test_the_limiter_leaves_alone_what_is_below_its_ceiling() -> None:
    sound = (0.3 * np.sin(np.arange(RATE) / 20)).astype(np.float32)
    assert np.array_equal(limited(sound, RATE, factor(-1)), sound)


def test_a_wav_reads_back_as_it_was_written(tmp_path: Path) -> None:
    sound = np.random.default_rng(1).standard_normal((1234, 2)).astype(np.float32)
    assert np.array_equal(wav.read(wav.write(tmp_path / "a.wav", sound)), sound)


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.wav").write_bytes(b"RIFF" + bytes(80))
    with pytest.raises(ValueError, match=r"b\.wav is no 48 kHz float WAV of 2 channels"):
        wav.read(tmp_path / "b.wav")


def test_the_sound_goes_with_the_picture_at_the_films_end_and_with_no_other_fade() -> None:
    timing = scenes.timing(3, 3)
    ended = mixed(timing, scenes.shots(ending="end"), score=0.1)
    faded = mixed(timing, scenes.shots(ending="fade"), score=0.1)
    assert np.array_equal(ended[: 5 * RATE], faded[: 5 * RATE])
    assert power(ended, 5.8, 6.0).sum() < 0.05 * power(faded, 5.8, 6.0).sum()
    assert not ended[6 * RATE :].any()
    assert faded[6 * RATE :].any()
