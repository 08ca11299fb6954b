"""Draw a still: the key frame of a picture, as large as the film, for a look at a shot before its film is made."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.still import middle
from limelight.stage.key_frame import key_frame
from limelight.stage.picture import load

DRAWN = b"PK"
"""How a picture that the stage plays begins; a conformed clip is a film file."""
LIGHTLY = (cv2.IMWRITE_PNG_COMPRESSION, 1)


@craft(revision=1, upgrade="follow", axes=("aspect",), needs=Needs(cpu=1, memory_mb=350))
def draw_still(picture: Path, *, scratch: Path) -> Path:
    """A PNG of the telling moment: the feeling at its strongest, or the middle of an own clip. No captions."""
    path = scratch / "still.png"
    cv2.imwrite(str(path), seen(picture), LIGHTLY)
    return path


def seen(picture: Path) -> np.ndarray:
    """The frame of the picture that stands for it, (h, w, 3) uint8 BGR."""
    return key_frame(load(picture)) if is_drawn(picture) else middle(picture)


def is_drawn(picture: Path) -> bool:
    """Whether the stage plays this picture: it is no clip."""
    with picture.open("rb") as file:
        return file.read(len(DRAWN)) == DRAWN
