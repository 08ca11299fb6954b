"""Take the fingerprints of a film, a sound, a picture or a text, by which it is found again once its proof is lost."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.errors import NotMedia
from limelight.media.fingerprints.taking import fingerprints_of
from limelight.works.fingerprints import Fingerprints


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=2, memory_mb=500))
def take_fingerprints(file: Path, name: str) -> Fingerprints:
    """The fingerprints of `file`, called `name` by people. Raises NotMedia for what nothing can be taken of."""
    taken = fingerprints_of(file)
    if taken is None:
        raise NotMedia(file=name, why="it neither shows, sounds nor says anything")
    return taken
