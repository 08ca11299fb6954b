"""Break down a scene: its words become shots by the grammar of film, each with a reason; the script overrules it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from limelight.core.errors import InputError
from limelight.core.graph import Needs, Notes, craft
from limelight.works.emotions import feeling_in, feeling_of
from limelight.works.grammar.arranging import Arranger
from limelight.works.grammar.beats import Beat, beats_of, unplayed
from limelight.works.grammar.blocking import Floor
from limelight.works.grammar.business import Player, weather_in
from limelight.works.grammar.coverage import closed, cover
from limelight.works.grammar.fixing import Fixer
from limelight.works.grammar.lighting import lasting
from limelight.works.grammar.manner import MANNERS, Manner, manners
from limelight.works.grammar.run import Position, Run
from limelight.works.orders import Orders
from limelight.works.places import Place, is_seated, things_of
from limelight.works.screenplay import Action, Scene
from limelight.works.shots import SceneShots, Shot

MOODS = {
    "hurt": "grief",
    "grief": "grief",
    "shame": "grief",
    "terrified": "dread",
    "fear": "eerie",
    "disbelief": "mystery",
    "surprise": "mystery",
    "furious": "tense",
    "cold": "tense",
    "defiance": "tense",
    "tender": "tender",
    "smirk": "warm",
    "joy": "warm",
    "laughing": "playful",
    "pleading": "longing",
    "contempt": "tense",
    "relief": "hopeful",
    "exhausted": "bittersweet",
}
"""The mood of the score for the feeling that leads a scene."""


class NoSuchManner(InputError):
    code = "no-such-manner"
    sentence = 'A scene cannot be covered as "{asked}". It can be {known}.'


@craft(revision=1, upgrade="keep", varies=("coverage",), needs=Needs(cpu=0.2, memory_mb=60))
def break_down_scene(
    scene: Scene,
    players: tuple[Player, ...],
    place: Place,
    position: Position,
    orders: Orders | None = None,
    *,
    seed: int = 1,
    vary: dict[str, str] | None = None,
    notes: Notes,
) -> SceneShots:
    """The shots of `scene`, in order: the same input, the same shots. `players` are at least those whom it names.

    Another take covers it in another manner, one of `MANNERS` or the next that looks different. `orders` overrule the
    shots one by one. A scene without a word or an action has no shots. Raises NoSuchManner.
    """
    beats = beats_of(scene, players)
    weather = _weather(scene, place)
    things = things_of(place)

    def covered(manner: Manner) -> Covered:
        run = Run(
            scene.id,
            beats,
            players,
            position,
            weather,
            Floor.for_scene(beats, players),
            things,
            manner,
            is_seated(place),
        )
        return Covered(manner, cover(run), run.floor, run.vain)

    taken = _taken(covered, seed, (vary or {}).get("coverage", ""))
    if taken.manner.about:
        notes.remark(f"covered {taken.manner.about}")
    shots, mood = taken.shots, _mood(beats, weather)
    for text in (*unplayed(scene), *taken.vain):
        notes.warn(text)
    if orders:
        shots = closed(_ordered(taken, orders, scene, notes), ends_film=position.closing)
        mood = orders.mood or mood
    hour = scene.hour or place.hour
    return SceneShots(scene.id, place.id, hour, weather, mood, lasting(shots), _music(beats))


@dataclass(frozen=True)
class Covered:
    """The scene in one manner: its shots, and the floor as its last shot leaves it."""

    manner: Manner
    shots: tuple[Shot, ...]
    floor: Floor
    vain: tuple[str, ...] = ()
    """What is said of each direction that changes nothing."""

    @property
    def seen(self) -> tuple[Shot, ...]:
        """The shots by what is seen and heard of them, whatever their reasons."""
        return tuple(replace(shot, reason="") for shot in self.shots)


def _taken(covered: Callable[[Manner], Covered], take: int, asked: str) -> Covered:
    """The scene as take number `take` covers it: each take looks different, until there are no more ways."""
    if asked:
        if asked not in MANNERS:
            raise NoSuchManner(asked=asked, known=", ".join(MANNERS))
        return covered(MANNERS[asked])
    different: dict[tuple[Shot, ...], Covered] = {}
    for manner in manners():
        found = covered(manner)
        different.setdefault(found.seen, found)
        if len(different) == take:
            return found
    return list(different.values())[(take - 1) % len(different)]


def _ordered(taken: Covered, orders: Orders, scene: Scene, notes: Notes) -> tuple[Shot, ...]:
    """The shots as the person fixes and arranges them."""
    fixer = Fixer(orders, taken.floor)
    arranger = Arranger(orders, {line.id: line for line in scene.lines})
    done = arranger.arranged(fixer.fixed(taken.shots))
    for text in fixer.said + arranger.said:
        notes.warn(text)
    return tuple(done)


def _weather(scene: Scene, place: Place) -> str:
    """As the heading says, else as an action does, else the place's usual; indoors only what the heading says."""
    if scene.weather or scene.interior:
        return scene.weather or "clear"
    named = (weather_in(element.text) for element in scene.elements if isinstance(element, Action))
    return next((weather for weather in named if weather), place.weather)


def _mood(beats: Sequence[Beat], weather: str) -> str:
    """The mood of the feeling that weighs most, strengths added up; without any, calm, or tense in a storm."""
    weights: Counter[str] = Counter()
    for beat in beats:
        text = beat.business.text if beat.business else ""
        feeling = feeling_of(beat.line) if beat.line else feeling_in(text)
        if feeling and feeling.expression in MOODS:
            weights[MOODS[feeling.expression]] += round(feeling.strength * 100)
    if not weights:
        return "tense" if weather == "storm" else "calm"
    return max(sorted(weights), key=lambda mood: weights[mood])


def _music(beats: Sequence[Beat]) -> str:
    """What the script asks of the score from the scene's start: a music note before its first beat."""
    notes = beats[0].before if beats else ()
    return next((note.value for note in notes if note.kind == "music"), "")
