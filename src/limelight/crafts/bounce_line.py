"""Bounce a line: a voice's take as a file that any program plays."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.works.speech import RATE, Speech


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.2, memory_mb=80))
def bounce_line(speech: Speech, *, scratch: Path) -> Path:
    """The line alone, as it was recorded: a mono WAV of 16 bits."""
    samples = np.clip(np.frombuffer(speech.pcm, "<f4"), -1, 1)
    path = scratch / "line.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(samples * 32767).astype("<i2").tobytes())
    return path
