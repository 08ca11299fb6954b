"""A frame of every shape that a film can have comes back from its encoding as it was written, to its edges."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from limelight.kinds.film import frame_size
from limelight.media.encode import SegmentWriter


@pytest.mark.parametrize("aspect", ["9:16", "16:9", "1:1", "4:5", "9:16-draft", "4:5-draft"])
def test_a_frame_comes_back_as_it_was_written(tmp_path: Path, aspect: str) -> None:
    width, height = frame_size(aspect)
    planes = [
        _slope(height, width, 40, 210),
        _slope(height // 2, width // 2, 90, 160),
        _slope(height // 2, width // 2, 150, 100),
    ]
    written = np.concatenate([plane.reshape(-1) for plane in planes]).reshape(height * 3 // 2, width)
    with SegmentWriter(tmp_path / "shot.mp4", width, height) as writer:
        for _ in range(3):
            writer.write(written)
    with av.open(str(tmp_path / "shot.mp4")) as file:
        found = next(file.decode(video=0)).to_ndarray(format="yuv420p")
    assert int(np.abs(found.astype(int) - written).max()) <= 4


def _slope(height: int, width: int, above: int, below: int) -> np.ndarray:
    """A plane that goes evenly from one level to another: a row that is out of its place is another level."""
    return np.repeat(np.linspace(above, below, height).astype(np.uint8)[:, None], width, axis=1)
