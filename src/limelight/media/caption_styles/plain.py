"""Plain: the words stand as they are, whatever is heard."""

from __future__ import annotations

import numpy as np

from limelight.media.caption_styles.style import CaptionStyle, Spoken, at_once
from limelight.media.captions import Page, lettered


def _dress(page: Page, _: Spoken) -> np.ndarray:
    return lettered(page)


STYLE = CaptionStyle(at_once, _dress)
