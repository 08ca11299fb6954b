"""Tense: five beats that never settle, the flat second, a pulse under everything."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=84, bar=5, key="phrygian", motion="driving", motif="fragment", lead=0.45, pad=0.5, figure=0.55, bass=0.6,
    drums=0.6, pedal=True, tremble=True, rubs=True,
)  # fmt: skip
