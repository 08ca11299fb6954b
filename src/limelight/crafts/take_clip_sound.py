"""Take a clip's own sound: from where the clip is played, at the level that its place in the mix asks for."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.media.listening import listen
from limelight.sound import wav
from limelight.sound.own_effect import clip_levelled
from limelight.sound.resampling import resampled
from limelight.sound.signal import RATE, samples
from limelight.works.fitting import LONGEST, Fit
from limelight.works.shots import FPS

_JOINT = 0.03
"""Seconds over which a looped clip's end becomes its beginning."""


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=500))
def take_clip_sound(file: Path, fit: Fit, *, scratch: Path, notes: Notes) -> Path:
    """A WAV of the clip's sound from `fit.begin` on, at most as long as a shot can use; a looped clip's goes round with
    its picture."""
    most = min(fit.end - fit.begin if fit.end else math.inf, LONGEST)
    sound = listen(file, "The sound of this clip", begin=fit.begin, most=most)
    if not len(sound.samples):
        notes.remark("its sound has ended before the part that is seen")
        return wav.write(scratch / "clip.wav", np.zeros((1, 2), np.float32))
    heard = resampled(sound.samples, sound.rate, RATE)
    both = heard if heard.shape[1] == 2 else np.repeat(heard, 2, axis=1)
    ready, gain = clip_levelled(both, alone=fit.sound == "alone")
    if abs(gain) >= 3:
        notes.remark(f"its own sound made {'louder' if gain > 0 else 'quieter'} by {abs(gain):.0f} dB")
    if sound.damaged:
        notes.warn("Parts of this clip's sound could not be read: they are silent.")
    return wav.write(scratch / "clip.wav", _looped(ready) if fit.beyond == "loop" else ready)


def _looped(sound: np.ndarray) -> np.ndarray:
    """Round and round, as long as a shot can use; each round as many frames as its picture has."""
    length = max(1, round(len(sound) / RATE * FPS)) * (RATE // FPS)
    once = np.pad(sound, ((0, max(0, length - len(sound))), (0, 0)))[:length]
    fade = min(samples(_JOINT), length // 4)
    rise = np.sin(np.linspace(0, np.pi / 2, fade, dtype=np.float32)) ** 2
    once[:fade] *= rise[:, None]
    once[length - fade :] *= rise[::-1, None]
    return np.tile(once, (math.ceil(LONGEST * RATE / length), 1))[: round(LONGEST * RATE)]
