"""What in a film is somebody's: the files that a person gave, who is heard and seen in them, the cast, the words.

Read off the film's descent: what merely lies in the folder is not asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.core.lineage import Input
from limelight.sign.clearance.outcomes import Part
from limelight.sign.descent import Descent
from limelight.works.naming import folded
from limelight.works.production import SCRIPT, Production
from limelight.works.rights import CharacterRights

_HEARD = frozenset({"adopt_recording", "adopt_effect", "adopt_score", "take_clip_sound"})
"""The crafts by which a person's file is heard; by every other it is seen."""
VOICE, LIKENESS = "voice", "likeness"
REPLICA = "-replica"
"""What a person's voice or likeness ends with where a machine speaks or looks like them."""


def files(descent: Descent, production: Production) -> tuple[Part, ...]:
    """The files of a person's own that are in the film, by the names that they have now: heard, seen, or both."""
    uses: dict[str, set[str]] = {}
    names = {source: _name_now(source, production) for source in descent.own}
    for origin in descent.origins:
        for source in (each for each in origin.inputs if each.path):
            uses.setdefault(source.path, set()).add(VOICE if origin.craft in _HEARD else LIKENESS)
    parts: dict[str, set[str]] = {}
    for source, name in names.items():
        parts.setdefault(name, set()).update(uses.get(source.path, ()))
    return tuple(Part("file", name, what=tuple(sorted(what))) for name, what in parts.items())


def _name_now(source: Input, production: Production) -> str:
    """What a file is called today. It may have been renamed: the making remembers it by the name that it had then."""
    now = {_seen(path, production): path for path in _material(production)}
    if source.path in now:
        return source.path
    same = (name for name, path in now.items() if path.is_file() and hash_file(path) == source.digest)
    return next(same, source.path)


def _material(production: Production) -> Iterator[Path]:
    yield from production.own.values()
    yield from production.rigs.values()
    yield from production.backings.values()


def people(shown: Iterable[Part], descent: Descent, production: Production, engines: Iterable[str]) -> tuple[Part, ...]:
    """The real people in those files, those whom characters look or sound like, and those whom engines imitate."""
    found: dict[str, Part] = {}
    rights = production.rights
    for file in shown:
        record = rights.of_file(file.name)
        for person in (record.people or ()) if record else ():
            _add(found, person, file.what, file.name)
    speaks = _imitated(descent, production)
    for character in production.cast.values():
        said = rights.characters.get(character.id, CharacterRights())
        if said.face_of:
            _add(found, said.face_of, (LIKENESS + REPLICA,), character.name)
        if said.voice_of and folded(character.name) in speaks:
            _add(found, said.voice_of, (VOICE + REPLICA,), character.name)
    for engine in (name for name in engines if name in rights.tools):
        for person in rights.tools[engine].people or ():
            _add(found, person, (VOICE + REPLICA,), engine)
    return tuple(found.values())


def _imitated(descent: Descent, production: Production) -> frozenset[str]:
    """The characters, by their folded names, for whom an engine speaks."""
    spoken = {line.line for line in descent.spoken}
    tellings = (production, *map(production.varied, production.variants))
    lines = (line for telling in tellings for scene in telling.screenplay.scenes for line in scene.lines)
    return frozenset(folded(line.character) for line in lines if line.id in spoken)


def _add(found: dict[str, Part], person: str, what: Iterable[str], where: str) -> None:
    before = found.get(folded(person), Part("person", person))
    whats, wheres = sorted({*before.what, *what}), dict.fromkeys((*before.where, where))
    found[folded(person)] = Part("person", before.name, tuple(wheres), tuple(whats))


def cast(production: Production) -> tuple[Part, ...]:
    """Everyone who speaks, or has a file in cast/; `where` holds the character's id."""
    return tuple(Part("character", character.name, (character.id,)) for character in production.cast.values())


def words(production: Production) -> tuple[Part, ...]:
    """The screenplay, and such translations as somebody wrote a record for."""
    told = (path for path in production.sources if path.endswith(".po") and production.rights.of_file(path))
    return (Part("words", SCRIPT), *(Part("words", path) for path in told))


def _seen(path: Path, production: Production) -> str:
    return os.path.relpath(path, production.folder).replace(os.sep, "/")
