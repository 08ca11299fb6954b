"""Dread: something comes, slowly; the motif lies at the bottom and is turned over."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=48, bar=4, key="phrygian", motion="still", motif="inverted", lead=0.45, pad=0.6, figure=0.35, bass=0.75,
    drums=0.35, every=2, pedal=True, tremble=True, rubs=True, lift=-12,
)  # fmt: skip
