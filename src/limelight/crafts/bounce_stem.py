"""Bounce a stem: some of the film's sound as a file of its own, to be mixed anew in any program."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.sound import wav

Part = Literal["voices", "music", "effects"]
_CHANNELS: dict[str, slice] = {"voices": slice(0, 2), "music": slice(2, 4), "effects": slice(4, 6)}
"""Where each part stands in what mix_stems and master_stems write."""


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.5, memory_mb=400))
def bounce_stem(stems: Path, parts: tuple[Part, ...], *, scratch: Path) -> Path:
    """The sum of `parts` as a stereo WAV, as long as the film: laid under it from its first frame, it is in time."""
    apart = wav.read(stems, channels=6)
    first, *others = (apart[:, _CHANNELS[part]] for part in parts)
    return wav.write(scratch / "stem.wav", sum(others, first))
