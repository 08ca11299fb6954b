"""How a coordinator and its workers talk: whole messages over a pipe, each with its length and its checksum.

A message that is cut short, or of other bytes than were sent, is `Garbled`: nobody acts on half of one, and nobody
waits for gigabytes that a broken length promises.
"""

from __future__ import annotations

import pickle
import struct
import zlib
from dataclasses import dataclass
from typing import IO, Any

_HEAD = struct.Struct(">4sQI")
_MARK = b"lime"
SAID = "stderr.txt"
"""What a worker says besides its messages goes to a file of that name in its scratch folder."""
LARGEST = 1 << 30
"""Bytes of a message. Jobs and outcomes are small: what is large travels as a blob."""


class Garbled(Exception):
    """What came is no message."""


@dataclass(frozen=True)
class Beat:
    """A worker's sign that it lives, with the memory that it takes up just now."""

    memory_mb: float


def send(pipe: IO[bytes], message: Any) -> None:
    """Write one message."""
    data = pickle.dumps(message)
    pipe.write(_HEAD.pack(_MARK, len(data), zlib.crc32(data)) + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Read one message. Raises EOFError when the other side is gone, Garbled for anything but a message."""
    head = pipe.read(_HEAD.size)
    if not head:
        raise EOFError
    if len(head) < _HEAD.size:
        raise Garbled("cut short")
    mark, length, check = _HEAD.unpack(head)
    if mark != _MARK or length > LARGEST:
        raise Garbled(f"it begins with {head[:8]!r}")
    data = pipe.read(length)
    if len(data) < length:
        raise Garbled("cut short")
    if zlib.crc32(data) != check:
        raise Garbled("other bytes than were sent")
    return _loaded(data)


def _loaded(data: bytes) -> Any:
    """Unpickling runs what the message names, so that anything at all may be raised by it."""
    try:
        return pickle.loads(data)
    except Exception as error:
        raise Garbled(f"{type(error).__name__}: {error}") from error
