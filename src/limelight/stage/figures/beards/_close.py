"""What a close beard covers: from ear to ear along the jaw and over the lip."""

from __future__ import annotations

import skia

from limelight.stage.figures.hair.style import Head
from limelight.stage.shapes import blob, ellipse, minus


def cheeks(head: Head) -> skia.Path:
    """From ear to ear along the jaw and over the lip, open at the mouth."""
    t, skull, chin = head.turn, head.bearing.skull, head.bearing.chin
    mx, my = head.bearing.mouth
    jaw, cheek = skull.jaw, skull.cheek
    whole = blob([
        (-cheek + t * 10, 8, "c"), (-cheek + 16 + t * 14, 70), (mx - 52, my - 6), (mx - 32, my - 24), (mx, my - 25),
        (mx + 32, my - 24), (mx + 52, my - 6),
        (cheek - 16 + t * 14, 70), (cheek + t * 10, 8, "c"), (jaw + 8 + t * 22, skull.jaw_y + 6),
        (58 + t * 30, chin + 6), (t * 32, chin + 13),
        (-58 + t * 28, chin + 6), (-jaw - 8 + t * 16, skull.jaw_y + 6),
    ])  # fmt: skip
    return minus(whole, ellipse(mx, my + 2, 37, 14))
