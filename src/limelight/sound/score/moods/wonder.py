"""Wonder: the raised fourth, high and slow, the floor gone."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=58, bar=4, key="lydian", motion="drops", motif="stretched", lead=0.6, pad=0.6, figure=0.5, bass=0.3,
    every=2, lift=12,
)  # fmt: skip
