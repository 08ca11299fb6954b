"""The identity of values: one unambiguous typed encoding, its digest, and the way back into typed dataclasses.

Equal values have equal encodings and different values different ones: every value carries a tag and a length, so that
`1`, `1.0`, `"1"` and `True` are four things and no two neighbours can run together. Dicts and fields are put in order;
a list is a tuple; floats are exact; text is taken as it is (no normalisation). What a craft gets is decoded from the
very bytes that its recipe key was taken from (core.decoding), so that it cannot see anything its key does not.

    N none   T F bool   i int   f float   s text   b bytes   l sequence   d mapping   S set   e enum
    o dataclass: class name, then its fields by name   R another slot's output   P a file of the user's
"""

from __future__ import annotations

import dataclasses
import enum
import math
import struct
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from blake3 import blake3

from limelight.core.errors import NotEncodable
from limelight.core.graph import Ref, SourceFile

RECIPE = "limelight.recipe/1"


def digest(data: bytes | memoryview) -> str:
    """The name of `data`: "b3:" and its BLAKE3 hash in hex."""
    return "b3:" + blake3(data).hexdigest()


def encode(value: object) -> bytes:
    """The canonical encoding of a plain value."""
    return Encoder().encode(value)


def digest_of(value: object) -> str:
    """The digest of a plain value."""
    return digest(encode(value))


def added(default: Any) -> Any:
    """A dataclass field that a later limelight added: while it equals `default` it is left out of the encoding.

    So a new field does not change the keys of takes made before it. Its default may never change again.
    """
    if callable(default):
        return dataclasses.field(default_factory=default, metadata={"added": True})
    return dataclasses.field(default=default, metadata={"added": True})


class Encoder:
    """Encodes values, each dataclass once, however many recipes hold it. `resolve` gives a slot's selected digest."""

    def __init__(self, resolve: Callable[[str], str] | None = None) -> None:
        self._resolve = resolve
        self._known: dict[int, tuple[object, bytes]] = {}

    def encode(self, value: object) -> bytes:
        """The canonical encoding of `value`. Raises NotEncodable for what is no plain data."""
        writer = _WRITERS.get(type(value))
        return writer(self, value) if writer else self._other(value)

    def recipe(self, craft: str, inputs: Any, engine: str, take: int, vary: Any) -> bytes:
        """The encoding whose digest is the recipe's key: everything asked for, and nothing of who makes it."""
        named = (_name(RECIPE), _name(craft), _name(engine), b"i%d:" % take)
        return b"l6:%s%s%s%s%s%s" % (*named, self.mapping(vary), self.mapping(inputs))

    def _other(self, value: object) -> bytes:
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._dataclass(value)
        if isinstance(value, enum.Enum):
            return b"e" + _text(type(value).__name__) + self.encode(value.value)
        raise NotEncodable(what=f"{type(value).__name__} {value!r:.80}", why="it has no canonical form; use plain data")

    def _dataclass(self, value: Any) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            resolve, self._resolve = self._resolve, None  # no references in here: what is known would not stay true
            try:
                known = self._known[id(value)] = (value, self._fields(value, cast("type[Any]", type(value))))
            finally:
                self._resolve = resolve
        return known[1]

    def _fields(self, value: Any, kind: type[Any]) -> bytes:
        if not kind.__dataclass_params__.frozen:
            raise NotEncodable(what=kind.__name__, why="only frozen dataclasses may stand in a recipe")
        fields = [(name, left_out, self.encode(getattr(value, plain))) for plain, name, left_out in _fields_of(kind)]
        parts = [name + item for name, left_out, item in fields if item != left_out]
        return b"o%s%d:%s" % (_text(kind.__name__), len(parts), b"".join(parts))

    def sequence(self, value: Any) -> bytes:
        return b"l%d:%s" % (len(value), b"".join([self.encode(item) for item in value]))

    def mapping(self, value: Any) -> bytes:
        encode = self.encode
        pairs = sorted([(_name(key) if type(key) is str else encode(key), encode(item)) for key, item in value.items()])
        return b"d%d:%s" % (len(pairs), b"".join([key + item for key, item in pairs]))

    def collection(self, value: Any) -> bytes:
        return b"S%d:%s" % (len(value), b"".join(sorted([self.encode(item) for item in value])))

    def ref(self, value: Any) -> bytes:
        if self._resolve is None:
            raise NotEncodable(
                what=f"Ref {value.slot}",
                why="a reference stands in a node's inputs, their tuples, lists and dicts only",
            )
        return b"R" + _text(self._resolve(value.slot))


def _text(value: str) -> bytes:
    data = value.encode("utf-8", "surrogatepass")
    return b"s%d:%s" % (len(data), data)


def _number(value: float) -> bytes:
    return b"f" + struct.pack(">d", math.nan if value != value else value)


_name = lru_cache(maxsize=4096)(_text)
"""Names of inputs and fields come again and again."""

_FIELDS: dict[type, list[tuple[str, bytes, bytes]]] = {}


def _fields_of(kind: type) -> list[tuple[str, bytes, bytes]]:
    """A dataclass's fields in order: name, encoded name, and the encoded default that is left out (b"": none)."""
    if kind not in _FIELDS:
        by_name = sorted((f for f in dataclasses.fields(kind) if f.init), key=lambda field: field.name)
        _FIELDS[kind] = [(field.name, _text(field.name), _left_out(field)) for field in by_name]
    return _FIELDS[kind]


def _left_out(field: dataclasses.Field[Any]) -> bytes:
    if not field.metadata.get("added"):
        return b""
    return encode(field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default)


_WRITERS: dict[type, Callable[[Encoder, Any], bytes]] = {
    type(None): lambda _, value: b"N",
    bool: lambda _, value: b"T" if value else b"F",
    int: lambda _, value: b"i%d:" % value,
    float: lambda _, value: _number(value),
    str: lambda _, value: b"s%d:%s" % (len(data := value.encode("utf-8", "surrogatepass")), data),
    bytes: lambda _, value: b"b%d:%s" % (len(value), value),
    tuple: Encoder.sequence,
    list: Encoder.sequence,
    dict: Encoder.mapping,
    set: Encoder.collection,
    frozenset: Encoder.collection,
    Ref: Encoder.ref,
    SourceFile: lambda _, value: b"P" + _text(value.digest),
}
