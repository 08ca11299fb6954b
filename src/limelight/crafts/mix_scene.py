"""Mix a scene: its voices where they stand, its place and weather, what happens in it, and its score behind them."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.mixing import mix
from limelight.works.places import Place
from limelight.works.shots import SceneShots, SceneTiming
from limelight.works.speech import Speech


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=400))
def mix_scene(
    shots: SceneShots,
    timing: SceneTiming,
    speeches: tuple[Speech, ...],
    score: Path,
    place: Place,
    speakers: dict[str, str] | None = None,
    *,
    scratch: Path,
) -> Path:
    """A WAV as long as the scene and its tail. `speakers` says whose each line is, so that it is heard from there."""
    return wav.write(scratch / "mix.wav", mix(timing, shots, speeches, wav.read(score), place, speakers or {}))
