"""Acting, varied: another pose of the vocabulary that fits the feeling, the feeling played more or less strongly, the
eyes elsewhere.

What the story has put into somebody's hands stays in them, and a pose that tells the story (a drawn sword, a portrait
being hung, hands on the edge of a grave) stays as it is: then only the face is played otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from limelight.works.shots import Figure, Shot
from limelight.works.variation.way import Way, led_by, sharp, with_figure

FITTING: dict[str, tuple[str, ...]] = {
    "neutral": ("clasp", "cross", "rest", "chest"),
    "hurt": ("chest", "clasp", "mouth", "rest"),
    "terrified": ("mouth", "chest", "clasp", "rest"),
    "furious": ("point", "chest", "cross", "rest"),
    "tender": ("chest", "offer", "clasp", "reach", "rest"),
    "smirk": ("cross", "chest", "clasp", "rest"),
    "disbelief": ("chest", "cross", "mouth", "rest"),
    "grief": ("mouth", "chest", "clasp", "rest"),
    "defiance": ("cross", "chest", "clasp", "point", "rest"),
    "joy": ("chest", "clasp", "offer", "rest"),
    "fear": ("chest", "clasp", "mouth", "rest"),
    "cold": ("cross", "clasp", "rest"),
    "shame": ("clasp", "chest", "rest"),
    "surprise": ("mouth", "chest", "rest"),
    "laughing": ("chest", "mouth", "clasp", "rest"),
    "pleading": ("chest", "clasp", "reach", "rest"),
    "contempt": ("cross", "clasp", "rest"),
    "relief": ("chest", "clasp", "rest"),
    "exhausted": ("clasp", "chest", "rest"),
}
"""The poses in which a feeling is played, the most telling first."""
ALONE_ONLY = frozenset({"point", "reach"})
"""Poses that would run into whoever stands beside."""
ONE_HANDED = frozenset({"chest", "mouth", "point", "offer", "reach", "rest"})
"""Poses that leave a hand to hold something with."""
TELLING = frozenset({"sword", "lowered", "grave", "hang", "hold"})
"""Poses that tell the story: no take changes them."""
HIGH = frozenset({"chest", "mouth"})
"""Poses whose hands are seen in a close shot; the others begin below it."""
DOWNCAST = frozenset({"hurt", "tender", "shame", "grief", "fear"})
"""Feelings that let the eyes fall; the others can meet the lens."""
SAID = {
    "rest": "arms at rest",
    "clasp": "hands clasped",
    "cross": "arms crossed",
    "chest": "a hand on the chest",
    "mouth": "a hand at the mouth",
    "offer": "an open hand",
    "reach": "reaching out",
    "point": "pointing",
}
MORE, LESS = 1.35, 0.65
"""How much more or less strongly a feeling is played."""


def playings(shot: Shot, speaking: Collection[str] = ()) -> tuple[Way, ...]:
    """Other ways of acting the shot, those that differ most first. No hand covers the mouth of one who speaks."""
    lead = led_by(shot)
    if lead is None:
        return ()
    poses = [_posed(shot, lead, pose) for pose in _poses(shot, lead, speaking)]
    seen, unseen = [way for way in poses if way.seen], [way for way in poses if not way.seen]
    return (
        *seen[:1],
        *_looking(shot, lead),
        *seen[1:2],
        *_played(shot, lead),
        *seen[2:],
        *_others(shot, lead, speaking),
        *unseen,
    )


def _poses(shot: Shot, figure: Figure, speaking: Collection[str]) -> list[str]:
    """The poses that this figure could be in instead."""
    held = figure.holds not in ("", "none")
    if figure.pose in TELLING or (held and figure.pose == "offer"):
        return []
    poses = [pose for pose in FITTING[figure.expression] if pose != figure.pose]
    if held:
        poses = [pose for pose in poses if pose in ONE_HANDED]
    if figure.character in speaking:
        poses = [pose for pose in poses if pose != "mouth"]
    return [pose for pose in poses if pose not in ALONE_ONLY or len(shot.figures) == 1]


def _posed(shot: Shot, figure: Figure, pose: str) -> Way:
    near = shot.size in ("close", "extreme")
    seen = not near or bool({pose, figure.pose} & HIGH)
    return Way(
        pose, f"{figure.character}: {SAID[pose]}", with_figure(shot, figure, replace(figure, pose=pose)), seen=seen
    )


def _looking(shot: Shot, figure: Figure) -> Iterator[Way]:
    """The eyes down, up, or into the lens: where faces are large enough to see it."""
    if shot.size in ("wide", "full") or figure.looks_at in ("up", "down", "lens"):
        return
    if figure.expression in DOWNCAST or figure.expression == "neutral":
        yield Way("down", f"{figure.character} looks down", with_figure(shot, figure, replace(figure, looks_at="down")))
    if figure.expression == "neutral":
        yield Way("up", f"{figure.character} looks up", with_figure(shot, figure, replace(figure, looks_at="up")))
    elif figure.expression not in DOWNCAST and len(shot.figures) == 1 and figure.pose not in TELLING:
        met = replace(figure, looks_at="lens", facing=0.0)
        yield Way("lens", f"{figure.character} looks into the lens", with_figure(shot, figure, met))


def _played(shot: Shot, figure: Figure) -> Iterator[Way]:
    """The same feeling, more strongly and more quietly, wherever that is seen."""
    for name, said, factor in (("less", "more quietly", LESS), ("more", "more strongly", MORE)):
        strength = round(min(1.0, max(0.25, figure.strength * factor)), 2)
        changes = tuple(replace(c, strength=round(min(1.0, c.strength * factor), 2)) for c in figure.changes)
        if abs(strength - figure.strength) >= 0.15 and figure.expression != "neutral":
            told = f"{figure.character} plays it {said}"
            yield Way(name, told, with_figure(shot, figure, replace(figure, strength=strength, changes=changes)))


def _others(shot: Shot, lead: Figure, speaking: Collection[str]) -> Iterator[Way]:
    """Whoever else has a face in the frame, otherwise."""
    for other in sharp(shot):
        if other is not lead:
            ways = (_posed(shot, other, pose) for pose in _poses(shot, other, speaking))
            for way in [way for way in ways if way.seen][:1]:
                yield replace(way, name=f"{way.name}-{other.character.casefold().replace(' ', '-')}")
