"""Collars go all the way round a neck: a stand behind it, drawn before the neck is, and what folds over in front."""

from __future__ import annotations

import math
from collections.abc import Sequence

from limelight.stage.drawing.paths import intersection
from limelight.stage.drawing.shapes import Point, blob, darker, lighter, limb, union
from limelight.stage.figures.costumes.style import Dress

TOP = 147.0
"""How high a collar stands at the side of the neck, in head units."""
EASE = 6.0
HEIGHT = 24.0
"""How far down the stand goes, out of sight."""


def stand(dress: Dress, colour: str) -> None:
    """The inside of a collar, seen behind the neck and to either side of it."""
    s = dress.stance
    edge = sorted(s.on(k, TOP, EASE) for k in range(0, 360, 15))
    (left, ly), (right, ry) = edge[0], edge[-1]
    if s.profile:  # before the throat a collar is open
        left, right = (left, (left + right) / 2) if s.profile > 0 else ((left + right) / 2, right)
    shape = blob([
        (left, ly, "c"), ((left + right) / 2, (ly + ry) / 2 - 9), (right, ry, "c"), (right + 5, ry + HEIGHT, "c"),
        (left - 5, ly + HEIGHT, "c"),
    ], pull=0.24)  # fmt: skip
    dress.pen.shape(shape, darker(colour, 0.3), line=4, shade=0)


def shirt_stand(dress: Dress) -> None:
    stand(dress, lighter(dress.cloth.colour, 0.16))


def trim_stand(dress: Dress) -> None:
    stand(dress, dress.look.trim)


def inner_stand(dress: Dress) -> None:
    stand(dress, dress.look.inner)


def crossed(dress: Dress, places: Sequence[Point], width: float, colour: str, lining: str = "") -> None:
    """A band that runs down the chest from behind the neck, foreshortened where it goes round; its lining's edge shows
    toward the neck."""
    s, side = dress.stance, 1 if places[0][0] > 0 else -1
    limit = min(178.0, 90 - side * math.degrees(s.view.yaw))
    low = [place for place in places if abs(place[0]) < min(60.0, limit - 8) or place[0] * side < 0]
    low = [place for place in low if s.seen(place[0]) > -0.25]
    if limit < 0 or len(low) < 2:
        return
    turn = [(side * (limit * 0.45 + 28), TOP + 22)] if limit > 68 else []
    run = [(side * limit, TOP + 4), *turn, *low]
    points = [s.on(deg, y, 4) for deg, y in run]
    halves = [width / 2 * k for k in ((0.3, 0.66, *(1.0 for _ in low)) if turn else (0.3, *(1.0 for _ in low)))]
    kept = union([dress.outline, limb(points[:3], [half + 3 for half in halves[:3]])])
    if lining:
        inward = [(x - side * half * 0.86, y + half * 0.5 - 2) for (x, y), half in zip(points, halves, strict=True)]
        inner = limb(inward, [half * 0.62 + 2 for half in halves])
        dress.pen.shape(intersection(inner, kept), lining, line=4, shade=0.2)
    band = limb(points, halves)
    dress.pen.shape(intersection(band, kept), colour, line=4, shade=0.35)
    seam = limb(points, [half * 0.62 for half in halves])
    with dress.pen.inside(kept):
        dress.pen.stroke(seam, 2.2, darker(colour, 0.2))


def turned_collar(dress: Dress, colour: str = "", low: float = 246.0, *, stands: bool = False) -> None:
    """A turned-down collar: it falls over from the nape round to two wings that meet under the throat."""
    s = dress.stance
    tint = colour or lighter(dress.cloth.colour, 0.16)
    out = 214 - (8 if stands else 0)
    for side in sorted((-1, 1), key=lambda one: s.seen(one * 60)):
        if s.seen(side * 50) < -0.3:
            continue
        limit = min(180.0, max(66.0, 90 - side * math.degrees(s.view.yaw)))
        turns = [limit, *(a for a in (156, 132, 108, 84) if a < limit - 8)]
        top = [s.on(side * a, TOP - 5 * math.sin(math.radians(a)) + 6 * max(0, 84 - a) / 20, EASE) for a in turns]
        fall = [s.on(side * a, out - 16 * min(1.0, (a - 66) / 60), EASE + 3) for a in turns]
        behind = [*fall[:0:-1], (*fall[0], "c")] if limit > 100 else []
        front, throat = s.on(side * 58, 162), s.on(side * 3, s.down(low) - 26)
        point = s.on(side * 27, s.down(low) + 30)
        wing = blob([
            (*top[0], "c"), *top[1:], ((front[0] + throat[0]) / 2, (front[1] + throat[1]) / 2 - 4),
            (*throat, "c"), (*point, "c"), (*s.on(side * 66, out, EASE), "c"), *behind,
        ], pull=0.24)  # fmt: skip
        dress.pen.shape(wing, tint, line=4.5, shade=0.5)
