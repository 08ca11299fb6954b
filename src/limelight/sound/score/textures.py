"""Textures: other ways of setting the same theme in the same mood: sparer, flowing, driving, slower, higher, lower.

A mood says what the music feels; a texture how much of it there is, and what the hands under the melody do. The mode,
and with it the feeling, is never a texture's to change.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.core.errors import InputError
from limelight.sound.score.moods import Mood


class UnknownTexture(InputError):
    code = "unknown-texture"
    sentence = 'No texture of the score is called "{texture}". Known: {known}.'


@dataclass(frozen=True)
class Texture:
    """`figure` is the accompaniment's pattern for a bright mood and for a dark one; the rest are factors of the mood's
    own forces, `melody` semitones added to the melody. `drum` is how strong a drum there is at least."""

    figure: tuple[str, str]
    tempo: float = 1.0
    lead: float = 1.0
    drone: float = 1.0
    drums: float = 1.0
    drum: float = 0.0
    melody: int = 0

    def of(self, mood: Mood) -> Mood:
        """The mood, set so."""
        return replace(
            mood,
            tempo=mood.tempo * self.tempo,
            figure=self.figure[0 if mood.bright else 1],
            lead=min(1.0, mood.lead * self.lead),
            drone=min(1.0, mood.drone * self.drone),
            drum=max(self.drum, mood.drum * self.drums),
        )


TEXTURES: dict[str, Texture] = {
    "driving": Texture(("striding", "ostinato"), tempo=1.22, drum=0.7),
    "spare": Texture(("drops", "drops"), tempo=0.88, lead=0.85, drone=0.7, drums=0.0),
    "flowing": Texture(("rolling", "rolling"), tempo=1.06, lead=1.15, drums=0.4),
    "slow": Texture(("falling", "falling"), tempo=0.7, lead=1.2, drone=1.2, drums=0.5),
    "high": Texture(("drops", "falling"), lead=1.1, drone=0.4, drums=0.0, melody=12),
    "low": Texture(("ostinato", "ostinato"), tempo=0.92, drum=0.35, melody=-12),
}
"""Those that differ most from each other first."""


def texture_named(name: str) -> Texture:
    if name not in TEXTURES:
        raise UnknownTexture(texture=name, known=", ".join(TEXTURES))
    return TEXTURES[name]
