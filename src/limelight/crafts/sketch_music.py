"""Sketch music: so many bars in a mood, on their own, for no scene: to find a theme, or to hear what a mood is."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.engines.music import MusicEngine
from limelight.sound import wav
from limelight.sound.loudness import bent, factor, integrated
from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import Form, Passage, Span
from limelight.sound.score.idioms import idiom_named
from limelight.sound.score.moods import mood_named
from limelight.sound.score.perform import perform
from limelight.sound.score.sheet import to_text
from limelight.sound.score.textures import Texture, texture_named
from limelight.sound.score.variation import setting
from limelight.sound.signal import RATE

_LEVEL, _CEILING = -16.0, 0.89
"""LUFS at which a sketch is heard on its own, and how high it may reach."""


@craft(
    revision=1, upgrade="keep", varies=("theme", "texture", "idiom"), needs=Needs(cpu=1, memory_mb=500, engine="music")
)
def sketch_music(
    mood: str,
    bars: int,
    idiom: str,
    title: str,
    *,
    engine: MusicEngine,
    scratch: Path,
    seed: int,
    vary: dict[str, str | float],
    notes: Notes,
) -> Path:
    """A WAV with its notes. Another take has another motif, set otherwise. Raises UnknownMood, UnknownIdiom."""
    taken = setting(seed, vary, idiom)
    if taken.said:
        notes.remark(", ".join(taken.said))
    texture = texture_named(taken.texture) if taken.texture else Texture()
    played = texture.of(mood_named(mood))
    seconds = bars * played.bar * 60 / played.tempo
    form = Form(seconds, (Passage(mood, Span(0.0, seconds)),), (), (), ())
    asked = Commission(title, taken.idiom, (), taken.theme, taken.texture)
    piece = compose(form, mood, asked, ends_film=True)
    music = perform(piece, form, idiom_named(taken.idiom), (title, mood, taken.theme), engine.play)
    louder = factor(_LEVEL - integrated(music, RATE))
    return wav.write(scratch / "sketch.wav", bent(music * louder, _CEILING), to_text(piece))
