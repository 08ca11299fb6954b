"""Encode the film's sound, once: every version that is heard the same copies it."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media import sound_file


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=150))
def encode_sound(mix: Path, *, scratch: Path) -> Path:
    """The mastered mix (WAV) as 48 kHz AAC in MP4, 224 kbit/s."""
    sound = scratch / "sound.m4a"
    sound_file.encode_sound(mix, sound)
    return sound
