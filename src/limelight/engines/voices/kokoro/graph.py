"""A part of an ONNX graph as a model of its own: the nodes between the tensors that are given and those that are
wanted.

A network that speaks is made of departments: one counts how long every sound lasts, one draws the melody, one makes the
sound. Exported as one graph they pass each other what nobody outside may touch. Cut where they meet, the same nodes
with the same weights let a director in between. The file is read as what it is, protobuf fields (protobuf encoding
guide; field numbers of onnx.proto3), so that no other library is needed for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_GRAPH = 7
_NODE, _INITIALIZER, _INPUT, _OUTPUT = 1, 5, 11, 12
_NODE_INPUT, _NODE_OUTPUT = 1, 2
_TENSOR_NAME = 8
_VALUE_NAME, _VALUE_TYPE, _TENSOR_TYPE, _ELEMENT_TYPE = 1, 2, 1, 1
_LENGTH_DELIMITED = 2
FLOAT, INT64 = 1, 7
"""Element types of onnx.proto3."""


class Graph:
    """A model file that can be cut."""

    def __init__(self, model: bytes) -> None:
        self._model = memoryview(model)
        self._head = [field for field in _fields(self._model) if field.number != _GRAPH]
        [graph] = [field for field in _fields(self._model) if field.number == _GRAPH]
        self._graph = list(_fields(graph.body))

    def between(self, given: Mapping[str, int], wanted: Sequence[str]) -> bytes:
        """The model that makes the tensors `wanted` out of those `given` (name -> element type). Raises KeyError for a
        tensor that nothing makes."""
        nodes, weights = self._needed(wanted, frozenset(given))
        body = [self._graph[at].raw for at in sorted(nodes)]
        body += [self._weights[name].raw for name in sorted(weights)]
        body += [_message(_INPUT, _value(name, element)) for name, element in given.items()]
        body += [_message(_OUTPUT, _value(name)) for name in wanted]
        body.append(_message(2, b"part"))
        return b"".join([*(field.raw for field in self._head), _message(_GRAPH, b"".join(body))])

    def _needed(self, wanted: Sequence[str], given: frozenset[str]) -> tuple[set[int], set[str]]:
        """The places of the nodes, and the names of the weights, that lead to what is wanted."""
        nodes, weights, seen, open_ends = set[int](), set[str](), set[str](), list(wanted)
        while open_ends:
            name = open_ends.pop()
            if name in seen or name in given or not name:
                continue
            seen.add(name)
            if name in self._weights:
                weights.add(name)
            else:
                at = self._makers[name]
                nodes.add(at)
                open_ends += _names(self._graph[at].body, _NODE_INPUT)
        return nodes, weights

    @cached_property
    def _makers(self) -> dict[str, int]:
        """Tensor -> the place of the node that makes it."""
        places = ((at, field) for at, field in enumerate(self._graph) if field.number == _NODE)
        return {name: at for at, field in places for name in _names(field.body, _NODE_OUTPUT)}

    @cached_property
    def _weights(self) -> dict[str, Field]:
        tensors = (field for field in self._graph if field.number == _INITIALIZER)
        return {name: field for field in tensors for name in _names(field.body, _TENSOR_NAME)}


@dataclass(frozen=True)
class Field:
    """One field of a message: its number, its bytes as they stand, and what is in it where it has a length."""

    number: int
    raw: memoryview
    body: memoryview


def _fields(message: memoryview) -> Iterator[Field]:
    at = 0
    while at < len(message):
        start = at
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        body_at = at
        if kind == 0:
            _, at = _varint(message, at)
        elif kind == _LENGTH_DELIMITED:
            length, body_at = _varint(message, at)
            at = body_at + length
        else:
            at += {1: 8, 5: 4}[kind]
        yield Field(number, message[start:at], message[body_at:at])


def _names(message: memoryview, number: int) -> list[str]:
    return [str(field.body, "utf-8") for field in _fields(message) if field.number == number]


def _value(name: str, element: int = 0) -> bytes:
    """A graph's input, of a type, or output, whose type the graph tells."""
    kind = _message(_VALUE_TYPE, _message(_TENSOR_TYPE, bytes([_ELEMENT_TYPE << 3, element]))) if element else b""
    return _message(_VALUE_NAME, name.encode()) + kind


def _message(number: int, body: bytes) -> bytes:
    return bytes([number << 3 | _LENGTH_DELIMITED]) + _varint_bytes(len(body)) + body


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        shift, at = shift + 7, at + 1
        if byte < 0x80:
            return value, at


def _varint_bytes(value: int) -> bytes:
    pieces: list[int] = []
    while value > 0x7F:
        pieces.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*pieces, value])
