"""Models for what is being made: fetched when something unmade needs them; where none comes, who stands in is told."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

from limelight.core.errors import LimelightError, words
from limelight.core.events import Listener
from limelight.core.registry import Registry
from limelight.core.report import StoodIn
from limelight.core.slot_names import language, slot_of
from limelight.core.standing_in import Fetch, StandIn
from limelight.core.survey import Survey
from limelight.core.table import Entry
from limelight.engines.catalog import PullFailed, offline, pull, spoken_size
from limelight.engines.catalog import entry as catalogued
from limelight.works.production import Production

_DONE = {"voice": "spoken", "music": "played", "picture": "drawn"}
"""What an engine of a kind does, as it stands in a sentence."""
_NAMED = 2
"""So many slots are named; of more, how many."""


def fetching(production: Production, on_event: Listener | None, stop: threading.Event | None) -> Fetch:
    """Fetches a model for a walk, telling how it comes; "" when it is here, else why it is not."""

    def fetch(model: str) -> str:
        if not production.fetches_models:
            return "limelight.toml says pull = false"
        try:
            pull(model, on_event or _nobody, stop=stop)
        except PullFailed as error:
            return f"tried {error.fields['tried']}"
        except LimelightError as error:
            return words(error)
        return ""

    return fetch


def _nobody(_: object) -> None:
    """Nobody listens."""


def told(stood_in: Iterable[StoodIn], registry: Registry | None = None) -> Iterator[str]:
    """Which slots another engine fills than the one asked for, and the way out: one sentence for all that are alike."""
    alike: dict[StandIn, dict[str, None]] = {}
    for each in stood_in:
        alike.setdefault(each.stand_in, {})[slot_of(each.slot)] = None
    for stand_in, slots in alike.items():
        yield _sentence(stand_in, list(slots), registry or Registry.installed())


def foreseen(found: Survey, production: Production) -> Iterator[str]:
    """What a make would fetch, and who stands in where it fetches nothing."""
    fetches = production.fetches_models and not offline()
    to_make = set(found.of("to make"))
    if fetches:
        entries = [entry for entry in found.table.entries.values() if entry.slot in to_make]
        for model in dict.fromkeys(model for entry in entries for model in _lacking(entry, Registry.installed())):
            size = spoken_size(catalogued(model).size)
            yield f"The model {model} is not on this machine: the next make fetches it ({size})."
    yield from told(each for each in found.stood_in if not (fetches and each.slot in to_make))


def _lacking(entry: Entry, registry: Registry) -> list[str]:
    """The models that the engine asked for first lacks."""
    recipe = entry.recipe
    if recipe is None or not (recipe.stands_in or recipe.missing):
        return []
    wanted = recipe.stands_in.wanted if recipe.stands_in else recipe.engine_name
    known = registry.engine(wanted).models_for(language(entry.slot)) if wanted in registry.engine_names else ()
    return [model for model in known if not registry.has(model)]


def _sentence(stand_in: StandIn, slots: list[str], registry: Registry) -> str:
    done = _DONE.get(registry.engine(stand_in.engine).kind, "made")
    they = f"{_listed(slots)} {'is' if len(slots) == 1 else 'are'} {done} by {stand_in.engine}"
    if not stand_in.model:
        return f"{they}: {stand_in.wanted} is not installed."
    why = f" ({stand_in.why.rstrip('.')})" if stand_in.why else ""
    way_out = f"`limelight models pull {stand_in.model}`, then make again"
    return f"{they}: {stand_in.wanted}'s model is not here{why}. {way_out}."


def _listed(slots: list[str]) -> str:
    named = ", ".join(slots[:_NAMED])
    return f"{named} and {len(slots) - _NAMED} more" if len(slots) > _NAMED else named
