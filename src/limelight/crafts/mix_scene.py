"""Mix a scene: its voices where they stand, its place and weather, what happens in it, and its score behind them."""

from __future__ import annotations

from pathlib import Path

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


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=400))
def mix_scene(
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
    """A WAV as long as the scene and its tail, with how loud its parts are.

    `speakers` says whose each line is, so that it is heard from there.

    By shot id: `clips` are the sounds of own clips, `alone` those that are heard in place of their shot's lines,
    `effects` a person's own effects. `footfalls` are the feet that are seen.
    """
    own = own_sound(clips or {}, alone, effects or {})
    if len(pieces(timing.frames)) > 1:
        long = LongMix(hearing(timing, shots, place, speakers or {}, own, footfalls), speeches, score, scratch)
        mixed = (voices + music + around for voices, music, around in long.stems())
        return wav.write_pieces(scratch / "mix.wav", (long.length, 2), mixed, long.levels.to_text())
    parts = stems(timing, shots, speeches, wav.read(score), place, speakers or {}, own, footfalls)
    return wav.write(scratch / "mix.wav", parts.mixed(), parts.levels.to_text())
