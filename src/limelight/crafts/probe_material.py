"""Probe material: what a file is that a person brings, by what it holds, and whether it can be used at all."""

from __future__ import annotations

from mimetypes import guess_type
from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.errors import FootageRefused, FootageUnreadable, FootageWithoutPicture, SoundRefused
from limelight.media.footage import read_footage_file
from limelight.media.listening import known_sound
from limelight.works.material import Material


@craft(revision=1, upgrade="follow", needs=Needs(cpu=0.5, memory_mb=300))
def probe_material(file: Path, name: str) -> Material:
    """What `file` is, called `name` by its owner.

    Raises FootageRefused or SoundRefused for what is neither picture nor sound.
    """
    try:
        seen = read_footage_file(file, name)
    except (FootageWithoutPicture, FootageUnreadable) as refused:
        return _sound(file, name, refused)
    return Material(seen.kind, seen.codec, seen.seconds, seen.sound, seen)


def _sound(file: Path, name: str, refused: FootageRefused) -> Material:
    """A sound; where it is none either, what was wrong with it is told as of a picture, unless it is called a sound."""
    try:
        codec, seconds = known_sound(file, name)
    except SoundRefused as error:
        if (guess_type(name)[0] or "").startswith("audio/"):
            raise
        raise refused from error
    return Material("sound", codec, seconds, sounds=True)
