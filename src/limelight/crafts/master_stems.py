"""Master the film's stems: the scenes' stems laid one after another, under the very gain of the film's sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.dynamics import under
from limelight.sound.long_film import LongFilm
from limelight.sound.mastering import joined, mastering
from limelight.works.loudness import LOUDNESS, USUAL
from limelight.works.shots import SceneTiming


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=900))
def master_stems(
    mixes: tuple[Path, ...],
    stems: tuple[Path, ...],
    timings: tuple[SceneTiming, ...],
    loudness: float = LOUDNESS[USUAL],
    *,
    scratch: Path,
) -> Path:
    """A WAV of six channels (voices, music, effects, left and right of each), as long as the film's frames.

    The three together are what `master_sound` makes of the same scenes, to within a step of 24 bits: what rounding
    would leave between them is put into the effects.
    """
    long = LongFilm(mixes, timings)
    if long.long:
        apart = _apart(long, LongFilm(stems, timings, channels=6), long.gains(loudness))
        return wav.write_pieces(scratch / "stems.wav", (long.length, 6), apart)
    film = joined([wav.read(mix) for mix in mixes], timings)
    gain = mastering(film, loudness)
    parts = under(joined([wav.read(stem, channels=6) for stem in stems], timings), gain)
    return wav.write(scratch / "stems.wav", _together(parts, under(film, gain)))


def _apart(film: LongFilm, stems: LongFilm, gains: np.ndarray) -> Iterator[np.ndarray]:
    for whole, parts in zip(film.under(gains), stems.under(gains), strict=True):
        yield _together(parts, whole)


def _together(parts: np.ndarray, film: np.ndarray) -> np.ndarray:
    parts[:, 4:] += film - (parts[:, :2] + parts[:, 2:4] + parts[:, 4:])
    return parts
