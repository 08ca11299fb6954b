"""The mix of a scene of any length, a piece at a time, by the rules of `mixing`: an hour takes no more memory than four
minutes.

What a level hangs on is read off the whole scene first, a tenth of a second at a time. Voices and world wait on the
disk meanwhile; music is read where the score lies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from limelight.sound import ducking, wav
from limelight.sound.heard import Heard
from limelight.sound.levels import Levels
from limelight.sound.loudness import STEP, energies
from limelight.sound.mixing import apart
from limelight.sound.pieces import pieces
from limelight.sound.score.form import Span
from limelight.sound.signal import RATE, lay, silence
from limelight.works.shots import FPS
from limelight.works.speech import Speech

_BEFORE, _AFTER = 6 * FPS, FPS
"""Frames that are heard before a piece, for as long as any room answers, and after it."""
_A_FRAME = RATE // FPS
_A_STEP = round(STEP * RATE)

Piece = tuple[int, int]
Sound = Callable[[Heard], np.ndarray]


class LongMix:
    """A scene mixed in pieces; `scratch` holds what waits."""

    def __init__(self, heard: Heard, speeches: Sequence[Speech], score: Path, scratch: Path) -> None:
        self._heard, self._speeches, self._score = heard, speeches, score
        self._pieces = pieces(heard.timing.frames)
        self._spoken, self._around = (_Tape(scratch / name) for name in ("voices.f32", "world.f32"))

    @property
    def length(self) -> int:
        return self._heard.length

    @cached_property
    def levels(self) -> Levels:
        """How loud the parts are as they are heard."""
        return Levels(self._before.voices, ducking.weighed(self._bed, self._lacking))

    def stems(self) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Voices, music and effects of each piece, in order."""
        lacking = self._lacking
        for piece in self._pieces:
            heard, inner = self._around_of(piece)
            further = ducking.further(heard, _from(heard, lacking))[:, None]
            yield tuple(  # pyright: ignore[reportReturnType]
                part[inner]
                for part in (self._spoken_behind(heard), *(bed * further for bed in self._bed_behind(heard)))
            )

    @cached_property
    def _music(self) -> np.ndarray:
        """The energies of the score."""
        return self._weighed(lambda heard: _read(self._score, heard))

    @cached_property
    def _fader(self) -> float:
        return ducking.fader(self._music)

    @cached_property
    def _before(self) -> Levels:
        """How loud it all is before anything gives way: voices and world are put on their tapes."""
        for piece in self._pieces:
            heard = self._heard.part(piece[0] - _BEFORE, piece[1] + _AFTER)
            inner = self._inner(heard, piece)
            for tape, sound in zip((self._spoken, self._around), apart(heard, self._speeches), strict=True):
                tape.add(sound[inner])
        around = self._weighed(lambda heard: self._around.read(heard))
        return Levels(self._weighed(lambda heard: self._spoken.read(heard)), self._music * self._fader**2 + around)

    @cached_property
    def _depths(self) -> ducking.Depths:
        return ducking.depths(self._heard, self._before)

    @cached_property
    def _bed(self) -> np.ndarray:
        """The energies of music and world behind whoever speaks."""
        return self._weighed(lambda heard: np.add(*self._bed_behind(heard)))

    @cached_property
    def _lacking(self) -> ducking.Deeper:
        return ducking.deeper(self._heard, Levels(self._before.voices, self._bed))

    def _spoken_behind(self, heard: Heard) -> np.ndarray:
        return _at_the_end(heard, self._spoken.read(heard))

    def _bed_behind(self, heard: Heard) -> tuple[np.ndarray, np.ndarray]:
        """Music and world, as far back as they stand behind whoever speaks."""
        depths = _from(heard, self._depths)
        music = ducking.music_behind(heard, _read(self._score, heard) * np.float32(self._fader), depths)
        around = self._around.read(heard) * ducking.under_speech(heard, depths)[:, None]
        return _at_the_end(heard, music), _at_the_end(heard, around)

    def _around_of(self, piece: Piece) -> tuple[Heard, slice]:
        """A piece with a second before and after it, and where it lies in that."""
        heard = self._heard.part(piece[0] - _AFTER, piece[1] + _AFTER)
        return heard, self._inner(heard, piece)

    def _inner(self, heard: Heard, piece: Piece) -> slice:
        """Where a piece lies in what is heard around it; the last one has the scene's tail."""
        begin = (piece[0] - heard.begins) * _A_FRAME
        last = piece[1] == self._heard.timing.frames
        return slice(begin, heard.length if last else begin + (piece[1] - piece[0]) * _A_FRAME)

    def _weighed(self, sound: Sound) -> np.ndarray:
        """The energies of a sound, given piece by piece, as those of one."""
        found: list[np.ndarray] = []
        for piece in self._pieces:
            heard, inner = self._around_of(piece)
            steps = energies(sound(heard), RATE)
            found.append(steps[inner.start // _A_STEP : -(-inner.stop // _A_STEP)])
        return np.concatenate(found)


class _Tape:
    """Stereo samples that wait on the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.write_bytes(b"")

    def add(self, sound: np.ndarray) -> None:
        with self._path.open("ab") as file:
            file.write(np.ascontiguousarray(sound, "<f4").data)

    def read(self, heard: Heard) -> np.ndarray:
        """What lies on it while that part of the scene is heard."""
        with self._path.open("rb") as file:
            file.seek(heard.begins * _A_FRAME * 8)
            raw = file.read(heard.length * 8)
        return _laid(np.frombuffer(raw, "<f4").reshape(-1, 2), heard)


def _read(score: Path, heard: Heard) -> np.ndarray:
    begin = heard.begins * _A_FRAME
    return _laid(wav.read(score, begin=begin, end=begin + heard.length), heard)


def _laid(sound: np.ndarray, heard: Heard) -> np.ndarray:
    """As long as what is heard."""
    laid = silence(heard.length)
    lay(laid, sound, 0)
    return laid


def _at_the_end(heard: Heard, sound: np.ndarray) -> np.ndarray:
    gone = ducking.at_the_end(heard)
    return sound if gone is None else sound * gone[:, None]


def _from(heard: Heard, spans: Mapping[Span, float]) -> dict[Span, float]:
    """Spans of the scene as those of a part of it."""
    by = heard.begins / FPS
    return {Span(span.start - by, span.end - by): value for span, value in spans.items()}
