"""The nouns of the production graph: crafts, and the nodes that apply them to inputs and fill slots.

A node says what is asked for, as plain data: a craft by name, named inputs, which engine, which take. It holds no code,
so that a plan can be made, compared and explained without loading one heavy library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar, cast

Upgrade = Literal["keep", "follow"]
"""What an upgrade of limelight does to outputs made before it: creative takes are kept, mechanical steps follow."""

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Needs:
    """What a craft takes up while it works, and the kind of engine it works with ("" for none).

    `patience` is how many seconds it may work before it is taken for hung (0: by what it took before).
    """

    cpu: float = 1
    memory_mb: int = 400
    gpu: float = 0
    engine: str = ""
    paid: bool = False
    patience: float = 0


@dataclass(frozen=True)
class Declared:
    """A craft as its decorator declares it, read without importing its module."""

    name: str
    module: str
    revision: int
    upgrade: Upgrade
    varies: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()
    needs: Needs = field(default_factory=Needs)


def craft(
    *,
    revision: int,
    upgrade: Upgrade,
    varies: tuple[str, ...] = (),
    axes: tuple[str, ...] = (),
    needs: Needs = Needs(),
) -> Callable[[Function], Function]:
    """Declare a creative operation: typed named inputs, one output. The function stays as callable as it was.

    `revision` rises with every change of what the craft makes. `varies` names what another take varies, `axes` what
    the output depends on (language, aspect). All arguments must be literals: they are read from the source text.
    """

    def declare(function: Function) -> Function:
        name, module = function.__name__, function.__module__
        vars(function)["declared"] = Declared(name, module, revision, upgrade, varies, axes, needs)
        return function

    return declare


@dataclass(frozen=True)
class Ref:
    """An input that is another slot's output. It may stand inside tuples, lists and dicts of an input."""

    slot: str


@dataclass(frozen=True)
class SourceFile:
    """An input that is a file of the user's: its content counts, its path only tells where it came from."""

    path: str
    digest: str


@dataclass(frozen=True)
class Node:
    """A craft applied to named inputs: the recipe of what shall fill `slot`.

    `engine` names who shall make it, `instead` who stands in for it, in order, where that one cannot work. Whoever of
    `rather` has made this very thing already is taken before them, and never asked to make it.
    `where` is the place in the user's files that asks for it ("script.fountain:12"), `label` its name for people.
    A slot named "SLOT#2" is a second candidate for SLOT: it is made and listed, and selected only when chosen.
    """

    slot: str
    craft: str
    inputs: Mapping[str, object]
    take: int = 1
    vary: Mapping[str, object] = field(default_factory=dict[str, object])
    engine: str = ""
    where: str = ""
    label: str = ""
    instead: tuple[str, ...] = ()
    rather: tuple[str, ...] = ()


class Read(Protocol):
    """`read(slot, type)`: the selected output of `slot` in this walk, or None when it is not there yet."""

    def __call__(self, slot: str, type: Any = ..., /) -> Any: ...


class Plan(Protocol):
    """A pure function of the user's files (which it holds) and of the outputs of planning crafts (which it reads)."""

    def __call__(self, read: Read, /) -> list[Node]: ...


class Notes:
    """What a craft has to say besides its output; it stays with the take, whoever reuses it."""

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.remarks: list[str] = []

    def warn(self, text: str) -> None:
        """Tell the person something about this take that does not stop it."""
        self.warnings.append(text)

    def remark(self, text: str) -> None:
        """Tell a fact about how this take was made ("cropped to its middle third"): nothing is wrong with it."""
        self.remarks.append(text)


def refs(value: object) -> Iterator[str]:
    """The slots that `value` refers to, in order."""
    if isinstance(value, Ref):
        yield value.slot
    elif isinstance(value, (tuple, list)):
        for item in cast("tuple[object, ...]", value):
            yield from refs(item)
    elif isinstance(value, dict):
        for item in cast("dict[object, object]", value).values():
            yield from refs(item)


def needs(node: Node) -> tuple[str, ...]:
    """The slots that a node waits for; a candidate (SLOT#2) also waits for its slot, to be compared with it."""
    found = dict.fromkeys(slot for value in node.inputs.values() for slot in refs(value))
    if "#" in node.slot:
        found[node.slot.partition("#")[0]] = None
    return tuple(found)
