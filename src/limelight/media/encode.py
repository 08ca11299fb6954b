"""Profile `segment/1`: every shot is encoded once, so that any two segments of an aspect join by stream copy.

One thread, superfast, no B-frames, one closed group of pictures, one parameter set: the same frames give the same bytes
on every run and, because x264 is told to ignore what the processor offers beyond speed, on every machine of one build.
The quantiser is constant through a segment: drawn pictures stand still between moves, and a rate control would spend
bits and two fifths of the time on refining grain that nobody sees. A segment full of rain takes a coarser one, where
whoever writes it says so: the eye follows the streaks, and the bytes would buy what it cannot see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from types import TracebackType

import av
import numpy as np
from av.video.frame import PictureType

from limelight.media.container import MP4_OPTIONS
from limelight.media.errors import FrameMisshaped, SegmentTooShort
from limelight.media.frame_planes import frame_of
from limelight.works.cues import DRAFT_PROFILE
from limelight.works.shots import FPS

LEAST_FRAMES = 3
"""Segments shorter than this have been refused by muxers, and are no shot."""


@dataclass(frozen=True)
class Profile:
    """How a picture is encoded. A change to one that is in use is a new profile: old segments would no longer join."""

    name: str
    preset: str
    qp: int
    busy_qp: int
    """The quantiser of segments in which nearly everything changes all the time."""
    x264: dict[str, object] = field(default_factory=dict)

    def options(self, *, busy: bool) -> dict[str, str]:
        settings = {**_SAME_EVERY_TIME, **self.x264}
        listed = ":".join(f"{key}={value}" for key, value in settings.items())
        return {"preset": self.preset, "qp": str(self.busy_qp if busy else self.qp), "x264-params": listed}


_SAME_EVERY_TIME: dict[str, object] = {
    "threads": 1,
    "bframes": 0,
    "ref": 1,
    "weightp": 0,
    "keyint": 99999,
    "scenecut": 0,
    "open-gop": 0,
    "partitions": "none",
    "stitchable": 1,
    "cpu-independent": 1,
}

SEGMENT = Profile("segment/1", preset="superfast", qp=26, busy_qp=28, x264={"ipratio": 1.5})
DRAFT = Profile(DRAFT_PROFILE, preset="ultrafast", qp=32, busy_qp=34, x264={"no-deblock": 0})
"""For looking at work in progress: a third of the bytes, half of the time; never joined with `segment/1`."""


_FRAME = Fraction(1, FPS)
"""The clock of the encoder."""
_ANY = PictureType.NONE
"""The encoder says which frames are key frames."""


class SegmentWriter:
    """Writes one segment, frame by frame, into `path`. A context manager: left by an exception, it leaves no file.

    `busy` says that nearly everything will change all the time, as in rain.
    """

    def __init__(self, path: Path, width: int, height: int, profile: Profile = SEGMENT, *, busy: bool = False) -> None:
        self.path = Path(path)
        self.width, self.height, self.frames = width, height, 0
        self._held: dict[int | None, int] = {}
        self._shape = (height * 3 // 2, width)
        self._file = av.open(str(self.path), "w", format="mp4", options=MP4_OPTIONS)
        self._stream = self._file.add_stream("libx264", rate=FPS, options=profile.options(busy=busy))
        _describe(self._stream.codec_context, width, height)

    def write(self, i420: np.ndarray, held: int = 1) -> None:
        """Append a frame: (height * 3 / 2, width) uint8, Y over U over V as `cv2.COLOR_BGR2YUV_I420` makes it. One that
        is `held` stands for as many frames, and is encoded once.

        The array is free to be drawn on again when this returns.
        """
        if i420.shape != self._shape or i420.dtype != np.uint8 or not i420.flags.c_contiguous:
            raise self._misshaped(i420)
        self.write_frame(frame_of(i420), held)

    def write_frame(self, frame: av.VideoFrame, held: int = 1) -> None:
        """The same for a frame that a decoder gave: what it was in the file it came from does not count."""
        frame.pts, frame.time_base, frame.pict_type = self.frames, _FRAME, _ANY
        self._held[self.frames] = held
        self.frames += held
        self._mux(self._stream.encode(frame))

    def copy(self, packet: av.Packet) -> None:
        """Append a frame of a segment of this profile as it is coded. None can follow what was encoded here."""
        coded = av.Packet(_as_encoded(bytes(packet)))
        coded.stream, coded.is_keyframe = self._stream, packet.is_keyframe
        coded.pts = coded.dts = self.frames
        self._held[self.frames] = 1
        self.frames += 1
        self._mux([coded])

    def close(self) -> None:
        """Finish the file. Raises SegmentTooShort, and leaves no file, under `LEAST_FRAMES`."""
        if self.frames < LEAST_FRAMES:
            self.abandon()
            raise SegmentTooShort(file=self.path.name, frames=self.frames, least=LEAST_FRAMES)
        self._mux(self._stream.encode(None))
        self._file.close()

    def _mux(self, packets: list[av.Packet]) -> None:
        """Without their durations the file would not know how long the last one stands."""
        for packet in packets:
            packet.time_base, packet.duration = _FRAME, self._held.pop(packet.pts)
            self._file.mux_one(packet)

    def abandon(self) -> None:
        """Give up: close, and remove what was written."""
        self._file.close()
        self.path.unlink(missing_ok=True)

    def __enter__(self) -> SegmentWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close() if kind is None else self.abandon()

    def _misshaped(self, found: np.ndarray) -> FrameMisshaped:
        wanted, seen = (f"{shape} {kind}" for shape, kind in ((self._shape, "uint8"), (found.shape, found.dtype)))
        size = {"width": self.width, "height": self.height}
        return FrameMisshaped(file=self.path.name, frame=self.frames, found=seen, wanted=wanted, **size)


def _as_encoded(sample: bytes) -> bytes:
    """A frame as an encoder gives it, each unit behind a start code (H.264, annex B); a file tells its length there."""
    units, at = bytearray(sample), 0
    while at < len(units):
        length = int.from_bytes(units[at : at + 4], "big")
        units[at : at + 4] = b"\0\0\0\1"
        at += 4 + length
    return bytes(units)


def _describe(codec: av.VideoCodecContext, width: int, height: int) -> None:
    """Size, clock and colours: OpenCV converts by BT.601, limited range, and what is drawn has sRGB's primaries."""
    codec.width, codec.height, codec.pix_fmt = width, height, "yuv420p"
    codec.time_base, codec.thread_count = _FRAME, 1
    codec.colorspace, codec.color_range = _SMPTE170M, _LIMITED
    codec.color_primaries = codec.color_trc = _BT709


_BT709, _SMPTE170M, _LIMITED = 1, 6, 1
"""ITU-T H.273: primaries and transfer 1, matrix coefficients 6, video range (1 in FFmpeg's numbering)."""
