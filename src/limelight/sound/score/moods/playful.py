"""Playful: short notes, a skip in three, a motif at double pace."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=104, bar=4, key="major", motion="dancing", motif="hurried", lead=0.6, pad=0.2, figure=0.65, bass=0.5,
    drums=0.2,
)  # fmt: skip
