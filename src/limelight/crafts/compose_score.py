"""Compose a scene's score: the production's theme, in the mood of the scene, fitted to its cuts and its speech."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.sound import wav
from limelight.sound.idioms import idiom_of
from limelight.sound.score.perform import perform
from limelight.sound.score.variation import setting
from limelight.works.shots import SceneShots, SceneTiming


@craft(
    revision=1,
    upgrade="keep",
    varies=("theme", "texture", "idiom"),
    axes=("language",),
    needs=Needs(cpu=1, memory_mb=300),
)
def compose_score(
    shots: SceneShots,
    timing: SceneTiming,
    production: str = "",
    idiom: str = "",
    ends_film: bool = False,
    *,
    scratch: Path,
    seed: int,
    vary: dict[str, str | float],
    notes: Notes,
) -> Path:
    """A WAV as long as the scene and its tail. Scenes of one `production` share a theme.

    Another take invents another, and sets it otherwise; or varies what `vary` names. Without an `idiom`, it is found by
    the words of the scene: its place and its people. Raises UnknownIdiom, UnknownTexture.
    """
    words = (shots.place, *(figure.character for shot in shots.shots for figure in shot.figures))
    taken = setting(seed, vary, idiom or idiom_of(words))
    if taken.said:
        notes.remark(", ".join(taken.said))
    music = perform(
        timing,
        shots,
        idiom=taken.idiom,
        production=production,
        ends_film=ends_film,
        seed=taken.theme,
        texture=taken.texture,
    )
    return wav.write(scratch / "score.wav", music)
