"""A small scene to compose and mix: two shots, one line, whatever sounds are asked for."""

from __future__ import annotations

import numpy as np

from limelight.works.places import Place
from limelight.works.shots import FPS, Figure, SceneShots, SceneTiming, Shot, TimedLine, TimedShot
from limelight.works.speech import RATE, Speech

GRAVE = Place("GRAVE", "grave", "grave", "night", "storm")


def timing(*seconds: float, line_at: float = 1.0, line_seconds: float = 1.0) -> SceneTiming:
    """Shots of these lengths; a line in the first."""
    starts = np.cumsum([0, *(round(length * FPS) for length in seconds)]).tolist()
    shots = tuple(TimedShot(f"sh{n}", starts[n], starts[n + 1] - starts[n]) for n in range(len(seconds)))
    return SceneTiming("sc01", starts[-1], shots, (TimedLine("ln1", round(line_at * FPS), line_seconds, "sh0"),))


def shots(
    count: int = 2, *, mood: str = "tender", weather: str = "clear", x: float = 0.5, **last: object
) -> SceneShots:
    """`last` goes to the last shot."""
    figures = (Figure("LINIANG", x=x),)
    made = [Shot(f"sh{n}", "sc01", "ln1", "close", figures, lines=("ln1",)) for n in range(count - 1)]
    made.append(Shot(f"sh{count - 1}", "sc01", "ln1", "medium", figures, **last))  # type: ignore[arg-type]
    return SceneShots("sc01", "grave", "night", weather, mood, tuple(made))


def speech(seconds: float = 1.0, loud: float = 0.2) -> Speech:
    """A line of noise: what is said matters to nobody here."""
    pcm = (loud * np.random.default_rng(1).standard_normal(round(seconds * RATE))).astype("<f4").tobytes()
    return Speech("ln1", "en", seconds, pcm)
