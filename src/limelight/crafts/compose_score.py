"""Compose a scene's score: the motifs of its people, in its mood, written to its cuts and its speech; and play it."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.engines.music import MusicEngine
from limelight.sound import wav
from limelight.sound.idioms import idiom_of
from limelight.sound.pieces import pieces
from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import form_of
from limelight.sound.score.idioms import idiom_named
from limelight.sound.score.long_perform import performed
from limelight.sound.score.perform import TAIL, perform
from limelight.sound.score.sheet import to_text
from limelight.sound.score.variation import setting
from limelight.sound.signal import samples
from limelight.works.music import Cues
from limelight.works.shots import SceneShots, SceneTiming


@craft(
    revision=1,
    upgrade="keep",
    varies=("theme", "texture", "idiom"),
    axes=("language",),
    needs=Needs(cpu=1, memory_mb=500, engine="music"),
)
def compose_score(
    shots: SceneShots,
    timing: SceneTiming,
    production: str = "",
    idiom: str = "",
    ends_film: bool = False,
    cues: Cues | None = None,
    *,
    engine: MusicEngine,
    scratch: Path,
    seed: int,
    vary: dict[str, str | float],
    notes: Notes,
) -> Path:
    """A WAV as long as the scene and its tail, its notes with it. Scenes of one `production` share their motifs.

    Another take invents others, and sets them otherwise; or varies what `vary` names. Without an `idiom`, it is
    found by
    the words of the scene: its place and its people. Raises UnknownIdiom, UnknownTexture.
    """
    words = (shots.place, *(figure.character for shot in shots.shots for figure in shot.figures))
    taken = setting(seed, vary, idiom or idiom_of(words))
    if taken.said:
        notes.remark(", ".join(taken.said))
    told = cues or Cues()
    form = form_of(timing, shots, told)
    brief = Commission(production, taken.idiom, told.leads, taken.theme, taken.texture)
    piece = compose(form, shots.scene, brief, ends_film=ends_film)
    hands = (production, shots.scene, taken.theme)
    if len(pieces(timing.frames)) > 1 and engine.instruments:
        length, parts = (
            samples(form.seconds + TAIL),
            performed(piece, form, idiom_named(taken.idiom), hands, engine.play),
        )
        return wav.write_pieces(scratch / "score.wav", (length, 2), parts, to_text(piece))
    music = perform(piece, form, idiom_named(taken.idiom), hands, engine.play)
    return wav.write(scratch / "score.wav", music, to_text(piece))
