"""Draw a still: the key frame of a picture, as large as the film, for a look at a shot before its film is made."""

from __future__ import annotations

from pathlib import Path

import cv2

from limelight.core.graph import Needs, craft
from limelight.media.onto_disk import write_picture
from limelight.media.still import middle
from limelight.stage.compositor.key_frame import is_drawn, key_frame
from limelight.stage.compositor.picture import load

LIGHTLY = (cv2.IMWRITE_PNG_COMPRESSION, 1)


@craft(revision=1, upgrade="follow", axes=("aspect",), needs=Needs(cpu=1, memory_mb=350))
def draw_still(picture: Path, *, scratch: Path) -> Path:
    """A PNG of the telling moment: the feeling at its strongest, or the middle of an own clip. No captions."""
    path = scratch / "still.png"
    seen = key_frame(load(picture)) if is_drawn(picture) else middle(picture)
    write_picture(path, seen, LIGHTLY)
    return path
