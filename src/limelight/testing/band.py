"""A double of the music protocol: it remembers what it was asked to play, and answers with a tone for each part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from limelight.works.music import WHOLE, Piece, Played


class Band:
    """`instruments` are those it has; with `records` it answers with one recording of everything instead."""

    kind = "music"
    name = "band"
    version = "1"

    def __init__(self, instruments: tuple[str, ...] = (), *, records: bool = False) -> None:
        self.instruments = instruments
        self.asked: list[Played] = []
        self._records = records

    def play(self, parts: Sequence[Played], piece: Piece, seconds: float, rate: int) -> Mapping[str, np.ndarray]:
        """A hundred hertz for the first part, two hundred for the second, and so on."""
        self.asked += parts
        length = round(seconds * rate)
        if self._records:
            return {WHOLE: _tone(1000, length, rate)}
        has = [part for part in parts if part.instrument in self.instruments]
        return {part.name: _tone(100 * number, length, rate) for number, part in enumerate(has, 1)}


def _tone(hertz: float, length: int, rate: int) -> np.ndarray:
    wave = 0.05 * np.sin(2 * np.pi * hertz * np.arange(length) / rate)
    return np.stack([wave, wave], axis=1).astype(np.float32)
