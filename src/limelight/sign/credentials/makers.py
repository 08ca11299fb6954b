"""What a film was made by: the engines behind its descent, in the version that was at work, and their models."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limelight import __version__
from limelight.core.lineage import Origin
from limelight.core.registry import DeclaredEngine, Registry
from limelight.core.slot_names import language
from limelight.engines.catalog import UnknownModel, entry
from limelight.sign.credentials.source_types import SourceType, of_engine

OURSELVES = "limelight"


@dataclass(frozen=True)
class Model:
    """A model as its catalogue knows it. `mark` tells its very files from any others."""

    name: str
    about: str
    licence: str
    home: str
    mark: str


@dataclass(frozen=True)
class Maker:
    """An engine, or limelight itself. `version` is "" where it has changed since and nobody can say any more.

    `fingerprint` is what its makings were marked with then, `weights` the digest of its network's (SHA-256), `sends`
    what it sent to another machine.
    """

    name: str
    version: str
    source_type: SourceType
    fingerprint: str = ""
    sends: str = ""
    weights: str = ""
    models: tuple[Model, ...] = ()


BUILT_IN = Maker(OURSELVES, __version__, "algorithmicMedia")


def makers(registry: Registry, origins: Iterable[Origin]) -> dict[tuple[str, str], Maker]:
    """(engine, fingerprint) -> who it was, for every engine that made any of these."""
    found: dict[tuple[str, str], list[Origin]] = {}
    for origin in origins:
        found.setdefault((origin.engine, origin.fingerprint), []).append(origin)
    return {key: _maker(registry, *key, made) for key, made in found.items()}


def _maker(registry: Registry, name: str, fingerprint: str, made: Iterable[Origin]) -> Maker:
    if not name:
        return BUILT_IN
    if name not in registry.engine_names:
        return Maker(name, "", of_engine(trained=True), fingerprint)
    engine = registry.engine(name)
    if engine.fingerprint != fingerprint:  # it was another version, with weights that nobody here knows
        return Maker(name, "", of_engine(engine.trained), fingerprint, _sends(engine))
    languages = dict.fromkeys(language(slot) for origin in made for _, slot, _, _ in origin.slots)
    models = dict.fromkeys(model for spoken in languages or ("",) for model in engine.models_for(spoken))
    told = tuple(_model(model) for model in models)
    version = engine.version.removeprefix(f"{name} ")  # engines say "kokoro 1.0", and the name stands beside it
    return Maker(name, version, of_engine(engine.trained), fingerprint, _sends(engine), engine.weights, told)


def _sends(engine: DeclaredEngine) -> str:
    return "" if engine.outside == "nothing" else engine.outside


def _model(name: str) -> Model:
    try:
        known = entry(name)
    except UnknownModel:  # its catalogue was taken away since
        return Model(name, name, "LicenseRef-unknown", "", "")
    return Model(name, known.about, known.licence, known.home, known.mark)
