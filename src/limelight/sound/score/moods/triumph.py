"""Triumph: broad, bright, the whole motif at full height over drums."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=88, bar=4, key="mixolydian", motion="walking", lead=0.95, pad=0.75, figure=0.7, bass=0.75, drums=0.75,
    lift=12,
)  # fmt: skip
