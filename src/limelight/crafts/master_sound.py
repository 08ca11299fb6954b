"""Master the film's sound: the scenes' mixes laid one after another, their tails over the next, at one loudness."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.mastering import joined, mastered
from limelight.works.shots import SceneTiming


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=600))
def master_sound(mixes: tuple[Path, ...], timings: tuple[SceneTiming, ...], *, scratch: Path) -> Path:
    """A WAV exactly as long as the film's frames, at -14 LUFS, no true peak above -1 dB."""
    frames = [timing.frames for timing in timings]
    return wav.write(scratch / "sound.wav", mastered(joined([wav.read(mix) for mix in mixes], frames)))
