"""A conformed clip, played: frames as the encoder takes them, counted from its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from limelight.media.container import TICKS
from limelight.media.errors import StreamMissing
from limelight.works.shots import FPS


@dataclass(frozen=True)
class ConformedClip:
    """What `media.conform` wrote."""

    path: Path
    width: int
    height: int
    frames: int

    @classmethod
    def at(cls, path: Path) -> ConformedClip:
        """The clip at `path`. Raises StreamMissing where it has no picture."""
        with av.open(str(path)) as file:
            if not file.streams.video:
                raise StreamMissing(file=Path(path).name, kind="picture")
            stream = file.streams.video[0]
            return cls(path, stream.width, stream.height, stream.frames)

    def play(self, begin: int = 0) -> Iterator[np.ndarray]:
        """Its frames from number `begin` on, (height * 3 / 2, width) uint8, I420; each may be drawn on."""
        with av.open(str(self.path)) as file:
            stream = file.streams.video[0]
            if begin:
                file.seek(begin * TICKS, stream=stream)
            for frame in file.decode(stream):
                if (frame.time or 0.0) * FPS > begin - 0.5:
                    yield frame.to_ndarray(format="yuv420p")
