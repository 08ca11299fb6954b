"""Conforming: an own clip becomes a clip of the film's own kind, once; every language and draft then plays that.

The conformed clip has the film's frame and its thirty frames a second. Time is kept by the clock and never by counting:
a frame of the film shows the source frame that stood at its moment, so that no rate, even or uneven, drifts from its
sound. Frames are neither blended nor invented: on a face both look worse than a frame shown twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import av
import numpy as np
from av.filter import Graph

from limelight.media.clip import Shown
from limelight.media.encode import LEAST_FRAMES, Profile, SegmentWriter
from limelight.media.errors import FootageOver, FootageTorn
from limelight.media.look import Look
from limelight.media.optical_printer import OpticalPrinter
from limelight.works.fitting import Fit, fitting, span
from limelight.works.footage import Footage
from limelight.works.shots import FPS

CONFORMED = Profile("conformed/1", preset="ultrafast", qp=16, busy_qp=16, x264={"keyint": FPS})
"""No loss that is seen, and fast to write and to read; never part of a film."""

CLOCK = 0.0011
"""Seconds by which a file's times may be off: Matroska rounds them to a thousandth."""


class Moving(Protocol):
    """What gives frames with their times: a clip, or a still that moves."""

    look: Look
    damaged: int

    def frames(self, begin: float = 0.0, /) -> Iterator[Shown]: ...


@dataclass(frozen=True)
class Conformed:
    """What came of it: frames written, and what the file did not give."""

    frames: int
    damaged: int
    missing: float
    """Seconds that the file promised and does not have."""


def conform(clip: Moving, footage: Footage, fit: Fit, width: int, height: int, out: Path) -> Conformed:
    """Write what `fit` asks of `clip` into `out`, at that size.

    Raises FootageOver where nothing is left at `fit.begin`, FootageTorn where less than a shot needs can be decoded.
    """
    begin, end = span(footage, fit)
    if footage.seconds and begin >= footage.seconds:
        raise FootageOver(file=footage.name, seconds=footage.seconds, begin=begin)
    printer = OpticalPrinter(clip.look, fitting(footage, fit, width, height), width, height, out.parent)
    frames = deinterlaced(clip.frames(begin)) if clip.look.interlaced else clip.frames(begin)
    with SegmentWriter(out, width, height, CONFORMED) as writer:
        for printed in _enough(_printed(at_film_rate(frames, begin, end, footage.rate), printer), footage):
            writer.write(printed)
    promised = end - begin if footage.seconds else 0.0
    return Conformed(writer.frames, clip.damaged, max(0.0, promised - writer.frames / FPS))


def at_film_rate(frames: Iterable[Shown], begin: float, end: float, rate: float = 0.0) -> Iterator[av.VideoFrame]:
    """The frame for each film frame from `begin` up to `end` seconds; each stands until the next one's time.

    The moment looked at is half a frame after the film frame's start, of the faster of both rates: there a steady
    source's frames are farthest from changing, so that jitter in its times does not show as a stutter.
    """
    phase = begin + 0.5 / max(FPS, rate) - CLOCK
    moments = (number / FPS + phase for number in range(max(1, round((end - begin) * FPS))))
    moment = next(moments)
    current, ends = None, begin
    for shown in frames:
        while current is not None and moment < shown.time:
            yield current.frame
            if (moment := next(moments, None)) is None:
                return
        # The last frame is often said to last a tick: it lasts as long as frames do here.
        current, ends = shown, shown.time + max(shown.lasts, 1 / (rate or FPS))
    while current is not None and moment is not None and moment < ends:
        yield current.frame
        moment = next(moments, None)


def deinterlaced(frames: Iterable[Shown]) -> Iterator[Shown]:
    """Two fields become two whole frames, so that motion is as smooth as it was filmed."""
    graph = None
    for shown in frames:
        graph = graph or _deinterlacer(shown.frame)
        shown.frame.pts, shown.frame.time_base = round(shown.time / _CLOCK), _CLOCK
        graph.vpush(shown.frame)
        yield from _pulled(graph)
    if graph is not None:
        graph.vpush(None)
        yield from _pulled(graph)


_CLOCK = Fraction(1, 90_000)


def _deinterlacer(like: av.VideoFrame) -> Graph:
    """FFmpeg's bwdif: motion adaptive, by the BBC's three-field filter."""
    graph = Graph()
    graph.threads = 1
    size = f"{like.width}x{like.height}"
    fed = graph.add("buffer", video_size=size, pix_fmt=like.format.name, time_base="1/90000", pixel_aspect="1")
    woven = graph.add("bwdif", mode="send_field")
    fed.link_to(woven)
    woven.link_to(graph.add("buffersink"))
    graph.configure()
    return graph


def _pulled(graph: Graph) -> Iterator[Shown]:
    while True:
        try:
            frame = graph.vpull()
        except (BlockingIOError, EOFError):
            return
        yield Shown(frame.time or 0.0, float(frame.duration * _CLOCK / 2), frame)


def _printed(frames: Iterable[av.VideoFrame], printer: OpticalPrinter) -> Iterator[np.ndarray]:
    """Each frame printed; one that is shown again is not printed again."""
    last, printed = None, np.empty(0)
    for frame in frames:
        if frame is not last:
            last, printed = frame, printer.print(frame)
        yield printed


def _enough(frames: Iterable[np.ndarray], footage: Footage) -> Iterator[np.ndarray]:
    """All of `frames`, and the last again where they are fewer than a segment may have."""
    last: np.ndarray | None = None
    there = 0
    for last in frames:
        there += 1
        yield last
    if last is None:
        raise FootageTorn(file=footage.name, why="not one of the frames that are asked for can be read")
    for _ in range(there, LEAST_FRAMES):
        yield last
