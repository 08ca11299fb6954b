"""Rendering against encoding alone: two processes of one thread each, the same frames, the same encoder, one after the
other.

A share of the film's shots is rendered (played, captioned, encoded); then the very frames that came out are encoded
alone, from memory. Both are timed inside the same two processes, shot by shot, so that a busy neighbour slows both.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure import Figure
from limelight.execute.crew import KEEPS_MEMORY, ONE_THREAD

SHARE = 3
"""Every third shot is measured: the frames of a whole film do not fit in memory."""


@dataclass(frozen=True)
class ShotJob:
    """What one process needs to render one shot: blobs by their path."""

    picture: Path
    cue: bytes


@dataclass(frozen=True)
class ShotTime:
    """Frames of a shot, and the wall seconds that rendering it and encoding its frames alone took."""

    frames: int
    render: float
    encode: float


def render_figures(all_jobs: list[ShotJob], runs: int = 3) -> list[Figure]:
    """`render.realtime` (seconds of film per second) and `render.of_encode_only` (its share of encoding's own
    speed).
    """
    realtime, share = [], []
    for _ in range(runs):
        jobs = all_jobs[::SHARE]
        with as_in_a_worker(), multiprocessing.get_context("spawn").Pool(2) as pool:
            pool.map(_warm, range(2), chunksize=1)
            times = pool.map(time_shot, jobs, chunksize=1)
        film_seconds = sum(t.frames for t in times) / 30
        render = sum(t.render for t in times)
        realtime.append(2 * film_seconds / render)
        share.append(sum(t.encode for t in times) / render)
    load = os.getloadavg()[0]
    return [
        Figure("render.realtime", tuple(realtime), load, (">=", 3.0), "x"),
        Figure("render.of_encode_only", tuple(share), load, (">=", 0.7)),
    ]


@contextmanager
def as_in_a_worker() -> Iterator[None]:
    """What is started here keeps to one thread, and to its memory, as the workers of a make do."""
    before = dict(os.environ)
    os.environ.update(ONE_THREAD | KEEPS_MEMORY)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _warm(_: int) -> None:
    from limelight.crafts import render_shot  # noqa: F401  (imports are not what is measured)


def time_shot(job: ShotJob) -> ShotTime:
    """Render one shot as `make` does, then encode the same frames alone."""
    from limelight.core.decoding import decode
    from limelight.crafts.render_shot import captioned_frames, segment_of
    from limelight.stage.compositor.flashes import Flashes, softened
    from limelight.stage.compositor.picture import load
    from limelight.works.cues import ShotCue

    cue = decode(job.cue, ShotCue)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        picture = load(job.picture)
        with segment_of(picture, Path(folder) / "a.mp4") as segment:
            for buffer, _ in softened(captioned_frames(picture, cue), Flashes()):
                segment.write(buffer)
        rendered = time.perf_counter() - started
        kept = [buffer.copy() for buffer in captioned_frames(picture, cue)]
        started = time.perf_counter()
        with segment_of(picture, Path(folder) / "b.mp4") as segment:
            for frame in kept:
                segment.write(frame)
        return ShotTime(len(kept), rendered, time.perf_counter() - started)
