"""What a transition works on: the incoming picture, how much of it is there, and what was there before."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from limelight.stage.compositor.planes import Planes, blank

BLACK, WHITE, GREY = 16, 235, 128
"""Luma's ends in limited range, and chroma without colour."""


@dataclass(frozen=True)
class Subject:
    """Whom or what a picture is about: its middle in the frame, and its size in pixels."""

    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Seam:
    """Two shots where they meet: the last frame of the one before, as it stood, and whom each is about.

    `seen` is how much of the incoming shot has come (or, where a shot goes, is still there), from 0 to 1.
    """

    seen: float
    before: Planes
    left: Subject | None = None
    found: Subject | None = None


def eased(t: float) -> float:
    """0 to 1, from rest and to rest."""
    return t * t * (3 - 2 * t)


def flat(width: int, height: int, luma: int = BLACK) -> Planes:
    """A frame of one grey."""
    _, frame = blank(width, height)
    for plane, level in ((frame.y, luma), (frame.u, GREY), (frame.v, GREY)):
        plane[:] = level
    return frame


def toward(frame: Planes, seen: float, luma: int) -> None:
    """Let that much of the frame be seen in front of one grey, in place."""
    for plane, rest in ((frame.y, luma), (frame.u, GREY), (frame.v, GREY)):
        cv2.convertScaleAbs(plane, dst=plane, alpha=seen, beta=(1 - seen) * rest)


def mixed(frame: Planes, before: Planes, seen: float) -> None:
    """Let that much of the frame be seen over the one before it, in place."""
    for plane, rest in pairs(frame, before):
        cv2.addWeighted(plane, seen, rest, 1 - seen, 0, dst=plane)


def cut_by(frame: Planes, before: Planes, mask: np.ndarray) -> None:
    """Let the frame be seen where `mask`, (h, w) uint8, is 255, and the one before it where it is 0; in place."""
    half = cv2.resize(mask, frame.u.shape[::-1], interpolation=cv2.INTER_AREA)
    for (plane, rest), share in zip(pairs(frame, before), (mask, half, half), strict=True):
        kept = cv2.multiply(plane, share, scale=1 / 255)
        cv2.add(kept, cv2.multiply(rest, cv2.bitwise_not(share), scale=1 / 255), dst=plane)


def pairs(frame: Planes, before: Planes) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
    return (frame.y, before.y), (frame.u, before.u), (frame.v, before.v)


@lru_cache(maxsize=2)
def distances(width: int, height: int, x: int, y: int) -> np.ndarray:
    """For every pixel how far it is from (x, y)."""
    across, down = np.arange(width, dtype=np.float32) - x, np.arange(height, dtype=np.float32) - y
    return np.sqrt(across[None, :] ** 2 + down[:, None] ** 2)


def farthest(width: int, height: int, x: float, y: float) -> float:
    """How far the farthest corner is from (x, y)."""
    return math.hypot(max(x, width - x), max(y, height - y))
