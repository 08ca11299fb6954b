"""Master the film's stems: the scenes' stems laid one after another, under the very gain of the film's sound."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.dynamics import under
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
    film = joined([wav.read(mix) for mix in mixes], timings)
    gain = mastering(film, loudness)
    parts = under(joined([wav.read(stem, channels=6) for stem in stems], timings), gain)
    parts[:, 4:] += under(film, gain) - (parts[:, :2] + parts[:, 2:4] + parts[:, 4:])
    return wav.write(scratch / "stems.wav", parts)
