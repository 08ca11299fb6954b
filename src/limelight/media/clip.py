"""An own clip, opened: any container and codec that FFmpeg reads, told by its bytes and never by its name.

The world's files lie about their length, begin in the middle, lose their end and hold broken packets. A clip gives its
frames in the order and at the times at which they are shown, skips what cannot be decoded, and remembers what it
skipped. It decodes one frame at a time and nothing that was not asked for.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import cast

import av
from av.error import FFmpegError

from limelight.media.errors import FootageSealed, FootageUnreadable
from limelight.media.look import is_clear, look_of, require_size
from limelight.media.own_file import is_sealed, opened, picture_of

TORN_AFTER = 300
"""Broken packets in a row after which nothing whole is expected any more."""

_BOUNDS = {"max_pixels": "100000000"}
"""Pixels of a frame that FFmpeg makes room for: 24 bytes of GIF may say that they are a picture of a gigabyte."""

RUN_UP = 36_000
"""Frames decoded at most before the one that is asked for: ten minutes at 60 a second without a key frame."""


@dataclass(frozen=True)
class Shown:
    """A frame, and when it is shown: seconds from the clip's beginning, and how long, 0 where the file does not say."""

    time: float
    lasts: float
    frame: av.VideoFrame


class Clip:
    """One file's moving picture. A context manager. `damaged` counts the packets that could not be decoded."""

    def __init__(self, path: Path, name: str) -> None:
        self.name, self.damaged, self._path = name, 0, path
        self._open()
        try:
            first = self._first()
            self.look = look_of(self.stream, first, self.name)
            self.clear = self.look.alpha and is_clear(first)
            """Whether anything of its first frame is clear: most clips with alpha have none."""
        except BaseException:
            self.close()
            raise
        # PyAV's frame and the notes beside it hold one another: of a large picture that is 400 MB until somebody looks.
        del first
        gc.collect(1)

    def _open(self) -> None:
        """Begin again: more files survive being opened twice than being sought to their beginning."""
        self._file = opened(self._path, self.name)
        try:
            self.stream = picture_of(self._file, self.name)
            require_size(self.stream.width, self.stream.height, self.name)
            self._decoder = _decoder(self.stream)
        except BaseException:
            self._file.close()
            raise

    @property
    def sound(self) -> bool:
        return bool(self._file.streams.audio)

    @property
    def codec(self) -> str:
        return self.stream.codec_context.codec.canonical_name

    @property
    def container(self) -> str:
        return self._file.format.name

    @property
    def brand(self) -> str:
        """What an MP4 or its kin says it is: "isom", "qt", "avif", "heic"."""
        return self._file.metadata.get("major_brand", "").strip()

    @property
    def begins(self) -> float:
        """The time on the stream's clock at which its picture begins."""
        start = self.stream.start_time
        return float(start * self.stream.time_base) if start is not None and self.stream.time_base else 0.0

    @property
    def seconds(self) -> float:
        """How long its picture lasts, as the file says; 0 where it says nothing."""
        if self.stream.duration and self.stream.time_base:
            return float(self.stream.duration * self.stream.time_base)
        return self._file.duration / av.time_base if self._file.duration and self._file.duration > 0 else 0.0

    @property
    def rate(self) -> float:
        return float(self.stream.average_rate or self.stream.guessed_rate or 0)

    def times(self) -> Iterator[float]:
        """When its frames are shown, in seconds from its beginning, in the order they are stored; none is decoded."""
        self._start(0.0)
        try:
            for packet in self._file.demux(self.stream):
                if packet.pts is not None and packet.size:
                    yield float(packet.pts * packet.time_base) - self.begins
        except FFmpegError:
            return

    def frames(self, begin: float = 0.0) -> Iterator[Shown]:
        """Its frames from the one that stands at `begin` on."""
        self._start(begin)
        waiting: Shown | None = None
        for number, shown in enumerate(self._in_time()):
            if shown.time > begin and waiting is not None:
                yield waiting
            elif number > RUN_UP:
                raise FootageUnreadable(file=self.name, why=f"no key frame leads to {begin:.0f} s")
            waiting = shown
        if waiting is not None:
            yield waiting

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Clip:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _in_time(self) -> Iterator[Shown]:
        """Decoded frames with times that never run backwards, whatever the file says."""
        tick, step = float(self.stream.time_base or 0), 1 / (self.rate or 25.0)
        last: float | None = None
        for frame in self._decoded():
            time = None if frame.pts is None else frame.pts * tick - self.begins
            if last is not None and (time is None or time <= last):
                time = last + step
            last = time or 0.0
            yield Shown(last, frame.duration * tick, frame)

    def _decoded(self) -> Iterator[av.VideoFrame]:
        """What can be decoded of the packets from here on."""
        in_row = 0
        for packet in self._packets():
            try:
                yield from self._whole(self._decoder.decode(packet if packet.size else None))
                in_row = 0
            except FFmpegError:
                self.damaged, in_row = self.damaged + 1, in_row + 1
                if in_row > TORN_AFTER:
                    return

    def _whole(self, frames: list[av.VideoFrame]) -> Iterator[av.VideoFrame]:
        for frame in frames:
            if frame.is_corrupt:
                self.damaged += 1
            else:
                yield frame

    def _packets(self) -> Iterator[av.Packet]:
        try:
            yield from self._file.demux(self.stream)
        except FFmpegError:
            self.damaged += 1

    def _start(self, begin: float) -> None:
        """Go to the key frame at or before `begin`; a file that cannot be sought is read from its beginning."""
        self.close()
        self._open()
        if begin > 0 and self.stream.time_base:
            at = round((begin + self.begins) / float(self.stream.time_base))
            try:
                self._file.seek(at, stream=self.stream, backward=True)
            except FFmpegError:
                self._start(0.0)

    def _first(self) -> av.VideoFrame:
        for frame in self._decoded():
            return frame
        if is_sealed(self._path):
            raise FootageSealed(file=self.name)
        raise FootageUnreadable(file=self.name, why=f"not one frame of its {self.codec} picture decodes")


def _decoder(stream: av.VideoStream) -> av.VideoCodecContext:
    """The stream's own decoder, but for VP8 and VP9 with alpha, of which FFmpeg's own see nothing."""
    stream.codec_context.options = _BOUNDS
    library = {"vp8": "libvpx", "vp9": "libvpx-vp9"}.get(stream.codec_context.codec.canonical_name)
    if library is None or stream.metadata.get("alpha_mode") != "1":
        return stream.codec_context
    decoder = cast("av.VideoCodecContext", av.CodecContext.create(library, "r"))
    decoder.extradata, decoder.options = stream.codec_context.extradata, _BOUNDS
    return decoder
