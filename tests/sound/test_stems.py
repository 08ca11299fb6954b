"""Stems: voices, music and effects apart, and together the very film; own sounds among them, without a click."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import sound_scenes as scenes
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.crafts.master_sound import master_sound
from limelight.crafts.master_stems import master_stems
from limelight.crafts.mix_scene import mix_scene
from limelight.crafts.mix_stems import mix_stems
from limelight.sound import wav
from limelight.sound.heard import NOTHING, Own
from limelight.sound.mixing import Stems, stems
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE

SPEAKERS = {"ln1": "LINIANG"}


def tone(seconds: float, hertz: float = 220, loud: float = 0.1) -> np.ndarray:
    side = loud * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)
    return np.stack([side, side], axis=1).astype(np.float32)


def apart(own: Own = NOTHING, loud: float = 0.2, score: np.ndarray | None = None, **last: object) -> Stems:
    """The stems of two shots of three seconds, a line in the first."""
    music = tone(6 + TAIL, 330) if score is None else score
    return stems(
        scenes.timing(3, 3), scenes.shots(**last), (scenes.speech(loud=loud),), music, scenes.GRAVE, SPEAKERS, own
    )  # type: ignore[arg-type]


def between(sound: np.ndarray, start: float, end: float) -> float:
    return float(np.sqrt((sound[round(start * RATE) : round(end * RATE)] ** 2).mean()))


def steepest(sound: np.ndarray) -> float:
    """The largest step from one sample to the next."""
    return float(np.abs(np.diff(sound, axis=0)).max())


def test_the_scenes_stems_add_up_to_its_mix_to_the_bit(tmp_path: Path) -> None:
    effect, clip = wav.write(tmp_path / "effect.wav", tone(1)), wav.write(tmp_path / "clip.wav", tone(2))
    score = wav.write(tmp_path / "score.wav", tone(6 + TAIL, 330))
    shots, timing = scenes.shots(weather="storm", sounds=("knock",)), scenes.timing(3, 3)
    given = (shots, timing, (scenes.speech(),), score, scenes.GRAVE, SPEAKERS, {"sh0": clip}, (), {"sh1": effect})
    mixed = wav.read(mix_scene(*given, scratch=tmp_path))
    parts = wav.read(mix_stems(*given, scratch=tmp_path), channels=6)
    assert np.array_equal(parts[:, :2] + parts[:, 2:4] + parts[:, 4:], mixed)


@given(st.lists(st.integers(20, 90), min_size=1, max_size=3), st.floats(0.01, 4.0))
@settings(max_examples=12, deadline=None)
def test_the_films_stems_add_up_to_its_sound_within_a_step_of_24_bits(
    tmp_path_factory: pytest.TempPathFactory, frames: list[int], loud: float
) -> None:
    folder, rng = tmp_path_factory.mktemp("film"), np.random.default_rng(sum(frames))
    mixes, parts = [], []
    for number, count in enumerate(frames):
        noise = (
            loud
            * rng.standard_normal((count * 1600 + 9000, 6)).astype(np.float32)
            * np.float32([1, 1, 0.3, 0.3, 0.2, 0.2])
        )
        parts.append(wav.write(folder / f"stems{number}.wav", noise))
        mixes.append(wav.write(folder / f"mix{number}.wav", noise[:, :2] + noise[:, 2:4] + noise[:, 4:]))
    timings = tuple(scenes.timing(count / 30) for count in frames)
    film = wav.read(master_sound(tuple(mixes), timings, scratch=folder))
    whole = wav.read(master_stems(tuple(mixes), tuple(parts), timings, scratch=folder), channels=6)
    assert np.abs(whole[:, :2] + whole[:, 2:4] + whole[:, 4:] - film).max() <= 2**-23


def test_each_sound_is_in_its_own_stem() -> None:
    silence = np.zeros((round((6 + TAIL) * RATE), 2), np.float32)
    parts = apart(Own(effects={"sh1": tone(1)}), loud=0.0, score=silence, weather="clear")
    assert not parts.voices.any()
    assert not parts.music.any()
    assert between(parts.effects, 3.1, 3.9) > 5 * between(parts.effects, 4.5, 5)


def test_a_clip_gives_way_to_a_voice_and_is_cut_with_its_shot() -> None:
    quiet, spoken = apart(Own({"sh0": tone(9)}), loud=0.0), apart()
    heard = quiet.effects - apart(loud=0.0).effects
    assert between(heard, 1.3, 1.8) == pytest.approx(0.5 * between(heard, 0.2, 0.6), rel=0.1)
    assert between(heard, 3.1, 6) < 1e-6
    assert steepest(heard) < 1.2 * steepest(tone(1))
    assert np.array_equal(spoken.voices, apart(Own({"sh0": tone(9)})).voices)


def test_under_a_clip_that_is_heard_alone_no_line_is_said_and_the_music_steps_back() -> None:
    parts, plain = apart(Own({"sh0": tone(3, loud=0.2)}, ("sh0",))), apart()
    assert between(parts.voices, 0.1, 2.9) == pytest.approx(0.2 / np.sqrt(2), rel=0.05)
    assert between(parts.voices, 3.1, 8) < 1e-6
    assert between(parts.music, 2.2, 2.8) < 0.6 * between(plain.music, 2.4, 2.8)


def test_a_line_that_runs_into_a_clip_heard_alone_stops_there_without_a_click() -> None:
    scene = scenes.timing(2, 2, 2, line_at=1.0, line_seconds=4.0)
    said = (scenes.speech(4.0),)
    music = np.zeros((round((6 + TAIL) * RATE), 2), np.float32)
    parts = stems(scene, scenes.shots(3), said, music, scenes.GRAVE, SPEAKERS, Own({}, ("sh1",)))
    assert between(parts.voices, 1.5, 1.9) > 0.1
    assert between(parts.voices, 2.6, 3.9) < 0.01
    assert between(parts.voices, 4.1, 4.9) > 0.1


def test_an_effect_longer_than_its_scene_is_faded_not_cut() -> None:
    own = Own(effects={"sh1": tone(30)})
    heard = apart(own, loud=0.0).effects - apart(loud=0.0).effects
    assert between(heard, 7, 7.4) > 0.05
    assert np.abs(heard[-20:]).max() < 1e-4


def test_an_excerpt_begins_and_ends_without_a_click(tmp_path: Path) -> None:
    mixed = wav.write(tmp_path / "mix.wav", tone(6 + TAIL, 50, loud=0.3))
    whole = wav.read(master_sound((mixed,), (scenes.timing(6),), scratch=tmp_path)).copy()
    part = wav.read(master_sound((mixed,), (scenes.timing(6),), 31, 47, scratch=tmp_path))
    assert len(part) == len(whole) - 78 * 1600
    assert np.abs(part[[0, -1]]).max() < 1e-3
    assert np.array_equal(part[1000:-1000], whole[31 * 1600 : -47 * 1600][1000:-1000])
