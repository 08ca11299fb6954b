"""Framing, varied: nearer or wider, the head on a third, another part of the place behind, over a shoulder, in depth.

Nobody crosses the line: who looked left still does. Nobody is cut off, and what the story needs to be seen (the ground
that somebody rises from, a sword at a throat) stays in the frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from limelight.works.shots import SIZES, Figure, Shot, Size
from limelight.works.variation.way import Way, led_by, sharp, with_figure

ON_THE_GROUND = frozenset({"rise", "lamp-swing"})
"""Happenings that need the ground in the frame."""
TOUCHING = frozenset({"sword", "reach", "point"})
"""Poses of somebody who reaches another: how far they stand apart is not to be touched."""
WHOLE = ("wide", "full")
"""Sizes in which people are seen down to their feet."""
APART: dict[Size, float] = {"close": 0.23, "medium": 0.28, "full": 0.28, "wide": 0.28}
"""Where the left one of two stands, by size; the right one stands as far from the other edge."""
OFF: dict[Size, float] = {"extreme": 0.14, "close": 0.17, "medium": 0.2, "full": 0.2, "wide": 0.22}
"""How far from the middle a head on a third is, by size."""
FRONTAL = 0.1
BEHIND = 1.35
"""The depth of somebody who stands behind another."""
STEPS = {
    1: ("closer", "closer"),
    -1: ("wider", "wider"),
    -2: ("much-wider", "much wider"),
    2: ("much-closer", "much closer"),
}


def framings(shot: Shot) -> tuple[Way, ...]:
    """Other ways of framing the shot, those that differ most first."""
    lead, people = led_by(shot), sharp(shot)
    if lead is None:
        return () if shot.figures else tuple(_of_a_thing(shot))
    if len(shot.figures) == 1:
        found = _of_one(shot, lead)
    elif len(people) == 1 and not ON_THE_GROUND & set(shot.effects):
        found = _over_a_shoulder(shot, lead)
    elif len(people) == 2 and len(shot.figures) == 2:
        found = _of_two(shot, lead)
    elif len(people) == 1:
        found = _steps(shot)
    else:
        found = _of_many(shot, lead)
    return tuple(
        {
            (way.shot, way.beyond, way.nearness): way
            for way in found
            if (way.shot, way.beyond, way.nearness) != (shot, 0.0, 1.0)
        }.values()
    )


def _of_a_thing(shot: Shot) -> Iterator[Way]:
    """A thing has no size but how much of the frame it fills, and where in it it lies."""
    yield Way("wider", "wider", shot, nearness=0.68)
    yield Way("closer", "closer, to the left", shot, nearness=1.35, beyond=-1.0)
    yield Way("much-wider", "much wider", shot, nearness=0.48)
    yield Way("right", "to the right", shot, nearness=1.1, beyond=1.2)
    yield Way("much-closer", "much closer", shot, nearness=1.75)
    yield Way("left", "wider, to the left", shot, nearness=0.8, beyond=-1.4)


# -- nearer and wider ------------------------------------------------------------------------------------------------


def _steps(shot: Shot) -> Iterator[Way]:
    for by, (name, said) in STEPS.items():
        if size := _step(shot, by):
            yield Way(name, said, _at(shot, size))


def _step(shot: Shot, by: int) -> Size | None:
    """The size so many steps nearer or wider (below 0) that still shows what the shot is about."""
    at = SIZES.index(shot.size) + by
    size = SIZES[at] if 0 <= at < len(SIZES) else None
    return size if size in _possible(shot) else None


def _possible(shot: Shot) -> tuple[Size, ...]:
    """The sizes in which nobody is lost."""
    people = sharp(shot)
    if ON_THE_GROUND & set(shot.effects) or len(people) > 2:
        return ("wide", "full")
    if len(people) < len(shot.figures):
        return ("medium", "close")
    if len(people) == 2:
        return ("wide", "full", "medium", "close")
    return ("wide", "full", "medium", "close", "extreme")


def _at(shot: Shot, size: Size) -> Shot:
    """The shot at another size, two people as far apart as that size has them."""
    people = sorted(sharp(shot), key=lambda figure: figure.x)
    if len(people) == 2 and len(shot.figures) == 2 and size in APART:
        left, right = people
        edge = APART[size]
        shot = with_figure(shot, left, replace(left, x=edge))
        shot = with_figure(shot, right, replace(right, x=round(1 - edge, 3)))
    elif len(shot.figures) == 1 and size in WHOLE:
        # Seen whole, somebody alone stands aside: the middle is where a place has its path, its desk, its open grave.
        lead = shot.figures[0]
        shot = with_figure(shot, lead, replace(lead, x=round(0.5 - OFF[size] * (1 if lead.facing >= 0 else -1), 3)))
    return replace(shot, size=size)


# -- one, one over another's shoulder, two ---------------------------------------------------------------------------


def _of_one(shot: Shot, lead: Figure) -> Iterator[Way]:
    """One face: nearer, wider, and each of them on a third, with another part of the place behind."""
    here, steps = Way("", "", shot), {way.name: way for way in _steps(shot)}
    closer, wider = steps.get("closer"), steps.get("wider")
    ways = (
        closer,
        wider and _on_third(wider, ahead=True),
        steps.get("much-wider"),
        _on_third(here, ahead=False),
        *_set_aside(shot),
        closer and _on_third(closer, ahead=True),
        # Seen whole, somebody alone stands on a third already: then it is the other one.
        wider and (_on_third(wider, ahead=False) if wider.shot.size in WHOLE else wider),
        _on_third(here, ahead=True),
        *_to_the_lens(shot, lead),
        wider and _on_third(wider, ahead=False),
        steps.get("much-closer"),
    )
    return (way for way in ways if way)


def _set_aside(shot: Shot) -> Iterator[Way]:
    """Somebody in a grave stands where it is dug: the place moves with them."""
    if shot.size == "full" and shot.figures[0].pose == "grave":
        yield Way("left", "to the left", shot, beyond=2.0)
        yield Way("right", "to the right", shot, beyond=-2.0)


def _on_third(way: Way, *, ahead: bool) -> Way:
    """The head on the third that leaves room to look into, or on the one that leaves none."""
    lead = led_by(way.shot)
    assert lead is not None, "asked only of shots of somebody"
    if lead.pose == "grave" and way.shot.size in WHOLE:
        return way
    side = (-1 if lead.facing >= 0 else 1) * (1 if ahead else -1)
    moved = replace(lead, x=round(0.5 + side * OFF.get(way.shot.size, 0.15), 3))
    name, said = ("third", "on a third, with room to look into") if ahead else ("short", "looking out of the frame")
    return Way(
        "-".join(part for part in (way.name, name) if part),
        ", ".join(part for part in (way.said, said) if part),
        with_figure(way.shot, lead, moved),
        beyond=1.4 * side,
    )


def _to_the_lens(shot: Shot, lead: Figure) -> Iterator[Way]:
    if lead.pose not in TOUCHING and abs(lead.facing) > 2 * FRONTAL:
        turned = replace(lead, x=0.5, facing=FRONTAL if lead.facing >= 0 else -FRONTAL)
        yield Way("frontal", "nearly to the lens", with_figure(shot, lead, turned), beyond=-1.2 * (lead.facing > 0))


def _over_a_shoulder(shot: Shot, lead: Figure) -> Iterator[Way]:
    """Without the shoulder, nearer and wider, and with both faces."""
    close = _only(shot, lead, "close", "alone")
    yield close
    yield Way("two", "both faces in the frame", _both_faces(shot, lead))
    yield from _steps(shot)
    yield _on_third(_only(shot, lead, "medium", "alone-wider"), ahead=True)
    yield _only(shot, lead, "extreme", "alone-closer")
    yield _on_third(close, ahead=False)


def _both_faces(shot: Shot, lead: Figure) -> Shot:
    """Over a shoulder becomes a shot of two."""
    other = next(figure for figure in shot.figures if figure.back)
    lead_left = lead.facing >= 0
    edge = APART["medium"]
    spots = (edge, round(1 - edge, 3)) if lead_left else (round(1 - edge, 3), edge)
    both = replace(lead, x=spots[0]), replace(other, x=spots[1], back=False, depth=1.0)
    return replace(shot, size="medium", figures=both if lead_left else both[::-1])


def _of_two(shot: Shot, lead: Figure) -> Iterator[Way]:
    """Two faces: nearer, wider, over a shoulder, in depth, and each of them alone."""
    other = next(figure for figure in shot.figures if figure is not lead)
    steps = list(_steps(shot))
    yield from steps[:2]
    if ON_THE_GROUND & set(shot.effects):
        return
    free = not {lead.pose, other.pose} & TOUCHING and shot.size not in ("wide", "full")
    if free and other.pose != "grave":
        yield Way("shoulder", f"over {other.character}'s shoulder", _past(shot, lead, other))
    yield _only(shot, lead, "close", "alone")
    if free and lead.depth == other.depth:
        yield Way("depth", f"{other.character} behind", _in_depth(shot, lead, other))
    yield _only(shot, other, "close", "other")
    yield from steps[2:]
    yield _on_third(_only(shot, lead, "medium", "alone-wider"), ahead=True)
    yield _only(shot, lead, "extreme", "alone-closer")


def _of_many(shot: Shot, lead: Figure) -> Iterator[Way]:
    """Three and more: a step, the one whom it is about in front, each of them alone."""
    yield from _steps(shot)
    yield Way("front", f"{lead.character} in front", _in_front(shot, lead))
    grounded = bool(ON_THE_GROUND & set(shot.effects))
    for figure in (lead, *(other for other in sharp(shot) if other is not lead)):
        name = "alone" if figure is lead else f"alone-{figure.character.casefold().replace(' ', '-')}"
        yield _only(shot, figure, "full" if grounded else "medium", name)


def _in_front(shot: Shot, lead: Figure) -> Shot:
    figures = tuple(replace(figure, depth=1.0 if figure is lead else BEHIND) for figure in shot.figures)
    return replace(shot, size="full", figures=figures)


def _only(shot: Shot, figure: Figure, size: Size, name: str) -> Way:
    """One of several, by themselves, on the side on which they stood."""
    right = figure.x > 0.5
    alone = replace(figure, x=0.54 if right else 0.46, depth=1.0)
    said = {"close": "alone, close", "extreme": "alone, very close"}.get(size, "alone")
    one = _at(replace(shot, figures=(alone,), focus=figure.character), size)
    return Way(name, f"{figure.character} {said}", one, beyond=0.8 if right else -0.8)


def _in_depth(shot: Shot, lead: Figure, other: Figure) -> Shot:
    """The one whom the shot is about in front, the other farther back."""
    right = lead.x > other.x
    far = with_figure(shot, other, replace(other, x=0.24 if right else 0.76, depth=BEHIND))
    return with_figure(far, lead, replace(lead, x=0.66 if right else 0.34))


def _past(shot: Shot, lead: Figure, other: Figure) -> Shot:
    """The one whom the shot is about, past the other's shoulder."""
    right = lead.x > other.x
    back = replace(other, x=0.08 if right else 0.92, depth=0.6, back=True, changes=())
    face = replace(lead, x=0.6 if right else 0.4, depth=1.0)
    return replace(shot, size="medium", figures=(face, back))
