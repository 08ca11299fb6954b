"""Pinning: an episode takes with it the cast, the sets and the brand that it was made with, as files of its own.

An episode's file stands over the series' of the same name, so a pin is nothing but plain files, and the pictures that
they name: what the series changes later reaches every episode but the pinned ones. Whom the machine cast and placed by
name is written down too, because new names in the series could move them. Delete the files, and the episode follows the
series again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path

from limelight.works.cast import Character
from limelight.works.places import Place
from limelight.works.production import Production


def pins(production: Production, people: Iterable[str]) -> Mapping[Path, bytes]:
    """What pinning the episode writes, as seen from its folder. `people` are those whom its scenes name.

    Files that the episode has already are not in it; nothing is, for a production of its own.
    """
    series = production.store.parent
    if series == production.folder:
        return {}
    cast = [_voiced(production, production.character(name)) for name in dict.fromkeys(people)]
    places = list(dict.fromkeys(location.place for location in production.locations.values()))
    wanted = {
        **{Path("cast", f"{who.id}.toml"): lambda who=who: character_toml(who) for who in cast},
        **{Path("sets", f"{place.id}.toml"): lambda place=place: place_toml(place) for place in places},
        **{Path("cast", who.look.rig): lambda: "" for who in cast if who.look.rig},
        **{Path("sets", place.picture): lambda: "" for place in places if place.picture},
        Path("brand.toml"): lambda: "",
    }
    files = {path: _file(series / path, written) for path, written in wanted.items()}
    return {path: file for path, file in files.items() if file and not (production.folder / path).exists()}


def _voiced(production: Production, who: Character) -> Character:
    """The character with the voices that were cast for them written down."""
    voices = {language: production.voice(who.name, language) for language in production.voices}
    return replace(who, voices=tuple({**dict(who.voices), **voices}.items()))


def _file(file: Path, written: Callable[[], str]) -> bytes:
    """The series' own file as it is, else what the machine decided."""
    return file.read_bytes() if file.is_file() else written().encode()


def character_toml(who: Character) -> str:
    """A character as a person would have written it."""
    head = {"schema": 1, "name": who.name, "about": who.about, "holds": who.holds}
    if not who.casts_shadow:
        head["casts_shadow"] = False
    voices = [("voice", who.voice), *((f"voice.{language}", voice) for language, voice in who.voices)]
    tables = [("look", who.look), *voices]
    return "\n\n".join([_rows(head), *(f"[{name}]\n{_rows(_said(told))}" for name, told in tables)]) + "\n"


def place_toml(place: Place) -> str:
    """A place that no file tells of, as a person would have written it."""
    said = {name: value for name, value in _said(place).items() if name not in ("id", "design")}
    return _rows({"schema": 1, **said}) + "\n"


def _said(noun: object) -> dict[str, object]:
    return {field.name: getattr(noun, field.name) for field in fields(noun)}  # pyright: ignore[reportArgumentType]


def _rows(values: Mapping[str, object]) -> str:
    return "\n".join(f"{name} = {toml_value(value)}" for name, value in values.items() if value not in ("", ()))


def toml_value(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return _quoted(str(value))


def _quoted(text: str) -> str:
    """A TOML basic string."""
    return '"' + "".join(_ESCAPES.get(char, char) for char in text) + '"'


_ESCAPES = {chr(code): f"\\u{code:04x}" for code in (*range(32), 127)} | {"\\": "\\\\", '"': '\\"'}
