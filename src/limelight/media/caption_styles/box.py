"""Box: the word that is heard stands on a box in a colour of its own, in whichever letters are read on it."""

from __future__ import annotations

import numpy as np
import skia

from limelight.media.caption_styles.style import CaptionStyle, Spoken, at_once, over
from limelight.media.captions import OUTLINE, SHADOW, Page, Span, argb, bare, extent, lettered, without
from limelight.media.fonts import RIGHT_TO_LEFT, TALL, primary
from limelight.works.caption_look import CaptionLook, contrast

HIGH, TALL_HIGH, ROUND = 1.2, 1.44, 0.2
"""Height of the box, also in scripts with marks above and below, and its corners, for letters of size 1."""
BESIDE, TIGHT = 0.15, 0.02
"""Room beside the letters, where there is a space, and where the next word follows without one."""


def _dress(page: Page, spoken: Spoken) -> np.ndarray:
    left, _, right, _ = extent(page, spoken.word)
    if right <= left:
        return lettered(page)
    before, after = (page.size * (room - OUTLINE) for room in _rooms(page, spoken.word))
    high = page.size * (TALL_HIGH if primary(page.language) in TALL else HIGH)
    top = page.middle(spoken.word[0]) - high / 2
    box = _box(page, skia.Rect.MakeLTRB(left - before, top, right + after, top + high))
    return over(over(without(page, spoken.word), box), bare(page, spoken.word, _on_box(page.look)))


def _rooms(page: Page, word: Span) -> tuple[float, float]:
    """Room to the left and to the right of the word."""
    row, start, end = word
    text = page.rows[row]
    first, last = (
        TIGHT if beside and not beside.isspace() else BESIDE for beside in (text[:start][-1:], text[end : end + 1])
    )
    return (last, first) if primary(page.language) in RIGHT_TO_LEFT else (first, last)


def _on_box(look: CaptionLook) -> str:
    """The page's letters or its outline, whichever is read better on the box."""
    return max((look.letters, look.outline), key=lambda colour: contrast(colour, look.lit))


def _box(page: Page, where: skia.Rect) -> np.ndarray:
    width, height = page.box
    image = np.zeros((height, width, 4), np.uint8)
    canvas = skia.Surface(image, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType).getCanvas()
    round_by = page.size * ROUND
    shadow = skia.Paint(AntiAlias=True, Color=SHADOW)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, page.size * 0.1))
    for paint in (shadow, skia.Paint(AntiAlias=True, Color=argb(page.look.lit))):
        canvas.drawRoundRect(where, round_by, round_by, paint)
    return image


STYLE = CaptionStyle(at_once, _dress)
