"""Who plays: an engine what it has, the built-in instruments the rest, a composer model all of it at once."""

from __future__ import annotations

import numpy as np
import sound_scenes as scenes

from limelight.engines.music import MusicEngine
from limelight.engines.players.orchestra.engine import Orchestra
from limelight.engines.players.studio.engine import Studio
from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import Form, form_of
from limelight.sound.score.idioms import IDIOMS, idiom_named
from limelight.sound.score.perform import perform
from limelight.sound.score.players import played
from limelight.sound.signal import RATE
from limelight.testing.band import Band
from limelight.works.instruments import INSTRUMENTS
from limelight.works.music import Note


def form() -> Form:
    return form_of(scenes.timing(4, 4), scenes.shots(mood="tender"))


def music(band: Band, idiom: str = "strings") -> np.ndarray:
    piece = compose(form(), "sc01", Commission("peony", idiom), ends_film=False)
    return perform(piece, form(), idiom_named(idiom), ("peony",), band.play)


def at(sound: np.ndarray, hertz: float) -> float:
    """How much of that tone there is between one second and three."""
    part = sound[RATE : 3 * RATE, 0] * np.hanning(2 * RATE)
    return float(np.abs(np.fft.rfft(part))[round(2 * hertz)])


def test_what_an_engine_has_it_plays_and_the_built_in_instruments_play_the_rest():
    band = Band(("violas",))
    sound, alone = music(band), music(Band())
    assert {part.instrument for part in band.asked} >= {"violas", "basses"}
    assert at(sound, 100) > 20 * at(alone, 100)
    assert np.abs(alone).max() > 0.01


def test_a_recording_of_everything_stands_in_place_of_all_parts():
    sound = music(Band(records=True))
    assert at(sound, 1000) > 500 * at(sound, 440)


def test_silence_is_silent_whoever_plays():
    timing, shots = scenes.timing(4, 4), scenes.shots(mood="none")
    silent = form_of(timing, shots)
    piece = compose(silent, "sc01", Commission("peony", "piano"), ends_film=False)
    assert not perform(piece, silent, idiom_named("piano"), (), Band(records=True).play).any()


def test_every_instrument_of_every_idiom_has_a_built_in_player():
    wanted = {seat.instrument for name in IDIOMS for seat in idiom_named(name).seats.values()}
    wanted |= {other for name in IDIOMS for other in idiom_named(name).trembling.values()}
    for name in sorted(wanted):
        middle = 56 if INSTRUMENTS[name].drums else (INSTRUMENTS[name].low + INSTRUMENTS[name].high) // 2
        assert np.abs(played(name, (Note(0.0, 0.3, middle, 0.7),), RATE)).max() > 0.01


def test_the_built_in_engines_keep_the_protocol_and_know_only_instruments_that_there_are():
    assert isinstance(Orchestra(), MusicEngine)
    assert isinstance(Studio(), MusicEngine)
    assert isinstance(Band(), MusicEngine)
    assert set(Orchestra.instruments) <= set(INSTRUMENTS)
