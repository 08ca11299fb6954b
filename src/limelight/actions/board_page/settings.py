"""What can be changed of a scene as a whole, and of the people in every shot: headings, places, looks, voices."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.actions.board_page.changes import Blank, Change, Way, choice, in_toml
from limelight.actions.board_page.spots import Spot
from limelight.works import vocabulary
from limelight.works.cast import Character
from limelight.works.headings import read_heading
from limelight.works.orders_file import SCENE_MOODS
from limelight.works.places import HOURS, KINDS, WEATHERS, Place
from limelight.works.production import Production
from limelight.works.screenplay import Scene
from limelight.works.voices import voices_speaking

LOOKS = {
    "hair": vocabulary.HAIR,
    "costume": vocabulary.COSTUMES,
    "head": vocabulary.HEADS,
    "build": vocabulary.BUILDS,
    "beard": vocabulary.BEARDS,
    "hat": vocabulary.HATS,
    "glasses": vocabulary.GLASSES,
}
FACTORS = ("0.8", "0.9", "0.95", "1", "1.05", "1.1", "1.2")


def of_scene(scene: Scene, place: Place, present: str, production: Production) -> Iterator[Change]:
    """The scene's hour, weather and place, and its mood, which is `present` now."""
    heading = _heading(scene, place)
    if heading:
        yield heading
    mood = choice("mood", present, SCENE_MOODS)
    way = Way("toml", 'mood = "{mood}"', f"shots/{scene.id}.toml, at the top")
    yield Change("mood", "Mood of the score", "Scene", (way,), (mood,))
    music = Way("shell", f'limelight adopt "{{file}}" {scene.id}/score', "in the production's folder")
    yield Change("score", "Music of your own", "Scene", (music,), (Blank("file", "music.mp3"),))
    yield _drawn(place, production)


def of_people(production: Production) -> Iterator[Change]:
    """How each of the cast looks and sounds, in every shot."""
    for who in production.cast.values():
        yield from _looks(who, who.name in production.cast_in_memory)
        yield from _voice(who, who.name in production.cast_in_memory, production)


def _drawn(place: Place, production: Production) -> Change:
    file = f"sets/{place.id}.toml"
    there = any((folder / file).is_file() for folder in (production.folder, production.store.parent))
    text = 'kind = "{kind}"' if there else f'name = "{in_toml(place.name)}"\nkind = "{{kind}}"'
    way = Way("toml", text, f"{file}, {'in place of its kind' if there else 'a new file'}")
    return Change("place", "What the place looks like", "Scene", (way,), (choice("kind", place.kind, KINDS),))


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


def _looks(who: Character, new: bool) -> Iterator[Change]:
    for key, options in LOOKS.items():
        now = choice(key, getattr(who.look, key), options)
        way = _in_cast(who, "look", f'{key} = "{{{key}}}"', new)
        yield Change(key, key.capitalize(), who.name, (way,), (now,))


def _voice(who: Character, new: bool, production: Production) -> Iterator[Change]:
    speaks = production.voice(who.name, production.language).name
    if home := [voice.name for voice in voices_speaking(production.language)]:
        named = choice("name", speaks, home)
        yield Change("voice", "Voice", who.name, (_in_cast(who, "voice", 'name = "{name}"', new),), (named,))
    for key in ("pace", "pitch", "timbre"):
        value = f"{getattr(who.voice, key):g}"
        now = choice(key, value, sorted({value, *FACTORS}, key=float))
        way = _in_cast(who, "voice", f"{key} = {{{key}}}", new)
        yield Change(f"voice-{key}", f"Voice: {key}", who.name, (way,), (now,))


def _in_cast(who: Character, table: str, row: str, new: bool) -> Way:
    """A row of a character's file, which is begun with it where they were cast in memory."""
    file = f"cast/{who.id}.toml"
    if not new:
        return Way("toml", row, f"{file}, under [{table}]")
    return Way("toml", f'name = "{in_toml(who.name)}"\n\n[{table}]\n{row}', f"{file}, a new file")
