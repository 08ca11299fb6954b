"""What every recogniser is: a take's sound in, the words out that it heard, and the language it took them for.

It is an ear, not a judge: what it heard is compared with what was written elsewhere.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import numpy as np

from limelight.works.hearing import Transcript


@runtime_checkable
class Recogniser(Protocol):
    """An ear of one model family. Loaded once in a worker, then asked about many takes."""

    kind: str
    """"recogniser"."""
    version: str
    """Raised when the same sound would be heard otherwise."""
    name: str
    rate: int
    """Samples a second that it listens to."""

    def hear(self, samples: np.ndarray, language: str) -> Transcript:
        """What is said in mono float32 `samples` at `rate`, heard as `language`, a tag such as "zh-Hans"."""
        ...
