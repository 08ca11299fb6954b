"""Synthesised voices of the thriller: a pulse, a floor, a pad that opens, glass. Made here, sampled nowhere."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limelight.sound.score.instruments.saw import saw
from limelight.sound.score.notes import Note, hertz
from limelight.sound.signal import RATE, chance, drift, faded, lay, ringing, samples, shaped


def pulse(notes: tuple[Note, ...], length: int) -> np.ndarray:
    """A short low saw through a filter that closes at once: the ostinato of every thriller since 1978."""
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _plucked(round(note.pitch), round(note.force * 6) / 6), samples(note.start), note.force)
    return line


@lru_cache(maxsize=64)
def _plucked(pitch: int, force: float) -> np.ndarray:
    length = samples(0.42)
    time = np.arange(length, dtype=np.float32) / RATE
    body = saw(np.full(length, hertz(pitch))) + 0.6 * saw(np.full(length, hertz(pitch) * 1.004))
    dark = shaped(body, [60, 200, 500, 2000], [0, 0, -12, -40])
    bright = shaped(body, [60, 400, 1600 + 2200 * force, 9000], [0, 0, -9, -36]) - dark
    return faded((dark * np.exp(-5.5 * time) + bright * np.exp(-16 * time)) * 0.35, 0.003, 0.08)


def sub(notes: tuple[Note, ...], length: int) -> np.ndarray:
    """A sine with a little of its octave: felt more than heard, so that a telephone still knows where it is."""
    line = np.zeros(length, np.float32)
    for note in notes:
        time = np.arange(samples(note.seconds + 0.35), dtype=np.float32) / RATE
        turn = 2 * np.pi * hertz(note.pitch) * time
        voice = np.sin(turn) + 0.28 * np.sin(2 * turn) + 0.12 * np.sin(3 * turn)
        lay(line, 0.5 * note.force * voice * _breath(note, time, 0.08, 0.3), samples(note.start))
    return line


def pad(notes: tuple[Note, ...], length: int) -> np.ndarray:
    """Three saws a little apart, dark, whose filter opens and closes slowly."""
    line = np.zeros(length, np.float32)
    for number, note in enumerate(notes):
        time = np.arange(samples(note.seconds + 0.9), dtype=np.float32) / RATE
        sway = drift(len(time), chance("pad", number, note.pitch), 1.3)
        voices = sum(saw(hertz(note.pitch) * 2 ** ((cents + 4 * sway) / 1200)) for cents in (-9, 0, 8))
        lay(line, 0.2 * note.force * voices * _breath(note, time, 0.5, 0.8) * (0.8 + 0.2 * sway), samples(note.start))
    return shaped(line, [40, 120, 420, 1500, 5000], [-14, 0, 0, -16, -42])


def glass(notes: tuple[Note, ...], length: int) -> np.ndarray:
    """A rubbed glass: partials that bloom one after the other, and shimmer."""
    line = np.zeros(length, np.float32)
    for note in notes:
        time = np.arange(samples(note.seconds + 0.8), dtype=np.float32) / RATE
        voice = np.zeros(len(time), np.float32)
        for n, gain in ((1, 1.0), (2, 0.34), (3.01, 0.2), (5.04, 0.09)):
            bloom = 1 - np.exp(-time / (0.03 + 0.11 * n))
            voice += (
                gain * bloom * np.sin(2 * np.pi * n * hertz(note.pitch) * time + 0.4 * np.sin(2 * np.pi * 4.1 * time))
            )
        lay(line, 0.4 * note.force * voice * _breath(note, time, 0.05, 0.7), samples(note.start))
    return line


def _breath(note: Note, time: np.ndarray, rise: float, fall: float) -> np.ndarray:
    into = np.sin(np.pi / 2 * np.clip(time / min(rise, max(note.seconds, 0.02)), 0, 1)) ** 2
    return into * np.sin(np.pi / 2 * np.clip((note.seconds + fall - time) / fall, 0, 1)) ** 2


@lru_cache(maxsize=16)
def _struck(kind: int, force: float) -> np.ndarray:
    """A small kit by the numbers of General MIDI: bell 56, congas 62 to 64, shaker 70 and 82, cymbal 49."""
    rng = chance("kit", kind)
    if kind in (49, 57):
        length = samples(2.6)
        hiss = rng.standard_normal(length).astype(np.float32) * np.exp(-1.6 * np.arange(length) / RATE)
        return faded(0.25 * shaped(hiss, [300, 2000, 6000, 14000], [-40, -14, 0, -6]), 0.01, 0.4)
    if kind in (70, 82):
        length = samples(0.12)
        hiss = rng.standard_normal(length).astype(np.float32) * np.exp(-40 * np.arange(length) / RATE)
        return faded(0.3 * shaped(hiss, [1500, 5000, 9000], [-40, 0, -4]), 0.008, 0.03)
    if kind in (56, 67, 68):
        tone = 562 if kind == 56 else 880
        return faded(
            0.4 * ringing(samples(0.4), [tone, 1.504 * tone, 2.4 * tone], [0.3, 0.24, 0.1], [1, 0.7, 0.2]), 0.001, 0.1
        )
    tone = {62: 330, 63: 262, 64: 196, 60: 420, 61: 330}.get(kind, 110)
    last = 0.12 if kind == 62 else 0.34
    return faded(
        0.6 * ringing(samples(0.5), [tone, 1.6 * tone, 2.3 * tone], [last, last / 2, last / 3], [1, 0.3, 0.15]),
        0.001,
        0.1,
    )


def kit(notes: tuple[Note, ...], length: int) -> np.ndarray:
    line = np.zeros(length, np.float32)
    for note in notes:
        lay(line, _struck(round(note.pitch), 1.0), samples(note.start), note.force)
    return line
