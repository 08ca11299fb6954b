"""Calm: time enough, little of anything, a wide open chord."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(tempo=60, bar=4, key="major", motion="drops", lead=0.55, pad=0.45, figure=0.5, bass=0.35, every=2)
