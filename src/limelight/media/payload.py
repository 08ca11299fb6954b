"""The payload of a file: what is seen and heard in it, apart from all that is written about it.

Two films of the same payload show the same frames at the same times and sound alike, whatever titles, labels or
credentials were written into the one and not into the other.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import av
from blake3 import blake3

_PNG = b"\x89PNG\r\n\x1a\n"
_SEEN = (b"IHDR", b"PLTE", b"tRNS", b"IDAT")
"""The chunks of a PNG that its picture is made of (PNG 3rd edition, 5.6)."""


def payload(file: Path) -> str:
    """A digest of what is seen and heard in `file`: a film, a sound, a PNG."""
    with file.open("rb") as opened:
        is_png = opened.read(len(_PNG)) == _PNG
    found = blake3()
    for part in _chunks(file) if is_png else _packets(file):
        found.update(part)
    return found.hexdigest()


def _packets(file: Path) -> Iterator[bytes]:
    """Every coded frame and sound with its stream and its time, and what is needed to decode them."""
    with av.open(str(file)) as container:
        for stream in container.streams:
            context = stream.codec_context
            yield f"{stream.index} {stream.type} {context.name}".encode() + (context.extradata or b"")
        for packet in container.demux():
            if packet.size:
                at = float(packet.pts * packet.time_base) if packet.pts is not None else -1.0
                yield f"{packet.stream_index} {at:.6f}".encode()
                yield bytes(packet)


def _chunks(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        opened.seek(len(_PNG))
        while len(head := opened.read(8)) == 8:
            size, kind = struct.unpack(">I4s", head)
            data = opened.read(size)
            opened.seek(4, 1)
            if kind in _SEEN:
                yield kind + data
