"""Deeds: what bodies do in a shot besides standing there. They come in, go out, cross the floor, turn; and a hand is
raised on the word that counts.

The script's own poses stay: nobody who holds something, or is told how to stand, is given a gesture.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from limelight.works.grammar.beats import Beat
from limelight.works.grammar.business import Business
from limelight.works.grammar.framing import spoken_seconds
from limelight.works.grammar.run import shot_id
from limelight.works.screenplay import Line
from limelight.works.shots import ON_THE_WORD, Deed, Figure, Shot

GESTURES: Mapping[str, tuple[str, ...]] = {
    "furious": ("point", "offer"),
    "defiance": ("chest", "point"),
    "tender": ("offer", "chest"),
    "joy": ("offer", "chest"),
    "hurt": ("chest", "offer"),
    "grief": ("chest",),
    "disbelief": ("offer",),
    "terrified": ("reach", "chest"),
    "fear": ("reach", "chest"),
    "surprise": ("chest",),
    "smirk": ("offer",),
    "pleading": ("reach", "chest"),
    "laughing": ("chest",),
    "relief": ("chest",),
    "contempt": ("offer",),
}
"""What a hand does with each feeling, on the word that counts; feelings that keep still are not here. No hand covers
lips that speak.
"""

FROM = 0.45
"""The strength of a feeling from which a hand is raised."""
SHORTEST = 0.7
"""Seconds of a line that leave room for a gesture."""
ARMS_SEEN = ("medium", "full", "wide")
NEAR_THE_FACE = ("chest",)
"""Gestures that a close shot still sees."""
FEET_SEEN = ("full", "wide")
CROSSING = 0.36
"""How far across the frame somebody walks who walks in it."""
TURNED_AWAY = 1.0
"""How somebody faces who is about to turn round: three-quarters to the other side."""


def acted(shots: Sequence[Shot], beats: Sequence[Beat], *, seated: bool = False) -> list[Shot]:
    """The shots with what people do in them; those who are seated neither walk nor turn round."""
    deeds = {shot_id(shot.scene, beat, ""): beat for shot in shots[:1] for beat in beats}
    lines = {beat.line.id: beat.line for beat in beats if beat.line}
    stood: dict[str, Figure] = {}
    done: list[Shot] = []
    for shot in shots:
        beat = deeds.get(shot.id)
        moved = shot
        if beat and beat.business:
            posed = _posing(shot, beat.business, stood)
            moved = _moving(posed, beat.business, seated=seated)
        done.append(_gesturing(moved, [lines[name] for name in shot.lines if name in lines]))
        stood |= {figure.character: figure for figure in shot.figures if not figure.back}
    return done


def _posing(shot: Shot, business: Business, stood: Mapping[str, Figure]) -> Shot:
    """The shot with whoever acts seen to leave the pose they were in, where their arms are seen: a sword sinks."""
    figures = tuple(
        _leaving(figure, stood[figure.character])
        if figure.character == business.actor and figure.character in stood and shot.size in ARMS_SEEN
        else figure
        for figure in shot.figures
    )
    return replace(shot, figures=figures)


def _leaving(figure: Figure, before: Figure) -> Figure:
    """The figure as it stood in an earlier shot, coming to the pose that it has now."""
    if figure.back or figure.pose in (before.pose, "grave", "hang") or figure.holds != before.holds:
        return figure
    return replace(figure, pose=before.pose, deeds=(Deed("pose", figure.pose),))


def _moving(shot: Shot, business: Business, *, seated: bool) -> Shot:
    """The shot with whoever the sentence names coming, going, walking or turning in it; several walk together. Who gets
    in where people sit has sat down as the shot begins, and turns to the others: nobody slides along a bench.
    """
    way = _way(shot, business)
    if seated:
        way = "turn" if way == "enter" else ""
    who = [name for name in (business.who if way == "walk" else business.who[:1]) if way]
    going = [each for each in shot.figures if each.character in who and not each.back]
    if not going:
        return shot
    lead = min(going, key=lambda each: who.index(each.character))
    side = 1.0 if lead.facing >= 0 else -1.0
    return replace(shot, figures=tuple(_set_off(each, way, side) if each in going else each for each in shot.figures))


def _way(shot: Shot, business: Business) -> str:
    """What the body does: one way across the floor at most; "" for staying where it is."""
    if business.enters and not business.rises and not business.behind:
        return "enter"
    if business.exits:
        return "exit"
    if business.walks and shot.size in FEET_SEEN:
        return "walk"
    return "turn" if business.turns else ""


def _set_off(figure: Figure, way: str, side: float) -> Figure:
    """The figure as the shot begins, and where it goes from there; `side` is where the first one looks."""
    if way == "turn":
        turned = Deed("turn", toward=figure.facing)
        return replace(figure, facing=-side * TURNED_AWAY, deeds=(*figure.deeds, turned))
    if way == "walk":
        start = min(1.0, max(0.0, figure.x - side * CROSSING))
        return replace(figure, x=round(start, 3), deeds=(*figure.deeds, Deed("walk", toward=figure.x)))
    return replace(figure, deeds=(*figure.deeds, Deed("enter" if way == "enter" else "exit", toward=-side)))


# -- hands -------------------------------------------------------------------------------------------------------------


def _gesturing(shot: Shot, lines: Sequence[Line]) -> Shot:
    """The shot with a gesture of whoever speaks in it, where their arms are seen and free."""
    if shot.size not in (*ARMS_SEEN, "close") or shot.from_part or any(figure.deeds for figure in shot.figures):
        return shot
    gestures = {line.character: gesture for line in lines if (gesture := _gesture(shot, line))}
    figures = tuple(
        replace(figure, deeds=(gestures[figure.character],)) if figure.character in gestures else figure
        for figure in shot.figures
    )
    return replace(shot, figures=figures) if gestures else shot


def _gesture(shot: Shot, line: Line) -> Deed | None:
    """The gesture of a line, on the word that counts; None where nobody is seen to make it, or nothing asks for it."""
    figure = next((each for each in shot.figures if each.character == line.character and not each.back), None)
    seconds = spoken_seconds(line.words)
    if figure is None or figure.pose != "rest" or figure.holds or seconds < SHORTEST or figure.strength < FROM:
        return None
    hands = [hand for hand in GESTURES.get(figure.expression, ()) if shot.size in ARMS_SEEN or hand in NEAR_THE_FACE]
    if not hands:
        return None
    hand = hands[zlib.crc32(line.id.encode()) % len(hands)]
    return Deed("gesture", hand, at=line.id, part=ON_THE_WORD)
