"""How a mood is played: how fast, in which mode, who plays, how much. The theme stays the production's own."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.core.errors import InputError


class UnknownMood(InputError):
    code = "unknown-mood"
    sentence = 'No mood of the score is called "{mood}". Known: {known}.'


@dataclass(frozen=True)
class Mood:
    """`tempo` in beats a minute; `bright` chooses the mode; `figure` is the accompaniment's pattern; `lead`, `drum` and
    `drone` are the force of each (0: silent); `colour` lets a low metal sound as it begins; `rush` is how the plucked
    strings go into the weightiest cut: "run" up the scale, "tremble" on one note, or not."""

    tempo: float
    bright: bool
    figure: str
    lead: float
    drum: float
    drone: float
    colour: float = 0.0
    rush: str = ""
    uneasy: bool = False
    """A second that rubs against the drone."""


MOODS: dict[str, Mood] = {
    "tense": Mood(84, False, "ostinato", lead=0.45, drum=0.9, drone=0.8, colour=0.7, rush="tremble", uneasy=True),
    "tender": Mood(66, True, "rolling", lead=0.75, drum=0.0, drone=0.4, rush="run"),
    "grief": Mood(54, False, "falling", lead=0.8, drum=0.25, drone=0.6, colour=0.3),
    "eerie": Mood(56, False, "drops", lead=0.4, drum=0.2, drone=0.7, colour=0.6, uneasy=True),
    "warm": Mood(76, True, "rolling", lead=0.7, drum=0.0, drone=0.35, rush="run"),
    "triumph": Mood(88, True, "striding", lead=0.9, drum=0.8, drone=0.6, colour=0.5, rush="run"),
    "calm": Mood(60, True, "drops", lead=0.6, drum=0.0, drone=0.4),
}


def mood_named(name: str) -> Mood:
    if name not in MOODS:
        raise UnknownMood(mood=name, known=", ".join((*MOODS, "none")))
    return MOODS[name]
