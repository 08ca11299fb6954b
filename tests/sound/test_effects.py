"""Effects: each sounds, safely, the same way every time, and knows its name."""

from __future__ import annotations

import numpy as np
import pytest

from limelight.sound import effects
from limelight.sound.loudness import decibels, integrated
from limelight.sound.score.form import BREATHLESS
from limelight.sound.signal import RATE, chance
from limelight.works.vocabulary import SOUNDS


@pytest.mark.parametrize("name", effects.known())
def test_an_effect_stands_at_its_level_and_repeats(name: str) -> None:
    sound = effects.play(name, 3.0, chance(name))
    effect = effects.effect(name)

    assert sound.dtype == np.float32
    assert sound.shape[1:] == (2,)
    loud = integrated(sound, RATE) if effect.BED else decibels(float(np.abs(sound).max()))
    assert loud == pytest.approx(effect.LEVEL, abs=1.0)
    assert np.abs(sound).max() < 1.0
    assert np.array_equal(sound, effects.play(name, 3.0, chance(name)))


@pytest.mark.parametrize("name", [name for name in effects.known() if effects.effect(name).BED])
def test_a_bed_lasts_as_long_as_it_is_asked_to(name: str) -> None:
    assert len(effects.play(name, 1.7, chance(name))) == round(1.7 * RATE)


@pytest.mark.parametrize("name", [name for name in effects.known() if not effects.effect(name).BED])
def test_a_hit_begins_and_ends_in_silence(name: str) -> None:
    sound = effects.play(name, 1.0, chance(name))
    assert np.abs(sound[-5:]).max() < 0.001
    assert np.abs(sound[0]).max() < 0.02


def test_three_knocks_are_heard_with_silence_between() -> None:
    knock = np.abs(effects.play("knock", 3.0, chance("lid"))).max(axis=1)
    loud = [knock[round(at * RATE) : round((at + 0.1) * RATE)].max() for at in (0.0, 0.62, 1.3)]
    quiet = [knock[round(at * RATE) : round((at + 0.05) * RATE)].max() for at in (0.55, 1.22)]
    assert min(loud) > 8 * max(quiet)


def test_whatever_a_script_may_ask_for_is_there() -> None:
    assert set(SOUNDS) | BREATHLESS <= set(effects.known())


def test_an_unknown_sound_names_the_known() -> None:
    with pytest.raises(effects.UnknownSound, match="knock"):
        effects.play("kazoo", 1.0, chance())
