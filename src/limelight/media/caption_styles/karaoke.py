"""Karaoke: colour runs through the words as they are heard, and stays on what was said.

It runs from where a reader begins: from the right in Arabic and Hebrew. A word before a pause is full when its letters
are said, not when the next one comes.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from limelight.media.caption_styles.style import CaptionStyle, Spoken
from limelight.media.captions import Page, extent, lettered
from limelight.media.fonts import RIGHT_TO_LEFT, is_cjk, primary

STEP = 2
"""Frames between two pictures of a word that fills."""
A_LETTER, A_SIGN = 2.6, 6.5
"""Frames that a letter, and a Chinese or Japanese sign, is heard at most."""


def _turns(frames: int) -> Iterable[int]:
    return range(0, frames, STEP)


def _dress(page: Page, spoken: Spoken) -> np.ndarray:
    after = lettered(page, (*spoken.said, spoken.word))
    left, _, right, _ = extent(page, spoken.word)
    full = _filled(page, spoken)
    if full >= 1 or right <= left:
        return after
    image = lettered(page, spoken.said).copy()
    run = round((right - left) * full)
    edge = slice(right - run, right) if primary(page.language) in RIGHT_TO_LEFT else slice(left, left + run)
    band = _row(page, spoken.word[0])
    image[band, edge] = after[band, edge]
    return image


def _filled(page: Page, spoken: Spoken) -> float:
    """How much of the word is said by the middle of this picture."""
    letters = spoken.word[2] - spoken.word[1]
    lasts = min(spoken.frames, max(4.0, letters * (A_SIGN if is_cjk(page.language) else A_LETTER)))
    return min(1.0, (spoken.frame + STEP) / lasts)


def _row(page: Page, row: int) -> slice:
    """The rows of pixels that belong to a row of words."""
    first = round(page.middle(row) - page.pitch / 2) if row else 0
    return slice(first, round(page.middle(row) + page.pitch / 2) if row + 1 < len(page.rows) else None)


STYLE = CaptionStyle(_turns, _dress)
