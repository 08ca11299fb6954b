"""The composer's promises: it is silent when asked, holds its breath, lands on cuts, leaves room, repeats."""

from __future__ import annotations

import numpy as np
import pytest
import sound_scenes as scenes
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.sound.idioms import idiom_of
from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import BREATH, Form, form_of
from limelight.sound.score.idioms import IDIOMS, idiom_named
from limelight.sound.score.moods import MOODS, UnknownMood, mood_named
from limelight.sound.score.perform import TAIL, perform
from limelight.sound.signal import RATE
from limelight.works import vocabulary
from limelight.works.instruments import INSTRUMENTS
from limelight.works.music import Cues, Piece
from limelight.works.shots import SceneShots, SceneTiming

LEADS = Cues(leads=("LINIANG",))


def written(form: Form, idiom: str = "chinese", take: int = 1, *, ends_film: bool = False) -> Piece:
    return compose(form, "sc01", Commission("peony", idiom, LEADS.leads, take), ends_film=ends_film)


def music(timing: SceneTiming, shots: SceneShots, idiom: str = "chinese", seed: int = 1, **more: bool) -> np.ndarray:
    form = form_of(timing, shots, LEADS)
    return perform(written(form, idiom, seed, **more), form, idiom_named(idiom), ("peony", seed))


def between(sound: np.ndarray, start: float, end: float) -> float:
    """Root mean square."""
    return float(np.sqrt((sound[round(start * RATE) : round(end * RATE)] ** 2).mean()))


@pytest.mark.parametrize("idiom", IDIOMS)
@pytest.mark.parametrize("mood", ["tense", "tender"])
def test_every_idiom_is_heard_neither_loud_nor_cut_off(idiom: str, mood: str) -> None:
    sound = music(scenes.timing(3, 3), scenes.shots(mood=mood), idiom)
    assert len(sound) == round((6 + TAIL) * RATE)
    assert 0.003 < between(sound, 0, 6) < 0.12
    assert np.abs(sound).max() <= 0.4
    assert np.abs(sound[-10:]).max() < 1e-4


@pytest.mark.parametrize("idiom", IDIOMS)
@pytest.mark.parametrize("mood", MOODS)
def test_nobody_plays_what_they_cannot_reach(idiom: str, mood: str) -> None:
    piece = written(form_of(scenes.timing(5, 6, 5), scenes.shots(3, mood=mood), LEADS), idiom, ends_film=True)
    assert piece.parts
    for part in piece.parts:
        reach = INSTRUMENTS[part.instrument]
        assert all(reach.low <= tone.pitch <= reach.high for tone in part.tones), part.instrument
        assert all(0 < tone.force <= 1 and tone.beats > 0 for tone in part.tones)


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


@pytest.mark.parametrize("idiom", IDIOMS)
def test_the_lead_never_begins_while_somebody_speaks(idiom: str) -> None:
    form = form_of(scenes.timing(6, 5, line_at=2.5, line_seconds=2.0), scenes.shots(mood="tender"), LEADS)
    piece = written(form, idiom)
    lead = piece.part("lead")
    assert lead
    assert not [tone for tone in lead.tones if 2.5 <= piece.second(tone.at) < 4.5]


@given(st.lists(st.floats(0.6, 4), min_size=2, max_size=8), st.sampled_from(MOODS), st.sampled_from(IDIOMS))
@settings(max_examples=60, deadline=None)
def test_no_note_begins_outside_its_scene(lengths: list[float], mood: str, idiom: str) -> None:
    timing = scenes.timing(*lengths)
    piece = written(form_of(timing, scenes.shots(len(lengths), mood=mood), LEADS), idiom, ends_film=True)
    starts = [piece.second(tone.at) for part in piece.parts for tone in part.tones]
    assert all(-1e-6 <= start < timing.frames / 30 for start in starts)


@pytest.mark.parametrize("mood", ["tender", "tense", "grief", "chase"])
def test_the_cuts_that_matter_fall_on_beats_within_a_frame(mood: str) -> None:
    form = form_of(scenes.timing(3.1, 2.75, 4), scenes.shots(3, mood=mood, sounds=("thunder",)), LEADS)
    piece = written(form)
    heavy = [accent.at for accent in form.accents if accent.weight >= 0.6]
    bars = [piece.second(bar.at) for bar in piece.bars]
    assert heavy
    assert all(min(abs(cut - bar) for bar in bars) < 1 / 30 for cut in heavy)
    tempo = mood_named(mood).tempo
    for (a, x), (b, y) in zip(piece.tempo, piece.tempo[1:-1], strict=False):
        pulse = piece.bars[0].pulse
        assert 60 * (b - a) / pulse / (y - x) == pytest.approx(tempo, rel=0.17)


@pytest.mark.parametrize("idiom", IDIOMS)
def test_on_each_cut_that_matters_somebody_plays_within_a_frame(idiom: str) -> None:
    lengths = (2.3, 1.9, 3.4, 2.7, 2.2, 4.1)
    form = form_of(scenes.timing(*lengths, line_at=5.0, line_seconds=1.2), scenes.shots(6, mood="tender"), LEADS)
    piece = written(form, idiom)
    starts = [piece.second(tone.at) for part in piece.parts for tone in part.tones]
    for cut in (accent.at for accent in form.accents if accent.weight >= 0.5):
        assert min(abs(start - cut) for start in starts) < 1 / 30


def test_a_mood_begins_with_the_shot_that_asks_for_it() -> None:
    shots = scenes.shots(3, mood="eerie")
    first, second, third = shots.shots
    turned = type(second)(**{**vars(second), "music": "grief"})
    form = form_of(scenes.timing(3.77, 5.31, 4), SceneShots(**{**vars(shots), "shots": (first, turned, third)}), LEADS)
    piece = written(form, "strings")
    assert {mark.text: piece.second(mark.at) for mark in piece.marks if mark.opens} == pytest.approx(
        {"eerie": 0.0, "grief": form.passages[1].span.start}, abs=0.002
    )


def test_the_last_scene_ends_on_a_chord_of_home_after_the_last_word() -> None:
    form = form_of(scenes.timing(2, 5, line_at=4.0, line_seconds=1.0), scenes.shots(mood="grief"), LEADS)
    ends, goes_on = written(form, "strings", ends_film=True), written(form, "strings")
    last = ends.harmony[-1]
    assert last.numeral in ("I", "i")
    assert 5.0 < ends.second(last.at) < 5.5
    assert goes_on.harmony[-1].numeral not in ("I", "i")


def test_moods_and_idioms_are_those_that_a_script_may_ask_for() -> None:
    assert {*MOODS, "none"} == set(vocabulary.MOODS)
    assert set(IDIOMS) == set(vocabulary.IDIOMS)
    assert len(IDIOMS) == 6
    with pytest.raises(UnknownMood, match="tender"):
        music(scenes.timing(1, 1), scenes.shots(mood="jolly"))


def test_an_idiom_is_found_by_the_words_of_a_story() -> None:
    assert idiom_of(["The Peony Pavilion", "SCHOLAR"]) == "chinese"
    assert idiom_of(["The Stolen Star", "GRANDFATHER"]) == "storybook"
    assert idiom_of(["The Last Passenger", "TUNDE", "KEMI"]) == "highlife"
    assert idiom_of(["Two Cups", "ANNA"]) == "piano"
