"""The moods, one a file: adding a file adds a mood, and `[[music: ITS NAME]]` asks for it. What one is says
style.py."""

from __future__ import annotations

import importlib
from functools import cache

from limelight.core.errors import InputError
from limelight.sound.score.moods.style import Mood
from limelight.works.drawn import written

MOODS = written("sound/score/moods")


class UnknownMood(InputError):
    code = "unknown-mood"
    sentence = 'No mood of the score is called "{mood}". Known: {known}.'


@cache
def mood_named(name: str) -> Mood:
    """The mood in the file of that name. Raises UnknownMood."""
    if name not in MOODS:
        raise UnknownMood(mood=name, known=", ".join((*MOODS, "none")))
    return importlib.import_module(f"{__name__}.{name.replace('-', '_')}").MOOD
