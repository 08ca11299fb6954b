"""A matte: the subject of a photograph told from the ground behind it, or not at all.

There is no model here that knows what people are. GrabCut (Rother, Kolmogorov, Blake 2004) is started twice from
different guesses of where the subject is; only what both find, in one piece, before a ground that is calm around it, is
believed. A photograph whose subject cannot be told this surely stays whole: a torn outline is worse than no depth.
"""

from __future__ import annotations

import cv2
import numpy as np

cv2.setNumThreads(1)

WORKED_AT = 288
"""Pixels along the longer side of the picture in which the subject is looked for."""
ROUNDS = 3

AGREE = 0.86
"""How much of what either search finds must be found by both."""
SMALLEST, LARGEST = 0.05, 0.62
"""Shares of the picture that a subject may take."""
IN_ONE_PIECE = 0.9
CALM, ALL_AROUND = 2.0, 0.9
"""How much steeper the picture must be at the outline than in the ground close by, and along how much of it: a ground
with edges of its own hides a wrong outline from us, and cannot be painted on."""
SIDES = 0.34
"""Of the picture's upper edge and sides, how much a subject may touch: what touches more is a wall."""

SOFTNESS = 6
"""Radius, in pixels of a picture a thousand pixels high, in which the matte follows the picture's own edges."""


def subject_of(image: np.ndarray, focus: tuple[float, float]) -> np.ndarray | None:
    """The matte of the subject of a BGR picture, near `focus` (shares of its sides): (h, w) uint8; None where none is
    certain."""
    scale = WORKED_AT / max(image.shape[:2])
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = [_searched(small, _guess(small, focus, reach)) for reach in (0.26, 0.4)]
    both, either = (cv2.bitwise_and(*found), cv2.bitwise_or(*found))
    if float(both.sum()) / max(1.0, float(either.sum())) < AGREE:
        return None
    whole = _in_one_piece(_searched(small, _between(both)))
    if whole is None or not _stands_out(whole, small):
        return None
    return _refined(whole, image)


def _guess(image: np.ndarray, focus: tuple[float, float], reach: float) -> np.ndarray:
    """GrabCut's beginning: the picture's upper edge and sides are ground; what is salient near the focus may be it."""
    height, width = image.shape[:2]
    xs = (np.arange(width, dtype=np.float32) / width - focus[0])[None, :]
    ys = (np.arange(height, dtype=np.float32) / height - focus[1])[:, None]
    near = np.exp(-(xs**2 + (ys * 0.8) ** 2) / (2 * reach**2))
    likely = near * (0.4 + _saliency(image))
    mask = np.where(likely > np.quantile(likely, 0.62), cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    rim = max(2, round(0.03 * min(height, width)))
    mask[:rim], mask[:, :rim], mask[:, -rim:] = cv2.GC_BGD, cv2.GC_BGD, cv2.GC_BGD
    return mask


def _between(found: np.ndarray) -> np.ndarray:
    """A search that may only move the outline, up to the picture's sides too."""
    near = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (19, 19))
    mask = np.where(found > 0, cv2.GC_PR_FGD, cv2.GC_PR_BGD).astype(np.uint8)
    mask[cv2.erode(found, near) > 0] = cv2.GC_FGD
    mask[cv2.dilate(found, near) == 0] = cv2.GC_BGD
    return mask


def _saliency(image: np.ndarray) -> np.ndarray:
    """(h, w) 0-1: how far each colour is from the picture's border, as the eye measures (Lab)."""
    lab = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_BGR2LAB).astype(np.float32), (0, 0), 2.5)
    rim = np.concatenate([lab[0], lab[:, 0], lab[:, -1]])
    spread = np.linalg.inv(np.cov(rim.T) + 20 * np.eye(3)).astype(np.float32)
    away = lab - rim.mean(axis=0)
    far = np.sqrt(np.maximum(((away @ spread) * away).sum(axis=-1), 0))
    return np.clip(far / max(1e-6, float(np.quantile(far, 0.97))), 0, 1)


def _searched(image: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """0 or 1 where GrabCut finds the subject. Its clustering is seeded, so that it finds the same again."""
    cv2.setRNGSeed(1)
    grounds = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(image, mask, (0, 0, 0, 0), *grounds, ROUNDS, cv2.GC_INIT_WITH_MASK)
    found = ((mask == cv2.GC_FGD) | (mask == cv2.GC_PR_FGD)).astype(np.uint8)
    return cv2.morphologyEx(found, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5)))


def _in_one_piece(found: np.ndarray) -> np.ndarray | None:
    """The largest piece with its holes closed, if it is nearly all that was found."""
    count, pieces, stats, _ = cv2.connectedComponentsWithStats(found)
    if count < 2:
        return None
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    if stats[largest, cv2.CC_STAT_AREA] < IN_ONE_PIECE * found.sum():
        return None
    piece = (pieces == largest).astype(np.uint8)
    return cv2.morphologyEx(piece, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7)))


def _stands_out(piece: np.ndarray, image: np.ndarray) -> bool:
    """Whether it has a subject's size, stands free of the picture's sides, and has an outline that can be seen."""
    share = float(piece.mean())
    sides = np.concatenate([piece[3], piece[:, 3], piece[:, -4]])
    if not SMALLEST < share < LARGEST or float(sides.mean()) > SIDES:
        return False
    grey = cv2.GaussianBlur(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), (0, 0), 1.2).astype(np.float32)
    steep = np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    outline = cv2.morphologyEx(piece, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
    around = ((_grown(piece, 15) > 0) & (_grown(piece, 4) == 0)).astype(np.float32)
    outline[-3:] = around[-3:] = False
    close = cv2.blur(steep * around, (31, 31)) / np.maximum(cv2.blur(around, (31, 31)), 1e-3)
    clear = cv2.dilate(steep, np.ones((3, 3), np.uint8)) > CALM * (close + 1)
    return float(clear[outline].mean()) > ALL_AROUND if outline.any() else False


def _grown(piece: np.ndarray, by: int) -> np.ndarray:
    return cv2.dilate(piece, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * by + 1, 2 * by + 1)))


def _refined(piece: np.ndarray, image: np.ndarray) -> np.ndarray:
    """The matte in full size: its edge laid along the picture's own (guided filter: He, Sun, Tang 2013)."""
    height, width = image.shape[:2]
    radius = max(2, round(SOFTNESS * height / 1000))
    rough = cv2.resize(piece * 255, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.float32) / 255
    guide = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY).astype(np.float32) / 255
    soft = _guided(guide, cv2.GaussianBlur(rough, (0, 0), radius / 2), radius)
    # A firm middle and a firm outside: what is a little clear all over looks like glass.
    return (np.clip((soft - 0.22) / 0.56, 0, 1) * 255).astype(np.uint8)


def _guided(guide: np.ndarray, source: np.ndarray, radius: int, steepness: float = 1e-4) -> np.ndarray:
    def mean(values: np.ndarray) -> np.ndarray:
        return cv2.blur(values, (2 * radius + 1, 2 * radius + 1))

    middle, level = mean(guide), mean(source)
    slope = (mean(guide * source) - middle * level) / (mean(guide * guide) - middle * middle + steepness)
    return mean(slope) * guide + mean(level - slope * middle)
