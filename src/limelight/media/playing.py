"""How a finished film plays: whether it opens, shows its first and last frames, and begins before it is all there."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer
from av.error import FFmpegError


@dataclass(frozen=True)
class Played:
    """`seconds` is how long its picture is; `at_once` whether it plays from its first byte. `fault` is why it does not
    play at all, "" where it does.
    """

    size: tuple[int, int] = (0, 0)
    seconds: float = 0.0
    picture: str = ""
    sound: str = ""
    at_once: bool = False
    fault: str = ""


def played(film: Path) -> Played:
    """Open a film, and decode where it begins and where it ends."""
    try:
        with av.open(str(film)) as file:
            return _played(file, at_once=_at_once(film))
    except (FFmpegError, OSError, IndexError, struct.error) as error:
        return Played(fault=getattr(error, "strerror", None) or str(error))


def _played(file: InputContainer, *, at_once: bool) -> Played:
    stream = file.streams.video[0]
    first = next(file.decode(stream))
    file.seek(max(0, (stream.duration or 0) - 1), stream=stream)
    last = first
    for frame in file.decode(stream):
        last = frame
    seconds = (last.time or 0.0) + float(1 / (stream.average_rate or 1))
    sound = file.streams.audio[0].codec_context.name if file.streams.audio else ""
    return Played((first.width, first.height), seconds, stream.codec_context.name, sound, at_once)


def _at_once(film: Path) -> bool:
    """Whether what says where everything lies stands before everything (ISO/IEC 14496-12: `moov` before `mdat`)."""
    kinds = [kind for kind in _boxes(film) if kind in (b"moov", b"mdat")]
    return kinds[:1] == [b"moov"]


def _boxes(film: Path) -> Iterator[bytes]:
    """The kinds of the outermost boxes, in order."""
    end = film.stat().st_size
    with film.open("rb") as file:
        at = 0
        while at + 8 <= end:
            file.seek(at)
            size, kind = struct.unpack(">I4s", file.read(8))
            size = struct.unpack(">Q", file.read(8))[0] if size == 1 else size or end - at
            yield kind
            at += max(size, 8)
