"""A long piece, heard a stretch at a time by the rules of `perform`: the score of an hour takes no more memory than
that of four minutes.

In each stretch every part plays the notes that sound in it, from where the first of them began; one stretch goes over
into the next, and the hall rings on over it. So it is for engines that play parts; one that plays all at once does so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from limelight.sound.loudness import bent, factor
from limelight.sound.pieces import pieces
from limelight.sound.room import HALL, answer
from limelight.sound.score.form import Form
from limelight.sound.score.idioms.style import Idiom
from limelight.sound.score.perform import CEILING, LEVEL_DB, TAIL, Play, gate, hands, part_sound, seated, swelled
from limelight.sound.signal import RATE, faded, lay, samples, silence
from limelight.works.music import Piece, Played
from limelight.works.shots import FPS

_OVER, _RINGS, _HALL_RINGS = 0.5, 13.0, 3.5
"""Seconds: of going over, that a note rings on at most, and that the hall does."""
_INTO, _OUT = 0.004, 1.2


@dataclass(frozen=True)
class _Stretch:
    begin: float
    end: float
    first: bool
    last: bool

    @property
    def length(self) -> int:
        """Samples, with those in which it goes over into the next."""
        return samples(self.end - self.begin + (0 if self.last else _OVER))


def performed(piece: Piece, form: Form, idiom: Idiom, names: tuple[object, ...], play: Play) -> Iterator[np.ndarray]:
    """Stereo, stretch after stretch, together as long as the scene and `TAIL`. `play` plays part by part."""
    parts = [hands(part, piece, form, idiom, names) for part in piece.parts]
    ringing = silence(0)
    for stretch in _stretches(form):
        dry = _gone_over(_played(parts, piece, idiom, play, stretch), stretch)
        score = answer(dry, HALL, _HALL_RINGS) * np.float32(factor(HALL.wet))
        lay(score, dry, 0)
        score *= factor(LEVEL_DB)
        lay(score, ringing, 0)
        now = samples(stretch.end - stretch.begin)
        ringing = score[now:].copy(order="F")
        yield _heard(score[:now], form, stretch)


def _stretches(form: Form) -> Iterator[_Stretch]:
    edges = pieces(round(form.seconds * FPS))
    for number, (begin, end) in enumerate(edges):
        last = number == len(edges) - 1
        yield _Stretch(begin / FPS, form.seconds + TAIL if last else end / FPS, number == 0, last)


def _played(parts: Sequence[Played], piece: Piece, idiom: Idiom, play: Play, stretch: _Stretch) -> np.ndarray:
    """All parts where they sit, dry."""
    dry, held = silence(stretch.length), silence(stretch.length)
    for part in parts:
        lay(held if part.swell else dry, seated(_sounding(part, piece, play, stretch), idiom.seats[part.role]), 0)
    swell = {(second - stretch.begin, level) for part in parts for second, level in part.swell}
    return dry + swelled(held, tuple(sorted(swell)))


def _sounding(part: Played, piece: Piece, play: Play, stretch: _Stretch) -> np.ndarray:
    """The part's notes that sound in the stretch."""
    until = stretch.begin + stretch.length / RATE
    notes = [note for note in part.notes if note.start < until and note.start + note.seconds + _RINGS > stretch.begin]
    earliest = min((note.start for note in notes), default=stretch.begin)
    from_ = min(round(stretch.begin * RATE), int(earliest * RATE))
    near = replace(part, notes=tuple(replace(note, start=note.start - from_ / RATE) for note in notes))
    lead = round(stretch.begin * RATE) - from_
    length = lead + stretch.length
    heard = play([near], piece, length / RATE, RATE) if notes else {}
    return part_sound(near, heard, length)[lead:]


def _gone_over(sound: np.ndarray, stretch: _Stretch) -> np.ndarray:
    """The same notes sound on both sides: what one stretch has less of, the other has more of."""
    ramp = np.linspace(0, 1, samples(_OVER), dtype=np.float32)[:, None]
    if not stretch.first:
        sound[: len(ramp)] *= ramp
    if not stretch.last:
        sound[len(sound) - len(ramp) :] *= 1 - ramp
    return sound


def _heard(score: np.ndarray, form: Form, stretch: _Stretch) -> np.ndarray:
    """The stretch as it is written: silent where it must be, its ends brought to nothing."""
    if form.silences:
        score *= gate(form, len(score), stretch.begin)[:, None]
    return bent(faded(score, _INTO * stretch.first, _OUT * stretch.last), CEILING)
