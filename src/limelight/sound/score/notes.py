"""What a player is handed: notes in seconds (works/music.py), and what a pitch is in hertz."""

from __future__ import annotations

from limelight.works.music import Note

__all__ = ["Note", "hertz"]


def hertz(pitch: float) -> float:
    return 440.0 * 2 ** ((pitch - 69) / 12)
