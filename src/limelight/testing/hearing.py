"""A double for an ear: it hears what it was told to, one take after another, whatever sounds."""

from __future__ import annotations

from collections import deque
from typing import ClassVar

import numpy as np

from limelight.core.registry import Registry
from limelight.works.hearing import Transcript


class PromptedEar:
    """The recogniser protocol (engines/recogniser.py), prompted."""

    kind = "recogniser"
    name = "prompted"
    version = "1"
    rate = 16_000
    prompts: ClassVar[deque[Transcript]] = deque()

    def hear(self, samples: np.ndarray, language: str) -> Transcript:
        """The next prompt."""
        return self.prompts.popleft()


def ear(*prompts: str | Transcript) -> Registry:
    """What is needed to listen, with an ear that hears these one after another."""
    told = (each if isinstance(each, Transcript) else Transcript(each) for each in prompts)
    PromptedEar.prompts = deque(told)
    crafts = {"hear_line": "limelight.crafts.hear_line:hear_line"}
    return Registry(crafts, {"prompted": "limelight.testing.hearing:PromptedEar"})
