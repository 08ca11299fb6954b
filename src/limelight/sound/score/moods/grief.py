"""Grief: the tempo of walking behind a coffin, the motif turned downward."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=52, bar=4, key="minor", motion="drops", motif="inverted", lead=0.78, pad=0.6, figure=0.4, bass=0.5,
    drums=0.15, pedal=True,
)  # fmt: skip
