"""Who makes a thing: the first of the engines asked for that has made this very thing already, or can work now.

An engine can work when it is installed and its models are on this machine. So nothing that was made changes when a
model vanishes, and what is new is made by whoever stands in: for that one thing, and reported. A model is fetched for
what nobody has made yet; what a stand-in made stays until the model is here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from limelight.core.errors import Fault, ModelMissing, UnknownEngine
from limelight.core.graph import Declared, Node
from limelight.core.registry import DeclaredEngine, Registry
from limelight.core.slot_names import language

Fetch = Callable[[str], str]
"""Brings a model to this machine; "" when it is there now, else why it is not."""


@dataclass(frozen=True)
class StandIn:
    """`engine` makes a thing because `wanted` cannot: `model` is not on this machine (and why), or it is not installed.

    `why` is "" where nobody tried to fetch the model.
    """

    engine: str
    wanted: str
    model: str = ""
    why: str = ""

    def __str__(self) -> str:
        if not self.model:
            return f"{self.engine} stands in for {self.wanted}, which is not installed"
        way_out = f"`limelight models pull {self.model}` fetches it"
        return f"{self.engine} stands in for {self.wanted}, whose model is not on this machine; {way_out}"


@dataclass(frozen=True)
class Picked:
    """Who makes a thing: its name in the recipe, its declaration, why it cannot (if so), and for whom it stands in.

    `models` are what it needs for this very thing.
    """

    name: str
    engine: DeclaredEngine | None
    missing: Fault | None = None
    stands_in: StandIn | None = None
    models: tuple[str, ...] = ()


class Engines:
    """Picks engines for one walk; each model that is lacking is fetched once, where `fetch` may."""

    def __init__(self, registry: Registry, fetch: Fetch | None = None) -> None:
        self._registry, self._fetch = registry, fetch
        self._here: dict[str, bool] = {}
        self._whys: dict[str, str] = {}

    def pick(self, craft: Declared, node: Node, made: Callable[[str], bool]) -> Picked:
        """Who makes `node`; `made` says of an engine's name whether it has made this very thing before.

        Raises UnknownEngine when the node names none and none is taken for its kind.
        """
        if ready := next((name for name in node.rather if made(name)), None):
            return self._named(craft, node, ready)
        asked = [self._named(craft, node, name) for name in dict.fromkeys((node.engine, *node.instead))]
        able = next((each for each in asked if self._works(each) or made(each.name)), None)
        if able is not asked[0] and (able is None or not made(able.name)):
            better = asked[: asked.index(able)] if able else asked
            able = next(filter(self._brought, better), able)
        if able is None or able is asked[0]:
            return self._told(asked[0])
        return replace(self._told(able), stands_in=self._stand_in(able, asked[0]))

    def dispensable(self, stand_in: StandIn) -> bool:
        """Whether it stands in for an engine that can work by now: its model was fetched meanwhile."""
        return self._here.get(stand_in.model, False)

    def _named(self, craft: Declared, node: Node, name: str) -> Picked:
        """An engine by its name, which may have been uninstalled since."""
        try:
            engine = self._registry.engine_for(craft.needs.engine, name, node.slot)
        except UnknownEngine as error:
            if not name:
                raise
            return Picked(name, None, Fault.of(error))
        return self._told(Picked(engine.name, engine, models=engine.models_for(language(node.slot))))

    def _told(self, picked: Picked) -> Picked:
        """With the fault that tells which model it lacks, if it does."""
        if picked.engine is None:
            return picked
        model = next(iter(self._lacking(picked)), "")
        fault = Fault.of(ModelMissing(model=model, why=self._whys.get(model, ""))) if model else None
        return replace(picked, missing=fault)

    def _works(self, each: Picked) -> bool:
        return each.engine is not None and not self._lacking(each)

    def _brought(self, each: Picked) -> bool:
        """Whether the models it lacks could be fetched, now or earlier in this walk."""
        if self._fetch is None or each.engine is None:
            return False
        for model in self._lacking(each):
            if model not in self._whys:
                self._whys[model] = self._fetch(model)
                self._here[model] = not self._whys[model]
        return self._works(each)

    def _lacking(self, each: Picked) -> list[str]:
        for model in each.models:
            if model not in self._here:
                self._here[model] = self._registry.has(model)
        return [model for model in each.models if not self._here[model]]

    def _stand_in(self, each: Picked, wanted: Picked) -> StandIn:
        model = next(iter(self._lacking(wanted)), "")
        return StandIn(each.name, wanted.name, model, self._whys.get(model, ""))
