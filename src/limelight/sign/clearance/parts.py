"""What in a film is somebody's: the files that a person gave, who is heard and seen in them, the cast, the words.

Read off the film's descent: what merely lies in the folder is not asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from limelight.core.blobs import hash_file
from limelight.core.lineage import Input
from limelight.sign.clearance.outcomes import Part
from limelight.sign.descent import Descent
from limelight.works.languages import stand_ins, tag_of
from limelight.works.naming import folded
from limelight.works.production import SCRIPT, Production
from limelight.works.rights import CharacterRights, Record, Rights

_HEARD = frozenset({"adopt_recording", "adopt_effect", "adopt_score", "take_clip_sound"})
"""The crafts by which a person's file is heard; by every other it is seen."""
VOICE, LIKENESS = "voice", "likeness"
REPLICA = "-replica"
"""What a person's voice or likeness ends with where a machine speaks or looks like them."""


def files(descent: Descent, production: Production) -> tuple[Part, ...]:
    """The files of a person's own that are in the film, by the names that they have now: heard, seen, or both."""
    uses: dict[str, set[str]] = {}
    names = {source: name_now(source, production) for source in descent.own}
    for origin in descent.origins:
        for source in (each for each in origin.inputs if each.path):
            uses.setdefault(source.path, set()).add(VOICE if origin.craft in _HEARD else LIKENESS)
    parts: dict[str, set[str]] = {}
    for source, name in names.items():
        parts.setdefault(name, set()).update(uses.get(source.path, ()))
    return tuple(Part("file", name, what=tuple(sorted(what))) for name, what in parts.items())


def record_of(file: str, production: Production) -> Record | None:
    """The record of a file by its name of today. A drawing of a character's own may have that of its character."""
    drawn = (id for id, path in production.rigs.items() if seen(path, production) == file)
    said = production.rights.characters.get(next(drawn, ""))
    return production.rights.of_file(file) or (said.record if said else None)


def name_now(source: Input, production: Production) -> str:
    """What a file is called today: a making remembers it by the name that it had then, under which another may lie."""
    now = {seen(path, production): path for path in _material(production)}
    nearest = sorted(now, key=lambda name: name != source.path)
    same = (name for name in nearest if now[name].is_file() and _digest(now[name]) == source.digest)
    return next(same, source.path)


def _material(production: Production) -> Iterator[Path]:
    yield from production.own.values()
    yield from production.rigs.values()
    yield from production.backings.values()


def _digest(path: Path) -> str:
    """The digest of a file, read once as long as it stays as it is: several markets ask for the same long clips."""
    stat = path.stat()
    return _digest_as_of(path, stat.st_ino, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=1000)
def _digest_as_of(path: Path, *as_of: int) -> str:
    return hash_file(path)


def people(shown: Iterable[Part], descent: Descent, production: Production, engines: Iterable[str]) -> tuple[Part, ...]:
    """The real people in those files, those whom characters look or sound like, and those whom engines imitate: each
    with one thing of theirs, and where it is."""
    found: dict[tuple[str, str], Part] = {}
    for person, what, where in (
        *_in_files(shown, production),
        *_in_cast(descent, production),
        *_in_engines(engines, production.rights),
    ):
        before = found.get((folded(person), what), Part("person", person, (), (what,)))
        found[folded(person), what] = replace(before, where=tuple(dict.fromkeys((*before.where, where))))
    return tuple(found.values())


_Heard = tuple[str, str, str]
"""A person, what of them, and where."""


def _in_files(shown: Iterable[Part], production: Production) -> Iterator[_Heard]:
    for file in shown:
        record = record_of(file.name, production)
        yield from ((person, what, file.name) for person in (record and record.people) or () for what in file.what)


def _in_cast(descent: Descent, production: Production) -> Iterator[_Heard]:
    speaks = _imitated(descent, production)
    for character in production.cast.values():
        said = production.rights.characters.get(character.id, CharacterRights())
        if said.face_of:
            yield said.face_of, LIKENESS + REPLICA, character.name
        if said.voice_of and folded(character.name) in speaks:
            yield said.voice_of, VOICE + REPLICA, character.name


def _in_engines(engines: Iterable[str], rights: Rights) -> Iterator[_Heard]:
    for engine in (name for name in engines if name in rights.tools):
        yield from ((person, VOICE + REPLICA, engine) for person in rights.tools[engine].people or ())


def _imitated(descent: Descent, production: Production) -> frozenset[str]:
    """The characters, by their folded names, for whom an engine speaks."""
    spoken = {line.line for line in descent.spoken}
    tellings = (production, *map(production.varied, production.variants))
    lines = (line for telling in tellings for scene in telling.screenplay.scenes for line in scene.lines)
    return frozenset(folded(line.character) for line in lines if line.id in spoken)


def cast(production: Production) -> tuple[Part, ...]:
    """Everyone who speaks, or has a file in cast/; `where` holds the character's id."""
    return tuple(Part("character", character.name, (character.id,)) for character in production.cast.values())


def words(production: Production, languages: Iterable[str]) -> tuple[Part, ...]:
    """The screenplay, and such translations into `languages` as somebody wrote a record for."""
    tags = {tag for language in languages for tag in stand_ins(language)}
    read = (path for path in production.sources if PurePosixPath(path).suffix == ".po")
    used = (path for path in read if tag_of(PurePosixPath(path).stem) in tags and production.rights.of_file(path))
    return (Part("words", SCRIPT), *(Part("words", path) for path in used))


def seen(path: Path, production: Production) -> str:
    """A file's name as seen from the production."""
    return os.path.relpath(path, production.folder).replace(os.sep, "/")
