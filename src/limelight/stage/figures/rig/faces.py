"""Which of a rig's drawings a face wears: the one drawn for the feeling, else what is nearest to it.

A rig needs not one drawing for each feeling: brows are turned and lifted, pupils look, lids fall, and mouth corners
choose between the mouths that there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from limelight.stage.figures.expressions import EXPRESSIONS
from limelight.stage.figures.face import Face
from limelight.stage.figures.mouths import VISEMES, Viseme
from limelight.stage.figures.rig.parts import LIMBS, Rig

NEARLY_SHUT, APART = 7.0, 1.0
"""The opening under which lips count as shut, and how unlike a shut mouth and an open one are for that alone."""
BETWEEN = "uh"
"""A mouth between others, which nobody misses."""
SMILES, SULKS, GAPES = 7.0, -5.5, 12.0
"""Mouth corners from which a mouth at rest smiles or sulks, and the opening from which it stands open."""
WIDE, HALF, SHUT = 1.24, 0.7, 0.3
"""How far upper lids are open from which, or under which, eyes are others than the open ones."""


@dataclass(frozen=True)
class Features:
    """What a rig has for a face: it knows which of its drawings stand for an eye, a mouth, a brow."""

    rig: Rig

    def feeling(self, face: Face) -> str:
        """The expression that a face is, or is nearest to; "" for one at rest."""
        return nearest_feeling(face)

    def drawn(self, part: str, feeling: str) -> str:
        """The part as it is drawn for the feeling, else as it always is; "" where it is not drawn at all."""
        names = (f"{part}-{feeling}", part) if feeling else (part,)
        return next((name for name in names if self.rig.has(name)), "")

    def mouth(self, viseme: str, face: Face) -> str:
        """The drawing of a mouth that says the viseme."""
        feeling = self.feeling(face)
        if viseme == "rest" and (own := self._at_rest(face, feeling)):
            return own
        names = nearest_mouths(viseme)
        return next((found for name in names if (found := self.drawn(f"mouth-{name}", feeling))), "")

    def _at_rest(self, face: Face, feeling: str) -> str:
        """The mouth of a face that says nothing, where something of it is drawn."""
        if self.rig.has(f"mouth-rest-{feeling}"):
            return f"mouth-rest-{feeling}"
        corners = sum(face.corners) / 2
        wanted = (
            *(("o" if face.square < 0.3 and face.mouth_width < 22 else "a",) if face.mouth_open > GAPES else ()),
            *(("smile",) if corners > SMILES else ("sad",) if corners < SULKS else ()),
        )
        return next((f"mouth-{name}" for name in wanted if self.rig.has(f"mouth-{name}")), "")

    def eyes(self, lid: str, face: Face) -> str:
        """The drawing of the eyes under a lid ("open", "half", "shut")."""
        feeling, open_ = self.feeling(face), sum(face.lid) / 2
        if lid == "open":
            if self.rig.has(f"eyes-open-{feeling}"):
                return f"eyes-open-{feeling}"
            lid = "shut" if open_ < SHUT else "half" if open_ < HALF else "wide" if open_ > WIDE else "open"
        elif lid == "half" and open_ < HALF:
            lid = "shut"
        falls = {"wide": ("wide", "open"), "half": ("half", "open"), "shut": ("shut", "half", "open")}
        names = falls.get(lid, ("open",))
        return next((found for name in names if (found := self.drawn(f"eyes-{name}", feeling))), "")

    def lid_of(self, eyes: str) -> str:
        """Under which lid a drawing of eyes is, as far as pupils and lashes show; "" for shut ones, and for a feeling's
        own that are drawn whole.
        """
        lid = eyes.removeprefix("eyes-").partition("-")[0]
        return "" if lid == "shut" or "-" in eyes.removeprefix("eyes-") else lid

    def lacks(self) -> Iterator[str]:
        """What the rig does not have, and what stands for it: told to whoever drew it, and no fault."""
        rig = self.rig
        mouths = [name for name in VISEMES if name != BETWEEN and not rig.has(f"mouth-{name}")]
        if len(mouths) == len(VISEMES) - 1:
            yield "no mouths, so that its lips never move"
        elif mouths:
            nearest = ", ".join(f"mouth-{name}" for name in mouths)
            yield f"no {nearest}: the nearest of its mouths stands for each"
        if not rig.has("eyes-shut"):
            yield "no eyes-shut, so that it never blinks"
        if not (rig.has("brows") or rig.has("brow-left")):
            yield "no brows, which carry much of a feeling"
        if not rig.has("pupils"):
            yield "no pupils, so that its eyes never look aside"
        if arms := [limb for limb in LIMBS if limb.startswith("arm") and not rig.has(limb)]:
            yield f"no {' and no '.join(arms)}, so that it does not gesture there"
        if not rig.has("back"):
            yield "no drawing from behind (back): it is seen from the front, without its face"


@cache
def nearest_mouths(viseme: str) -> tuple[str, ...]:
    """All mouths, the most like this one first."""
    said = VISEMES[viseme] or Viseme(0)
    return tuple(sorted(VISEMES, key=lambda name: (name != viseme, _unlike(said, VISEMES[name] or Viseme(0)))))


def _unlike(one: Viseme, other: Viseme) -> float:
    shut = (one.open < NEARLY_SHUT) != (other.open < NEARLY_SHUT)
    return (
        abs(one.open - other.open) / 20
        + 0.8 * (abs(one.round - other.round) + abs(one.width - other.width))
        + 0.5 * (one.bite != other.bite)
        + APART * shut
    )


def nearest_feeling(face: Face) -> str:
    """The expression whose brows, lids and mouth are nearest to the face's; "" where it is nearly at rest."""
    best = min(EXPRESSIONS, key=lambda name: (_apart(face, EXPRESSIONS[name]), name))
    return "" if best == "neutral" else best


def _apart(one: Face, other: Face) -> float:
    """How unlike two faces are, in what is seen of them from afar."""
    pairs = (("brow_inner", 1.0), ("brow_outer", 0.7), ("corners", 1.4), ("lid", 22.0), ("slant", 14.0))
    apart = sum(
        weight * sum(abs(a - b) for a, b in zip(getattr(one, name), getattr(other, name), strict=True))
        for name, weight in pairs
    )
    return apart + 0.8 * abs(one.mouth_open - other.mouth_open) + 20 * abs(one.tears - other.tears)
