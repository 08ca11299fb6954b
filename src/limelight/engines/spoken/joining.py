"""From breaths to a line: each with its sounds timed, joined into one `Speech` with the silence that is wanted around
it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from limelight.engines.spoken.timeline import FRAME, PAUSE, Stretch
from limelight.engines.spoken.timeline import words as words_timed
from limelight.works.speech import RATE, Phone, Speech, Word

LEAD, TAIL = 0.03, 0.08
"""Seconds of silence left before the first and after the last phoneme of a breath."""
_DYING = 0.07
"""Seconds in which a sound dies away into a pause."""
_UNSPEAKABLE = 0.8
"""Seconds of a line that has nothing to pronounce ("...")."""


@dataclass(frozen=True)
class Piece:
    """One phoneme or pause with its samples."""

    stretch: Stretch
    samples: np.ndarray


def pieces(
    timeline: Sequence[Stretch], samples: np.ndarray, least: Mapping[str, float] = {}, after: float = TAIL
) -> list[Piece]:
    """A breath in its sounds; a pause is made as long as its mark asks `least`, in seconds, the last `after` long."""
    return [_piece(stretch, samples, timeline, least, after) for stretch in timeline]


def speech_of(spoken: Iterable[Piece], written: tuple[str, ...], language: str) -> Speech:
    """The line, its phones and words timed; they sum to the length of the sound exactly."""
    told = list(spoken)
    if not told:
        return unspoken(written, language)
    edges = np.cumsum([0, *(len(piece.samples) for piece in told)]) / RATE
    timed = [
        (piece.stretch.word, Phone(piece.stretch.symbol, float(start), float(end)))
        for piece, start, end in zip(told, edges[:-1], edges[1:], strict=True)
    ]
    samples = np.concatenate([piece.samples for piece in told]).astype("<f4")
    phones = tuple(phone for _, phone in timed)
    return Speech("", language, float(edges[-1]), samples.tobytes(), phones, words_timed(written, timed))


def unspoken(written: tuple[str, ...], language: str) -> Speech:
    """A line of marks alone ("..."): a silence as long as a look."""
    silence = np.zeros(round(_UNSPEAKABLE * RATE), "<f4").tobytes()
    pause = (Phone(PAUSE, 0.0, _UNSPEAKABLE),)
    return Speech("", language, _UNSPEAKABLE, silence, pause, tuple(Word(w, 0.0, _UNSPEAKABLE) for w in written))


def _piece(
    stretch: Stretch, samples: np.ndarray, timeline: Sequence[Stretch], least: Mapping[str, float], after: float
) -> Piece:
    own = samples[stretch.start * FRAME : stretch.end * FRAME]
    if not stretch.is_pause:
        return Piece(stretch, own)
    if stretch is timeline[0]:
        return Piece(stretch, _quieted(own[-round(LEAD * RATE) :], before=False))
    if stretch is timeline[-1]:
        return Piece(stretch, _held(_quieted(own[: max(1, round(min(after, TAIL) * RATE))], after=False), after))
    return Piece(stretch, _held(_quieted(own), least.get(stretch.mark, 0.0)))


def _quieted(pause: np.ndarray, *, before: bool = True, after: bool = True) -> np.ndarray:
    """A pause without the hiss of the network: what sounds `before` it dies away, what comes `after` it swells."""
    gain = np.zeros(len(pause), np.float32)
    if before:
        dying = min(len(pause), round(_DYING * RATE))
        gain[:dying] = np.maximum(gain[:dying], np.cos(np.linspace(0, np.pi / 2, dying)) ** 2)
    if after:
        swelling = min(len(pause), round(LEAD * RATE))
        gain[len(pause) - swelling :] += np.sin(np.linspace(0, np.pi / 2, swelling)) ** 2
    return pause * np.minimum(gain, 1)


def _held(quiet: np.ndarray, seconds: float) -> np.ndarray:
    """A pause made at least `seconds` long, in its middle, where nothing sounds."""
    missing = max(0, round(seconds * RATE) - len(quiet))
    if not missing:
        return quiet
    middle = len(quiet) // 2
    out = np.linspace(1, 0, middle, dtype=np.float32) ** 2
    back = np.linspace(0, 1, len(quiet) - middle, dtype=np.float32) ** 2
    return np.concatenate([quiet[:middle] * out, np.zeros(missing, np.float32), quiet[middle:] * back])
