"""Models: which there are and which are here; fetch them, prove them, free their space."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.core.errors import InputError
from limelight.core.events import Fetching
from limelight.core.registry import Registry
from limelight.engines import catalog
from limelight.engines.catalog import Checked, PullStopped


class NoModelNamed(InputError):
    code = "no-model-named"
    sentence = "Which model shall it {action}? Name it, or say --all. There are: {known}."


@dataclass(frozen=True)
class ModelState:
    """A model of the catalogue, and whether it is on this machine.

    `size` are the bytes of its files, `taken` what it takes up here, unfinished parts among it. `engines` need it.
    """

    name: str
    about: str
    licence: str
    home: str
    languages: tuple[str, ...]
    size: int
    here: bool
    taken: int
    folder: Path
    sources: tuple[str, ...]
    engines: tuple[str, ...]


@dataclass(frozen=True)
class ModelsResult:
    """The models, and the folder in which they lie."""

    folder: Path
    models: tuple[ModelState, ...]


def list_models() -> ModelsResult:
    """Every model there is."""
    return ModelsResult(catalog.models_folder(), tuple(_state(name) for name in catalog.entries()))


def _state(name: str) -> ModelState:
    model = catalog.entry(name)
    return ModelState(
        *(name, model.about, model.licence, model.home, model.languages, model.size),
        here=catalog.at_hand(name) is not None,
        taken=catalog.taken(name),
        folder=catalog.place_of(model),
        sources=tuple(source.kind for source in model.sources),
        engines=_needed_by(name),
    )


def _needed_by(model: str) -> tuple[str, ...]:
    registry = Registry.installed()
    engines = [registry.engine(name) for name in registry.engine_names]
    return tuple(
        each.name
        for each in engines
        if model in each.models or any(model in models for models in each.models_by_language.values())
    )


@dataclass(frozen=True)
class PullRequest:
    """Which models to fetch; `given` are files or folders that are asked before the catalogue's sources."""

    names: tuple[str, ...] = ()
    every: bool = False
    given: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Pulled:
    name: str
    folder: Path
    size: int
    was_here: bool
    seconds: float


@dataclass(frozen=True)
class PullResult:
    """The models that are here now. `stopped` when somebody stopped it before the last."""

    pulled: tuple[Pulled, ...]
    stopped: bool = False


def pull_models(
    request: PullRequest,
    *,
    on_event: Callable[[Fetching], None] | None = None,
    stop: threading.Event | None = None,
) -> PullResult:
    """Fetch what is not here. Raises NoModelNamed, UnknownModel, PullFailed, CacheUnusable, NothingThere."""
    pulled: list[Pulled] = []
    for name in _named("pull", request.names, request.every):
        was_here, began = catalog.at_hand(name) is not None, time.monotonic()
        try:
            folder = catalog.pull(name, on_event or _nobody, stop=stop, given=request.given)
        except PullStopped:
            return PullResult(tuple(pulled), stopped=True)
        pulled.append(Pulled(name, folder, catalog.entry(name).size, was_here, time.monotonic() - began))
    return PullResult(tuple(pulled))


def _nobody(_: Fetching) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class CheckResult:
    """The models that were read again, and the names of those that are not here."""

    checked: tuple[Checked, ...]
    not_here: tuple[str, ...]

    @property
    def exit(self) -> int:
        """1 when one is damaged."""
        return 1 if any(each.wrong for each in self.checked) else 0


def check_models(names: Sequence[str] = ()) -> CheckResult:
    """Read models again, by default all that are here. A damaged one counts as not here until it is pulled again."""
    asked = names or tuple(catalog.entries())
    found = {name: catalog.check(name) for name in asked}
    return CheckResult(
        tuple(each for each in found.values() if each), tuple(name for name, each in found.items() if not each)
    )


@dataclass(frozen=True)
class RemoveResult:
    """The bytes that were freed, by model."""

    freed: dict[str, int]


def remove_models(names: Sequence[str], *, every: bool = False) -> RemoveResult:
    """Free the space of models; what was made with them stays. Raises NoModelNamed, UnknownModel, ModelBusy."""
    return RemoveResult({name: catalog.remove(name) for name in _named("remove", names, every)})


def _named(action: str, names: Sequence[str], every: bool) -> tuple[str, ...]:
    known = tuple(catalog.entries())
    if not (names or every):
        raise NoModelNamed(action=action, known=", ".join(known))
    for name in names:
        catalog.entry(name)
    return tuple(dict.fromkeys(names)) if names else known
