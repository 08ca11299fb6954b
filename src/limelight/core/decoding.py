"""The way back: a canonical encoding read into the types that an annotation names.

The annotation decides between a tuple and a list, finds the dataclass of a name, and refuses what does not fit, with
the path to it (`line.words: expected str, found int`). Fields that the encoding lacks take their defaults, so that a
blob written by an older limelight can be read. What another slot made is fetched, typed, through `fetch`.
"""

from __future__ import annotations

import dataclasses
import enum
import struct
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, cast

from limelight.core.errors import NotEncodable

Fetch = Callable[[str, Any], Any]


@dataclasses.dataclass(frozen=True)
class Parsed:
    """One encoded value, taken apart but not yet typed: its tag, its class name if it has one, its content."""

    tag: str
    value: Any
    name: str = ""


def decode(data: bytes, kind: Any = object, fetch: Fetch | None = None) -> Any:
    """The value that `data` encodes, as `kind`. Raises NotEncodable, naming the place, when it does not fit."""
    try:
        return typed(parse(data), kind, fetch)
    except RecursionError as error:
        raise NotEncodable(what="A blob", why=_TOO_DEEP) from error


_TOO_DEEP = "it nests too deep to be anything that was encoded"


def parse(data: bytes) -> Parsed:
    """The encoding taken apart. Raises NotEncodable when `data` is no whole canonical encoding."""
    reader = _Reader(data)
    try:
        parsed = reader.value()
    except RecursionError as error:
        raise NotEncodable(what="A blob", why=_TOO_DEEP) from error
    except (ValueError, IndexError, KeyError, struct.error, UnicodeDecodeError) as error:
        raise NotEncodable(what="A blob", why=f"it is no canonical encoding (byte {reader.at})") from error
    if reader.at != len(data):
        raise NotEncodable(what="A blob", why=f"something follows its end (byte {reader.at})")
    return parsed


class _Reader:
    """Reads one value after another from the front of `data`."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def value(self) -> Parsed:
        tag = self._take(1).decode("ascii")
        return _PARSERS[tag](self, tag)

    def _take(self, count: int) -> bytes:
        if count < 0 or self.at + count > len(self.data):
            raise IndexError(count)
        self.at += count
        return self.data[self.at - count : self.at]

    def _number(self) -> int:
        end = self.data.index(b":", self.at)
        return int(self._take(end + 1 - self.at)[:-1])

    def _text(self) -> str:
        if self._take(1) != b"s":
            raise ValueError(self.at)
        return self._take(self._number()).decode("utf-8", "surrogatepass")

    def plain(self, tag: str) -> Parsed:
        return Parsed(tag, {"N": None, "T": True, "F": False}[tag])

    def integer(self, tag: str) -> Parsed:
        return Parsed(tag, self._number())

    def float(self, tag: str) -> Parsed:
        return Parsed(tag, struct.unpack(">d", self._take(8))[0])

    def text(self, tag: str) -> Parsed:
        return Parsed(tag, self._take(self._number()).decode("utf-8", "surrogatepass"))

    def bytes(self, tag: str) -> Parsed:
        return Parsed(tag, self._take(self._number()))

    def sequence(self, tag: str) -> Parsed:
        return Parsed(tag, [self.value() for _ in range(self._number())])

    def mapping(self, tag: str) -> Parsed:
        return Parsed(tag, [(self.value(), self.value()) for _ in range(self._number())])

    def enum(self, tag: str) -> Parsed:
        name = self._text()
        return Parsed(tag, self.value(), name)

    def dataclass(self, tag: str) -> Parsed:
        name = self._text()
        return Parsed(tag, {self._text(): self.value() for _ in range(self._number())}, name)

    def digest(self, tag: str) -> Parsed:
        return Parsed(tag, self._text())


_PARSERS: dict[str, Callable[[_Reader, str], Parsed]] = {
    **dict.fromkeys("NTF", _Reader.plain),
    **dict.fromkeys("lS", _Reader.sequence),
    **dict.fromkeys("RP", _Reader.digest),
    "i": _Reader.integer,
    "f": _Reader.float,
    "s": _Reader.text,
    "b": _Reader.bytes,
    "d": _Reader.mapping,
    "e": _Reader.enum,
    "o": _Reader.dataclass,
}
_PLAIN = {"N": type(None), "T": bool, "F": bool, "i": int, "f": float, "s": str, "b": bytes}


def typed(parsed: Parsed, kind: Any, fetch: Fetch | None = None, path: str = "") -> Any:
    """`parsed` as a value of the annotation `kind`; `path` names the place in error messages."""
    kind = _bare(kind)
    if parsed.tag in "RP":
        return _fetched(parsed, _there(kind), fetch, path)
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _one_of(parsed, kind, fetch, path)
    if origin is typing.Literal:
        return _literal(parsed, kind, path)
    if parsed.tag in "ld":
        return (_sequence if parsed.tag == "l" else _mapping)(parsed, kind, fetch, path)
    if parsed.tag == "S":
        return _set(parsed, kind, fetch, path)
    if parsed.tag == "o":
        return _dataclass(parsed, kind, fetch, path)
    if parsed.tag == "e":
        return _enum(parsed, kind, path)
    return _scalar(parsed, kind, path)


def _there(kind: Any) -> Any:
    """What a reference is to, where a kind may also be None: a reference is always to something."""
    kinds = [each for each in typing.get_args(kind) if each is not type(None)]
    optional = typing.get_origin(kind) in (typing.Union, types.UnionType) and len(kinds) == 1
    return _bare(kinds[0]) if optional else kind


def _bare(kind: Any) -> Any:
    """The annotation without its Annotated, NewType and alias wrappings."""
    while True:
        if typing.get_origin(kind) is typing.Annotated:
            kind = typing.get_args(kind)[0]
        elif hasattr(kind, "__supertype__"):
            kind = kind.__supertype__
        elif type(kind).__name__ == "TypeAliasType":
            kind = kind.__value__
        else:
            return kind


def _misfit(parsed: Parsed, kind: Any, path: str) -> NotEncodable:
    found = (
        parsed.name or {"l": "a sequence", "d": "a mapping", "S": "a set"}.get(parsed.tag) or f"{parsed.value!r:.60}"
    )
    return NotEncodable(
        what=path.lstrip(".") or "The value", why=f"expected {getattr(kind, '__name__', kind)}, found {found}"
    )


def _fetched(parsed: Parsed, kind: Any, fetch: Fetch | None, path: str) -> Any:
    if fetch is None:
        raise NotEncodable(what=path or "The value", why="it refers to a blob, and there is no store to fetch it from")
    return fetch(parsed.value, kind)


def _one_of(parsed: Parsed, kind: Any, fetch: Fetch | None, path: str) -> Any:
    members = typing.get_args(kind)
    for member in sorted(members, key=lambda member: not _fits(parsed, member)):
        try:
            return typed(parsed, member, fetch, path)
        except NotEncodable:
            continue
    raise _misfit(parsed, kind, path)


def _fits(parsed: Parsed, kind: Any) -> bool:
    """A first guess which member of a union is meant: the same plain type, or a class of that name."""
    return kind is _PLAIN.get(parsed.tag) or (bool(parsed.name) and getattr(kind, "__name__", "") == parsed.name)


def _literal(parsed: Parsed, kind: Any, path: str) -> Any:
    for allowed in typing.get_args(kind):
        if type(allowed) is _PLAIN.get(parsed.tag) and allowed == parsed.value:
            return allowed
    raise _misfit(parsed, kind, path)


def _scalar(parsed: Parsed, kind: Any, path: str) -> Any:
    if kind in (object, Any) or kind is _PLAIN[parsed.tag] or (kind is None and parsed.tag == "N"):
        return parsed.value
    if kind is float and parsed.tag == "i":
        return float(parsed.value)
    raise _misfit(parsed, kind, path)


def _arg(kind: Any, index: int) -> Any:
    arguments = typing.get_args(kind)
    return arguments[index] if index < len(arguments) else object


def _set(parsed: Parsed, kind: Any, fetch: Fetch | None, path: str) -> Any:
    collection: Any = set if (typing.get_origin(kind) or kind) is set else frozenset
    items = [typed(item, _arg(kind, 0), fetch, path) for item in parsed.value]
    try:
        return collection(items)
    except TypeError as error:
        raise NotEncodable(what=path.lstrip(".") or "The value", why="no set holds such a thing") from error


def _sequence(parsed: Parsed, kind: Any, fetch: Fetch | None, path: str) -> Any:
    origin, arguments = typing.get_origin(kind) or kind, typing.get_args(kind)
    if origin not in (object, Any, tuple, list, Sequence):
        raise _misfit(parsed, kind, path)
    fixed = origin is tuple and bool(arguments) and arguments[-1] is not Ellipsis
    if fixed and len(arguments) != len(parsed.value):
        raise NotEncodable(what=path or "The value", why=f"expected {len(arguments)} items, found {len(parsed.value)}")
    kinds = arguments if fixed else [_arg(kind, 0)] * len(parsed.value)
    items = [typed(item, kinds[at], fetch, f"{path}[{at}]") for at, item in enumerate(parsed.value)]
    return items if origin is list else tuple(items)


def _mapping(parsed: Parsed, kind: Any, fetch: Fetch | None, path: str) -> Any:
    if (typing.get_origin(kind) or kind) not in (object, Any, dict, Mapping):
        raise _misfit(parsed, kind, path)
    keys, items = _arg(kind, 0), _arg(kind, 1)
    pairs = [(typed(key, keys, fetch, path), item) for key, item in parsed.value]
    try:
        return {key: typed(item, items, fetch, f"{path}[{key!r}]") for key, item in pairs}
    except TypeError as error:
        raise NotEncodable(what=path.lstrip(".") or "The value", why="no mapping has such a key") from error


def _enum(parsed: Parsed, kind: Any, path: str) -> Any:
    if not (isinstance(kind, type) and issubclass(kind, enum.Enum) and kind.__name__ == parsed.name):
        raise _misfit(parsed, kind, path)
    try:
        return kind(typed(parsed.value, object, None, path))
    except ValueError as error:
        raise _misfit(parsed, kind, path) from error


def _dataclass(parsed: Parsed, kind: Any, fetch: Fetch | None, path: str) -> Any:
    if not dataclasses.is_dataclass(kind) or cast("type", kind).__name__ != parsed.name:
        raise _misfit(parsed, kind, path)
    hints = _hints(cast("type", kind))
    unknown = sorted(set(parsed.value) - set(hints))
    if unknown:
        raise NotEncodable(
            what=f"{path.lstrip('.')} {parsed.name}".strip(), why=f"it has no field {', '.join(unknown)}"
        )
    fields = {name: typed(item, hints[name], fetch, f"{path}.{name}") for name, item in parsed.value.items()}
    try:
        return cast("type", kind)(**fields)
    except TypeError as error:
        raise NotEncodable(what=f"{path.lstrip('.')} {parsed.name}".strip(), why=str(error)) from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    """The annotations of a dataclass's fields, resolved once."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.init}
