"""Own music: as loud as the composer's, round without a click, on from scene to scene and never twice at once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import sound_scenes as scenes

from limelight.core.graph import Notes
from limelight.crafts.adopt_effect import adopt_effect
from limelight.crafts.adopt_score import adopt_score
from limelight.crafts.take_clip_sound import take_clip_sound
from limelight.media.errors import SoundRefused
from limelight.sound import wav
from limelight.sound.looping import endless
from limelight.sound.loudness import decibels, integrated
from limelight.sound.own_music import LEVEL, Music, Stay, fitted
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE
from limelight.works.fitting import Fit
from limelight.works.shots import SceneShots

BAR = 2.0


def bars(seconds: float, seed: int = 1) -> np.ndarray:
    """A tune of plucked notes over a bass that repeats every bar."""
    time = np.arange(round(seconds * RATE)) / RATE
    notes = np.random.default_rng(seed).choice([262, 294, 330, 392, 440, 523], 8)
    tune = sum(
        np.sin(2 * np.pi * hertz * time) * np.exp(-6 * (((time % BAR) - at) % BAR)) * (((time % BAR) - at) % BAR < 0.9)
        for at, hertz in zip(np.arange(8) * BAR / 8, notes, strict=True)
    )
    sound = 0.2 * tune + 0.2 * np.sin(2 * np.pi * 110 * time)
    return np.stack([sound, 0.9 * sound], axis=1).astype(np.float32)


def steepest(sound: np.ndarray) -> float:
    return float(np.abs(np.diff(sound, axis=0)).max())


def score(seconds: float, music: np.ndarray, stay: Stay = Stay(), shots: SceneShots | None = None) -> np.ndarray:  # noqa: B008
    return fitted(Music(music), scenes.timing(seconds / 2, seconds / 2), shots or scenes.shots(), stay)


def power(sound: np.ndarray, start: float, end: float) -> float:
    return float((sound[round(start * RATE) : round(end * RATE)] ** 2).mean())


@pytest.mark.parametrize("seconds", [1.3, 9.7, 21.0])
def test_music_goes_round_without_a_click_and_as_loud_as_ever(seconds: float) -> None:
    music = bars(seconds)
    long = endless(music).stretch(0, 70 * RATE)
    assert steepest(long) < 1.1 * steepest(music)
    if seconds > 4:
        levels = [power(long, at, at + BAR) for at in np.arange(0, 68, BAR)]
        assert max(levels) < 1.2 * min(levels)


def test_music_goes_round_on_its_beat() -> None:
    loop = endless(bars(21.0))
    assert (loop.end - loop.begin) / RATE % BAR == pytest.approx(0, abs=0.002)


def test_any_stretch_is_the_same_music() -> None:
    loop = endless(bars(9.7))
    whole = loop.stretch(0, 40 * RATE)
    for start in (0, 5 * RATE, 9 * RATE + 17, 31 * RATE):
        assert np.array_equal(loop.stretch(start, 7 * RATE), whole[start : start + 7 * RATE])


@pytest.mark.parametrize("loud", [0.02, 1.0, 4.0])
def test_music_stands_where_the_composers_stands_and_ends_in_silence(loud: float) -> None:
    sound = score(8, loud * bars(30))
    assert len(sound) == round((8 + TAIL) * RATE)
    assert integrated(sound[: 6 * RATE], RATE) == pytest.approx(LEVEL, abs=1.5)
    assert np.abs(sound[-RATE // 2 :]).max() < 1e-4
    assert steepest(sound) < 0.1


def test_one_music_goes_on_over_the_cut_between_scenes_and_is_never_heard_twice() -> None:
    music = bars(30)
    first = score(6, music, Stay(0, whole=True))
    second = score(6, music, Stay(6, whole=True, ends_film=True))
    film = np.zeros((round((12 + TAIL) * RATE), 2), np.float32)
    film[: len(first)] += first
    film[6 * RATE :][: len(second)] += second
    alone = score(12, music, Stay(0, whole=True))
    assert np.abs(film - alone)[: 9 * RATE].max() < 1e-4


def test_no_music_where_the_script_wants_none_and_little_before_a_knock() -> None:
    silent = score(6, bars(30), shots=scenes.shots(mood="none"))
    held = score(6, bars(30), shots=scenes.shots(sounds=("knock",)))
    assert not silent.any()
    assert power(held, 2.4, 2.95) < 0.1 * power(held, 1.0, 2.0)


def test_music_for_a_scene_says_what_was_taken_of_it(tmp_path: Path) -> None:
    file, notes = wav.write(tmp_path / "music.wav", bars(5)), Notes()
    made = adopt_score(file, "own/sc01/score.wav", scenes.shots(), scenes.timing(4, 4), scratch=tmp_path, notes=notes)
    assert len(wav.read(made)) == round((8 + TAIL) * RATE)
    assert "begins again" in notes.remarks[0]


@pytest.mark.parametrize(("seconds", "loud"), [(0.2, 0.01), (3.0, 1.0)])
def test_an_effect_begins_at_once_as_loud_as_effects_are(tmp_path: Path, seconds: float, loud: float) -> None:
    sound = np.concatenate([np.zeros((RATE, 2), np.float32), loud * bars(seconds)])
    made = wav.read(adopt_effect(wav.write(tmp_path / "fx.wav", sound), "fx", scratch=tmp_path, notes=Notes()))
    assert decibels(float(np.abs(made).max())) <= -8.9
    assert np.abs(made[: RATE // 20]).max() > 0.01
    assert np.abs(made[[0, -1]]).max() < 1e-4
    assert integrated(made, RATE) > -33


def test_an_effect_without_sound_is_refused(tmp_path: Path) -> None:
    file = wav.write(tmp_path / "fx.wav", np.zeros((RATE, 2), np.float32))
    with pytest.raises(SoundRefused, match=r"own/fx\.wav is silent"):
        adopt_effect(file, "own/fx.wav", scratch=tmp_path, notes=Notes())


@pytest.mark.parametrize(("sound", "loud"), [("under", -28), ("alone", -20)])
def test_a_clips_sound_is_taken_from_where_it_is_played_at_its_level(tmp_path: Path, sound: str, loud: float) -> None:
    file = wav.write(tmp_path / "clip.wav", bars(10))
    fit = Fit(begin=2.5, end=6.5, sound=sound)  # type: ignore[arg-type]
    made = wav.read(take_clip_sound(file, fit, scratch=tmp_path, notes=Notes()))
    assert len(made) == 4 * RATE
    assert integrated(made, RATE) == pytest.approx(loud, abs=0.5)
    here, there = made[RATE : 2 * RATE, 0], bars(10)[round(3.5 * RATE) : round(4.5 * RATE), 0]
    assert np.corrcoef(here, there)[0, 1] > 0.999


def test_a_looped_clip_sounds_for_as_long_as_a_shot_can_last(tmp_path: Path) -> None:
    file = wav.write(tmp_path / "clip.wav", bars(1.5))
    made = wav.read(take_clip_sound(file, Fit(beyond="loop"), scratch=tmp_path, notes=Notes()))
    assert len(made) == 120 * RATE
    assert steepest(made) < 0.05
    assert power(made, 100, 103) == pytest.approx(power(made, 1, 4), rel=0.05)
