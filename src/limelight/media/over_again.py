"""A segment encoded over again with something laid on it: by the very profile, so that it joins where it stood before.

What comes before the first overlay is copied as it is coded; from there on frames are decoded, laid over and encoded.
Decoding runs beside the encoder, and frames are laid over in the decoder's own memory: in this profile no frame tells
of any but the one before it, so that one is free as soon as the next is decoded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import av

from limelight.media.encode import SEGMENT, SegmentWriter
from limelight.media.errors import StreamMissing
from limelight.media.frame_planes import Planes, inside, planes_of
from limelight.works.labels import Box

LEAST_HEAD = 2
"""Frames that are worth to be copied: two key frames in a row would need names of their own (H.264, 7.4.3)."""


@dataclass(frozen=True)
class Overlay:
    """What is laid over the frames from `first` up to but not including `after`, inside `box`, whose sides are even:
    `onto` draws it into the planes of the box.
    """

    first: int
    after: int
    box: Box
    onto: Callable[[Planes], None]


def encoded_again(segment: Path, out: Path, overlays: Sequence[Overlay], *, busy: bool = False) -> int:
    """Write `segment` into `out` with the overlays on it; returns its frames. `busy` as when it was first encoded."""
    width, height = _size(segment)
    begins = min((overlay.first for overlay in overlays), default=0)
    head = begins if begins >= LEAST_HEAD else 0
    with SegmentWriter(out, width, height, SEGMENT, busy=busy) as writer:
        for packet in islice(_packets(segment), head):
            writer.copy(packet)
        for number, frame in enumerate(_ahead(_frames(segment))):
            if number < head:
                continue
            for overlay in overlays:
                if overlay.first <= number < overlay.after:
                    overlay.onto(inside(planes_of(frame), overlay.box))
            writer.write_frame(frame)
    return writer.frames


def _size(segment: Path) -> tuple[int, int]:
    with av.open(str(segment)) as file:
        if not file.streams.video:
            raise StreamMissing(file=segment.name, kind="picture")
        return file.streams.video[0].width, file.streams.video[0].height


def _packets(segment: Path) -> Iterator[av.Packet]:
    with av.open(str(segment)) as file:
        yield from (packet for packet in file.demux(video=0) if packet.size)


def _frames(segment: Path) -> Iterator[av.VideoFrame]:
    """Every frame, once the decoder has the next one and does not look at it any more."""
    with av.open(str(segment)) as file:
        stream = file.streams.video[0]
        stream.codec_context.thread_count, stream.thread_type = 1, "NONE"
        last: av.VideoFrame | None = None
        for frame in file.decode(stream):
            if last is not None:
                yield last
            last = frame
        if last is not None:
            yield last


def _ahead(frames: Iterator[av.VideoFrame]) -> Iterator[av.VideoFrame]:
    """The frames, the next of them being decoded while one is at work."""
    with ThreadPoolExecutor(1, "decoder") as decoder:
        coming = decoder.submit(next, frames, None)
        while (frame := coming.result()) is not None:
            coming = decoder.submit(next, frames, None)
            yield frame
