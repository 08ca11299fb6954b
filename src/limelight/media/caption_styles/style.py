"""What a style of captions is: on which frames of a word the page looks otherwise, and what it looks like then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.media.captions import Page, Span


@dataclass(frozen=True)
class Spoken:
    """The word that is heard, those of the page heard before it, and the frame of it: `frame` of `frames`."""

    word: Span
    said: tuple[Span, ...] = ()
    frame: int = 0
    frames: int = 1


@dataclass(frozen=True)
class CaptionStyle:
    """`turns(frames)` are the frames of a word that lasts so long on which the page changes, 0 the first of them.

    `dress(page, spoken)` is the page then: (h, w, 4) BGRA, premultiplied, of the page's own box.
    """

    turns: Callable[[int], Iterable[int]]
    dress: Callable[[Page, Spoken], np.ndarray]


def at_once(_: int) -> Iterable[int]:
    """A word changes when it begins, and stays so."""
    return (0,)


def over(ground: np.ndarray, piece: np.ndarray) -> np.ndarray:
    """`piece` laid over `ground`, both premultiplied and of one size."""
    through = cv2.merge([cv2.bitwise_not(cv2.extractChannel(piece, 3))] * 4)
    return cv2.add(cv2.multiply(ground, through, scale=1 / 255), piece)
