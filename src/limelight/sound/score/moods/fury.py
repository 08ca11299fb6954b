"""Fury: blows, the motif hurled out at double pace over the minor."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=116, bar=4, key="minor", motion="driving", motif="hurried", lead=0.85, pad=0.6, figure=0.8, bass=0.8,
    drums=0.9,
)  # fmt: skip
