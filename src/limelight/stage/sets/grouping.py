"""Few cels for a fast camera: all behind the people as one opaque plate, all before them as one cut-out."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.drawing.art import Cel, SetArt, overscan
from limelight.stage.sets.contact import over

NEAR = 1.0
"""Cels nearer than this stand in front of the people."""


@dataclass(frozen=True)
class Groups:
    """A set in at most three cels: the opaque plate, a middle that moves by itself, and what stands in front."""

    plate: Cel
    middle: Cel | None
    foreground: Cel | None


def group_cels(art: SetArt, *, near: float = NEAR, far: float | None = None) -> Groups:
    """Cels with z < `near` become the foreground; with `far`, those between `near` and `far` become the middle.

    The plate covers the whole painted sheet; light (`emit`) is screened onto the group that it follows.
    """
    split = float("inf") if far is None else far
    behind = [cel for cel in art.cels if cel.z >= split] if far is not None else [c for c in art.cels if c.z >= near]
    middle = [cel for cel in art.cels if near <= cel.z < split] if far is not None else []
    front = [cel for cel in art.cels if cel.z < near]
    plate = _flattened("plate", behind, art)
    plate.image[..., 3] = 255
    return Groups(plate, _group("middle", middle, art), _group("foreground", front, art))


def sheet_of(art: SetArt) -> tuple[int, int]:
    """Width and height of the painted sheet: the frame and its overscan."""
    over = overscan(art.width, art.height)
    return art.width + 2 * over, art.height + 2 * over


def _group(name: str, cels: list[Cel], art: SetArt) -> Cel | None:
    if not cels:
        return None
    whole = _flattened(name, cels, art)
    left, top, across, down = cv2.boundingRect(cv2.extractChannel(whole.image, 3))
    cut = whole.image[top : top + down, left : left + across].copy()
    return Cel(name, cut, whole.x + left, whole.y + top, whole.z, sway=whole.sway)


def _flattened(name: str, cels: list[Cel], art: SetArt) -> Cel:
    (width, height), over_edge = sheet_of(art), overscan(art.width, art.height)
    sheet = np.zeros((height, width, 4), np.uint8)
    for cel in cels:
        x, y = int(cel.x) + over_edge, int(cel.y) + over_edge
        window = sheet[y : y + cel.image.shape[0], x : x + cel.image.shape[1]]
        window[:] = screen(window, cel.image) if cel.emit else over(window, cel.image)
    # A group moves as its cel nearest to the people does: a pit's lip must stay on its pit.
    z = min((cel.z for cel in cels), key=lambda z: abs(z - 1))
    return Cel(name, sheet, -over_edge, -over_edge, z, sway=max(c.sway for c in cels))


def screen(below: np.ndarray, light: np.ndarray) -> np.ndarray:
    """Light added as film adds it: 1 - (1 - a)(1 - b); what is clear stays clear."""
    lit = cv2.add(below, cv2.multiply(light, cv2.bitwise_not(below), scale=1 / 255))
    lit[..., 3] = below[..., 3]
    alpha = cv2.extractChannel(below, 3)
    return cv2.min(lit, cv2.merge([alpha] * 4))
