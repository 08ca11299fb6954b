"""Tender: three slow beats, a melody near enough to touch."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(tempo=66, bar=3, key="major", motion="flowing", lead=0.72, pad=0.45, figure=0.55, bass=0.4)
