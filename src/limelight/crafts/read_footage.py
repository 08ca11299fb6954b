"""Read footage: what an own picture file is, before anything is made of it."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.footage import read_footage_file
from limelight.works.footage import Footage


@craft(revision=1, upgrade="follow", needs=Needs(cpu=0.5, memory_mb=300))
def read_footage(file: Path, name: str) -> Footage:
    """What `file` is, called `name` by its owner. Raises a FootageRefused that says what is wrong and what to do."""
    return read_footage_file(file, name)
