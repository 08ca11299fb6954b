"""What can be changed of a scene as a whole, and of the people in every shot: headings, places, looks, voices."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.actions.board_page.changes import Blank, Change, Way, choice
from limelight.actions.board_page.spots import Spot
from limelight.works import vocabulary
from limelight.works.cast import Character
from limelight.works.headings import read_heading
from limelight.works.orders_file import SCENE_MOODS
from limelight.works.places import HOURS, KINDS, WEATHERS, Place
from limelight.works.production import Production
from limelight.works.screenplay import Scene

LOOKS = {
    "hair": vocabulary.HAIR,
    "costume": vocabulary.COSTUMES,
    "head": vocabulary.HEADS,
    "build": vocabulary.BUILDS,
    "beard": vocabulary.BEARDS,
    "hat": vocabulary.HATS,
}
FACTORS = ("0.8", "0.9", "0.95", "1", "1.05", "1.1", "1.2")


def of_scene(scene: Scene, place: Place, present: str) -> Iterator[Change]:
    """The scene's hour, weather and place, and its mood, which is `present` now."""
    heading = _heading(scene, place)
    if heading:
        yield heading
    mood = choice("mood", present, SCENE_MOODS)
    way = Way("toml", 'mood = "{mood}"', f"shots/{scene.id}.toml, at the top")
    yield Change("mood", "Mood of the score", "Scene", (way,), (mood,))
    music = Way("shell", f'limelight adopt "{{file}}" {scene.id}/score', "in the production's folder")
    yield Change("score", "Music of your own", "Scene", (music,), (Blank("file", "music.mp3"),))
    kind = choice("kind", place.kind, KINDS)
    text = f'name = "{place.name}"\nkind = "{{kind}}"'
    yield Change("place", "What the place looks like", "Scene", (Way("toml", text, f"sets/{place.id}.toml"),), (kind,))


def of_people(production: Production) -> Iterator[Change]:
    """How each of the cast looks and sounds, in every shot."""
    for who in production.cast.values():
        file = f"cast/{who.id}.toml"
        yield from _looks(who, file)
        yield from _voice(who, file)


def _heading(scene: Scene, place: Place) -> Change | None:
    """The heading with another hour and weather, where English words mean the same in it."""
    if not scene.heading:
        return None
    side = {True: "INT.", False: "EXT.", None: "INT./EXT."}[scene.interior]
    now = choice("hour", scene.hour or place.hour, HOURS), choice("weather", scene.weather or place.weather, WEATHERS)
    forms = {"hour": {hour: hour.upper() for hour in HOURS}, "weather": {each: each.upper() for each in WEATHERS}}
    text = f"{side} {scene.place_words} - {{hour}} - {{weather}}"
    spot = Spot(scene.line_no, "instead", "the heading")
    change = Change("heading", "Hour and weather", "Scene", (Way("script", text, spot.where, forms, spot),), now)
    read = read_heading(change.written(change.ways[0]))
    same = (read.place_words, read.hour, read.weather) == (scene.place_words, now[0].now, now[1].now)
    return change if same else None


def _looks(who: Character, file: str) -> Iterator[Change]:
    for key, options in LOOKS.items():
        now = choice(key, getattr(who.look, key), options)
        way = Way("toml", f'{key} = "{{{key}}}"', f"{file}, under [look]")
        yield Change(key, key.capitalize(), who.name, (way,), (now,))


def _voice(who: Character, file: str) -> Iterator[Change]:
    for key in ("pace", "pitch", "timbre"):
        value = f"{getattr(who.voice, key):g}"
        now = choice(key, value, sorted({value, *FACTORS}, key=float))
        way = Way("toml", f"{key} = {{{key}}}", f"{file}, under [voice]")
        yield Change(f"voice-{key}", f"Voice: {key}", who.name, (way,), (now,))
