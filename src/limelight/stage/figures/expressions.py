"""The fourteen expressions: each a face for a head turned to screen right, toward what it looks at.

What carries a feeling at phone size, in order: lid shape with iris size, the inner brow, mouth corners that differ, the
head's tilt against the shoulders, then tears and gloom. Lines in the skin age a face and carry nothing.
"""

from __future__ import annotations

from limelight.stage.drawings import chosen
from limelight.stage.figures.face import Face

NEUTRAL = Face(corners=(1, 2), lid=(0.96, 0.96), squint=(0.1, 0.1), gaze=(0.28, 0))

EXPRESSIONS: dict[str, Face] = {
    "neutral": NEUTRAL,
    "hurt": Face(
        brow_inner=(27, 22), brow_outer=(-15, -10), knit=0.5, lid=(0.9, 0.84), squint=(0.38, 0.38), slant=(0.72, 0.72),
        gaze=(0.5, 0.3), iris=1.04, mouth_width=23, corners=(-12, -8), mouth_shift=2, pout=3, articulation=0.8,
        forehead=0.5, tears=0.4, red=0.45, blush=0.35, tilt=8, pitch=0.35, push=(8, 8), shrug=0.3, shoulders=6, lean=4,
    ),
    "terrified": Face(
        brow_inner=(28, 30), brow_outer=(2, 0), brow_arch=(6, 6), knit=0.7, lid=(1.44, 1.5), squint=(-0.15, -0.15),
        slant=(0.2, 0.2), gaze=(0.45, -0.05), iris=0.66, mouth_width=30, mouth_open=34, corners=(-11, -16), square=0.6,
        articulation=1.15, fold=0.4, forehead=1, gloom=0.4, sweat=1, jaw=16, tilt=6, pitch=-0.3, push=(-22, 12),
        shrug=1,
        shoulders=5, lean=-8,
    ),
    "furious": Face(
        brow_inner=(-31, -25), brow_outer=(22, 16), brow_arch=(6, 4), knit=1.1, lid=(1.0, 0.96), squint=(0.45, 0.48),
        slant=(-0.92, -0.92), gaze=(0.35, 0.05), iris=0.84, mouth_width=36, mouth_open=28, corners=(-6, -15),
        mouth_shift=4, square=0.9, clench=1, snarl=1, articulation=1.35, fold=1, blush=0.4, gloom=0.32, jaw=8, tilt=7,
        pitch=0.6, push=(22, 22), shrug=0.7, shoulders=8, lean=10,
    ),
    "tender": Face(
        brow_inner=(10, 12), brow_outer=(-4, -6), lid=(0.74, 0.78), squint=(0.36, 0.36), slant=(0.28, 0.28),
        gaze=(0.4, 0.22), iris=1.1, mouth_width=26, corners=(12, 8), mouth_shift=1, pout=1, articulation=0.75,
        blush=0.8,
        tilt=10, pitch=0.25, push=(8, 5), shrug=0.05, shoulders=-6, lean=4,
    ),
    "smirk": Face(
        brow_inner=(-12, 4), brow_outer=(-2, 28), brow_arch=(0, 16), knit=0.15, lid=(0.6, 0.8), squint=(0.4, 0.25),
        slant=(-0.35, -0.05), gaze=(0.75, 0.05), iris=1.02, mouth_width=28, corners=(-3, 23), mouth_shift=7,
        articulation=0.85, fold=0.2, blush=0.25, tilt=7, pitch=-0.3, push=(-6, -5), shoulders=-11, lean=-5,
    ),
    "disbelief": Face(
        brow_inner=(-15, 25), brow_outer=(0, 28), brow_arch=(-2, 16), knit=0.4, lid=(0.7, 1.28), squint=(0.42, -0.1),
        slant=(-0.28, 0.1), gaze=(0.25, 0), iris=0.88, mouth_width=19, mouth_open=15, corners=(-9, 5), mouth_shift=-8,
        square=0.3, teeth=0, forehead=0.7, fold=0.3, jaw=10, tilt=-10, pitch=-0.45, push=(-14, -6), shrug=0.2,
        shoulders=8, lean=-6,
    ),
    "grief": Face(
        brow_inner=(35, 36), brow_outer=(-21, -19), knit=0.9, lid=(0.16, 0.16), squint=(0.55, 0.55), slant=(0.85, 0.85),
        gaze=(0, 0.5), mouth_width=33, mouth_open=24, corners=(-15, -18), pout=3, square=0.8, articulation=1.1,
        fold=0.7,
        forehead=0.8, tears=1, red=0.9, blush=0.6, jaw=8, tilt=10, pitch=-0.25, push=(6, 16), shrug=0.75, shoulders=5,
        lean=5,
    ),
    "defiance": Face(
        brow_inner=(-17, -15), brow_outer=(8, 7), brow_arch=(2, 2), knit=0.5, lid=(0.82, 0.82), squint=(0.34, 0.34),
        slant=(-0.46, -0.46), gaze=(0.3, -0.12), mouth_width=24, corners=(-6, -4), mouth_shift=1, pout=-3,
        articulation=1.05, tears=0.2, red=0.25, pitch=-0.75, tilt=-4, push=(2, -18), shrug=-0.3, lean=3,
    ),
    "joy": Face(
        brow_inner=(19, 20), brow_outer=(2, 3), brow_arch=(6, 6), lid=(0.78, 0.76), squint=(0.62, 0.62),
        slant=(0.12, 0.12), gaze=(0.25, 0), iris=1.06, mouth_width=32, mouth_open=20, corners=(20, 22), square=0.15,
        articulation=1.1, fold=0.25, blush=0.8, jaw=5, tilt=-6, pitch=-0.3, push=(4, -4), shrug=0.2, shoulders=5,
        lean=3,
    ),
    "fear": Face(
        brow_inner=(26, 28), brow_outer=(-4, -5), brow_arch=(2, 2), knit=0.6, lid=(1.22, 1.26), squint=(0.0, 0.0),
        slant=(0.35, 0.35), gaze=(0.5, 0), iris=0.8, mouth_width=24, mouth_open=8, corners=(-9, -12), square=0.5,
        articulation=0.85, forehead=0.6, gloom=0.22, sweat=0.6, jaw=4, tilt=5, pitch=0.1, push=(-12, 8), shrug=0.75,
        shoulders=4, lean=-6,
    ),
    "cold": Face(
        brow_inner=(-9, -8), brow_outer=(2, 4), brow_arch=(1, 3), knit=0.15, lid=(0.7, 0.72), squint=(0.26, 0.26),
        slant=(-0.24, -0.24), gaze=(0.35, 0.1), iris=0.94, mouth_width=25, corners=(-4, -3), pout=-1, articulation=0.65,
        gloom=0.18, pitch=-0.4, tilt=-3, push=(-2, -8), shrug=-0.2,
    ),
    "shame": Face(
        brow_inner=(20, 18), brow_outer=(-12, -10), knit=0.45, lid=(0.58, 0.56), squint=(0.3, 0.3), slant=(0.6, 0.6),
        gaze=(-0.55, 0.75), mouth_width=22, corners=(-7, -9), mouth_shift=-2, pout=2, articulation=0.65, red=0.3,
        blush=0.9, tilt=12, pitch=0.65, push=(4, 16), shrug=0.45, shoulders=5, lean=-4,
    ),
    "surprise": Face(
        brow_inner=(28, 29), brow_outer=(10, 10), brow_arch=(6, 6), lid=(1.34, 1.36), squint=(-0.12, -0.12),
        gaze=(0.25, 0), iris=0.84, mouth_width=19, mouth_open=22, corners=(0, 0), square=0.1, teeth=0.2, forehead=0.5,
        jaw=12, tilt=-4, pitch=-0.35, push=(-10, -6), shrug=0.5, lean=-4,
    ),
}  # fmt: skip


def face(expression: str, strength: float = 1.0) -> Face:
    """The expression, `strength` of the way from a neutral face (0 to 1; a little more exaggerates)."""
    return NEUTRAL.blend(chosen(EXPRESSIONS, expression, "expression"), strength)
