"""A file's sound anew, everything else as it was: heard in pieces, written under a gain, pictures copied as they are.

However long the file is, little of it is in memory at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from itertools import chain
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.codec.context import Flags
from av.container import InputContainer, OutputContainer
from av.error import FFmpegError
from av.stream import Disposition, Stream

from limelight.media.errors import SoundEmpty, SoundUnreadable
from limelight.media.listening import WHITELIST, Listener
from limelight.media.own_file import why_closed
from limelight.media.riff import swollen

RATE = 48_000
_PIECE = 10 * RATE
"""Samples of a piece."""
CODECS = {
    ".wav": "pcm_s24le", ".flac": "flac", ".mp3": "libmp3lame", ".ogg": "libopus", ".opus": "libopus",
    ".m4a": "aac", ".aac": "aac", ".mp4": "aac", ".m4v": "aac", ".mov": "aac", ".mkv": "aac", ".webm": "libopus",
}  # fmt: skip
"""By how a file's name ends, how the sound in it is written."""
_BITS_A_SECOND = {"aac": 256_000, "libmp3lame": 256_000, "libopus": 160_000}


@dataclass(frozen=True)
class Heard:
    """What a file holds: `pictures` says that something moves in it; `channels` are 1 or 2, whatever it has."""

    channels: int
    pictures: bool
    surround: bool


def look_into(path: Path, name: str) -> Heard:
    """What there is to master. Raises SoundEmpty, SoundUnreadable, SoundMissing."""
    with _opened(path, name) as file:
        layout = Listener(file, name).stream.layout
        return Heard(min(layout.nb_channels, 2), bool(_moving(file)), layout.nb_channels > 2)


def pieces(path: Path, name: str) -> Iterator[np.ndarray]:
    """`(n, channels)` float32 at 48 kHz, ten seconds at a time, from the first picture on where there is one."""
    with _opened(path, name) as file:
        listener = Listener(file, name)
        yield from _in_pieces(_at_rate(listener))


def write(source: Path, name: str, sound: Iterable[np.ndarray], out: Path, scratch: Path) -> None:
    """`out` with this sound, and whatever else `source` holds that is seen or read, not encoded again."""
    with _opened(source, name) as file:
        moving = _moving(file)
        if not moving:
            _encode(sound, out)
            return
        encoded = scratch / f"sound{'.mka' if out.suffix.lower() in ('.mkv', '.webm') else '.m4a'}"
        _encode(sound, encoded, CODECS[out.suffix.lower()])
        with av.open(str(encoded)) as heard, av.open(str(out), "w", options=_options(out)) as film:
            film.metadata.update(file.metadata)
            start = float((moving[0].start_time or 0) * (moving[0].time_base or 0))
            seen = [_Copy.into(film, file, each) for each in file.streams if _kept(each)]
            track = _Copy.into(film, heard, heard.streams.audio[0], later=start)
            for packet in merge(_all(file, seen), track.packets(), key=_time):
                film.mux_one(packet)


def _encode(sound: Iterable[np.ndarray], out: Path, codec: str = "") -> None:
    pieces = iter(sound)
    first = next(pieces, np.zeros((0, 1), np.float32))
    with av.open(str(out), "w", options=_options(out)) as file:
        stream = _stream(file, codec or CODECS[out.suffix.lower()], first.shape[1])
        for frame in _frames(chain([first], pieces), stream.codec_context):
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def _stream(file: OutputContainer, codec: str, channels: int) -> av.AudioStream:
    """A stream of 48 kHz, ready to be written."""
    stream = cast("av.AudioStream", file.add_stream(codec, rate=RATE, layout=_layout(channels)))
    if codec in _BITS_A_SECOND:
        stream.codec_context.bit_rate = _BITS_A_SECOND[codec] // (1 if channels == 2 else 2)
    stream.codec_context.flags |= Flags.bitexact
    stream.codec_context.open()
    return stream


def _frames(sound: Iterable[np.ndarray], taker: av.AudioCodecContext) -> Iterator[av.AudioFrame]:
    """The sound as an encoder takes it, in the sizes that it takes."""
    resampler = av.AudioResampler(taker.format, taker.layout, RATE, taker.frame_size)
    at = 0
    for piece in sound:
        frame = _frame(piece, RATE)
        frame.pts, frame.time_base = at, Fraction(1, RATE)
        at += len(piece)
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _frame(piece: np.ndarray, rate: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(piece.T, np.float32), "fltp", _layout(piece.shape[1]))
    frame.sample_rate = rate
    return frame


def _layout(channels: int) -> str:
    return "mono" if channels == 1 else "stereo"


@dataclass(frozen=True)
class _Copy:
    """A stream of a file, and the one that takes its packets, `later` by so many seconds."""

    file: InputContainer
    source: Stream
    target: Stream
    later: float = 0.0

    @classmethod
    def into(cls, film: OutputContainer, file: InputContainer, source: Stream, later: float = 0.0) -> _Copy:
        target = film.add_stream_from_template(source)
        target.metadata.update(source.metadata)
        return cls(file, source, target, later)

    def packets(self) -> Iterator[av.Packet]:
        for packet in self.file.demux(self.source):
            if packet.size:
                yield self.taken(packet)

    def taken(self, packet: av.Packet) -> av.Packet:
        shift = round(self.later / float(packet.time_base)) if self.later else 0
        packet.pts = None if packet.pts is None else packet.pts + shift
        packet.dts = None if packet.dts is None else packet.dts + shift
        packet.stream = self.target
        return packet


def _all(file: InputContainer, streams: list[_Copy]) -> Iterator[av.Packet]:
    """Every packet that is copied, in the order in which the file has them."""
    by_index = {stream.source.index: stream for stream in streams}
    for packet in file.demux([stream.source for stream in streams]):
        if packet.size:
            yield by_index[packet.stream.index].taken(packet)


def _opened(path: Path, name: str) -> InputContainer:
    if path.stat().st_size == 0:
        raise SoundEmpty(file=name)
    if why := swollen(path):
        raise SoundUnreadable(file=name, why=why)
    try:
        return av.open(str(path), "r", options={"format_whitelist": WHITELIST})
    except (FFmpegError, ValueError) as error:
        raise SoundUnreadable(file=name, why=why_closed(path, error, "sound")) from error


def _moving(file: InputContainer) -> list[av.VideoStream]:
    return [each for each in file.streams.video if not each.disposition & Disposition.attached_pic]


def _kept(stream: Stream) -> bool:
    """What is seen or read: no other sound, and no data that only its camera understands."""
    return stream.type in ("video", "subtitle")


def _at_rate(listener: Listener) -> Iterator[np.ndarray]:
    """The file's sound at 48 kHz, in step with its clock."""
    resampler: av.AudioResampler | None = None
    for piece, rate in listener.in_step():
        resampler = resampler or av.AudioResampler("fltp", _layout(piece.shape[1]), RATE)
        for ready in resampler.resample(_frame(piece, rate)):
            yield ready.to_ndarray().T
    for ready in resampler.resample(None) if resampler else ():
        yield ready.to_ndarray().T


def _in_pieces(sound: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
    held: list[np.ndarray] = []
    for part in sound:
        held.append(part)
        if sum(map(len, held)) >= _PIECE:
            whole = np.concatenate(held)
            yield whole[:_PIECE]
            held = [whole[_PIECE:]]
    if held and sum(map(len, held)):
        yield np.concatenate(held)


def _options(out: Path) -> dict[str, str]:
    moves = {"movflags": "+faststart"} if out.suffix.lower() in (".mp4", ".m4v", ".mov", ".m4a") else {}
    return {"fflags": "+bitexact", **moves}


def _time(packet: av.Packet) -> float:
    if packet.dts is None:
        return -math.inf
    return float(packet.dts * packet.time_base)
