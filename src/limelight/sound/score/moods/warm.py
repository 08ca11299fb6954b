"""Warm: home, an even stride, everybody at the table."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(tempo=76, bar=4, key="mixolydian", motion="flowing", lead=0.7, pad=0.42, figure=0.6, bass=0.45)
