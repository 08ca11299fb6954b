"""Manners: the ways in which a scene can be covered where the grammar leaves a choice, each as good as the others.

The first is the usual one. Whoever asks for another take gets the scene in another manner; what the script directs, the
line that the camera never crosses, and the rules of the first and the last image are the same in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from itertools import combinations

from limelight.works.grammar.framing import STILL, Camera


@dataclass(frozen=True)
class Manner:
    """One way to cover a scene. `about` says it to a person, "" for the usual one."""

    about: str = ""
    shoulders: bool = True
    """A speaker in a medium shot is seen past the shoulder of who listens."""
    two_shots: int = 3
    """Of so many lines on end one is seen with both in frame; 0 for none."""
    answers_together: bool = False
    """An answer is seen with both in frame."""
    reacts_from: float = 0.7
    """The strength of a feeling that is worth a reaction."""
    listens: bool = True
    """A long line is cut to who hears it, and not to its speaker from elsewhere."""
    nearer: float = 0.0
    """How much nearer the camera stands, in the measure of `framing.level`."""
    moves: float = 1.0
    """How much of a camera move is left."""
    flows: bool = True
    """A deed and the words after it are one shot."""

    def camera(self, usual: Camera) -> Camera:
        """The camera's move in this manner; a blow shakes it in any."""
        move = usual.move
        if self.moves == 1.0 or move.kind in ("hold", "shake"):
            return usual
        amount = round(move.amount * self.moves, 3)
        return Camera(replace(move, amount=amount), usual.why) if amount else STILL

    def and_also(self, other: Manner) -> Manner:
        """Both at once; where they differ, the other's."""
        usual = Manner()
        names = [field.name for field in fields(Manner) if field.name != "about"]
        changed = {name: getattr(other, name) for name in names if getattr(other, name) != getattr(usual, name)}
        return replace(self, about=f"{self.about}, {other.about}", **changed)


USUAL = Manner()
MANNERS: Mapping[str, Manner] = {
    "singles": Manner("with everyone alone in frame", shoulders=False, two_shots=0),
    "two-shots": Manner("with both in frame for an answer", answers_together=True, two_shots=2),
    "reactions": Manner("with more of the faces that hear it", reacts_from=0.5),
    "nearer": Manner("from nearer to the faces", nearer=0.14),
    "speakers": Manner("so that it stays with whoever speaks", reacts_from=0.95, listens=False),
    "wider": Manner("from further away", nearer=-0.14),
    "still": Manner("with a camera that stands still", moves=0.0),
    "cut": Manner("with deeds and words in shots of their own", flows=False),
}
"""What another take of a scene can be like, in the order in which takes come."""


def manners() -> Iterator[Manner]:
    """The usual manner, then every other one, then two of them at a time."""
    yield USUAL
    yield from MANNERS.values()
    yield from (one.and_also(other) for one, other in combinations(MANNERS.values(), 2) if _agree(one, other))


def _agree(one: Manner, other: Manner) -> bool:
    """Whether both can be had at once: neither undoes what the other does."""
    usual = Manner()
    return not any(
        getattr(one, field.name) != getattr(usual, field.name) != getattr(other, field.name)
        for field in fields(Manner)
        if field.name != "about"
    )
