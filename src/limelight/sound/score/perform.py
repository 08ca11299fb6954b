"""The score of a scene, heard: its parts written, played, set in a hall, and silenced where silence is asked for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from limelight.sound.loudness import bent, factor
from limelight.sound.room import HALL, answer
from limelight.sound.score.ensemble import Ensemble, ensemble_named
from limelight.sound.score.form import Form, Span, form_of
from limelight.sound.score.parts import Parts, write
from limelight.sound.score.textures import texture_named
from limelight.sound.score.theme import theme_of
from limelight.sound.signal import RATE, chance, faded, lay, panned, samples
from limelight.works.shots import SceneShots, SceneTiming

TAIL = 2.5
"""Seconds that a scene's sound rings on over the next scene."""
_RING = 3.2
_CEILING = 0.4
_STOP, _RETURN = 0.12, 0.03
"""Seconds in which the music falls silent, and comes back."""


def perform(
    timing: SceneTiming,
    scene: SceneShots,
    *,
    idiom: str,
    production: str,
    ends_film: bool,
    seed: int,
    texture: str = "",
) -> np.ndarray:
    """Stereo, as long as the scene and `TAIL`. The same theme for every scene of `production` and `seed`.

    It is set as the mood asks, or in a `texture` of `textures.TEXTURES`.
    """
    set_in = texture_named(texture) if texture else None
    form, ensemble = form_of(timing, scene), ensemble_named(idiom)
    theme = theme_of(production, seed, octave=len(ensemble.manner.bright.steps))
    length = samples(form.seconds + TAIL)
    dry = np.zeros((length, 2), np.float32)
    for number, passage in enumerate(form.passages):
        rng = chance("score", production, scene.scene, number, seed)
        parts = write(form, passage, theme, ensemble.manner, rng, ends_film=ends_film, texture=set_in)
        lay(dry, _play(parts, ensemble, passage.span), round(passage.span.start * RATE))
    if not dry.any():
        return dry
    score = dry + factor(HALL.wet) * answer(dry, HALL)
    return bent(faded(score * _gate(form, length)[:, None], 0.004, 1.2), _CEILING).astype(np.float32)


def _play(parts: Parts, ensemble: Ensemble, span: Span) -> np.ndarray:
    """The players together, from the start of the passage until its last note has rung out."""
    played = np.zeros((samples(span.seconds + _RING), 2), np.float32)
    for name, seat in ensemble.seats.items():
        notes = tuple(replace(note, start=max(0.0, note.start - span.start)) for note in getattr(parts, name))
        if notes:
            played += panned(seat.play(notes, len(played)), seat.pan) * factor(seat.gain_db)
    return played


def _gate(form: Form, length: int) -> np.ndarray:
    """0 in every silence: the hall's answer stops with the players, as if a hand were laid on it."""
    gate = np.ones(length, np.float32)
    for span in form.silences:
        gate = np.minimum(gate, _without(span, form, length))
    return gate


def _without(span: Span, form: Form, length: int) -> np.ndarray:
    points = [(span.start - _STOP, 1.0), (span.start, 0.0), (span.end, 0.0), (span.end + _RETURN, 1.0)]
    if span.end >= form.seconds - 1e-6:
        points = points[:2]
    times, values = zip(*points, strict=True)
    return np.interp(np.arange(length) / RATE, times, values).astype(np.float32)
