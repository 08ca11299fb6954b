"""Bittersweet: the minor with a raised sixth, a smile in it."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(tempo=69, bar=3, key="dorian", motion="flowing", lead=0.68, pad=0.5, figure=0.55, bass=0.4)
