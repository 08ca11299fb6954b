"""Bounce a stem: some of the film's sound as a file of its own, to be mixed anew in any program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.pieces import PIECE
from limelight.sound.signal import RATE

Part = Literal["voices", "music", "effects"]
_CHANNELS: dict[str, slice] = {"voices": slice(0, 2), "music": slice(2, 4), "effects": slice(4, 6)}
"""Where each part stands in what mix_stems and master_stems write."""
_PIECE = round(PIECE * RATE)


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.5, memory_mb=400))
def bounce_stem(stems: Path, parts: tuple[Part, ...], *, scratch: Path) -> Path:
    """The sum of `parts` as a stereo WAV, as long as the film: laid under it from its first frame, it is in time."""
    length = wav.length(stems, channels=6)
    return wav.write_pieces(scratch / "stem.wav", (length, 2), _bounced(stems, parts, length))


def _bounced(stems: Path, parts: tuple[Part, ...], length: int) -> Iterator[np.ndarray]:
    """A piece at a time: six channels of an hour are more than there is memory for."""
    for begin in range(0, length, _PIECE):
        apart = wav.read(stems, 6, begin, begin + _PIECE)
        first, *others = (apart[:, _CHANNELS[part]] for part in parts)
        yield sum(others, first)
