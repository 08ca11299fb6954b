"""Hopeful: the first light, chords that rise, a pulse that has somewhere to go."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(tempo=84, bar=4, key="mixolydian", motion="walking", lead=0.7, pad=0.5, figure=0.6, bass=0.5, drums=0.15)
