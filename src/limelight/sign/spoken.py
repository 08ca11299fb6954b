"""Who speaks in a film: of every line that an engine spoke, the engine and the voices that it was asked for.

Read off the recipes by which the takes were made, and not off the cast: a voice may have been cast anew since.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from limelight.core.decoding import Parsed
from limelight.core.lineage import Origin
from limelight.core.recipes import read_recipe
from limelight.core.store import Store
from limelight.works.speech import Voice

_ASKED = ("name", "blend", "reading")
"""The fields of a Voice that name one: whose it is, whose is mixed into it, whose way of reading it borrows."""


@dataclass(frozen=True)
class Spoken:
    """One line as an engine spoke it. `voices` are named as the engine knows them, the leading one first; () where it
    was left to the engine."""

    digest: str
    line: str
    language: str
    engine: str
    voices: tuple[str, ...]


def spoken(store: Store, origins: Iterable[Origin]) -> tuple[Spoken, ...]:
    """The spoken lines among the makings, in their order."""
    by_engine = {origin.key: origin for origin in origins if origin.engine}
    rows = store.ledger.rows(
        "SELECT key, body FROM recipes WHERE key IN (SELECT value FROM json_each(?))", json.dumps(list(by_engine))
    )
    bodies: dict[str, bytes] = dict(rows)
    return tuple(each for key, origin in by_engine.items() if key in bodies for each in _spoken(origin, bodies[key]))


def _spoken(origin: Origin, body: bytes) -> Iterator[Spoken]:
    inputs = read_recipe(body).inputs
    for voice in (each for each in inputs.values() if each.name == Voice.__name__):
        asked = dict.fromkeys(name for key in _ASKED if (name := _text(voice.value.get(key))))
        line, language = (_text(inputs.get(key)) for key in ("line", "language"))
        yield Spoken(origin.digest, line, language, origin.engine, tuple(asked))


def _text(value: Parsed | None) -> str:
    return value.value if value and isinstance(value.value, str) else ""
