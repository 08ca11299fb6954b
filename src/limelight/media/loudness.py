"""How loud a finished file is: FFmpeg's meter (EBU R128, ITU-R BS.1770), read off the file as it will be heard."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import av
from av.container import InputContainer
from av.error import BlockingIOError as NothingYet
from av.error import EOFError as NothingMore
from av.filter import Graph

from limelight.media.errors import StreamMissing


@dataclass(frozen=True)
class Loudness:
    """Integrated loudness in LUFS (-70 is silence), true peak in dB of full scale, and loudness range in LU."""

    integrated: float
    true_peak: float
    span: float


def measure(path: Path) -> Loudness:
    """Loudness of the first sound of any file. Raises StreamMissing where there is none."""
    with av.open(str(path)) as file:
        if not file.streams.audio:
            raise StreamMissing(file=Path(path).name, kind="sound")
        readings: dict[str, str] = {}
        for frame in _metered(file, file.streams.audio[0]):
            readings.update(frame.metadata)
    peak = float(readings.get("lavfi.r128.true_peak", 0))
    decibels = 20 * math.log10(peak) if peak else -math.inf
    return Loudness(_reading(readings, "I", -70.0), decibels, _reading(readings, "LRA", 0.0))


def _reading(readings: dict[str, str], name: str, silent: float) -> float:
    return float(readings.get(f"lavfi.r128.{name}", silent))


def _metered(file: InputContainer, stream: av.AudioStream) -> Iterator[av.AudioFrame | av.VideoFrame]:
    """The sound as it leaves the meter: each tenth of a second carries the readings so far."""
    graph = Graph()
    graph.link_nodes(
        graph.add_abuffer(template=stream),
        graph.add("ebur128", "peak=true:metadata=1:framelog=quiet"),
        graph.add("abuffersink"),
    ).configure()
    for frame in chain(file.decode(stream), [None]):
        graph.push(frame)
        yield from _pulled(graph)


def _pulled(graph: Graph) -> Iterator[av.AudioFrame | av.VideoFrame]:
    while True:
        try:
            yield graph.pull()
        except (NothingYet, NothingMore):
            return
