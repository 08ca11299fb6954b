"""How coded frames are to be seen: which way up, how wide their pixels are, what their numbers mean as colours.

A file that says nothing of its colours is read as players read it, for that is how its owner has seen it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

import av

from limelight.media.errors import FootageTooLarge
from limelight.media.tone import HLG_PEAK, Range
from limelight.media.upright import Upright, of_matrix

MOST_MEGAPIXELS = 50
"""8K film has 33; what claims more is broken, or would fill the memory."""

CLEAR = 250
"""The alpha from which on nobody sees through."""


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


def look_of(stream: av.VideoStream, frame: av.VideoFrame, name: str) -> Look:
    """The look of a stream, by its first frame. Raises FootageTooLarge."""
    require_size(frame.width, frame.height, name)
    pixel = stream.sample_aspect_ratio
    return Look(
        frame.width,
        frame.height,
        _upright(frame),
        float(pixel) if pixel and 0.1 < pixel < 10 else 1.0,
        _matrix(frame),
        _is_full(frame),
        _range(frame),
        frame.interlaced_frame,
        _has_alpha(stream, frame),
    )


def require_size(width: int, height: int, name: str) -> None:
    """Raises FootageTooLarge. What a file says is asked before anything of it is unpacked: it may be a bomb."""
    if width * height > MOST_MEGAPIXELS * 1_000_000:
        raise FootageTooLarge(file=name, width=width, height=height, most=MOST_MEGAPIXELS, enough="2160 x 3840")


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
