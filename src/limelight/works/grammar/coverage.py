"""Coverage: beats become shots. A face or a deed first, the place second, then shot and reverse, reactions, inserts.

Every shot's id comes from the line or action it covers and from what it does there, never from its number in the scene,
so that an insertion elsewhere moves no id: `sh07` is line 7, `sh07r` the reaction to it, `sha03` action 3.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from limelight.works.emotions import Feeling, feeling_of
from limelight.works.grammar import notes
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.blocking import Floor
from limelight.works.grammar.business import Business, Player, named_in
from limelight.works.grammar.framing import (
    NAMES,
    STILL,
    Camera,
    cut_near,
    level,
    move_for,
    read_seconds,
    size_at,
    spoken_seconds,
)
from limelight.works.screenplay import Line
from limelight.works.shots import Figure, Move, Shot, Size

LONG_LINE = 3.3
"""Seconds from which a line is cut between who says it and who hears it."""
PIECE = 2.7
"""Seconds that each piece of a long line aims at."""
STRONG = 0.7
"""From this strength on a line is worth a reaction."""


@dataclass(frozen=True)
class Position:
    """Where a scene stands in the film: what its first and last shots, and its wide, depend on."""

    opening: bool = False
    closing: bool = False
    place_seen: bool = False
    """An earlier scene played here: nobody needs to be told again where we are."""


@dataclass
class Coverage:
    """The shots of one scene, as they come about."""

    scene: str
    beats: tuple[Beat, ...]
    players: tuple[Player, ...]
    position: Position
    weather: str
    floor: Floor
    shots: list[Shot] = field(default_factory=list[Shot])
    established: bool = False
    inserted: set[str] = field(default_factory=set[str])
    at: int = 0

    def cover(self) -> tuple[Shot, ...]:
        """All shots, in order."""
        while self.at < len(self.beats):
            beat = self.beats[self.at]
            first = len(self.shots)
            self._pause_before(beat)
            notes.set_floor(beat, self.floor)
            if beat.line:
                self._line(beat, beat.line)
            elif beat.business:
                self._deed(beat, beat.business)
            self.shots[first:] = notes.overrule(self.shots[first:], beat, self.floor)
            self.at += 1
        return tuple(self._last_image())

    # -- what the neighbours are -------------------------------------------------------------------------------------

    @property
    def progress(self) -> float:
        return self.at / max(1, len(self.beats) - 1)

    def _next(self) -> Beat | None:
        return self.beats[self.at + 1] if self.at + 1 < len(self.beats) else None

    def _listener(self, line: Line) -> str:
        """Whom a line is said to: somebody it names, else who acted last, else who acts next, else anyone there."""
        others = self.floor.others(line.character)
        called = [name for name in named_in(line.words, self.players) if name in others]
        before = [beat.actor for beat in reversed(self.beats[: self.at])]
        after = [beat.actor for beat in self.beats[self.at + 1 :]]
        return next((name for name in (*called, *before, *after, *others) if name in others), "")

    # -- lines -------------------------------------------------------------------------------------------------------

    def _line(self, beat: Beat, line: Line) -> None:
        actor = self.floor.actors[line.character]
        feeling = actor.feeling if notes.sets_face(beat, line.character) else feeling_of(line, actor.feeling)
        listener = self._listener(line)
        if line.unseen and not actor.on:
            self._unseen_line(beat, line, feeling)
            return
        actor.on = True
        self.floor.actors[line.character].feeling = feeling
        self._spoken(beat, line, feeling, listener)
        self.floor.hear(line.character, feeling, [listener] if listener else [])
        self._reaction(beat, feeling, listener)

    def _spoken(self, beat: Beat, line: Line, feeling: Feeling, listener: str) -> None:
        """The line, whole where it is short, else cut between who says it and who hears it."""
        main = self._speaking(beat, line, feeling, listener)
        cuts = self._cuts(line)
        self.shots.append(replace(main, tail=0.0 if cuts else main.tail))
        for number, part in enumerate(cuts, 1):
            piece = self._piece(beat, line, feeling, listener, number)
            self.shots.append(replace(piece, from_part=part, tail=main.tail if number == len(cuts) else 0.0))

    def _cuts(self, line: Line) -> list[float]:
        """The shares of the line at which to cut."""
        seconds = spoken_seconds(line.words)
        pieces = math.ceil((seconds - 0.6) / PIECE) if seconds > LONG_LINE else 1
        if pieces == 1 and self._wants_wide() and seconds >= 1.4:
            pieces = 2
        wanted = [number / pieces for number in range(1, pieces)]
        return sorted({part for part in (cut_near(line.words, share) for share in wanted) if part})

    def _speaking(self, beat: Beat, line: Line, feeling: Feeling, listener: str) -> Shot:
        height = level(feeling, self.progress)
        size = "extreme" if self._is_peak(line, feeling) else min_size(size_at(height), "close")
        told = f"{line.character} speaks, {_felt(feeling)}"
        camera = move_for(feeling, speaking=True)
        if not self.shots and self.position.opening:
            return self._opening_line(beat, line, listener, told)
        run = self._run(line.character)
        if listener and run == 0 and size == "medium":
            figures, how = self.floor.over_shoulder(line.character, listener), f"over {listener}'s shoulder"
        elif listener and run % 3 == 1 and size != "extreme":
            figures, how = self.floor.together(line.character, listener), "both in frame, for a change of view"
            size = "medium"
        else:
            figures, how = self.floor.single(line.character, listener), "alone in frame"
        lead = line.before + (0.32 if self._answers(line) else 0.1)
        return self._shot(
            beat, "", size, figures, line.character, camera, f"{told}: {how}", lines=(line.id,), lead=lead, tail=0.25
        )

    def _opening_line(self, beat: Beat, line: Line, listener: str, told: str) -> Shot:
        """The film's first frame: the conflict itself, tight, and a word within 0.7 s."""
        names = (line.character, listener) if listener else (line.character,)
        camera = Camera(Move("push", 0.05), "pushing in from the first frame")
        why = f"the film opens on the conflict: {told}"
        return self._shot(
            beat, "", "close", self.floor.together(*names), line.character, camera, why,
            lines=(line.id,), lead=min(0.5, 0.4 + line.before), tail=0.2,
        )  # fmt: skip

    def _piece(self, beat: Beat, line: Line, feeling: Feeling, listener: str, number: int) -> Shot:
        """A later piece of a long line: the place if it is still unseen, the listener, the speaker again and nearer."""
        if self._wants_wide():
            why = "establishes the place second, under the words"
            return replace(self._wide(beat, why), lines=(line.id,), lead=0.0)
        mark = "" if number < 3 else str((number + 1) // 2)
        if listener and number % 2 == 1:
            self.floor.hear(line.character, feeling, [listener])
            figures = self.floor.single(listener, line.character)
            why = f"{listener} listens: the words are worth more on the face they land on"
            return self._shot(beat, "l" + mark, "close", figures, listener, STILL, why, lines=(line.id,))
        size: Size = "close" if self.shots[-1].size == "medium" else "medium"
        figures = self.floor.single(line.character, listener)
        camera = move_for(feeling, speaking=True)
        why = f"back to {line.character} for the end of the line"
        return self._shot(beat, "c" + mark, size, figures, line.character, camera, why, lines=(line.id,))

    def _unseen_line(self, beat: Beat, line: Line, feeling: Feeling) -> None:
        """A voice from nowhere: on the thing just named if there is one, else on whoever hears it."""
        previous = self.beats[self.at - 1].business if self.at else None
        thing = next((thing for thing in previous.things if thing not in self.inserted), "") if previous else ""
        if thing:
            why = f"a voice from nowhere: on the {thing}, where nobody is"
            self.shots.append(self._heard(self._insert(beat, "i", thing, why), line))
            return
        present = self.floor.present()
        if present:
            name = present[0]
            self.floor.actors[name].feeling = Feeling("surprise", 0.6)
            why = f"{name} hears {line.character}, who is not seen"
            shot = self._shot(beat, "", "close", self.floor.single(name), name, STILL, why)
        else:
            shot = self._wide(beat, f"{line.character} is heard, and nobody is there")
        self.shots.append(self._heard(shot, line))

    def _heard(self, shot: Shot, line: Line) -> Shot:
        return replace(shot, lines=(line.id,), lead=line.before + 0.25, tail=0.3)

    def _reaction(self, beat: Beat, feeling: Feeling, listener: str) -> None:
        """The face that a strong line lands on, unless that face is the next thing seen anyway."""
        after = self._next()
        if not listener or feeling.strength < STRONG or (after and (after.actor == listener or after.line is None)):
            return
        if after is None and self.position.closing and beat.line and spoken_seconds(beat.line.words) > 3.4:
            return
        if after and after.line and after.line.character == (beat.line.character if beat.line else "") and self.at % 2:
            return
        face = self.floor.actors[listener].feeling
        camera = Camera(Move("push", 0.03), "a slow push on the silence")
        why = f"{listener} takes it in, {_felt(face)}: a reaction is worth two lines"
        figures = self.floor.single(listener, beat.actor)
        self.shots.append(self._shot(beat, "r", "close", figures, listener, camera, why, least=1.0))

    # -- deeds -------------------------------------------------------------------------------------------------------

    def _deed(self, beat: Beat, business: Business) -> None:
        """An action as a shot of its own; before the film's first word, only what the first shot shows anyway."""
        self.floor.act(business)
        if self._held_for_opening(business):
            return
        if business.actor:
            self.shots.append(self._acting(beat, business))
        elif business.things and not business.everyone and not self._is_last_image():
            thing = business.things[0]
            self.shots.append(self._insert(beat, "", thing, f"the script names the {thing}: see it"))
        else:
            why = "the last image, held" if self._is_last_image() else "the place, and what fills it"
            self.shots.append(self._wide(beat, why))
        self.floor.leave(business)

    def _held_for_opening(self, business: Business) -> bool:
        """In the film's first scene action that comes before the first line is seen under it: the word comes first."""
        later = self.beats[self.at + 1 :]
        talk = any(beat.line for beat in later)
        return self.position.opening and not self.shots and talk and not business.exits

    def _acting(self, beat: Beat, business: Business) -> Shot:
        name = business.actor
        face = self.floor.actors[name].feeling
        size = self._deed_size(business)
        others = [other for other in business.who[1:] if self.floor.actors[other].on]
        near = others or (self.floor.others(name)[:1] if size in ("full", "wide") else [])
        figures = self.floor.together(name, *near) if near else self.floor.single(name)
        camera = self._deed_camera(business, face)
        why = f"{name} does it: {business.text.rstrip('.')}"
        return self._shot(beat, "", size, figures, name, camera, why, least=_deed_seconds(business, size))

    def _deed_size(self, business: Business) -> Size:
        if business.contact or (business.feeling and business.feeling.strength >= 0.6):
            return "close"
        if business.body and self.shots:
            return "full"
        return "medium"

    def _deed_camera(self, business: Business, face: Feeling) -> Camera:
        if business.blow:
            return Camera(Move("shake", 0.02), "shaken by the blow")
        if business.enters:
            return Camera(Move("push", 0.06), "pushing in on who has come")
        if business.loss:
            return Camera(Move("pull", 0.05), "drawing back from the loss")
        return move_for(face, speaking=False) if business.feeling else STILL

    # -- places and things -------------------------------------------------------------------------------------------

    def _wants_wide(self) -> bool:
        return not self.established and not self.position.place_seen and len(self.shots) == 1

    def _wide(self, beat: Beat, why: str) -> Shot:
        last = self._is_last_image()
        camera = Camera(Move("pull", 0.05), "drawing back") if last else Camera(Move("push", 0.04), "")
        names = self.floor.present()
        shot = self._shot(
            beat, "w" if beat.line else "", "wide", self.floor.together(*names), "", camera, why, least=1.6
        )
        return _stormy(shot, self.weather)

    def _insert(self, beat: Beat, role: str, thing: str, why: str) -> Shot:
        self.inserted.add(thing)
        blow = beat.business is not None and beat.business.blow
        camera = Camera(Move("shake", 0.015), "shaken by the blow") if blow else STILL
        return replace(self._shot(beat, role, "insert", (), "", camera, why, least=1.2), insert=thing)

    # -- pauses and the end ------------------------------------------------------------------------------------------

    def _pause_before(self, beat: Beat) -> None:
        """A pause that the script asks for is held on the face of the one who did not speak."""
        seconds = notes.pause_before(beat)
        if not seconds or not self.shots:
            return
        previous = self.beats[self.at - 1]
        listener = self._listener_of(previous)
        if previous.line and listener and self.shots[-1].focus != listener:
            figures = self.floor.single(listener, previous.actor)
            why = f"the silence that the script asks for, on {listener}"
            self.shots.append(self._shot(previous, "h", "close", figures, listener, STILL, why, least=seconds))
        else:
            self.shots[-1] = replace(self.shots[-1], tail=self.shots[-1].tail + seconds)

    def _listener_of(self, beat: Beat) -> str:
        others = self.floor.others(beat.actor) if beat.line else []
        return others[0] if others else ""

    def _is_last_image(self) -> bool:
        """Whether from this beat on nobody acts any more: one image can hold the rest."""
        return self.position.closing and all(b.business and not b.actor for b in self.beats[self.at :])

    def _last_image(self) -> list[Shot]:
        """The end of a scene breathes; the end of the film is one held image of at most two seconds."""
        if not self.shots:
            return []
        if not self.position.closing:
            self.shots[-1] = replace(self.shots[-1], tail=max(self.shots[-1].tail, 0.45))
            return self.shots
        first = next((n for n, shot in enumerate(self.shots) if "the last image" in shot.reason), len(self.shots) - 1)
        kept, rest = self.shots[: first + 1], self.shots[first + 1 :]
        last = kept[-1]
        effects = tuple(dict.fromkeys(effect for shot in (last, *rest) for effect in shot.effects))
        sounds = tuple(dict.fromkeys(sound for shot in (last, *rest) for sound in shot.sounds))
        held = replace(last, effects=effects, sounds=sounds, least=2.0 if not last.lines else last.least)
        return [*kept[:-1], held if held.lines == () else replace(held, tail=max(held.tail, 1.0))]

    # -- the shot itself ---------------------------------------------------------------------------------------------

    def _shot(
        self, beat: Beat, role: str, size: Size, figures: tuple[Figure, ...], focus: str, camera: Camera, why: str,
        *, lines: tuple[str, ...] = (), lead: float = 0.0, tail: float = 0.25, least: float = 0.8,
    ) -> Shot:  # fmt: skip
        if size in ("wide", "full"):
            self.established = True
        business = beat.business
        seen = [text for text in beat.shown if not any(text in shot.shown for shot in self.shots)]
        reason = "; ".join(part for part in (f"{NAMES[size]}: {why}", camera.why) if part)
        return Shot(
            shot_id(self.scene, beat, role), self.scene, beat.anchor, size, figures, focus,
            move=camera.move, lines=lines, lead=lead, tail=tail, least=max(least, *map(read_seconds, seen), 0.0),
            effects=_effects(business), sounds=business.sounds if business and not role else (),
            shown=tuple(seen), reason=f"{reason}.",
        )  # fmt: skip

    def _run(self, speaker: str) -> int:
        """How many lines this speaker has just said on end."""
        run = 0
        for beat in reversed(self.beats[: self.at]):
            if not beat.line or beat.line.character != speaker:
                break
            run += 1
        return run

    def _answers(self, line: Line) -> bool:
        """Whether the line answers a strong one: then the face is seen before the words."""
        previous = self.beats[self.at - 1] if self.at else None
        if not previous or not previous.line or previous.line.character == line.character:
            return False
        return self.floor.actors[previous.line.character].feeling.strength >= STRONG

    def _is_peak(self, line: Line, feeling: Feeling) -> bool:
        """The strongest line of the film's last scene, once: nearer than anything before it."""
        later = [beat.line for beat in self.beats[self.at + 1 :] if beat.line]
        return self.position.closing and not later and feeling.strength >= STRONG and self.progress >= 0.5


def shot_id(scene: str, beat: Beat, role: str) -> str:
    """The id of the shot that does `role` for a beat: `sc02/sh07`, `sc02/sh07r`, `sc02/sha03`, `sc02/sha03-2`."""
    name = beat.anchor.rsplit("/", 1)[-1]
    number = name.lstrip("".join(letter for letter in name if letter.islower())) or name
    series = "sh" if beat.line else "sha"
    sentence = f"-{beat.sentence}" if beat.sentence > 1 else ""
    return f"{scene}/{series}{number}{sentence}{role}"


def min_size(size: Size, most: Size) -> Size:
    """`size`, but no nearer than `most`."""
    order: Sequence[Size] = ("wide", "full", "medium", "close", "extreme")
    return order[min(order.index(size), order.index(most))]


def _felt(feeling: Feeling) -> str:
    return f"{feeling.expression} {feeling.strength:g}"


def _effects(business: Business | None) -> tuple[str, ...]:
    return business.effects if business else ()


def _stormy(shot: Shot, weather: str) -> Shot:
    if weather != "storm":
        return shot
    return replace(shot, effects=(*shot.effects, "lightning"), sounds=(*shot.sounds, "thunder"))


def _deed_seconds(business: Business, size: Size) -> float:
    base = {"full": 1.7, "close": 1.3, "medium": 1.5}.get(size, 1.3)
    return round(base + (0.4 if business.enters else 0.0), 2)
