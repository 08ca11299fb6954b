"""Audition a line: one take of a voice as a light sound to judge it by."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.audition import audition
from limelight.works.speech import RATE, Speech
from limelight.works.viewing import Audition


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.5, memory_mb=120))
def audition_line(speech: Speech, *, scratch: Path) -> Audition:
    """The line as it was recorded; a line that is only read is as long a silence."""
    samples = np.frombuffer(speech.pcm, "<f4")
    if not len(samples):
        samples = np.zeros(round(speech.seconds * RATE), np.float32)
    return audition(samples[:, None], RATE, scratch)
