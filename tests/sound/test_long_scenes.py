"""A scene of any length is mixed and mastered in pieces: it sounds as if it had been one, and takes no more memory."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import sound_scenes as scenes

from limelight.crafts import mix_scene as craft
from limelight.crafts import mix_stems as stems_craft
from limelight.crafts.master_sound import master_sound
from limelight.sound import effects_lasting, long_film, wav
from limelight.sound import pieces as long
from limelight.sound.effects_lasting import Lasting, lasting
from limelight.sound.levels import Levels
from limelight.sound.loudness import true_peak
from limelight.sound.mastering import CEILING
from limelight.sound.measuring import Sounding
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE
from limelight.works.footfalls import Footfall, Footfalls
from limelight.works.shots import FPS, Figure, SceneShots, SceneTiming, Shot, TimedLine, TimedShot
from limelight.works.speech import RATE as SPEECH_RATE
from limelight.works.speech import Speech

LINES = (40, 235, 430, 500)
"""Frames on which lines begin; the second and the last are spoken over a cut between pieces."""


@pytest.fixture
def in_short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of eight seconds; beds are not parted."""
    monkeypatch.setattr(long, "LONG", 10.0)
    monkeypatch.setattr(long, "PIECE", 8.0)


def noise(seconds: float, loud: float, seed: int) -> np.ndarray:
    count = round(seconds * RATE)
    return (loud * np.random.default_rng(seed).standard_normal((count, 2))).astype(np.float32)


def given(folder: Path) -> dict[str, object]:
    """Twenty seconds of everything: speech, music, a storm, a knock, feet, an own clip, an own effect, the end."""
    shots = tuple(
        Shot(
            f"sh{n}", "sc01", f"ln{n}", "close", (Figure("LINIANG", x=0.3),), lines=(f"ln{n}",),
            sounds=("knock",) if n == 1 else (), ending="end" if n == 3 else "cut",
        )
        for n in range(4)
    )  # fmt: skip
    spoken = [Speech(f"ln{n}", "en", 2.0, _speech(n)) for n in range(4)]
    return {
        "shots": SceneShots("sc01", "grave", "night", "storm", "tender", shots),
        "timing": SceneTiming(
            "sc01", 600, tuple(TimedShot(f"sh{n}", n * 150, 150) for n in range(4)),
            tuple(TimedLine(f"ln{n}", start, 2.0, f"sh{n}") for n, start in enumerate(LINES)),
        ),
        "speeches": tuple(spoken),
        "score": wav.write(folder / "score.wav", noise(20 + TAIL, 0.03, 9)),
        "place": scenes.GRAVE,
        "speakers": {f"ln{n}": "LINIANG" for n in range(4)},
        "clips": {"sh2": wav.write(folder / "clip.wav", noise(5, 0.05, 10))},
        "effects": {"sh0": wav.write(folder / "effect.wav", noise(11, 0.02, 11))},
        "footfalls": (Footfalls("sh1", (Footfall(70, 0.4, 0.8), Footfall(95, 0.6, 0.8))),),
    }  # fmt: skip


def _speech(number: int) -> bytes:
    loud = 0.2 if number % 2 else 0.02
    return (loud * np.random.default_rng(number).standard_normal(2 * SPEECH_RATE)).astype("<f4").tobytes()


def test_a_scene_mixed_in_pieces_sounds_as_one_that_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one").mkdir()
    whole = craft.mix_scene(**given(tmp_path), scratch=tmp_path / "one")  # type: ignore[arg-type]
    monkeypatch.setattr(long, "LONG", 10.0)
    monkeypatch.setattr(long, "PIECE", 8.0)
    parted = craft.mix_scene(**given(tmp_path), scratch=tmp_path)  # type: ignore[arg-type]
    assert np.abs(wav.read(parted) - wav.read(whole)).max() < 1e-5
    assert (tmp_path / "voices.f32").exists(), "it was mixed in pieces"
    one, other = (Levels.from_text(wav.sheet_of(mix)) for mix in (whole, parted))
    assert np.allclose(one.voices, other.voices, rtol=0.01)
    assert np.allclose(one.bed, other.bed, rtol=0.01)


@pytest.mark.usefixtures("in_short_pieces")
def test_the_stems_of_a_long_scene_add_up_to_its_mix_to_the_bit(tmp_path: Path) -> None:
    mixed = wav.read(craft.mix_scene(**given(tmp_path), scratch=tmp_path))  # type: ignore[arg-type]
    parts = wav.read(stems_craft.mix_stems(**given(tmp_path), scratch=tmp_path), channels=6)  # type: ignore[arg-type]
    assert np.array_equal(parts[:, :2] + parts[:, 2:4] + parts[:, 4:], mixed)


def test_a_film_mastered_in_pieces_sounds_as_one_that_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    timings = (scenes.timing(6, 5), scenes.timing(7, line_at=0.5), scenes.timing(4))
    mixes = tuple(
        wav.write(tmp_path / f"{n}.wav", noise(timing.frames / FPS + TAIL, 0.02 + 0.2 * n, n))
        for n, timing in enumerate(timings)
    )
    whole = wav.read(master_sound(mixes, timings, 40, 30, scratch=tmp_path))
    monkeypatch.setattr(long_film, "LONG", 10.0)
    monkeypatch.setattr(long_film, "_PIECE", 5 * RATE)
    parted = wav.read(master_sound(mixes, timings, 40, 30, scratch=tmp_path))
    assert parted.shape == whole.shape
    assert np.abs(parted - whole).max() < 2e-3
    assert true_peak(parted) <= CEILING * 1.001


def test_a_long_sound_is_measured_in_pieces_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = noise(20, 0.1, 3) * np.linspace(0.1, 1, 20 * RATE, dtype=np.float32)[:, None]
    whole = Sounding.of(lambda begin, end: sound[begin:end], len(sound))
    monkeypatch.setattr(long, "LONG", 10.0)
    monkeypatch.setattr(long, "PIECE", 8.0)
    parted = Sounding.of(lambda begin, end: sound[begin:end], len(sound))
    assert np.allclose(parted.frames, whole.frames, rtol=1e-3)
    assert np.allclose(parted.together, whole.together, rtol=1e-3)
    assert abs(parted.peak - whole.peak) < 1e-6


def test_rain_that_lasts_goes_over_from_stretch_to_stretch_without_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effects_lasting, "LONG", 10.0)
    monkeypatch.setattr(effects_lasting, "_STRETCH", 8.0)
    laid = np.zeros((30 * RATE, 2), np.float32)
    for at, sound in lasting(Lasting("rain", ("sc01", "rain"), 30.0), 0.0, 0.0, 0.0, 30.0):
        laid[at : at + len(sound)] += sound[: len(laid) - at]
    loud = np.sqrt((laid.reshape(30, -1) ** 2).mean(axis=1))
    over = loud[[8, 9, 16, 17, 24, 25]]
    assert abs(over.mean() / np.delete(loud, [8, 9, 16, 17, 24, 25]).mean() - 1) < 0.1, "neither a hole nor a swell"
    assert np.abs(np.diff(laid, axis=0)).max() < 2 * np.abs(np.diff(laid[:RATE], axis=0)).max(), "no click"
