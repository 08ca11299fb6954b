"""The shelves of a production: settings, cast, sets, locale, brand; the series' first, its own over them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.works.brand import Brand, read_brand
from limelight.works.cast import Character
from limelight.works.cast_file import read_character, read_name
from limelight.works.casting import cast_in_memory
from limelight.works.naming import folded, lying_in, safe_name, stem
from limelight.works.orders import Orders
from limelight.works.orders_file import read_orders
from limelight.works.places import Place
from limelight.works.problems import Problem
from limelight.works.reading import Reading
from limelight.works.set_file import read_place
from limelight.works.settings import Settings, read_settings
from limelight.works.toml_file import Table
from limelight.works.variants import Variant
from limelight.works.variants_file import Reader as VariantReader

if TYPE_CHECKING:
    from limelight.works.rights import CharacterRights, Rights
    from limelight.works.translations import Translation


@dataclass(frozen=True)
class CastFile:
    """A character's TOML, opened: the rest of it is read once everyone who speaks is known."""

    id: str
    name: str
    table: Table
    folder: Path


RIGHTS = "rights.toml"
_OWN_ENDINGS = (".fountain", ".ids", ".jsonl", ".toml")


def copies(homes: Iterable[Path], reading: Reading) -> None:
    """Tell of what sync services kept beside the files of a folder itself; in its shelves each tells of its own."""
    for home in homes:
        for _ in reading.files(home, _OWN_ENDINGS):
            """It tells of them on the way."""


def settings(homes: Sequence[Path], reading: Reading) -> tuple[Settings, Settings]:
    """The series' settings, and the production's over them."""
    series = Settings()
    for home in homes[:-1]:
        if table := reading.toml(home / "series.toml"):
            series = read_settings(table, series)
    own = homes[-1] / "limelight.toml"
    table = reading.toml(own) if os.path.lexists(own) else None  # a link to a disk that is away is told
    over = replace(series, title="")
    return series, read_settings(table, over) if table else over


def cast_files(homes: Iterable[Path], reading: Reading) -> dict[str, CastFile]:
    """By folded name. An episode's file stands over the series' file of the same stem."""
    paths = {stem(path): path for home in homes for path in reading.files(home / "cast", ".toml")}
    files: dict[str, CastFile] = {}
    for id_, path in paths.items():
        table = reading.toml(path)
        if table is None:
            continue
        file = CastFile(id_, read_name(table, id_), table, path.parent)
        if other := files.get(folded(file.name)):
            table.wrong(
                "name", file.name, f'"{file.name}" is also {other.table.file}.', "Give one of them another name."
            )
        files.setdefault(folded(file.name), file)
    return files


def cast(
    files: Mapping[str, CastFile], people: Iterable[str], *, any_voice: bool = False
) -> tuple[dict[str, Character], dict[str, CharacterRights]]:
    """Everyone: those with a file as it says, then those who merely speak, unlike each other and unlike the first."""
    named = cast_in_memory(file.name for file in files.values())
    characters: dict[str, Character] = {}
    rights: dict[str, CharacterRights] = {}
    for key, file in files.items():
        base = replace(named[key], id=file.id)
        characters[key], said = read_character(file.table, file.name, base, any_voice=any_voice)
        rights |= {file.id: said} if said else {}
    return joined(characters, people), rights


def rights(homes: Sequence[Path], characters: Mapping[str, CharacterRights], reading: Reading) -> Rights | None:
    """All that is said of rights, the production's own before the series'; None where nobody says anything."""
    files = [home / RIGHTS for home in reversed(homes) if os.path.lexists(home / RIGHTS)]
    if not files and not characters:
        return None
    from limelight.works.rights import Rights  # most productions say nothing of rights
    from limelight.works.rights_file import read_rights

    tables = [(table, file.parent) for file in files if (table := reading.toml(file))]
    said = [read_rights(table, os.path.relpath(homes[-1], home).replace(os.sep, "/")) for table, home in tables]
    return Rights(
        characters=characters,
        material=tuple(each for one in said for each in one.material),
        consents=tuple(each for one in said for each in one.consents),
        tools={name: record for one in reversed(said) for name, record in one.tools.items()},
        non_commercial=next((one.non_commercial for one in said if one.non_commercial), ""),
    )


def rigs(files: Mapping[str, CastFile], cast: Mapping[str, Character]) -> dict[str, Path]:
    """Character id -> the drawing of its own that it is acted by. One that is not there is told."""
    found: dict[str, Path] = {}
    for key, file in files.items():
        if name := cast[key].look.rig:
            found[file.id] = lying_in(file.folder, name)
            if not found[file.id].is_file():
                hint = "Put the drawing there, or take the line out."
                file.table.table("look").wrong("rig", name, f"There is no {name} beside this file.", hint)
    return found


def joined(characters: Mapping[str, Character], people: Iterable[str]) -> dict[str, Character]:
    """The characters, and after them everyone else of `people`, cast in memory."""
    everyone = dict(characters)
    taken = {character.id for character in characters.values()}
    others = [name for name in people if folded(name) not in characters]
    for key, character in cast_in_memory(others, list(characters.values())).items():
        everyone[key] = replace(character, id=_free(character.id, taken))
        taken.add(everyone[key].id)
    return everyone


def _free(id_: str, taken: set[str]) -> str:
    return id_ if id_ not in taken else next(free for nth in count(2) if (free := f"{id_}-{nth}") not in taken)


def places(homes: Iterable[Path], reading: Reading) -> tuple[list[Place], dict[str, Path]]:
    """Every place in `sets/`, and the pictures that hang behind some of them, by the place's id."""
    paths = {stem(path): path for home in homes for path in reading.files(home / "sets", ".toml")}
    named: dict[str, str] = {}
    places: list[Place] = []
    pictures: dict[str, Path] = {}
    for id_, path in paths.items():
        if table := reading.toml(path):
            place = read_place(table, id_)
            places.append(place)
            if (other := named.setdefault(folded(place.name), table.file)) != table.file:
                table.wrong("name", place.name, f'"{place.name}" is also {other}.', "Give one of them another name.")
            if place.picture:
                pictures[place.id] = lying_in(path.parent, place.picture)
                if not pictures[place.id].is_file():
                    hint = "Put the picture there, or take the line out."
                    table.wrong("picture", place.picture, f"There is no {place.picture} beside this file.", hint)
    return places, pictures


def brand(homes: Iterable[Path], reading: Reading) -> Brand:
    """The production's own brand.toml, else the series'."""
    paths = [home / "brand.toml" for home in homes if os.path.lexists(home / "brand.toml")]
    tables = [table for path in paths if (table := reading.toml(path))]
    brands = [read_brand(table) for table in tables]
    return brands[-1] if brands else Brand()


def locale(folder: Path, reading: Reading) -> dict[str, dict[str, Translation]]:
    """Language -> line id -> translation."""
    paths = list(reading.files(folder / "locale", ".po"))
    if not paths:
        return {}
    # Reading PO files takes as long to load as a production to read, and most have none.
    from limelight.works.translations import read_translations

    texts = {path.stem: (reading.text(path), reading.name(path)) for path in paths}
    return {
        language: read_translations(text, name, reading.problems)
        for language, (text, name) in texts.items()
        if text is not None
    }


def orders(folder: Path, reading: Reading, people: Iterable[str]) -> dict[str, Orders]:
    """Scene id -> what a person fixes of its shots, `shots/sc02.toml`."""
    by_fold = {folded(name): name for name in people}
    tables = {path.stem: reading.toml(path) for path in reading.files(folder / "shots", ".toml")}
    return {scene: read_orders(table, scene, by_fold) for scene, table in tables.items() if table}


_NOT_NAMES = ("none", "draft")
"""What the command line and file names mean something else by."""


def variants(folder: Path, reading: Reading, reader: VariantReader) -> dict[str, Variant]:
    """Name -> what another telling of the film changes, `variants/hook-b.toml`."""
    found: dict[str, Variant] = {}
    for path in reading.files(folder / "variants", ".toml"):
        name = stem(path)
        if safe_name(name) != name or name in _NOT_NAMES:
            hint = f"Call it {safe_name(name)}.toml." if name not in _NOT_NAMES else "Give it another name."
            message = f'A film cannot be called "{name}".'
            reading.problems.append(Problem(reading.name(path), 0, path.name, message, hint))
        elif table := reading.toml(path):
            found[name] = reader.read(table, name)
    return found
