"""Chase: no bar is long enough; everybody runs."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=138, bar=4, key="dorian", motion="driving", motif="hurried", lead=0.65, pad=0.4, figure=0.8, bass=0.75,
    drums=0.85,
)  # fmt: skip
