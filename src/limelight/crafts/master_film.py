"""Master the film: picture and sound in one file that plays from its first byte, nothing encoded again."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.mux import mux


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.5, memory_mb=150))
def master_film(picture: Path, sound: Path, title: str, language: str, *, scratch: Path) -> Path:
    """The film as MP4 (H.264, AAC, faststart) from join_film's picture and encode_sound's sound."""
    film = scratch / "film.mp4"
    mux(picture, sound, film, title=title, language=language)
    return film
