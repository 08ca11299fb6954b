"""Who plays what in an idiom: its instruments, where they sit, how loud they are, and how the idiom writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from limelight.core.errors import InputError
from limelight.sound.score.instruments import bowed, celesta, drum, flute, gong, piano, plucked, strings
from limelight.sound.score.notes import GONG, MAJOR, MINOR, YU, Note
from limelight.sound.score.parts import Manner


class UnknownIdiom(InputError):
    code = "unknown-idiom"
    sentence = 'No idiom of the score is called "{idiom}". Known: {known}.'


@dataclass(frozen=True)
class Seat:
    """One player: the instrument, its place from left (-1) to right (1), and its level in the ensemble in dB."""

    play: Callable[[tuple[Note, ...], int], np.ndarray]
    pan: float
    gain_db: float


@dataclass(frozen=True)
class Ensemble:
    manner: Manner
    seats: dict[str, Seat]
    """By the name of the part."""


ENSEMBLES: dict[str, Ensemble] = {
    "chinese": Ensemble(
        Manner(GONG, YU, bright_bars=(0, 0, 3, 0), dark_bars=(0, 0, -1, 0), chord=(0, 2, 3)),
        {
            "lead": Seat(bowed.play, 0.15, -20),
            "figure": Seat(plucked.play, -0.3, -4),
            "harmony": Seat(strings.play, 0.3, -18),
            "drone": Seat(strings.play, -0.1, -15),
            "drum": Seat(drum.play, 0.0, -10),
            "metal": Seat(gong.play, 0.35, -6),
        },
    ),
    "modern": Ensemble(
        Manner(MAJOR, MINOR, bright_bars=(0, 5, 3, 4), dark_bars=(0, 5, 2, 6), chord=(0, 2, 4)),
        {
            "lead": Seat(piano.play, 0.1, -6),
            "figure": Seat(piano.play, -0.15, -9),
            "harmony": Seat(strings.play, 0.2, -14),
            "drone": Seat(strings.play, -0.1, -15),
            "drum": Seat(drum.play, 0.0, -7),
            "metal": Seat(gong.play, 0.3, -14),
        },
    ),
    "storybook": Ensemble(
        Manner(MAJOR, MINOR, bright_bars=(0, 3, 4, 0), dark_bars=(0, 5, 0, 3), chord=(0, 2, 4)),
        {
            "lead": Seat(flute.play, 0.1, -9),
            "figure": Seat(celesta.play, -0.25, -8),
            "harmony": Seat(strings.play, 0.25, -17),
            "drone": Seat(strings.play, -0.1, -20),
            "drum": Seat(drum.play, 0.0, -14),
            "metal": Seat(gong.play, 0.3, -18),
        },
    ),
}


def ensemble_named(idiom: str) -> Ensemble:
    if idiom not in ENSEMBLES:
        raise UnknownIdiom(idiom=idiom, known=", ".join(ENSEMBLES))
    return ENSEMBLES[idiom]
