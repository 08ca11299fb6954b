"""One note out of a soundfont's regions: read along a curve of pitch, looped, enveloped; and a part of many notes.

Struck and plucked notes repeat, and are kept; bowed and blown ones are made anew, each with its own slide and tremble.
Read between samples by four-point Hermite curves (Niemitalo 2001, "Polynomial interpolators").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from limelight.engines.players.orchestra.soundfont import Region, Soundfont
from limelight.works.music import Note

_LONGEST = 12.0
"""Seconds that a struck note is let ring at most."""
_FLOOR_DB = -72.0
_SLUR = 0.07
"""Seconds of a sample's own attack that a slurred note leaves out, and over which it grows out of the one before."""


@dataclass(frozen=True)
class Touch:
    """How an instrument takes its notes. `held` notes sound while they are held, others ring on for `ring` seconds."""

    held: bool
    ring: float = 2.5
    release: float = 0.3
    attack: float = 0.0
    slide: float = 0.0
    """Semitones below the note from which it is slid into, when it is."""
    shake: float = 0.0
    """Semitones to either side, grown into."""
    tremble: float = 0.0
    """How deep the bow's own tremolo goes, 0 to 1: a dozen strokes a second, no two notes together."""
    body: tuple[tuple[float, float], ...] = ()
    """An equaliser through these points of hertz and decibels: another body than the one that was sampled."""
    soft: float = 0.4
    """How much softer a weak touch is than a strong one, as an exponent's complement: 0 sounds every force alike."""


class Preset:
    """One preset of a soundfont at one rate of samples."""

    def __init__(self, font: Soundfont, bank: int, program: int, touch: Touch, rate: int) -> None:
        self._font, self._touch, self._rate = font, touch, rate
        self._regions = font.regions(bank, program)

    def line(self, notes: tuple[Note, ...], length: int) -> np.ndarray:
        """All notes, stereo, `length` frames."""
        heard = np.zeros((length, 2), np.float32)
        for note in notes:
            start = round(note.start * self._rate)
            sound = self._held(note) if self._touch.held else self._rung(note)
            end = min(length, start + len(sound))
            if end > start >= 0:
                heard[start:end] += sound[: end - start]
        return heard

    def _rung(self, note: Note) -> np.ndarray:
        seconds = min(_LONGEST, max(self._touch.ring, note.seconds)) if note.how != "short" else note.seconds + 0.12
        rung = self._struck(round(note.pitch), round(note.force * 12), round(seconds * 4) / 4)
        if note.how != "short":
            return rung
        damped = min(len(rung), round((note.seconds + 0.1) * self._rate))
        return rung[:damped] * _falling(damped, round(0.09 * self._rate))[:, None]

    @lru_cache(maxsize=160)  # noqa: B019 - a preset lives as long as its worker
    def _struck(self, key: int, force: int, seconds: float) -> np.ndarray:
        length = round((seconds + 0.05) * self._rate)
        sound = np.zeros((length, 2), np.float32)
        for region in self._meeting(key, force / 12):
            places = np.arange(length) * self._ratio(region, float(key))
            _place(sound, self._read(region, places) * self._decaying(region, length), region.pan)
        return sound * (self._loud(force / 12) * _falling(length, round(0.25 * self._rate)))[:, None]

    def _held(self, note: Note) -> np.ndarray:
        touch, short = self._touch, note.how == "short"
        release = min(touch.release, 0.12) if short else touch.release
        length = round((note.seconds + release) * self._rate)
        time = np.arange(length, dtype=np.float32) / self._rate
        bend = _bend(note, touch, time)
        bent = bend.any()
        way = np.cumsum(2 ** (bend / 12), dtype=np.float64) if bent else bend
        sound = np.zeros((length, 2), np.float32)
        for region in self._meeting(round(note.pitch), note.force):
            skipped = _SLUR * self._sample_rate(region) if note.how == "slur" else 0.0
            ratio = self._ratio(region, note.pitch)
            _place(sound, self._read(region, skipped + ratio * (way if bent else np.arange(length))), region.pan)
        if touch.body:
            sound = _through(sound, touch.body, self._rate)
        attack = _SLUR if note.how == "slur" else (0.004 if short else touch.attack)
        shape = _rising(length, round(attack * self._rate)) * _falling(length, round(release * self._rate))
        if touch.tremble and not short:
            shape = shape * _tremolo(note, touch.tremble, time)
        return sound * (self._loud(note.force) * shape)[:, None]

    def _meeting(self, key: int, force: float) -> tuple[Region, ...]:
        """The regions for a key at a force; the nearest keys where the preset does not reach so far."""
        velocity = round(min(max(25 + 100 * force, 20), 120))
        found = tuple(region for region in self._regions if region.meets(key, velocity))
        if found or not self._regions:
            return found
        near = min(self._regions, key=lambda region: (max(region.keys[0] - key, key - region.keys[1]), region.sample))
        return tuple(region for region in self._regions if region.meets(min(max(key, near.keys[0]), near.keys[1]), 80))

    def _loud(self, force: float) -> float:
        return float(max(force, 0.02) ** (1 + self._touch.soft))

    def _sample_rate(self, region: Region) -> int:
        return self._font.sample(region.sample).rate

    def _ratio(self, region: Region, pitch: float) -> float:
        cents = (pitch - region.root) * region.per_key
        return self._sample_rate(region) / self._rate * 2 ** (cents / 1200)

    def _read(self, region: Region, places: np.ndarray) -> np.ndarray:
        """The sample at `places`, in its own frames, going round in its loop."""
        frames, sample = self._font.sound(region.sample), self._font.sample(region.sample)
        begin, end = sample.loop
        last = len(frames) - 4
        goes_round = region.loops and end - begin > 8 and end <= last
        if goes_round:
            again = int(np.searchsorted(places, end))
            places[again:] = begin + (places[again:] - begin) % (end - begin)
        over = len(places) if goes_round else int(np.searchsorted(places, last))
        low = places[:over].astype(np.intp)
        heard = np.zeros(len(places), np.float32)
        heard[:over] = _hermite(frames, low, (places[:over] - low).astype(np.float32))
        return heard * np.float32(10 ** (region.gain_db / 20))

    def _decaying(self, region: Region, length: int) -> np.ndarray:
        """Attack, hold, and decay at a constant rate of decibels, as section 8.1.2 of the specification has it."""
        points = [0.0, region.attack, region.attack + region.hold, region.attack + region.hold + region.decay]
        times = np.arange(length, dtype=np.float32) / self._rate
        fall = np.interp(times, points[2:], [0.0, max(region.sustain_db, -100.0)])
        rise = np.clip(times / max(region.attack, 1e-4), 0, 1)
        return (rise * 10 ** (fall / 20)).astype(np.float32)


def _bend(note: Note, touch: Touch, time: np.ndarray) -> np.ndarray:
    """Semitones away from the note: a slide into it, and a tremble that grows on what is held."""
    bend = np.zeros(len(time), np.float32)
    if note.how == "slide" and touch.slide:
        bend -= touch.slide * np.exp(-time / 0.045)
    if touch.shake and note.seconds > 0.35:
        grown = np.clip((time - 0.22) / 0.4, 0, 1)
        bend += touch.shake * grown * np.sin(2 * np.pi * (5.6 + 0.3 * (note.pitch % 1.7)) * time)
    return bend


def _tremolo(note: Note, depth: float, time: np.ndarray) -> np.ndarray:
    """Strokes of the bow, a little uneven; the desks of a section never quite agree, so it never falls silent."""
    rate, turn = 11.5 + (note.pitch * 0.37) % 1.5, note.pitch * 2.4 + note.start
    strokes = np.sin(2 * np.pi * rate * time + turn) + 0.35 * np.sin(2 * np.pi * 0.71 * rate * time + 2 * turn)
    return (1 - depth * (0.5 + 0.37 * strokes)).astype(np.float32)


def _through(sound: np.ndarray, body: tuple[tuple[float, float], ...], rate: int) -> np.ndarray:
    """Straight between the points as the ear counts hertz, as long as it was."""
    size = -(-(len(sound) + rate // 20) // 4096) * 4096
    hertz, decibels = zip(*body, strict=True)
    curve = np.interp(np.log(np.maximum(np.fft.rfftfreq(size, 1 / rate), 1.0)), np.log(hertz), decibels)
    spectrum = np.fft.rfft(sound, size, axis=0) * (10 ** (curve / 20))[:, None]
    return np.fft.irfft(spectrum, size, axis=0)[: len(sound)].astype(np.float32)


def _hermite(frames: np.ndarray, low: np.ndarray, part: np.ndarray) -> np.ndarray:
    """`frames` has one frame of silence before its first."""
    before, here, after, beyond = (frames[n:].take(low) for n in range(4))
    c1 = 0.5 * (after - before)
    c2 = before - 2.5 * here + 2 * after - 0.5 * beyond
    c3 = 0.5 * (beyond - before) + 1.5 * (here - after)
    return ((c3 * part + c2) * part + c1) * part + here


def _place(sound: np.ndarray, mono: np.ndarray, pan: float) -> None:
    """A stereo preset has a region for each side; a mono one stands in the middle, as loud together."""
    angle = (pan + 1) * np.pi / 4
    for side, gain in enumerate((np.cos(angle), np.sin(angle))):
        if gain > 1e-3:
            sound[:, side] += np.float32(gain) * mono


def _rising(length: int, over: int) -> np.ndarray:
    shape = np.ones(length, np.float32)
    over = min(over, length)
    if over > 1:
        shape[:over] = np.sin(np.linspace(0, np.pi / 2, over, dtype=np.float32)) ** 2
    return shape


def _falling(length: int, over: int) -> np.ndarray:
    return _rising(length, over)[::-1]
