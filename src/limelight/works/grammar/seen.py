"""Actions as shots: who does it, nearer the more it moves them; the thing that is named; the place, and all in it."""

from __future__ import annotations

from dataclasses import replace

from limelight.works.emotions import Feeling, told_feeling
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.business import Business, bare
from limelight.works.grammar.framing import NEARING, STILL, Camera, move_for, read_seconds
from limelight.works.grammar.notes import set_floor
from limelight.works.grammar.run import Run
from limelight.works.shots import Figure, Move, Shot, Size

SECONDS = {"wide": 2.6, "full": 2.6, "medium": 2.5, "close": 2.2, "insert": 2.0}
"""How long each size needs to be read when nobody speaks."""
RISING = 0.6
"""Seconds more for somebody who rises out of the ground: it is not hurried."""
STARTLED = Feeling("surprise", 0.6)
LAST_IMAGE = 2.0
"""Seconds that the film's last image is held, at most."""


def cover_deed(run: Run, beat: Beat, business: Business) -> list[Shot]:
    """The shots of one sentence of action, and its effect on the floor."""
    run.floor.act(business)
    set_floor(beat, run.floor)
    _anticipate(run, business)
    asked = beat.shown or any(note.kind in ("shot", "insert") for note in beat.directions)
    if _seen_under_the_first_line(run, business) and not asked:
        return []
    if run.is_last_image:
        shots = [_last_image(run)]
    elif business.actor:
        shots = [_acting(run, business)]
    elif business.everyone or not (business.things or business.sounds):
        shots = [wide(run, "the place, and what fills it")]
    else:
        shots = [_thing(run, business)]
    run.floor.leave(business)
    return shots


def _anticipate(run: Run, business: Business) -> None:
    """Whoever speaks next already wears the face of it while the deed is done, unless the deed gives them another."""
    line = run.next.line if run.next else None
    actor = run.floor.actors.get(line.character) if line else None
    told = told_feeling(line) if line else None
    own = business.feeling is not None and line is not None and line.character == business.actor
    if actor and actor.on and told and not own:
        actor.feeling = told.times(0.9)


def wide(run: Run, why: str) -> Shot:
    """The whole place with everyone in it."""
    figures = run.floor.together(*run.floor.present())
    role = "w" if run.beats[run.at].line else ""
    shot = run.shot(role, "wide", figures, "", Camera(Move("push", 0.04)), why, least=SECONDS["wide"])
    if run.weather != "storm":
        return shot
    return replace(shot, effects=(*shot.effects, "lightning"), sounds=(*shot.sounds, "thunder"))


def insert(run: Run, role: str, thing: str, why: str) -> Shot:
    """One thing, large."""
    run.inserted.add(thing)
    business = run.beats[run.at].business
    camera = Camera(Move("shake", 0.015), "shaken by the blow") if business and business.blow else NEARING
    return replace(run.shot(role, "insert", (), "", camera, why, least=SECONDS["insert"]), insert=thing)


def _thing(run: Run, business: Business) -> Shot:
    """The thing that the script names; where it cannot be shown, the face of somebody who sees or hears it."""
    thing = run.worth_seeing(business)
    if thing:
        return insert(run, "", thing, f"the script names the {thing}: see it")
    present = run.floor.present()
    if not present:
        return wide(run, "the place, and what is heard in it")
    name = present[0]
    if run.floor.actors[name].feeling.strength < STARTLED.strength and business.blow:
        run.floor.actors[name].feeling = STARTLED
    why = f"{name} notices: {bare(business.text)}"
    return run.shot("", "close", run.floor.single(name), name, STILL, why, least=SECONDS["close"])


def _last_image(run: Run) -> Shot:
    """One held image for everything that is left: all of them, from as far as it takes to see it."""
    rest = [beat.business for beat in run.beats[run.at :] if beat.business]
    shown = [text for beat in run.beats[run.at :] for text in beat.shown]
    figures = run.floor.together(*run.floor.present())
    camera = Camera(Move("pull", 0.05), "drawing back")
    told = bare(" ".join(business.text for business in rest))
    least = max(LAST_IMAGE, sum(read_seconds(text.text) for text in shown))
    shot = run.shot("", "wide", figures, "", camera, f"the last image, held: {told}", least=round(least, 2))
    effects = tuple(dict.fromkeys(effect for business in rest for effect in business.effects))
    sounds = tuple(dict.fromkeys(sound for business in rest for sound in business.sounds))
    return replace(shot, effects=effects, sounds=sounds, shown=tuple(text.id for text in shown))


def _seen_under_the_first_line(run: Run, business: Business) -> bool:
    """Before the film's first word, action that only says how people stand is seen under it: the word comes at once.

    A film that opens on more than two deeds, or on a thing that can be shown, is meant to open without a word.
    """
    first = next((number for number, beat in enumerate(run.beats) if beat.line), 0)
    thing = not business.who and run.worth_seeing(business)
    return run.position.opening and not run.shots and run.at < first <= 2 and not (business.exits or thing)


def _acting(run: Run, business: Business) -> Shot:
    name = business.actor
    size = _size(run, business)
    camera = _camera(business, run.floor.actors[name].feeling)
    least = SECONDS[size] + (0.3 if business.enters else 0.0)
    figures, why = _in_frame(run, business, size), f"the deed: {bare(business.text)}"
    shot = run.shot("", size, figures, name, camera, why, least=least + (RISING if business.rises else 0.0))
    return replace(shot, effects=(*shot.effects, "rise")) if business.rises else shot


def _in_frame(run: Run, business: Business, size: Size) -> tuple[Figure, ...]:
    """Who is seen: those whom the sentence names, in depth where it says so; who comes in is seen alone."""
    name = business.actor
    others = [other for other in business.who[1:] if run.floor.actors[other].on]
    there = others or run.floor.others(name)
    if business.behind and there:
        return run.floor.behind(there[0], name)
    if size == "full" and not business.enters:
        others = there[:1]
    return run.floor.together(name, *others, tight=size == "close") if others else run.floor.single(name)


def _size(run: Run, business: Business) -> Size:
    if business.rises:
        return "full"
    if business.contact or (business.feeling and business.feeling.strength + run.manner.nearer >= 0.6):
        return "close"
    if business.enters or business.behind:
        return "medium"
    return "full" if business.effects or ((business.body or business.walks) and run.shots) else "medium"


def _camera(business: Business, face: Feeling) -> Camera:
    if business.blow:
        return Camera(Move("shake", 0.02), "shaken by the blow")
    if business.enters:
        return Camera(Move("push", 0.06), "pushing in on who has come")
    if business.loss:
        return Camera(Move("pull", 0.05), "drawing back from the loss")
    return move_for(face, speaking=False) if business.feeling else STILL
