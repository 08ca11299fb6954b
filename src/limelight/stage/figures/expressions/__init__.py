"""Expressions: each TOML file of this folder is a face, written for a head turned to screen right, toward what it looks
at.

What carries a feeling at phone size, in order: lid shape with iris size, the inner brow, mouth corners that differ, the
head's tilt against the shoulders, then tears and gloom. Lines in the skin age a face and carry nothing.
"""

from __future__ import annotations

from limelight.stage.drawing.numbers import Numbers
from limelight.stage.figures.face import Face

EXPRESSIONS = Numbers("figures/expressions", Face, "expression")

REST = "neutral"
"""What every other face is blended from."""


def face(expression: str, strength: float = 1.0) -> Face:
    """The expression, `strength` of the way from a neutral face (0 to 1; a little more exaggerates)."""
    return EXPRESSIONS[REST].blend(EXPRESSIONS.named(expression), strength)
