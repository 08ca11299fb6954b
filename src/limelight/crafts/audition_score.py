"""Audition a score, or any sound of a scene: one take of it as a light sound to judge it by."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.audition import audition
from limelight.sound import wav
from limelight.sound.signal import RATE
from limelight.works.viewing import Audition


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.5, memory_mb=200))
def audition_score(music: Path, *, scratch: Path) -> Audition:
    """A stereo WAV of the mixer's kind, as it is mixed."""
    return audition(wav.read(music), RATE, scratch)
