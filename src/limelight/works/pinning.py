"""Pinning: an episode takes with it the cast, the sets and the brand that it was made with, as files of its own.

An episode's file stands over the series' of the same name, so a pin is nothing but plain files: what the series changes
later reaches every episode but the pinned ones. Whom the machine cast and placed by name is written down too, because
new names in the series could move them. Delete the files, and the episode follows the series again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from limelight.works.cast import Character
from limelight.works.places import Place
from limelight.works.production import Production

_SHELVES = ("cast", "sets")


def pins(production: Production, people: Iterable[str]) -> Mapping[Path, str]:
    """What pinning the episode writes, as seen from its folder. `people` are those whom its scenes name.

    Files that the episode has already are not in it; nothing is, for a production of its own.
    """
    series = production.store.parent
    if series == production.folder:
        return {}
    wanted = {
        **{Path("cast", f"{who.id}.toml"): lambda who=who: character_toml(who) for who in _cast(production, people)},
        **{Path("sets", f"{place.id}.toml"): lambda place=place: place_toml(place) for place in _places(production)},
        Path("brand.toml"): lambda: "",
    }
    texts = {path: _text(series / path, written) for path, written in wanted.items()}
    return {path: text for path, text in texts.items() if text and not (production.folder / path).exists()}


def _cast(production: Production, people: Iterable[str]) -> Iterator[Character]:
    return (production.character(name) for name in dict.fromkeys(people))


def _places(production: Production) -> Iterator[Place]:
    return (location.place for location in production.locations.values())


def _text(file: Path, written: Callable[[], str]) -> str:
    """The series' own file as it is, else what the machine decided."""
    return file.read_text("utf-8") if file.is_file() else written()


def character_toml(who: Character) -> str:
    """A character as a person would have written it."""
    head = {"schema": 1, "name": who.name, "about": who.about, "holds": who.holds}
    if not who.casts_shadow:
        head["casts_shadow"] = False
    return "\n\n".join([_rows(head), f"[look]\n{_rows(_said(who.look))}", f"[voice]\n{_rows(_said(who.voice))}"]) + "\n"


def place_toml(place: Place) -> str:
    """A place as a person would have written it."""
    said = {name: value for name, value in _said(place).items() if name != "id"}
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
