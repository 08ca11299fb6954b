"""The aligner for languages without a model of their sounds: by a voice that says the same, whose times are known.

Nothing in it knows a language. The recording is laid upon the spoken line, moment upon moment, and every word and sound
is where that moment is. Measured on Kokoro's voices in six languages against another voice at another pace, woman
against man: half of the words are within 12 ms, nine of ten within 35.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from limelight.engines.aligners.warped.hearing import RATE, STEP, heard
from limelight.engines.aligners.warped.warping import Warp, warped
from limelight.works.speech import Phone, Speech, Word

__all__ = ["OTHER_WORDS", "RATE", "Warped", "align"]

_TRACTS = (0.9, 1.0, 1.1)
"""How much longer than the voice's own vocal tract the speaker's may be: the one that fits best is taken."""
OTHER_WORDS = 0.93
"""The `fit` from which on the recording says something else for certain (measured: the same words 0.45 to 0.92, others
0.89 to 0.97); a recogniser tells more."""


@dataclass(frozen=True)
class Warped:
    """The words and sounds of the spoken line where the recording has them."""

    words: tuple[Word, ...]
    phones: tuple[Phone, ...]
    fit: float
    """How far apart the two are, by how far apart the recording and the line said backwards are: 1 is no likeness."""


def align(mono: np.ndarray, spoken: np.ndarray, line: Speech) -> Warped:
    """The words of `line`, which is heard in `spoken`, in the recording `mono`; both at `RATE`."""
    reference = heard(spoken)
    tried = [(warped(reference, heard(mono, tract)), tract) for tract in _TRACTS]
    warp, tract = min(tried, key=lambda each: each[0].cost)
    nothing = warped(reference[::-1], heard(mono, tract))
    return Warped(_moved(line.words, warp), _moved(line.phones, warp), warp.cost / max(nothing.cost, 1e-9))


_Timed = TypeVar("_Timed", Word, Phone)


def _moved(stretches: Sequence[_Timed], warp: Warp) -> tuple[_Timed, ...]:
    known = np.arange(len(warp.at)) * STEP
    starts, ends = (
        np.interp([getattr(each, side) for each in stretches], known, warp.at * STEP).tolist()
        for side in ("start", "end")
    )
    return tuple(_at(each, start, end) for each, start, end in zip(stretches, starts, ends, strict=True))


def _at(stretch: _Timed, start: float, end: float) -> _Timed:
    name = stretch.text if isinstance(stretch, Word) else stretch.symbol
    return type(stretch)(name, start, end)
