"""Variation: what another take of a shot does otherwise, as a pure function of the shot, the take's number and what is
to be varied.

The first take is the shot as asked. Every later one differs from it, and from its neighbours, in ways that a viewer
sees; asked again, the same number gives the same take. Where nobody says what to vary, everything is, and the angle
first. A shot has only so many good framings: when they are used up, they come round again with the rest varied.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from limelight.core.errors import InputError
from limelight.works.shots import Shot
from limelight.works.variation.acting import playings
from limelight.works.variation.camera import moves, within
from limelight.works.variation.framing import framings
from limelight.works.variation.lighting import LIGHTINGS, lightings
from limelight.works.variation.way import Variation, Way

__all__ = ["LIGHTINGS", "VARIES", "NoSuchWay", "NoWay", "Variation", "varied", "ways"]


class NoWay(InputError):
    code = "no-way"
    sentence = "{shot} has no other {asked}. It has another {known}."


VARIES = ("framing", "camera", "pose", "light")
"""What can be varied of a shot, in the order in which it is done."""


class NoSuchWay(InputError):
    code = "no-such-way"
    sentence = '{shot}: {what} cannot be "{asked}" here. It can be {known}.'


def varied(shot: Shot, take: int, vary: Mapping[str, object], speaking: Collection[str] = ()) -> Variation:
    """The shot as take number `take` has it.

    `vary` holds what is to be varied: a name of `VARIES` -> a way by its name, or "" for whichever comes next. Without
    any, all are. `speaking` are those whose lips must be seen. Raises NoSuchWay, and NoWay where none of it can be.
    """
    done = Variation(shot)
    first = 0
    for place, what in enumerate(VARIES):
        found = ways(what, done.shot, speaking)
        first = first or (len(found) if what in vary or not vary else 0)
        way = (
            _asked(what, str(vary[what]), found, shot)
            if vary.get(what)
            else _next(what, found, take, vary, place, first)
        )
        done = way.of(done) if way else done
    if take > 1 and vary and not done.said:
        others = [what for what in VARIES if any(way.seen for way in ways(what, shot, speaking))]
        raise NoWay(shot=shot.id, asked=" or ".join(vary), known=", ".join(others))
    reframed = (done.shot.size, done.shot.move) != (shot.size, shot.move)
    return replace(done, shot=within(done.shot)) if reframed else done


def ways(what: str, shot: Shot, speaking: Collection[str] = ()) -> tuple[Way, ...]:
    """Every way in which `what` can be varied of this shot."""
    if what == "pose":
        return playings(shot, speaking)
    return {"framing": framings, "camera": moves, "light": lightings}[what](shot)


def _asked(what: str, name: str, found: Sequence[Way], shot: Shot) -> Way:
    way = next((way for way in found if way.name == name), None)
    if way is None:
        known = ", ".join(way.name for way in found) or "nothing but what it is"
        raise NoSuchWay(shot=shot.id, what=what, asked=name, known=known)
    return way


def _next(what: str, found: Sequence[Way], take: int, vary: Mapping[str, object], place: int, first: int) -> Way | None:
    """The way whose turn it is: one after another, shifted each time that the first of what is varied comes round."""
    found = [way for way in found if way.seen]
    if take < 2 or not found or (vary and what not in vary):
        return None
    turn = take - 2
    if what == "light" and not vary:
        # The light is what joins a shot to its neighbours: unasked, it changes in every second take only.
        return found[turn // 2 % len(found)] if turn % 2 else None
    return found[(turn + (turn // max(1, first) if place else 0)) % len(found)]
