"""Whose hand draws: a brand's lines, shades and surfaces, in everything that is drawn inside `drawn_by`.

A hand is to a drawing what the paper under it is: every stroke of a picture shares it, and none of the hundred painters
of hats and trees decides on it. So it is around them, and they take it from the primitives in `shapes` without knowing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from limelight.works.looks import Hand

_HOUSE = Hand()
_HAND: ContextVar[Hand] = ContextVar("hand", default=_HOUSE)


@contextmanager
def drawn_by(hand: Hand) -> Iterator[None]:
    """Everything drawn in here is drawn by that hand. What is kept of it must be kept under the hand's name too."""
    before = _HAND.set(hand)
    try:
        yield
    finally:
        _HAND.reset(before)


def hand_at_work() -> Hand:
    """The hand that draws now: the house's, unless somebody else was asked."""
    return _HAND.get()
