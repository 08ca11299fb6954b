"""Eerie: no third to hold on to, a fragment of a motif, a second that rubs far below."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=54, bar=5, key="chromatic", motion="still", motif="fragment", lead=0.45, pad=0.55, figure=0.4, bass=0.5,
    drums=0.15, every=1, pedal=True, tremble=True, rubs=True, lift=12,
)  # fmt: skip
