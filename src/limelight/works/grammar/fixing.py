"""A shot as a person fixes it in `shots/scNN.toml`: what they name is so, and everything else stays as it was decided.

Whoever is put into a frame comes as the shots around show them, and to the side of the line on which they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from limelight.works.emotions import Feeling
from limelight.works.grammar.blocking import ALONE, TURNED, Actor, Floor
from limelight.works.grammar.notes import usual_amount, with_room
from limelight.works.orders import Orders, ShotOrder
from limelight.works.shots import Figure, Move, Shot
from limelight.works.vocabulary import GAZES

STRANGERS = (0.5, 0.4, 0.6, 0.3, 0.7)
"""Where those stand whom the scene itself does not name, 0 left to 1 right."""
PLAIN = ("lead", "tail", "transition", "effects", "sounds", "music")
"""What is taken over as it is."""


@dataclass
class Fixer:
    """Carries out a scene's orders on its shots; what cannot be done is said."""

    orders: Orders
    floor: Floor
    said: list[str] = field(default_factory=list[str])

    def fixed(self, shots: Sequence[Shot]) -> list[Shot]:
        """The shots as the person fixes them, one by one."""
        return [self._shot(number, shots) for number in range(len(shots))]

    def say(self, text: str) -> None:
        self.said.append(f"{self.orders.file}: {text}")

    def _shot(self, number: int, shots: Sequence[Shot]) -> Shot:
        shot = shots[number]
        order = self.orders.shots.get(bare_name(shot))
        if order is None:
            return shot
        company = self._company(number, shots)
        done = self._framed(shot, order, company)
        done = self._acted(done, order, company)
        done = self._timed(done, order)
        done = replace(done, move=_move(order, done.move), **_plain(order))
        if done == shot:
            return shot
        return replace(done, reason=f"{shot.reason} Fixed in {self.orders.file}: {', '.join(_changes(shot, done))}.")

    def _company(self, number: int, shots: Sequence[Shot]) -> Floor:
        """Everyone who may be in the shot, as the nearest shot before it shows them, else one after it."""
        places = {name: actor.place for name, actor in self.floor.actors.items()}
        strangers = (name for name in self.orders.people if name not in places)
        places |= dict(zip(strangers, STRANGERS * len(self.orders.people), strict=False))
        near = [*reversed(shots[: number + 1]), *shots[number + 1 :]]
        return Floor({name: self._actor(name, place, near) for name, place in places.items()})

    def _actor(self, name: str, place: float, near: Sequence[Shot]) -> Actor:
        seen = next((each for shot in near for each in shot.figures if each.character == name and not each.back), None)
        if seen is None:
            known = self.floor.actors.get(name)
            return replace(known, on=True, looks="") if known else Actor(name, place, True)
        gaze = seen.looks_at if seen.looks_at in GAZES else ""
        return Actor(name, place, True, Feeling(seen.expression, seen.strength), seen.pose, seen.holds, looks=gaze)

    # -- the frame ---------------------------------------------------------------------------------------------------

    def _framed(self, shot: Shot, order: ShotOrder, company: Floor) -> Shot:
        if order.insert and order.insert != shot.insert:
            return replace(shot, size="insert", insert=order.insert, figures=(), focus="")
        if order.size == "insert" and not shot.insert:
            self.say(f'{bare_name(shot)} cannot be an insert of nothing. Name the thing: insert = "…".')
            order = replace(order, size=None)
        opened = shot.insert and ((order.size or "insert") != "insert" or order.who or order.insert == "")
        if opened:
            size = order.size if order.size and order.size != "insert" else "close"
            who = order.who or tuple(self.floor.present()[:1])
            shot, order = replace(shot, insert="", size=size), replace(order, who=who)
        shot = replace(shot, size=order.size or shot.size)
        return self._focused(self._peopled(shot, order, company), order)

    def _peopled(self, shot: Shot, order: ShotOrder, company: Floor) -> Shot:
        """The shot with other people in it, where the person names others than are there."""
        there, behind = fronts(shot), shoulder(shot)
        who = there if order.who is None else order.who
        over = order.over if order.over is not None else "" if behind in who else behind
        if set(who) == set(there) and over == behind:
            return shot
        if over and len(who) != 1:
            self.say(f"{bare_name(shot)} is over {over}'s shoulder: name one person in who.")
            over = ""
        figures = company.over_shoulder(who[0], over) if over else _stood(who, shot, company)
        focus = shot.focus if shot.focus in who else who[0] if who else ""
        return replace(shot, figures=figures, focus=focus)

    def _focused(self, shot: Shot, order: ShotOrder) -> Shot:
        if order.focus is None or order.focus == shot.focus:
            return shot
        if order.focus and order.focus not in fronts(shot):
            self._not_there(shot, order.focus, "focus")
            return shot
        return replace(shot, focus=order.focus)

    # -- the acting --------------------------------------------------------------------------------------------------

    def _acted(self, shot: Shot, order: ShotOrder, company: Floor) -> Shot:
        for key in ("faces", "poses", "props", "looks"):
            for name in getattr(order, key):
                if name not in fronts(shot):
                    self._not_there(shot, name, key)
        figures = tuple(figure if figure.back else _played(figure, order, company, shot) for figure in shot.figures)
        return replace(shot, figures=figures)

    def _not_there(self, shot: Shot, name: str, key: str) -> None:
        people = ", ".join(fronts(shot)) or "nobody"
        self.say(f"{bare_name(shot)}, {key}: {name} is not in the shot ({people}). Name them in who.")

    # -- time --------------------------------------------------------------------------------------------------------

    def _timed(self, shot: Shot, order: ShotOrder) -> Shot:
        for key in ("lead", "tail"):
            seconds = getattr(order, key)
            if not shot.lines and seconds is not None and seconds != getattr(shot, key):
                self.say(f"{bare_name(shot)}, {key}: nobody speaks in the shot. Write length = {seconds:g}.")
        if order.after is not None and not shot.from_part:
            self.say(f"{bare_name(shot)}, after: the shot is no cut inside a line.")
        elif order.after:
            shot = replace(shot, from_part=order.after)
        shot = shot if order.length is None else replace(shot, least=order.length, firm=_firm(shot, order.length))
        return _ending(shot, order)


def bare_name(shot: Shot) -> str:
    """The shot as its scene's file names it."""
    return shot.id.rpartition("/")[2]


def fronts(shot: Shot) -> tuple[str, ...]:
    """Who is seen from the front, from left to right."""
    return tuple(figure.character for figure in shot.figures if not figure.back)


def shoulder(shot: Shot) -> str:
    """Over whose shoulder it is seen."""
    return next((figure.character for figure in shot.figures if figure.back), "")


def _stood(who: Sequence[str], shot: Shot, company: Floor) -> tuple[Figure, ...]:
    if not who:
        return ()
    return company.together(*who, tight=shot.size == "close") if len(who) > 1 else company.single(who[0])


def _played(figure: Figure, order: ShotOrder, company: Floor, shot: Shot) -> Figure:
    name = figure.character
    face = order.faces.get(name, Feeling(figure.expression, figure.strength))
    prop = order.props.get(name, figure.holds)
    done = replace(
        figure,
        expression=face.expression,
        strength=face.strength,
        pose=order.poses.get(name, figure.pose),
        holds="" if prop == "none" else prop,
    )
    gaze = order.looks.get(name, figure.looks_at)
    if gaze == figure.looks_at:
        return done
    turned = abs(figure.facing) or (TURNED if len(shot.figures) > 1 else ALONE)
    return replace(done, looks_at=gaze, facing=company.facing(name, gaze, turned))


def _move(order: ShotOrder, usual: Move) -> Move:
    kind = order.move or usual.kind
    amount = usual.amount if kind == usual.kind else usual_amount(kind)
    return Move(kind, amount if order.amount is None else order.amount)


def _plain(order: ShotOrder) -> dict[str, Any]:
    return {key: value for key in PLAIN if (value := getattr(order, key)) is not None}


def _firm(shot: Shot, length: float) -> float:
    """What of a length is a person's own: all of it, unless it says what was so already."""
    return shot.firm if length == shot.least else length


def _ending(shot: Shot, order: ShotOrder) -> Shot:
    """The shot as it goes; with time for it, unless the person says how much there is."""
    if order.ending in (None, shot.ending, "fade" if shot.ending == "end" else ""):
        return shot
    shot = replace(shot, ending=order.ending or "cut")
    return shot if shot.ending == "cut" or order.tail is not None else with_room(shot)


def _changes(was: Shot, now: Shot) -> Iterator[str]:
    names = {"figures": "who and how", "from_part": "after", "least": "length"}
    for key in ("size", "insert", "figures", "focus", "move", "from_part", "least", "ending", *PLAIN):
        if getattr(was, key) != getattr(now, key):
            yield names.get(key, key)
