"""A segment encoded over again with something laid on it: by the very profile, so that it joins where it stood before.

Frames are decoded, laid over and encoded in the decoder's own memory: nothing but what is covered is ever copied. The
decoder still needs each frame as it was, to tell the next one from it, and gets it back before it goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import av

from limelight.media.encode import SEGMENT, SegmentWriter
from limelight.media.errors import StreamMissing
from limelight.media.frame_planes import Planes, inside, planes_of
from limelight.works.labels import Box


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
    with av.open(str(segment)) as file:
        if not file.streams.video:
            raise StreamMissing(file=segment.name, kind="picture")
        stream = file.streams.video[0]
        stream.codec_context.thread_count, stream.thread_type = 1, "NONE"
        with SegmentWriter(out, stream.width, stream.height, SEGMENT, busy=busy) as writer:
            for number, frame in enumerate(file.decode(stream)):
                up = [overlay for overlay in overlays if overlay.first <= number < overlay.after]
                covered = [inside(planes_of(frame), overlay.box) for overlay in up]
                before = [tuple(plane.copy() for plane in planes) for planes in covered]
                for overlay, planes in zip(up, covered, strict=True):
                    overlay.onto(planes)
                writer.write_frame(frame)
                for planes, kept in zip(reversed(covered), reversed(before), strict=True):
                    for plane, was in zip(planes, kept, strict=True):
                        plane[:] = was
    return writer.frames
