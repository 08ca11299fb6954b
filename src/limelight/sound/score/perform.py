"""A written piece, heard: its notes as hands play them, each part where it sits, all in one hall, silent where it
must be.

Nobody is exact: a hand is a few milliseconds early or late, a phrase leans on its first note; but on a cut everybody is
together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from limelight.sound.loudness import bent, factor
from limelight.sound.room import HALL, answer
from limelight.sound.score.form import Form, Span
from limelight.sound.score.idioms.style import Idiom, Seat
from limelight.sound.score.players import played
from limelight.sound.signal import RATE, chance, faded, lay, panned, samples, shaped
from limelight.works.instruments import INSTRUMENTS
from limelight.works.music import WHOLE, Note, Part, Piece, Played

TAIL = 2.5
"""Seconds that a scene's sound rings on over the next scene."""
CEILING = 0.4
_STOP, _RETURN = 0.12, 0.03
"""Seconds in which the music falls silent, and comes back."""
_LOOSE, _TIGHT = 0.007, 0.003
"""How far hands, and drums, are off the beat (standard deviation, seconds)."""
_EXACT = 0.05
"""Beats around a cut within which everybody is together."""
LEVEL_DB = -3.0
"""What brings the ensemble to the level at which the mix expects it: about -27 LUFS."""


Play = Callable[[Sequence[Played], Piece, float, int], Mapping[str, np.ndarray]]
"""How a music engine plays (engines/music.py)."""


def perform(piece: Piece, form: Form, idiom: Idiom, names: tuple[object, ...], play: Play | None = None) -> np.ndarray:
    """Stereo, as long as the scene and `TAIL`. `names` say whose hands these are: the same names, the same sound.

    What `play` leaves out is played by the built-in instruments.
    """
    length = samples(form.seconds + TAIL)
    dry = np.zeros((length, 2), np.float32)
    parts = [hands(part, piece, form, idiom, names) for part in piece.parts]
    heard = play(parts, piece, form.seconds + TAIL, RATE) if play and parts else {}
    if WHOLE in heard:
        lay(dry, heard[WHOLE], 0)
    else:
        swell = tuple(sorted({point for part in parts for point in part.swell}))
        held = np.zeros((length, 2), np.float32)
        for part in parts:
            lay(held if part.swell else dry, seated(part_sound(part, heard, length), idiom.seats[part.role]), 0)
        dry += swelled(held, swell)
    if not dry.any():
        return dry
    score = answer(dry, HALL)
    score *= factor(HALL.wet)
    score += dry
    score *= factor(LEVEL_DB)
    if form.silences:
        score *= gate(form, length)[:, None]
    heard = faded(score, 0.004, 1.2)
    return bent(heard, CEILING) if np.abs(heard).max() > 0.7 * CEILING else heard


def hands(part: Part, piece: Piece, form: Form, idiom: Idiom, names: tuple[object, ...]) -> Played:
    """The part in seconds, as hands play it."""
    rng = chance("hands", part.role, part.instrument, *names)
    notes = tuple(_notes(part, piece, form, rng))
    swell = tuple((piece.second(beat), level) for beat, level in part.swell)
    return Played(part.role, part.instrument, notes, swell)


def _notes(part: Part, piece: Piece, form: Form, rng: np.random.Generator) -> Iterator[Note]:
    cuts = [accent.at for accent in form.accents]
    loose = _TIGHT if INSTRUMENTS[part.instrument].drums else _LOOSE
    for tone in part.tones:
        off = float(np.clip(rng.normal(0, loose), -0.014, 0.014))
        weight = 1 + float(np.clip(rng.normal(0, 0.05), -0.12, 0.12))
        start = piece.second(tone.at)
        start = start if any(abs(start - cut) < 0.02 for cut in cuts) else max(0.0, start + off)
        seconds = max(0.04, piece.second(tone.end) - piece.second(tone.at))
        yield Note(start, seconds, tone.pitch, float(min(1.0, max(0.02, tone.force * weight))), tone.how)


def part_sound(part: Played, heard: Mapping[str, np.ndarray], length: int) -> np.ndarray:
    """The part as an engine has played it, else as the built-in player does."""
    if part.name in heard:
        return heard[part.name]
    return played(part.instrument, part.notes, length)


def seated(sound: np.ndarray, seat: Seat) -> np.ndarray:
    """Mono is placed; stereo is leaned to its side."""
    if sound.ndim == 1:
        return panned(sound, 0.8 * seat.pan) * factor(seat.gain_db)
    lean = np.array([min(1.0, 1 - 0.7 * seat.pan), min(1.0, 1 + 0.7 * seat.pan)], np.float32)
    return sound * (lean * factor(seat.gain_db))


def swelled(sound: np.ndarray, swell: tuple[tuple[float, float], ...]) -> np.ndarray:
    """Louder and brighter with its swell: a bow that digs in, a breath that grows. Those who swell alike, at once."""
    if not swell:
        return sound
    times, levels = zip(*swell, strict=True)
    level = np.interp(np.arange(len(sound)) / RATE, times, levels).astype(np.float32)[:, None]
    soft = shaped(sound, [500, 1400, 3000, 8000], [0, -3, -9, -18])
    return (soft + (sound - soft) * np.clip((level - 0.35) / 0.5, 0, 1)) * level


def gate(form: Form, length: int, begin: float = 0.0) -> np.ndarray:
    """0 in every silence: the hall's answer stops with the players, as if a hand were laid on it.

    `length` samples of it, from the second `begin` on.
    """
    open_ = np.ones(length, np.float32)
    for span in form.silences:
        open_ = np.minimum(open_, _without(span, form, length, begin))
    return open_


def _without(span: Span, form: Form, length: int, begin: float) -> np.ndarray:
    points = [(span.start - _STOP, 1.0), (span.start, 0.0), (span.end, 0.0), (span.end + _RETURN, 1.0)]
    if span.end >= form.seconds - 1e-6:
        points = points[:2]
    times, values = zip(*points, strict=True)
    return np.interp(begin + np.arange(length) / RATE, times, values).astype(np.float32)
