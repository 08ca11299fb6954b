"""Textures: other ways of setting the same motifs in the same mood: sparer, flowing, driving, slower, higher, lower.

A mood says what the music feels; a texture how much of it there is, and what the hands do. The key, and with it the
feeling, is never a texture's to change.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.core.errors import InputError
from limelight.sound.score.moods.style import Mood


class UnknownTexture(InputError):
    code = "unknown-texture"
    sentence = 'No texture of the score is called "{texture}". Known: {known}.'


@dataclass(frozen=True)
class Texture:
    """`motion` is what the hands do in a bright mood and in a dark one ("" as the mood has it); `motif` how motifs
    return; the rest are factors of the mood's own forces, `lift` semitones added to the melody."""

    motion: tuple[str, str] = ("", "")
    motif: str = ""
    tempo: float = 1.0
    lead: float = 1.0
    pad: float = 1.0
    figure: float = 1.0
    drums: float = 1.0
    drum: float = 0.0
    lift: int = 0

    def of(self, mood: Mood) -> Mood:
        """The mood, set so."""
        return replace(
            mood,
            tempo=mood.tempo * self.tempo,
            motion=self.motion[1 if mood.dark else 0] or mood.motion,
            motif=self.motif or mood.motif,
            lead=min(1.0, mood.lead * self.lead),
            pad=min(1.0, mood.pad * self.pad),
            figure=min(1.0, mood.figure * self.figure),
            drums=max(self.drum, mood.drums * self.drums),
            lift=mood.lift + self.lift if abs(mood.lift + self.lift) <= 12 else mood.lift,
        )


TEXTURES: dict[str, Texture] = {
    "driving": Texture(("walking", "driving"), tempo=1.18, figure=1.2, drum=0.5),
    "spare": Texture(("still", "still"), "stretched", tempo=0.88, lead=0.9, pad=0.7, drums=0.0),
    "flowing": Texture(("flowing", "flowing"), "whole", tempo=1.06, lead=1.15, drums=0.4),
    "slow": Texture(("drops", "drops"), "stretched", tempo=0.76, lead=1.2, pad=1.3, drums=0.5),
    "high": Texture(("drops", "flowing"), "fragment", lead=1.1, pad=0.5, drums=0.0, lift=12),
    "low": Texture(("walking", "walking"), "inverted", tempo=0.92, drum=0.3, lift=-12),
}
"""Those that differ most from each other first."""


def texture_named(name: str) -> Texture:
    if name not in TEXTURES:
        raise UnknownTexture(texture=name, known=", ".join(TEXTURES))
    return TEXTURES[name]


"""The texture of that name. Raises UnknownTexture."""
