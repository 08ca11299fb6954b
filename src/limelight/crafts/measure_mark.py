"""Measure a still's invisible mark: whether it is read again after what happens to pictures on their way."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.watermark.number import number_of
from limelight.media.watermark.stills import measured
from limelight.works.second_mark import MarkMeasures


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def measure_mark(still: Path, plain: Path) -> MarkMeasures:
    """What the mark in `still` outlasts; `plain` is the still as it was before it was marked."""
    return measured(still, plain, number_of(plain))
