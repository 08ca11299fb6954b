"""Mystery: a question asked softly in the dark, chords a third apart."""

from limelight.sound.score.moods.style import Mood

MOOD = Mood(
    tempo=66, bar=4, key="chromatic", motion="drops", motif="fragment", lead=0.5, pad=0.45, figure=0.5, bass=0.45,
    pedal=True,
)  # fmt: skip
