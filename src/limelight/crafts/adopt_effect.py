"""Adopt an effect: a person's own sound, heard from the moment that its shot begins."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.media.errors import SoundSilent
from limelight.media.listening import listen
from limelight.sound import wav
from limelight.sound.own_effect import effect_made_ready
from limelight.sound.resampling import resampled
from limelight.sound.signal import RATE

LONGEST = 60.0
"""Seconds of an effect: what goes on for longer is a place's own sound, or music."""
SILENT_DB = -60


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=300))
def adopt_effect(file: Path, name: str, *, scratch: Path, notes: Notes) -> Path:
    """A WAV of the effect in `file` (which its owner calls `name`), as loud as the built-in effects.

    Raises SoundRefused for a file without sound.
    """
    sound = listen(file, name, most=LONGEST)
    if not len(sound.samples) or np.abs(sound.samples).max() < 10 ** (SILENT_DB / 20):
        raise SoundSilent(file=name, seconds=sound.seconds, floor=SILENT_DB)
    ready = effect_made_ready(stereo(resampled(sound.samples, sound.rate, RATE)))
    if sound.more:
        notes.remark(f"{name}: its first {LONGEST:.0f} s.")
    if sound.damaged:
        notes.warn(f"{name} is damaged: what could be read of it is used. Copy it again if you can.")
    return wav.write(scratch / "effect.wav", ready)


def stereo(sound: np.ndarray) -> np.ndarray:
    return sound if sound.shape[1] == 2 else np.repeat(sound, 2, axis=1)
