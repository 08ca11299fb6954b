"""Stage a still: an own photograph or drawing becomes a picture that the camera moves over, with the scene's light."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.media.optical_printer import before_blur
from limelight.media.still_file import opaque, read_still
from limelight.stage.compositor.picture import Picture, save
from limelight.stage.compositor.planes import inside
from limelight.stage.sets.backing import Backing
from limelight.stage.staging.cut_out import is_cut_out, stage_cut_out
from limelight.stage.staging.photograph import printed, stage_photograph, staged
from limelight.stage.staging.placing import Frame
from limelight.stage.staging.scenery import Scenery, Size
from limelight.works.fitting import Fit, Fitting, fitting
from limelight.works.footage import Footage
from limelight.works.looks import HOUSE, BrandLook
from limelight.works.places import Place
from limelight.works.shots import Shot


@craft(revision=1, upgrade="keep", axes=("aspect",), needs=Needs(cpu=1, memory_mb=900))
def stage_still(
    file: Path,
    footage: Footage,
    fit: Fit,
    shot: Shot,
    place: Place,
    hour: str,
    weather: str,
    width: int,
    height: int,
    look: BrandLook = HOUSE,
    backing: Path | None = None,
    *,
    scratch: Path,
    notes: Notes,
) -> Path:
    """The still as a picture file that `stage.compositor.picture.load` reads, for a frame of `width` x `height` pixels.

    `backing` is the picture that hangs behind the place.

    Raises a FootageRefused for a still that cannot be read.
    """
    image = read_still(file, footage.name)
    scenery = Scenery(place, hour, weather, look, _hung(backing, place))
    if footage.alpha and is_cut_out(image):
        picture = _cut_out(image, shot, scenery, (width, height))
        said = f"stands before the {place.kind}, in its light"
    else:
        fitted = fitting(footage, fit, width, height)
        picture = _photograph(image, fit, fitted, shot, scenery, (width, height))
        depth = "its subject stands before its ground" if picture.fore else "on one plane"
        said = "; ".join(part for part in (fitted.sentence, depth) if part)
    notes.remark(f"{footage.name}: {said}; the camera {_moves(picture)}")
    path = scratch / "picture.npz"
    save(picture, path)
    return path


def _photograph(image: np.ndarray, fit: Fit, fitted: Fitting, shot: Shot, scenery: Scenery, size: Size) -> Picture:
    (width, height), light, falling = size, scenery.light, scenery.falling
    if (fitted.place.width, fitted.place.height) != (width, height):
        whole = printed(_scaled(opaque(image), int(fitted.place.width), int(fitted.place.height)), light)
        plate = before_blur(cv2.cvtColor(whole, cv2.COLOR_BGR2YUV_I420), fitted.place, width, height)
        return staged(inside(plate), [], shot, light, falling, (width / 2, height / 2), (width, height))
    seen = _scaled(_cropped(opaque(image), fitted), width, height)
    return stage_photograph(seen, shot, light, falling, _focus(fit, fitted), deep=True)


def _hung(backing: Path | None, place: Place) -> Backing | None:
    return None if backing is None else Backing(opaque(read_still(backing, place.picture)))


def _cut_out(image: np.ndarray, shot: Shot, scenery: Scenery, size: Size) -> Picture:
    art = scenery.painted(scenery.behind(shot, size), size)
    return stage_cut_out(image, shot, art, Frame(*size, art.eye, art.stand))


def _cropped(image: np.ndarray, fitted: Fitting) -> np.ndarray:
    """The part that is seen; the file may have been unpacked smaller than it is."""
    height, width = image.shape[:2]
    across, down = width / fitted.footage.width, height / fitted.footage.height
    seen = fitted.seen
    left, top = round(seen.left * across), round(seen.top * down)
    right, bottom = round((seen.left + seen.width) * across), round((seen.top + seen.height) * down)
    return image[top : max(top + 1, bottom), left : max(left + 1, right)]


def _scaled(image: np.ndarray, width: int, height: int) -> np.ndarray:
    smaller = image.shape[1] > width
    return cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)


def _focus(fit: Fit, fitted: Fitting) -> tuple[float, float]:
    """What must stay in sight, in shares of the part that is seen; a push does not close in on its very edge."""
    seen, whole = fitted.seen, fitted.footage
    across = (fit.focus[0] * whole.width - seen.left) / seen.width
    down = (fit.focus[1] * whole.height - seen.top) / seen.height
    return min(max(across, 0.2), 0.8), min(max(down, 0.2), 0.8)


def _moves(picture: Picture) -> str:
    kinds = {"push": "pushes in", "pull": "pulls out", "shake": "shakes"}
    kind = picture.shot.move.kind
    return kinds.get(kind) or f"moves: {kind}"
