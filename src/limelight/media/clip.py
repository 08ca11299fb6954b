"""An own clip, opened: any container and codec that FFmpeg reads, told by its bytes and never by its name.

The world's files lie about their length, begin in the middle, lose their end and hold broken packets. A clip gives its
frames in the order and at the times at which they are shown, skips what cannot be decoded, and remembers what it
skipped. It decodes one frame at a time and nothing that was not asked for.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import cast

import av
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition

from limelight.media.errors import (
    FootageEmpty,
    FootageRefused,
    FootageSealed,
    FootageTooLarge,
    FootageTorn,
    FootageUnreadable,
    FootageWithoutPicture,
)
from limelight.media.tone import HLG_PEAK, Range
from limelight.media.upright import Upright, of_matrix

CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2 matroska,webm avi mpegts mpeg mpegvideo m4v flv asf ogg gif apng mxf nut dv ivf h264 hevc "
    "av1 obu yuv4mpegpipe png_pipe jpeg_pipe webp_pipe bmp_pipe tiff_pipe j2k_pipe jpegxl_pipe exr_pipe qoi_pipe "
    "psd_pipe dpx_pipe ppm_pipe pam_pipe pgm_pipe hdr_pipe wav mp3 flac aac aiff amr caf srt webvtt ass"
).replace(" ", ",")
"""What is opened at all: files that hold what they show. A play list would have us read whatever it names."""

MOST_MEGAPIXELS = 50
"""8K film has 33; what claims more is broken, or would fill the memory."""

TORN_AFTER = 300
"""Broken packets in a row after which nothing whole is expected any more."""

CLEAR = 250
"""The alpha from which on nobody sees through."""

RUN_UP = 36_000
"""Frames decoded at most before the one that is asked for: ten minutes at 60 a second without a key frame."""


@dataclass(frozen=True)
class Look:
    """How a clip's coded frames are to be seen."""

    width: int
    """Of a coded frame, lying as it is coded."""
    height: int
    upright: Upright = field(default_factory=Upright)
    pixel: float = 1.0
    """How wide a coded pixel is for its height."""
    matrix: str = "bt709"
    full_range: bool = False
    range: Range = field(default_factory=Range)
    interlaced: bool = False
    alpha: bool = False

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height upright, with square pixels: none is lost, so the longer side of a pixel is kept."""
        across = self.width * max(1.0, self.pixel)
        down = self.height / min(1.0, self.pixel)
        size = round(across), round(down)
        return (size[1], size[0]) if self.upright.lies else size


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
            self.look = self._look(first)
            self.clear = self.look.alpha and is_clear(first)
            """Whether anything of its first frame is clear: most clips with alpha have none."""
        except BaseException:
            self.close()
            raise

    def _open(self) -> None:
        """Begin again: more files survive being opened twice than being sought to their beginning."""
        self._file = _opened(self._path, self.name)
        try:
            self.stream = _picture(self._file, self.name)
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
        if _sealed(self._path):
            raise FootageSealed(file=self.name)
        raise FootageUnreadable(file=self.name, why=f"not one frame of its {self.codec} picture decodes")

    def _look(self, frame: av.VideoFrame) -> Look:
        if frame.width * frame.height > MOST_MEGAPIXELS * 1_000_000:
            size = {"width": frame.width, "height": frame.height}
            raise FootageTooLarge(file=self.name, **size, most=MOST_MEGAPIXELS, enough="2160 x 3840")
        pixel = self.stream.sample_aspect_ratio
        return Look(
            frame.width,
            frame.height,
            _upright(frame),
            float(pixel) if pixel and 0.1 < pixel < 10 else 1.0,
            _matrix(frame),
            _is_full(frame),
            _range(frame),
            frame.interlaced_frame,
            _has_alpha(self.stream, frame),
        )


def _opened(path: Path, name: str) -> InputContainer:
    if path.stat().st_size == 0:
        raise FootageEmpty(file=name)
    try:
        return av.open(str(path), "r", options={"format_whitelist": CONTAINERS})
    except (FFmpegError, ValueError) as error:
        raise _refused(path, name, error) from error


def _refused(path: Path, name: str, error: Exception) -> FootageRefused:
    """What is wrong with a file that does not open, as far as its first bytes tell."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head[4:8] == b"ftyp":
        return FootageTorn(file=name, why="its end, where its table of contents is, is missing")
    return FootageUnreadable(file=name, why=_why(head, error))


def _why(head: bytes, error: Exception) -> str:
    if not head.strip(b"\0"):
        return "it holds nothing but zeros"
    if _is_text(head):
        return "it is text"
    if isinstance(error, ValueError):
        return "its bytes are of no kind of picture or clip"
    return getattr(error, "strerror", None) or str(error)


def _is_text(head: bytes) -> bool:
    try:
        text = head[: head.rfind(b"\n") + 1 or None].decode()
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter.isspace() for letter in text)


def _picture(file: InputContainer, name: str) -> av.VideoStream:
    """The file's picture: the one that moves, and the largest; covers of albums and depth maps are not meant."""
    pictures = [stream for stream in file.streams.video if not stream.disposition & Disposition.attached_pic]
    if not pictures:
        kinds = {"audio": "sound", "subtitle": "subtitles"}
        has = " and ".join(dict.fromkeys(kinds.get(s.type, "data") for s in file.streams if s.type != "video"))
        raise FootageWithoutPicture(file=name, has=has or "a cover alone")
    if sum(bool(each.disposition & Disposition.dependent) for each in pictures) > 1:
        raise FootageUnreadable(file=name, why="it is a photograph in tiles, as iPhones write HEIC")
    known = [stream for stream in pictures if stream.codec_context is not None]
    if not known:
        raise FootageUnreadable(file=name, why="its codec is not known")
    stream = max(known, key=lambda each: (each.frames != 1, each.width * each.height))
    stream.thread_type = "AUTO"
    return stream


def _decoder(stream: av.VideoStream) -> av.VideoCodecContext:
    """The stream's own decoder, but for VP8 and VP9 with alpha, of which FFmpeg's own see nothing."""
    library = {"vp8": "libvpx", "vp9": "libvpx-vp9"}.get(stream.codec_context.codec.canonical_name)
    if library is None or stream.metadata.get("alpha_mode") != "1":
        return stream.codec_context
    decoder = cast("av.VideoCodecContext", av.CodecContext.create(library, "r"))
    decoder.extradata = stream.codec_context.extradata
    return decoder


def _sealed(path: Path) -> bool:
    """Whether the file's tables say that its picture is encrypted (ISO/IEC 23001-7: sample entry `encv`)."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_TABLES)
        file.seek(max(0, size - _TABLES))
        return b"encv" in head or b"encv" in file.read(_TABLES)


_TABLES = 4_000_000
"""Bytes at either end of a file in which its tables stand."""


def _matrix(frame: av.VideoFrame) -> str:
    """The matrix from Y'CbCr, by FFmpeg's name. Where the file says nothing, as players guess it: by its size."""
    known = {0: "gbr", 1: "bt709", 4: "fcc", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 9: "bt2020nc", 10: "bt2020c"}
    if frame.format.name.startswith(("rgb", "bgr", "gbr", "pal", "argb", "abgr", "0rgb", "x2")):
        return "gbr"
    if frame.colorspace in known and frame.colorspace != 0:
        return known[frame.colorspace]
    if frame.color_trc in (16, 18):
        return "bt2020nc"
    return "bt709" if frame.width >= 1280 or frame.height > 576 else "smpte170m"


def _is_full(frame: av.VideoFrame) -> bool:
    return frame.color_range == 2 or frame.format.name.startswith("yuvj") or _matrix(frame) == "gbr"


def _range(frame: av.VideoFrame) -> Range:
    """ITU-T H.273: transfer 16 is PQ, 18 is HLG; primaries 9 are BT.2020, 11 and 12 P3."""
    transfer = {16: "pq", 18: "hlg"}.get(frame.color_trc, "")
    primaries = {9: "bt2020", 11: "p3", 12: "p3"}.get(frame.color_primaries, "bt709")
    if transfer and frame.color_primaries == 2:
        primaries = "bt2020"
    return Range(transfer, primaries, _peak(frame))


def _peak(frame: av.VideoFrame) -> float:
    """The brightest nits that the master states: of its content (CTA-861.3), else of the display it was made on."""
    content = _noted(frame, "CONTENT_LIGHT_LEVEL")
    if content and (most := struct.unpack_from("=I", content)[0]):
        return float(most)
    if display := _noted(frame, "MASTERING_DISPLAY_METADATA"):
        top, under, _, has_luminance = struct.unpack_from("=iiii", display, 72)
        if has_luminance and under:
            return top / under
    return HLG_PEAK


def _upright(frame: av.VideoFrame) -> Upright:
    matrix = _noted(frame, "DISPLAYMATRIX")
    return of_matrix(matrix) if matrix else Upright(round(-frame.rotation / 90) % 4)


def _noted(frame: av.VideoFrame, kind: str) -> bytes:
    """What is noted beside a frame. PyAV shows nothing of a frame that carries a kind of note that it does not know."""
    try:
        note = frame.side_data.get(kind)
    except ValueError:
        return b""
    return b"" if note is None else bytes(note)


def is_clear(frame: av.VideoFrame) -> bool:
    """Whether anything of a frame with alpha is clear."""
    return bool((frame.to_ndarray(format="bgra")[..., 3] < CLEAR).any())


def _has_alpha(stream: av.VideoStream, frame: av.VideoFrame) -> bool:
    """In its pixels, or beside them as VP8 and VP9 in Matroska keep it."""
    return any(part.is_alpha for part in frame.format.components) or stream.metadata.get("alpha_mode") == "1"
