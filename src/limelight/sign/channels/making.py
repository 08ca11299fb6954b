"""How a film was made, as far as a platform or a market asks: read off its descent and what its people say of it.

What nobody has said the source of is told as if a trained model had made it: a platform that is told too much does no
harm, and one that is told too little takes the film down.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from limelight.core.lineage import Origin
from limelight.core.registry import Registry
from limelight.core.slot_names import stem
from limelight.sign.channels.channel import Made, Part
from limelight.sign.credentials.source_types import is_trained
from limelight.sign.descent import Descent
from limelight.works.production import Production
from limelight.works.rights import Rights

_PARTS: dict[str, Part] = {"voice": "voice", "picture": "picture", "music": "music"}
"""What an engine makes, by its kind."""
_ROLES: dict[str, Part] = {"voice": "voice", "picture": "picture", "score": "music", "music": "music", "sfx": "music"}
"""What a file of a person's own is, by the slot that it is named for."""
_REAL: tuple[Part, ...] = ("picture", "voice")
"""What could be taken for real; nobody is misled by music."""


def made_of(descent: Descent, production: Production, registry: Registry) -> Made:
    """How a film with this descent was made."""
    rights, wishes = production.rights, production.release
    parts = frozenset((*_by_engines(descent, registry), *_by_own(descent, rights)))
    return Made(parts, parts & frozenset(_REAL), _likeness(rights), bool(wishes.advertises))


def may_be_by_models(production: Production, language: str, registry: Registry) -> bool:
    """Whether a trained model may come to make something in a film spoken in `language`: asked before it is made."""
    named = production.engines
    first = [registry.in_order(kind, spoken, named.get(kind, ""))[:1] for kind, spoken in _asked(language)]
    if any(registry.engine(name).trained for names in first for name in names):
        return True
    paths = (path.relative_to(production.folder).as_posix() for path in production.own.values())
    return any(_says_a_model(path, production.rights) for path in paths if _ROLES.get(_role(path)))


def _asked(language: str) -> tuple[tuple[str, str], ...]:
    """The kinds of engines that a film is made with, and the language that each must know."""
    return ("voice", language), ("music", "")


def _by_engines(descent: Descent, registry: Registry) -> Iterator[Part]:
    for origin in descent.origins:
        part = _part(origin, registry)
        if part:
            yield part


def _part(origin: Origin, registry: Registry) -> Part | None:
    """What a trained engine has made of it; an engine that is gone since is taken for one that was trained."""
    if not origin.engine:
        return None
    if origin.engine in registry.engine_names:
        engine = registry.engine(origin.engine)
        return _PARTS.get(engine.kind) if engine.trained else None
    return "voice" if origin.craft == "record_line" else "picture"


def _by_own(descent: Descent, rights: Rights) -> Iterator[Part]:
    for own in descent.own:
        part = _ROLES.get(_role(own.path))
        if part and _says_a_model(own.path, rights):
            yield part


def _says_a_model(path: str, rights: Rights) -> bool:
    """Whether a person says that a model made the file, or nobody says what did."""
    record = rights.of_file(path)
    return record is None or not record.source_type or is_trained(record.source_type)


def _role(own: str) -> str:
    path = PurePosixPath(own)
    return stem(path.stem) if "own" in path.parts else ""


def _likeness(rights: Rights) -> bool:
    """Whether a machine speaks or looks like a real person in it, who has agreed to that."""
    people = {name for each in rights.characters.values() for name in (each.face_of, each.voice_of) if name}
    return any(consent.replica for person in people for consent in rights.consents_of(person))
