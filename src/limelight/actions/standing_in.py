"""Models for what is being made: fetched when something unmade needs them; where none comes, who stands in is told."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

from limelight.core.errors import LimelightError, words
from limelight.core.events import Listener
from limelight.core.registry import Registry
from limelight.core.report import StoodIn
from limelight.core.standing_in import Fetch, StandIn
from limelight.engines.catalog import PullFailed, pull
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
    alike: dict[StandIn, list[str]] = {}
    for each in stood_in:
        alike.setdefault(each.stand_in, []).append(each.slot)
    for stand_in, slots in alike.items():
        yield _sentence(stand_in, slots, registry or Registry.installed())


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
