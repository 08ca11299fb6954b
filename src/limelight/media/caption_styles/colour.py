"""Colour: the word that is heard is in a colour of its own."""

from __future__ import annotations

import numpy as np

from limelight.media.caption_styles.style import CaptionStyle, Spoken, at_once
from limelight.media.captions import Page, lettered


def _dress(page: Page, spoken: Spoken) -> np.ndarray:
    return lettered(page, (spoken.word,))


STYLE = CaptionStyle(at_once, _dress)
