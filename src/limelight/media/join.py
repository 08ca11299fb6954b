"""Segments become one picture track by stream copy: nothing is encoded again, and nothing is left between two of them.

Every segment of an aspect carries the same parameter set, begins with a key frame and has no frame out of order, so
that a frame's time in the track is its number and nothing else: frame n of the film stands at n/30 s, whatever clocks
the segments had. A draft is shot on twos: a frame in it that is held stands for two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer, OutputContainer

from limelight.media.container import MP4_OPTIONS, TICKS
from limelight.media.errors import SegmentsDiffer, SegmentTooShort, StreamMissing
from limelight.works.shots import FPS

_TICK = Fraction(1, FPS * TICKS)


def join(segments: Sequence[Path], out: Path) -> int:
    """Write `segments` one after another into `out`; returns its frames, exactly the sum of theirs.

    Raises SegmentsDiffer, naming the file and what differs, before anything wrong is written.
    """
    if not segments:
        raise SegmentTooShort(file=Path(out).name, frames=0, least=1)
    with av.open(str(out), "w", format="mp4", options=MP4_OPTIONS) as track:
        stream, likeness = _begun(track, segments[0])
        frames = 0
        for segment in segments:
            with av.open(str(segment)) as file:  # once each: opening a segment costs more than copying it
                _same(_likeness(file, segment), likeness, segment, segments[0])
                for packet in _packets(file, segment):
                    held = max(1, _frames(packet.duration, packet.time_base))
                    _place(packet, frames, held, stream)
                    track.mux_one(packet)
                    frames += held
    return frames


def _begun(track: OutputContainer, first: Path) -> tuple[av.VideoStream, _Likeness]:
    """The track's stream, made after the first segment's, and what all must be like."""
    with av.open(str(first)) as file:
        stream = track.add_stream_from_template(_picture(file, first))
        stream.time_base = _TICK
        return stream, _likeness(file, first)


def _frames(ticks: int | None, clock: Fraction) -> int:
    """So much time in frames of the film."""
    return round((ticks or 0) * clock * FPS)


def _place(packet: av.Packet, frame: int, held: int, stream: av.VideoStream) -> None:
    packet.stream = stream
    packet.time_base = _TICK
    packet.pts = packet.dts = frame * TICKS
    packet.duration = held * TICKS


def _packets(file: InputContainer, segment: Path) -> Iterator[av.Packet]:
    """The coded frames of a segment in order. Raises SegmentsDiffer where the first is no key frame."""
    for at, packet in enumerate(packet for packet in file.demux(video=0) if packet.size):
        if (at == 0 and not packet.is_keyframe) or packet.pts != packet.dts:
            raise SegmentsDiffer(
                file=segment.name, first=segment.name, what=f"frame {at}", found="out of order", wanted="in order"
            )
        yield packet


@dataclass(frozen=True)
class _Likeness:
    """What two segments must share to be one stream."""

    codec: str
    width: int
    height: int
    rate: Fraction | None
    parameters: bytes


def _likeness(file: InputContainer, segment: Path) -> _Likeness:
    stream = _picture(file, segment)
    codec = stream.codec_context
    return _Likeness(codec.name, codec.width, codec.height, codec.framerate, codec.extradata or b"")


def _same(found: _Likeness, wanted: _Likeness, segment: Path, first: Path) -> None:
    for what in ("codec", "width", "height", "rate", "parameters"):
        here, there = getattr(found, what), getattr(wanted, what)
        if here != there:
            shown = [each.hex() if isinstance(each, bytes) else str(each) for each in (here, there)]
            raise SegmentsDiffer(file=segment.name, first=first.name, what=what, found=shown[0], wanted=shown[1])


def _picture(file: InputContainer, path: Path) -> av.VideoStream:
    if not file.streams.video:
        raise StreamMissing(file=Path(path).name, kind="picture")
    return file.streams.video[0]
