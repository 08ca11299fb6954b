"""Longing: a seventh that never closes, the minor fourth borrowed, a motif that takes twice its time."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=63, bar=3, key="longing", motion="flowing", motif="stretched", lead=0.75, pad=0.6, figure=0.45,
    bass=0.45, pedal=True,
)  # fmt: skip
