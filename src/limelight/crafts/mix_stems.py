"""Mix a scene into stems: voices, music and effects apart; their sum is the scene's mix, to the bit."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.sound import wav
from limelight.sound.heard import own_sound
from limelight.sound.long_mixing import LongMix
from limelight.sound.mixing import hearing, stems
from limelight.sound.pieces import pieces
from limelight.works.footfalls import Footfalls
from limelight.works.places import Place
from limelight.works.shots import SceneShots, SceneTiming
from limelight.works.speech import Speech


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=500))
def mix_stems(
    shots: SceneShots,
    timing: SceneTiming,
    speeches: tuple[Speech, ...],
    score: Path,
    place: Place,
    speakers: dict[str, str] | None = None,
    clips: dict[str, Path] | None = None,
    alone: tuple[str, ...] = (),
    effects: dict[str, Path] | None = None,
    footfalls: tuple[Footfalls, ...] = (),
    *,
    scratch: Path,
) -> Path:
    """A WAV of six channels (voices, music, effects, left and right of each), of the same inputs as `mix_scene`."""
    own = own_sound(clips or {}, alone, effects or {})
    if len(pieces(timing.frames)) > 1:
        long = LongMix(hearing(timing, shots, place, speakers or {}, own, footfalls), speeches, score, scratch)
        apart = (np.concatenate(parts, axis=1) for parts in long.stems())
        return wav.write_pieces(scratch / "stems.wav", (long.length, 6), apart)
    parts = stems(timing, shots, speeches, wav.read(score), place, speakers or {}, own, footfalls)
    return wav.write(scratch / "stems.wav", parts.abreast())
