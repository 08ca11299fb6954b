"""From a node to its recipe: what is asked for, with every input settled to a digest, and the key that names it.

A person's decision is part of the question: it says which engine, take and variation fill the slot. Who makes it (the
craft's revision, the engine's fingerprint) is not: an upgrade leaves every key as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from limelight.core.choices.decisions import Choices, Decision
from limelight.core.decoding import Parsed, parse
from limelight.core.errors import BadVariation, Fault
from limelight.core.graph import Declared, Node, SourceFile, refs
from limelight.core.identity import Encoder, digest
from limelight.core.registry import DeclaredEngine, Registry
from limelight.core.slot_names import is_candidate, language
from limelight.core.standing_in import Engines, Picked, StandIn


@dataclass(frozen=True)
class Recipe:
    """What fills a slot: its key, its encoding, the node as asked (decision applied), and who would make it.

    `missing` says that the engine asked for is not installed, or lacks a model: a take that it made once is kept, none
    can be made. `stands_in` says that it is not the engine that was asked for first.
    """

    key: str
    body: bytes
    node: Node
    craft: Declared
    engine_name: str = ""
    engine: DeclaredEngine | None = None
    missing: Fault | None = None
    decision: Decision | None = None
    stands_in: StandIn | None = None

    @property
    def fingerprint(self) -> str:
        """The engine's fingerprint, "" when there is none."""
        return self.engine.fingerprint if self.engine else ""

    def outdated(self, revision: int, fingerprint: str) -> bool:
        """Whether a take made by that revision and engine would be made otherwise today."""
        return revision != self.craft.revision or fingerprint != self.fingerprint


class Recipes:
    """Writes recipes for one walk. `resolve` gives the digest of a slot's output once it is settled.

    `made` says of a recipe's key whether its take is there; `engines` picks who makes what, and may fetch models.
    """

    def __init__(
        self,
        registry: Registry,
        choices: Choices,
        resolve: Callable[[str], str],
        made: Callable[[str], bool],
        engines: Engines | None = None,
    ) -> None:
        self._registry = registry
        self._choices = choices
        self._encoder = Encoder(resolve)
        self._made = made
        self._engines = engines or Engines(registry)

    def of(self, node: Node) -> Recipe:
        """The node's recipe. Raises GraphError for what cannot be asked for."""
        craft = self._registry.craft(node.craft, node.slot)
        node, decision = self._decided(node, craft)
        if node.vary:
            _check_variation(node, craft)
        picked = self._picked(craft, node) if craft.needs.engine else Picked("", None)
        body = self._body(node, picked.name)
        who = (picked.name, picked.engine, picked.missing)
        return Recipe(digest(body), body, node, _charged(craft, picked.engine), *who, decision, picked.stands_in)

    def _picked(self, craft: Declared, node: Node) -> Picked:
        return self._engines.pick(craft, node, lambda engine: self._made(digest(self._body(node, engine))))

    def _body(self, node: Node, engine: str) -> bytes:
        return self._encoder.recipe(node.craft, node.inputs, engine, node.take, node.vary)

    def _decided(self, node: Node, craft: Declared) -> tuple[Node, Decision | None]:
        """The node as people's choices ask for it, and the decision that it follows.

        A choice of another craft's take says nothing about this one: an own file stands there, or stood there then.
        """
        decision = self._choices.recipe_for(node.slot)
        if decision and decision.craft in ("", node.craft):
            engine = decision.engine if _speak_alike(decision.slot, node.slot) else node.engine or decision.engine
            instead = (node.engine, *node.instead) if node.instead else ()
            return replace(node, engine=engine, instead=instead, take=decision.take, vary=decision.vary), decision
        if craft.varies and not is_candidate(node.slot):
            node = replace(node, take=self._choices.take_for(node.slot, node.craft, node.take))
        return node, None


def _charged(craft: Declared, engine: DeclaredEngine | None) -> Declared:
    """The craft as one that is paid for, where its engine charges."""
    return replace(craft, needs=replace(craft.needs, paid=True)) if engine and engine.paid else craft


def _speak_alike(one: str, other: str) -> bool:
    """Whether what speaks in one slot can speak in the other: an engine may not have the other language."""
    return language(one) == language(other) or not (language(one) and language(other))


def _check_variation(node: Node, craft: Declared) -> None:
    unknown = sorted(set(node.vary) - set(craft.varies))
    if unknown:
        known = ", ".join(craft.varies) or "nothing"
        raise BadVariation(slot=node.slot, craft=craft.name, names=", ".join(unknown), known=known)


@dataclass(frozen=True)
class Edge:
    """One input of a recipe that has a history of its own: another slot's output, or a file of the user's."""

    input: str
    digest: str
    slot: str = ""
    path: str = ""


def edges(node: Node, resolve: Callable[[str], str]) -> list[Edge]:
    """The recorded inputs of a node, for lineage."""
    found: list[Edge] = []
    for name, value in node.inputs.items():
        found += [Edge(name, resolve(slot), slot=slot) for slot in refs(value)]
        found += [Edge(name, source.digest, path=source.path) for source in files_in(value)]
    return found


def files_in(value: object) -> list[SourceFile]:
    """The user's files that an input holds."""
    if isinstance(value, SourceFile):
        return [value]
    if isinstance(value, dict):
        value = tuple(cast("dict[object, object]", value).values())
    items = cast("tuple[object, ...]", value) if isinstance(value, (tuple, list)) else ()
    return [source for item in items for source in files_in(item)]


@dataclass(frozen=True)
class Asked:
    """A recipe read back from its encoding: what a worker gets, and what `explain` compares."""

    craft: str
    engine: str
    take: int
    vary: Parsed
    inputs: dict[str, Parsed]


def read_recipe(body: bytes) -> Asked:
    """The recipe that `body` encodes."""
    _, craft, engine, take, vary, inputs = parse(body).value
    named = {name.value: value for name, value in inputs.value}
    return Asked(craft.value, engine.value, take.value, vary, named)
