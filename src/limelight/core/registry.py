"""Which crafts and engines there are, and how they declare themselves, learnt without importing any of them.

Built-ins and a stranger's plugins register alike: entry points "limelight.crafts" (name = "module:function") and
"limelight.engines" (name = "module:Class"). The decorator's arguments and the class's attributes are read from the
source text, so that the command line knows every craft's revision and needs without loading one heavy library. Hence
the one rule for both: what is declared is a literal. Whoever keeps models says which are on this machine: the entry
point "at_hand" of "limelight.models", a function of a model's name.
"""

from __future__ import annotations

import ast
import importlib.machinery
import importlib.metadata
import importlib.util
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal

from limelight.core.errors import BadDeclaration, UnknownCraft, UnknownEngine
from limelight.core.graph import Declared, Needs
from limelight.core.identity import digest_of

AfterCrash = Literal["look-up", "resend", "ask"]
"""What may be done about a paid call whose answer was lost: ask the provider, send it again safely, ask a person."""

Outside = Literal["nothing", "text", "everything"]


@dataclass(frozen=True)
class DeclaredEngine:
    """An engine as its class attributes declare it.

    `weights` is the digest of the model's weights ("" for none); `cost` the most that one call may charge, unless the
    environment says otherwise in `price_in`, or in `address_in` that it stands on this machine (prices.py);
    `per_minute` its rate limit (0: none); `default` whether it is taken for its kind when nobody names another;
    `quick` whether drafts are made with it.
    """

    name: str
    target: str
    kind: str
    version: str
    weights: str = ""
    default: bool = False
    quick: bool = False
    last_resort: bool = False
    """Whether every other engine that can is asked before it."""
    outside: Outside = "nothing"
    """What it sends to another machine."""
    trained: bool = True
    """Whether what it makes comes out of a network that was trained on works; told of any that does not say."""
    paid: bool = False
    after_crash: AfterCrash = "ask"
    cost: float = 0.0
    price_in: str = ""
    address_in: str = ""
    per_minute: float = 0.0
    languages: tuple[str, ...] = ()
    """What it can speak or write, as primary subtags; () where that does not apply."""
    models: tuple[str, ...] = ()
    """The models that it works with, as its catalogue names them: it cannot work before they are on the machine."""
    models_by_language: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Those that it needs beside them for one language, by its primary subtag."""

    @cached_property
    def fingerprint(self) -> str:
        """What tells this engine's makings from those of another version or other weights."""
        return digest_of((self.name, self.version, self.weights))

    def models_for(self, language: str) -> tuple[str, ...]:
        """All models that it needs to work in a language ("" where none is spoken or written)."""
        return (*self.models, *self.models_by_language.get(language.split("-")[0].lower(), ()))


class Registry:
    """Crafts and engines by name; each is read when it is first asked for.

    `at_hand` says whether a model is on this machine; where nobody says so, all are.
    """

    def __init__(
        self,
        crafts: Mapping[str, str],
        engines: Mapping[str, str] | None = None,
        at_hand: Callable[[str], object] = bool,
    ) -> None:
        self._craft_targets = dict(crafts)
        self._engine_targets = dict(engines or {})
        self._at_hand = at_hand
        self._crafts: dict[str, Declared] = {}
        self._engines: dict[str, DeclaredEngine] = {}

    @classmethod
    def installed(cls) -> Registry:
        """Everything that is installed here."""
        return _installed()

    @property
    def craft_names(self) -> list[str]:
        return sorted(self._craft_targets)

    @property
    def engine_names(self) -> list[str]:
        return sorted(self._engine_targets)

    def __contains__(self, craft: str) -> bool:
        return craft in self._craft_targets

    def target(self, craft: str) -> str:
        """The craft's "module:function"."""
        return self._craft_targets[craft]

    def craft(self, name: str, slot: str = "") -> Declared:
        """The craft's declaration. Raises UnknownCraft, BadDeclaration."""
        if name not in self._crafts:
            if name not in self._craft_targets:
                raise UnknownCraft(craft=name, slot=slot, known=", ".join(self.craft_names))
            self._crafts[name] = read_craft(self._craft_targets[name])
        return self._crafts[name]

    def engine(self, name: str) -> DeclaredEngine:
        """The engine's declaration, by its name. Raises KeyError, BadDeclaration."""
        if name not in self._engines:
            self._engines[name] = read_engine(name, self._engine_targets[name])
        return self._engines[name]

    def engine_for(self, kind: str, name: str = "", slot: str = "") -> DeclaredEngine:
        """The engine of that name, or the one that is taken for `kind`. Raises UnknownEngine."""
        if name in self._engine_targets and self.engine(name).kind == kind:
            return self.engine(name)
        of_kind = [engine for engine in map(self.engine, self._engine_targets) if engine.kind == kind]
        defaults = of_kind if len(of_kind) == 1 else [engine for engine in of_kind if engine.default]
        if name or not defaults:
            known = ", ".join(sorted(engine.name for engine in of_kind)) or "none"
            raise UnknownEngine(engine=name, kind=kind, slot=slot, known=known)
        return defaults[0]

    def in_order(self, kind: str, language: str = "", named: str = "") -> tuple[str, ...]:
        """The engines of a kind, that know `language` where it is given, in the order in which they are to be asked.

        First the one that somebody named, then the default, last resorts last. What costs money or sends something
        elsewhere is asked only when it was named.
        """
        primary = language.split("-")[0].lower()
        of_kind = [engine for engine in map(self.engine, self.engine_names) if engine.kind == kind]
        can = [engine for engine in of_kind if not primary or primary in engine.languages]
        asked = [engine for engine in can if engine.name == named or (engine.outside == "nothing" and not engine.paid)]
        asked.sort(key=lambda engine: (engine.name != named, not engine.default, engine.last_resort, engine.name))
        return tuple(engine.name for engine in asked)

    def has(self, model: str) -> bool:
        """Whether the model is on this machine."""
        return bool(self._at_hand(model))


@lru_cache(maxsize=1)
def _installed() -> Registry:
    def targets(group: str) -> dict[str, str]:
        return {point.name: point.value for point in importlib.metadata.entry_points(group=group)}

    return Registry(targets("limelight.crafts"), targets("limelight.engines"), _models_at_hand)


def _models_at_hand(model: str) -> bool:
    """Ask whoever keeps the models, loaded when it is first asked."""
    return all(keeps(model) for keeps in _keepers())


@lru_cache(maxsize=1)
def _keepers() -> list[Callable[[str], object]]:
    return [keeper.load() for keeper in importlib.metadata.entry_points(group="limelight.models", name="at_hand")]


def read_craft(target: str) -> Declared:
    """The declaration of "module:function", from its source text."""
    module, _, name = target.partition(":")
    file = source_file(module)
    text = file.read_text("utf-8")
    head = re.search(rf"^def {re.escape(name)}\b", text, re.MULTILINE)
    first = re.compile(r"^@(\w+\.)*craft\(", re.MULTILINE)
    above = [found.start() for found in first.finditer(text, 0, head.start())] if head else []
    if head is None or not above:
        raise BadDeclaration(file=str(file), name=name, why="there is no function of that name under @craft(...)")
    item = _parsed(text[above[-1] : head.start()] + "def it(): ...", file, text.count("\n", 0, above[-1]))
    for decorator in item.decorator_list if isinstance(item, ast.FunctionDef) else []:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).split(".")[-1] == "craft":
            return _declared(name, module, decorator, file)
    raise BadDeclaration(file=str(file), name=name, why="@craft(...) does not stand right above it")


def read_engine(name: str, target: str) -> DeclaredEngine:
    """The declaration of the engine class "module:Class", from its source text: what stands above its first method."""
    module, _, class_name = target.partition(":")
    file = source_file(module)
    text = file.read_text("utf-8")
    head = re.search(rf"^class {re.escape(class_name)}\b", text, re.MULTILINE)
    if head is None:
        raise BadDeclaration(file=str(file), name=class_name, why="there is no class of that name")
    end = re.compile(r"^(\S|    @|    def |    async def )", re.MULTILINE).search(text, head.end())
    body = text[head.start() : end.start() if end else len(text)]
    item = _parsed(body + "\n    pass", file, text.count("\n", 0, head.start()))
    known = {field.name for field in fields(DeclaredEngine)} - {"name", "target"}
    attributes = _attributes(item) if isinstance(item, ast.ClassDef) else []
    literal = {at: _literal(value, file, class_name) for at, value in attributes if at in known}
    for required in ("kind", "version"):
        if required not in literal:
            raise BadDeclaration(file=str(file), name=class_name, why=f"the class attribute {required} is missing")
    return DeclaredEngine(name, target, **literal)


def _parsed(source: str, file: Path, line: int) -> ast.stmt:
    """The last statement of `source`, numbered as in the file. (Parsing whole files takes ten times as long.)"""
    try:
        item = ast.parse(source).body[-1]
    except SyntaxError as error:
        raise BadDeclaration(file=f"{file}:{line + (error.lineno or 1)}", name=source[:40], why=error.msg) from error
    return ast.increment_lineno(item, line)


def _attributes(item: ast.ClassDef) -> list[tuple[str, ast.expr]]:
    """The class attributes that are given a value in the class body."""
    plain = [
        (t.id, s.value) for s in item.body if isinstance(s, ast.Assign) for t in s.targets if isinstance(t, ast.Name)
    ]
    annotated = [(s.target, s.value) for s in item.body if isinstance(s, ast.AnnAssign) and s.value is not None]
    return plain + [(target.id, value) for target, value in annotated if isinstance(target, ast.Name)]


def _declared(name: str, module: str, decorator: ast.Call, file: Path) -> Declared:
    arguments = {k.arg or "**": _literal(k.value, file, name) for k in decorator.keywords if k.arg != "needs"}
    for keyword in decorator.keywords:
        if keyword.arg == "needs" and isinstance(keyword.value, ast.Call):
            arguments["needs"] = Needs(**{k.arg or "**": _literal(k.value, file, name) for k in keyword.value.keywords})
    if "revision" not in arguments or arguments.get("upgrade") not in ("keep", "follow"):
        raise BadDeclaration(file=str(file), name=name, why='revision= and upgrade="keep" or "follow" must be given')
    return Declared(name, module, **arguments)


def _literal(value: ast.expr, file: Path, name: str) -> Any:
    try:
        return ast.literal_eval(value)
    except ValueError as error:
        why = f"`{ast.unparse(value)}` is no literal (what is declared is read without running it)"
        raise BadDeclaration(file=f"{file}:{value.lineno}", name=name, why=why) from error


def source_file(module: str) -> Path:
    """The module's source file, found without importing it or the packages it is in. Raises BadDeclaration."""
    folders: list[str] = []
    spec = None
    parts = module.split(".")
    for depth in range(1, len(parts) + 1):
        name = ".".join(parts[:depth])
        spec = importlib.machinery.PathFinder.find_spec(name, folders) if folders else importlib.util.find_spec(name)
        folders = list(spec.submodule_search_locations or []) if spec else []
        if not folders:
            break
    if spec is None or spec.name != module or spec.origin is None or not spec.origin.endswith(".py"):
        raise BadDeclaration(file=module, name=module, why="its source file cannot be found")
    return Path(spec.origin)
