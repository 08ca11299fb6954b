"""Whose that is which came with the program: models and voices, instruments, fonts, drawings, effects.

Of a model the catalogue says it, of everything else a small table beside this file. An engine
or a craft from elsewhere that says nothing of itself is nobody's guess: a person writes its record.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from limelight.core.registry import Registry
from limelight.engines.catalog.entry import Entry
from limelight.engines.catalog.installed import entries
from limelight.sign.clearance.outcomes import Kind, Part
from limelight.sign.descent import Descent
from limelight.works.rights import Record, Rights

_OURS = "limelight."
_KINDS: Mapping[str, Kind] = {"voice": "model", "music": "instruments"}
"""What an engine is, by its medium."""


@dataclass(frozen=True)
class Known:
    """A part and its record. `outputs` is what its licence says of what is made with it; where that is "", the licence
    is taken to reach into the film."""

    part: Part
    record: Record
    outputs: str = ""


@dataclass(frozen=True)
class Unknown:
    """An engine or a craft that nothing is known of."""

    part: Part


def built_in(descent: Descent, rights: Rights, registry: Registry) -> Iterator[Known | Unknown]:
    """All that made the film and is no person's file: each thing once, engines first."""
    told: set[Part] = set()
    for each in (*_engines(descent, rights, registry), *_crafts(descent, rights, registry)):
        if each.part not in told:
            told.add(each.part)
            yield each


def engines(descent: Descent) -> tuple[str, ...]:
    """The engines that made something of it."""
    return tuple(dict.fromkeys(origin.engine for origin in descent.origins if origin.engine))


def _engines(descent: Descent, rights: Rights, registry: Registry) -> Iterator[Known | Unknown]:
    for engine in engines(descent):
        ours = tuple(_table("engines", engine))
        models = () if ours else tuple(_models(engine, descent, registry))
        if engine in rights.tools:
            yield Known(Part("tool", engine), rights.tools[engine])
        elif ours or models:
            yield from ours
            for kind, model in models:
                yield Known(Part(kind, model.name), _record(model), model.outputs)
        else:
            yield Unknown(Part("tool", engine))
        for known in models[:1]:
            yield from _voices(engine, known[1], descent)


def _models(engine: str, descent: Descent, registry: Registry) -> Iterator[tuple[Kind, Entry]]:
    """The models of an engine, those that it needs for the languages it spoke among them."""
    if engine not in registry.engine_names:
        return
    declared, catalogue = registry.engine(engine), entries()
    languages = {line.language for line in descent.spoken if line.engine == engine} or {""}
    names = dict.fromkeys(name for language in sorted(languages) for name in declared.models_for(language))
    kind: Kind = _KINDS.get(declared.kind, "model")
    for name in (name for name in names if name in catalogue):
        yield kind, catalogue[name]


def _voices(engine: str, model: Entry, descent: Descent) -> Iterator[Known]:
    """The voices of a model that are heard, and in which lines."""
    lines: dict[str, dict[str, None]] = {}
    for each in (line for line in descent.spoken if line.engine == engine):
        for voice in each.voices:
            lines.setdefault(voice, {})[each.line] = None
    for voice, heard in sorted(lines.items()):
        record = Record(model.owner, model.licence, credit=model.voices.get(voice, ""))
        yield Known(Part("voice", voice, tuple(sorted(heard))), record, model.outputs)


def _record(model: Entry) -> Record:
    return Record(model.owner, model.licence, title=model.about, source=model.home, credit=model.credit)


def _crafts(descent: Descent, rights: Rights, registry: Registry) -> Iterator[Known | Unknown]:
    for craft in dict.fromkeys(origin.craft for origin in descent.origins):
        yield from _table("crafts", craft)
        if craft in rights.tools:
            yield Known(Part("tool", craft), rights.tools[craft])
        elif craft not in registry or not registry.target(craft).startswith(_OURS):
            yield Unknown(Part("tool", craft))


def _table(key: str, name: str) -> Iterator[Known]:
    """What the table says of an engine or a craft."""
    for each in (part for part in parts_of_the_table() if name in part.get(key, ())):
        record = Record(each["owner"], each["licence"], credit=each.get("credit", ""))
        yield Known(Part(each["kind"], each["name"]), record, each["outputs"])


@lru_cache
def parts_of_the_table() -> list[dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["part"]
