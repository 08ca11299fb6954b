"""Blocking: who is on the floor, on which side, and how they are. The camera never crosses the line.

Everyone gets a place in one row, seen from one side for the whole scene: who stands left of another always looks right
at them. That is the 180-degree rule, and it holds for two people or for five.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from limelight.works.emotions import NEUTRAL, Feeling, feeling_of
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.business import Business, Player
from limelight.works.shots import Figure
from limelight.works.vocabulary import GAZES

TURNED = 0.6
"""How far a face is turned to whom it looks at in a shot of several people; nearer to the lens when alone."""
ALONE = 0.45

SHELTERING, AT_THE_SIDE = ("shelter",), 0.405
"""Poses that have somebody close at one's side, and where the two then stand."""
HANDED_OVER = frozenset({"fan", "lantern", "letter", "scroll"})
"""Things of which a scene has one: they pass from hand to hand."""
STAYS = frozenset(
    {
        *("sword", "lowered", "hold", "grave", "cross", "sleeve", "clasp", "sit", "kneel", "wheel", "umbrella"),
        *("back", "cradle", "hips", "call", "drape"),
    }
)
"""Poses that a body keeps; the others are gestures, over when the next thing is done."""

ANSWERS = {
    "furious": Feeling("fear", 0.6),
    "terrified": Feeling("fear", 0.65),
    "fear": Feeling("fear", 0.5),
    "tender": Feeling("tender", 0.5),
    "smirk": Feeling("disbelief", 0.55),
    "disbelief": Feeling("cold", 0.45),
    "grief": Feeling("hurt", 0.65),
    "hurt": Feeling("disbelief", 0.55),
    "defiance": Feeling("disbelief", 0.7),
    "joy": Feeling("joy", 0.5),
    "cold": Feeling("hurt", 0.65),
    "shame": Feeling("cold", 0.45),
    "surprise": Feeling("surprise", 0.55),
    "laughing": Feeling("joy", 0.6),
    "pleading": Feeling("hurt", 0.5),
    "contempt": Feeling("hurt", 0.65),
    "relief": Feeling("tender", 0.45),
    "exhausted": Feeling("tender", 0.4),
    "neutral": NEUTRAL,
}
"""What somebody's feeling does to the one who hears it."""

ARMOUR = frozenset({"furious", "cold", "contempt", "defiance", "terrified"})
"""Feelings that give way to disbelief before they give way to anything softer."""


def _pose_after(pose: str, *, lowers: bool) -> str:
    """The pose of somebody who does the next thing: a sword sinks, a stance stays, a gesture is over."""
    if lowers:
        return "lowered" if pose in ("sword", "lowered") else "rest"
    return pose if pose in STAYS else "rest"


def answer_to(heard: Feeling, own: Feeling) -> Feeling:
    """What somebody who feels `own` feels on hearing it: softness disarms anger and fear; weak feelings move nobody."""
    soft = heard.expression in ("tender", "hurt", "grief", "shame", "joy", "defiance", "smirk", "pleading")
    if soft and own.expression in ARMOUR and heard.strength >= 0.5:
        return Feeling("disbelief", 0.7)
    answer = ANSWERS[heard.expression]
    return answer if heard.strength >= 0.5 and answer.strength >= own.strength - 0.3 else own


@dataclass
class Actor:
    """A player on the floor: the place in the row, 0 left to 1 right, and the state that a shot finds them in."""

    name: str
    place: float
    on: bool
    feeling: Feeling = NEUTRAL
    pose: str = "rest"
    holds: str = ""
    told: bool = False
    """The script itself says what they feel, until they do or are told something else."""
    looks: str = ""
    """A direction's gaze: a name, "lens", "left", "right"; "" is whoever they talk to."""
    glance: str = ""
    """Where a deed makes them look, until they do something else or have spoken."""

    @property
    def gaze(self) -> str:
        return self.looks or self.glance


@dataclass
class Floor:
    """Everyone of the scene. It changes as the beats go by."""

    actors: dict[str, Actor] = field(default_factory=dict[str, Actor])

    @staticmethod
    def for_scene(beats: Sequence[Beat], players: Sequence[Player]) -> Floor:
        """The floor before the first beat: those in it who do not come in later are on."""
        known = {player.name for player in players}
        order = list(dict.fromkeys(name for beat in beats for name in _named(beat, known)))
        places = _row(len(order))
        holds = {player.name: player.holds for player in players}
        first = _first_feelings(beats)
        entering = {name for name in order if _comes_later(name, beats)}
        actors = (
            Actor(name, place, name not in entering, first.get(name, NEUTRAL), holds=holds.get(name, ""))
            for name, place in zip(order, places, strict=True)
        )
        return Floor({actor.name: actor for actor in actors})

    def present(self) -> list[str]:
        """Who is on, from left to right."""
        return sorted((name for name, actor in self.actors.items() if actor.on), key=lambda n: self.actors[n].place)

    def others(self, name: str) -> list[str]:
        """Who else is on."""
        return [other for other in self.present() if other != name]

    def act(self, business: Business) -> None:
        """Let the deed change the floor: people come, take a pose and a thing, feel, and go."""
        for name in business.who:
            self.actors[name].on = True
        if not business.actor:
            return
        actor = self.actors[business.actor]
        actor.pose = business.pose or _pose_after(actor.pose, lowers=business.lowers)
        actor.holds = business.prop if business.prop and not business.contact else actor.holds or business.prop
        if business.prop in HANDED_OVER and actor.holds == business.prop:
            self._let_go(business.prop, actor)
        actor.feeling, actor.told = business.feeling or actor.feeling, actor.told and not business.feeling
        actor.glance = business.gaze

    def _let_go(self, thing: str, taker: Actor) -> None:
        """There is one of a letter: whoever had it has it no more."""
        for other in self.actors.values():
            if other is not taker and other.holds == thing:
                other.holds = ""

    def leave(self, business: Business) -> None:
        """Whoever goes out in this deed is gone after it; who rose from a grave stands; what was hung hangs."""
        actor = self.actors.get(business.actor)
        if actor:
            actor.on = actor.on and not business.exits
            actor.pose = "rest" if business.enters and actor.pose == "grave" else actor.pose
            actor.holds = "" if business.pose == "hang" else actor.holds

    def hear(self, speaker: str, feeling: Feeling, listeners: Sequence[str]) -> None:
        """A line changes who says it, and whoever hears it a little."""
        self.actors[speaker].feeling = feeling
        self.actors[speaker].glance = ""
        for name in listeners:
            actor = self.actors[name]
            actor.feeling = answer_to(feeling, actor.feeling)

    def single(self, name: str, toward: str = "") -> tuple[Figure, ...]:
        """One person, with room to look into."""
        facing = self.facing(name, toward, ALONE)
        return (self._figure(name, 0.5 - 0.09 * facing, facing, toward),)

    def over_shoulder(self, name: str, listener: str) -> tuple[Figure, ...]:
        """One person seen past the shoulder of the one who listens."""
        facing = self.facing(name, listener, ALONE)
        right = self.actors[name].place > self.actors[listener].place
        x, shoulder = (0.6, 0.08) if right else (0.4, 0.92)
        back = Figure(listener, shoulder, -facing, looks_at=name, depth=0.6, back=True)
        return self._figure(name, x, facing, listener), back

    def behind(self, near: str, far: str) -> tuple[Figure, ...]:
        """Two people in depth: `near` has not seen who stands behind them, or has just turned away."""
        left = self.actors[near].place < self.actors[far].place
        x, beyond = (0.36, 0.72) if left else (0.64, 0.28)
        front = self._figure(near, x, self._side(near) * 0.2, "")
        return front, replace(self._figure(far, beyond, self.facing(far, near, ALONE), near), depth=1.35)

    def together(self, *names: str, tight: bool = False) -> tuple[Figure, ...]:
        """Several people in one frame, in the order of the row, each turned to their neighbour; `tight` when close."""
        row = sorted(names, key=lambda name: self.actors[name].place)
        sheltered = any(self.actors[name].pose in SHELTERING for name in row)
        spots = _spots(len(row), tight, sheltered)
        return tuple(
            self._figure(name, x, self.facing(name, toward, TURNED), toward)
            for name, x, toward in zip(row, spots, _neighbours(row), strict=True)
        )

    def _figure(self, name: str, x: float, facing: float, toward: str) -> Figure:
        actor = self.actors[name]
        gaze = actor.gaze or toward
        looks_at = "" if gaze == name else gaze
        face, strength = actor.feeling.expression, actor.feeling.strength
        return Figure(name, round(x, 3), facing, face, strength, actor.pose, actor.holds, looks_at)

    def facing(self, name: str, toward: str, turned: float) -> float:
        """How `name`, turned so far, faces somebody or somewhere: to the left below 0, to the right above."""
        gaze = self.actors[name].gaze or toward
        if gaze in GAZES:
            into = self._side(name) * turned
            return {"lens": 0.0, "left": -turned, "right": turned, "away": -into}.get(gaze, into)
        if gaze in self.actors and self.actors[gaze].place != self.actors[name].place:
            return turned if self.actors[gaze].place > self.actors[name].place else -turned
        return self._side(name) * turned

    def _side(self, name: str) -> int:
        """Into the scene from where they stand: from the left half to the right, 1; from the right half, -1."""
        return 1 if self.actors[name].place < 0.5 else -1


def _named(beat: Beat, known: Collection[str]) -> tuple[str, ...]:
    who = (beat.line.character,) if beat.line else beat.business.who if beat.business else ()
    directed = (name for note in beat.directions for name in note.targets if note.kind != "insert" and name in known)
    return who + tuple(directed)


def _first_feelings(beats: Sequence[Beat]) -> dict[str, Feeling]:
    """What people bring into the scene: the feeling of the first line of those to whom nothing is done before it."""
    found: dict[str, Feeling] = {}
    stirred: set[str] = set()
    for beat in beats:
        if beat.line and not beat.line.unseen:
            told = feeling_of(beat.line)
            found.setdefault(beat.line.character, NEUTRAL if beat.line.character in stirred else told.times(0.8))
        elif beat.business and beat.business.feeling:
            stirred.update(beat.business.who[:1])
    return found


def _comes_later(name: str, beats: Sequence[Beat]) -> bool:
    """Whether the first that is seen of somebody is that they come in."""
    for number, beat in enumerate(beats):
        if beat.line and beat.line.character == name:
            if not beat.line.unseen:
                return False
        elif beat.business and name in beat.business.who:
            return beat.business.enters and beat.business.actor == name and number > 0
    return True


def _row(count: int) -> list[float]:
    """Places for people in the order in which they appear: the first two at the ends, the others between."""
    if count < 2:
        return [0.3] * count
    ends = [0.15, 0.85]
    inner = [0.15 + 0.7 * (number + 1) / (count - 1) for number in range(count - 2)]
    return ends + inner


def _spots(count: int, tight: bool, sheltered: bool = False) -> list[float]:
    if count < 2:
        return [0.5] * count
    edge = {2: AT_THE_SIDE if sheltered else 0.23 if tight else 0.28, 3: 0.19}.get(count, 0.13)
    return [edge + (1 - 2 * edge) * number / (count - 1) for number in range(count)]


def _neighbours(row: Sequence[str]) -> list[str]:
    """Whom each one in the row turns to: the middle of it."""
    middle = len(row) / 2
    return [row[n + 1] if n + 0.5 < middle and n + 1 < len(row) else row[max(0, n - 1)] for n in range(len(row))]
