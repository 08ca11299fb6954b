"""The composer's promises: it is silent when asked, holds its breath, lands on cuts, leaves room, repeats."""

from __future__ import annotations

import numpy as np
import pytest
import sound_scenes as scenes
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.sound.idioms import IDIOMS, idiom_of
from limelight.sound.score.ensemble import ENSEMBLES
from limelight.sound.score.form import BREATH, beat_of, form_of
from limelight.sound.score.moods import MOODS, UnknownMood
from limelight.sound.score.parts import Parts, write
from limelight.sound.score.perform import TAIL, perform
from limelight.sound.score.theme import theme_of
from limelight.sound.signal import RATE, chance
from limelight.works import vocabulary
from limelight.works.shots import SceneShots, SceneTiming


def music(timing: SceneTiming, shots: SceneShots, idiom: str = "chinese", seed: int = 1, **more: bool) -> np.ndarray:
    return perform(timing, shots, idiom=idiom, production="peony", seed=seed, **{"ends_film": False, **more})


def between(sound: np.ndarray, start: float, end: float) -> float:
    """Root mean square."""
    return float(np.sqrt((sound[round(start * RATE) : round(end * RATE)] ** 2).mean()))


def written(timing: SceneTiming, shots: SceneShots, idiom: str = "chinese") -> Parts:
    form, manner = form_of(timing, shots), ENSEMBLES[idiom].manner
    theme = theme_of("peony", 1, octave=len(manner.bright.steps))
    return write(form, form.passages[0], theme, manner, chance("test"), ends_film=False)


@pytest.mark.parametrize("idiom", IDIOMS)
@pytest.mark.parametrize("mood", MOODS)
def test_every_mood_is_heard_in_every_idiom_neither_loud_nor_cut_off(idiom: str, mood: str) -> None:
    sound = music(scenes.timing(3, 3), scenes.shots(mood=mood), idiom)
    assert len(sound) == round((6 + TAIL) * RATE)
    assert 0.003 < between(sound, 0, 6) < 0.1
    assert np.abs(sound).max() <= 0.4
    assert np.abs(sound[-10:]).max() < 1e-4


def test_the_same_scene_sounds_the_same_and_another_take_does_not() -> None:
    timing, shots = scenes.timing(2, 2), scenes.shots()
    assert np.array_equal(music(timing, shots), music(timing, shots))
    assert not np.array_equal(music(timing, shots), music(timing, shots, seed=2))


def test_no_music_means_not_a_sample_of_it() -> None:
    assert not music(scenes.timing(2, 2), scenes.shots(mood="none")).any()


def test_a_shot_can_silence_the_music_and_a_later_one_bring_it_back() -> None:
    shots = scenes.shots(mood="tense")
    first, last = shots.shots
    quiet = SceneShots(**{**vars(shots), "shots": (first, type(last)(**{**vars(last), "music": "none"}))})
    sound = music(scenes.timing(3, 3), quiet)
    assert between(sound, 0, 2.8) > 0.003
    assert not sound[round(3.01 * RATE) :].any()


def test_the_music_holds_its_breath_before_a_knock() -> None:
    sound = music(scenes.timing(4, 4), scenes.shots(mood="tense", sounds=("knock",)))
    assert not sound[round((4 - BREATH + 0.01) * RATE) : round(4.0 * RATE)].any()
    assert between(sound, 1, 3) > 0.003


def test_the_lead_never_begins_while_somebody_speaks() -> None:
    timing = scenes.timing(5, 5, line_at=2.0, line_seconds=2.0)
    lead = written(timing, scenes.shots(mood="tender")).lead
    assert lead
    assert not [note for note in lead if 2.0 <= note.start < 4.0]


@given(st.lists(st.floats(0.6, 4), min_size=2, max_size=8), st.sampled_from(sorted(MOODS)))
@settings(max_examples=40, deadline=None)
def test_no_note_begins_outside_its_scene(lengths: list[float], mood: str) -> None:
    timing = scenes.timing(*lengths)
    parts = written(timing, scenes.shots(len(lengths), mood=mood))
    notes = [note for name in vars(parts) for note in getattr(parts, name)]
    assert all(0 <= note.start < timing.frames / 30 for note in notes)
    assert all(0 < note.force <= 1 for note in notes)


def test_the_beat_bends_so_that_the_weightiest_cut_falls_on_it() -> None:
    form = form_of(scenes.timing(3.1, 2.75, 4), scenes.shots(3, sounds=("thunder",)))
    beat = beat_of(72, form.accents, form.passages[0].span)
    place = form.accents[-1].at / beat
    assert abs(place - round(place)) < 0.1
    assert beat == pytest.approx(60 / 72, rel=0.09)


@given(st.text(), st.integers(1, 50), st.sampled_from([5, 7]))
@settings(max_examples=60, deadline=None)
def test_a_theme_asks_away_from_home_and_answers_at_home(production: str, seed: int, octave: int) -> None:
    theme = theme_of(production, seed, octave=octave)
    assert theme.answer[-1].degree == 0
    assert theme.question[-1].degree != 0
    assert sum(step.beats for step in theme.question) == sum(step.beats for step in theme.answer) == 8


def test_the_last_scene_ends_on_a_chord_after_the_last_word() -> None:
    timing, shots = scenes.timing(2, 3, line_at=1.0, line_seconds=1.0), scenes.shots(mood="calm")
    ends, goes_on = music(timing, shots, ends_film=True), music(timing, shots)
    assert between(ends, 2.2, 3.2) > 1.3 * between(goes_on, 2.2, 3.2)


def test_moods_are_those_that_a_script_may_ask_for() -> None:
    assert {*MOODS, "none"} == set(vocabulary.MOODS)
    with pytest.raises(UnknownMood, match="tender"):
        music(scenes.timing(1, 1), scenes.shots(mood="jolly"))


def test_an_idiom_is_found_by_the_words_of_a_story() -> None:
    assert idiom_of(["The Peony Pavilion", "SCHOLAR"]) == "chinese"
    assert idiom_of(["The Stolen Star", "GRANDFATHER"]) == "storybook"
    assert idiom_of(["Last Passenger", "DRIVER"]) == "modern"
    assert set(ENSEMBLES) == set(IDIOMS)
