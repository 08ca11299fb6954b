"""Labelling against encoding alone: the same shots, the same encoder, one after the other in one process.

The shots that a label of four seconds at the film's start and one of three at its end meet are rendered; the frames
that came out are encoded alone, from memory, and then the segment is labelled as a release labels it. Decoding runs
beside the encoder, so both a clock's time and the processor's are told.
"""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.rendering import ShotJob, as_in_a_worker

START, END = 4 * 30, 3 * 30
"""Frames of the film that are labelled."""


@dataclass(frozen=True)
class Cost:
    """Wall and processor seconds."""

    wall: float
    cpu: float

    @classmethod
    def since(cls, begun: Cost) -> Cost:
        return cls(time.perf_counter() - begun.wall, time.process_time() - begun.cpu)

    @classmethod
    def now(cls) -> Cost:
        return cls(time.perf_counter(), time.process_time())


def label_figures(jobs: Sequence[ShotJob], runs: int = 3) -> list[Figure]:
    """`label.of_encode`: labelling's time over encoding's, of all touched shots together; `label.cpu_of_encode` the
    processor's; `label.psnr_db` what is left of the picture beside the label.
    """
    walls: list[float] = []
    cpus: list[float] = []
    quality: list[float] = []
    for _ in range(runs):
        with as_in_a_worker(), multiprocessing.get_context("spawn").Pool(1) as pool:
            told = pool.map(_time_shot, touched(jobs), chunksize=1)
        encode, label = [pair[0] for pair in told], [pair[1] for pair in told]
        walls.append(sum(cost.wall for cost in label) / sum(cost.wall for cost in encode))
        cpus.append(sum(cost.cpu for cost in label) / sum(cost.cpu for cost in encode))
        quality.append(min(pair[2] for pair in told))
    load = os.getloadavg()[0]
    return [
        Figure("label.of_encode", tuple(walls), load, ("<=", 1.2)),
        Figure("label.cpu_of_encode", tuple(cpus), load),
        Figure("label.psnr_db", tuple(quality), load, (">=", 40.0), "dB"),
    ]


def touched(jobs: Sequence[ShotJob]) -> list[tuple[ShotJob, int, int]]:
    """The shots that a label meets, each with the frames from which and up to which it is up."""
    from limelight.core.decoding import decode
    from limelight.works.cues import ShotCue

    lengths = [decode(job.cue, ShotCue).frames for job in jobs]
    film, starts = sum(lengths), 0
    found: list[tuple[ShotJob, int, int]] = []
    for job, length in zip(jobs, lengths, strict=True):
        for begin, end in ((0, START), (film - END, film)):
            first, after = max(0, begin - starts), min(length, end - starts)
            if first < after:
                found.append((job, first, after))
        starts += length
    return found


def _time_shot(asked: tuple[ShotJob, int, int]) -> tuple[Cost, Cost, float]:
    """What encoding a shot's frames alone cost, what labelling its segment; how like both are below the label."""
    from limelight.core.decoding import decode
    from limelight.crafts.label_segment import label_segment
    from limelight.crafts.render_shot import captioned_frames, segment_of
    from limelight.stage.air.atmosphere import falling
    from limelight.stage.compositor.flashes import Flashes, softened
    from limelight.stage.compositor.picture import load
    from limelight.works.cues import ShotCue
    from limelight.works.labels import LaidLabel

    job, first, after = asked
    picture, cue = load(job.picture), decode(job.cue, ShotCue)
    kept = [buffer.copy() for buffer, _ in softened(captioned_frames(picture, cue), Flashes())]
    laid = LaidLabel("AI GENERATED", "en", 40, "top-right", 574, 144, first, after)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.mp4"
        begun = Cost.now()
        with segment_of(picture, plain) as segment:
            for frame in kept:
                segment.write(frame)
        encode, begun = Cost.since(begun), Cost.now()
        done = label_segment(plain, (laid,), picture.width, bool(falling(picture.weather)), scratch=Path(folder))
        return encode, Cost.since(begun), _likeness(plain, done)


def _likeness(one: Path, other: Path) -> float:
    """PSNR of the lower three quarters of all frames together, where no label is."""
    import av
    import numpy as np

    from limelight.media.frame_planes import planes_of

    with av.open(str(one)) as first, av.open(str(other)) as second:
        pairs = zip(first.decode(video=0), second.decode(video=0), strict=True)
        lumas = ([planes_of(frame)[0][frame.height // 4 :] for frame in pair] for pair in pairs)
        wrong = np.mean([np.square(np.subtract(*pair, dtype=np.float32)).mean() for pair in lumas])
    return float(10 * np.log10(255**2 / wrong))
