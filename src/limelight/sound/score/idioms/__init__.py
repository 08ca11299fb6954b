"""The idioms, one a file: adding a file adds an idiom. What one is says style.py."""

from __future__ import annotations

import importlib
from functools import cache

from limelight.core.errors import InputError
from limelight.sound.score.idioms.style import Idiom
from limelight.works.drawn import written

IDIOMS = written("sound/score/idioms")


class UnknownIdiom(InputError):
    code = "unknown-idiom"
    sentence = 'No idiom of the score is called "{idiom}". Known: {known}.'


@cache
def idiom_named(name: str) -> Idiom:
    """The idiom in the file of that name. Raises UnknownIdiom."""
    if name not in IDIOMS:
        raise UnknownIdiom(idiom=name, known=", ".join(IDIOMS))
    return importlib.import_module(f"{__name__}.{name.replace('-', '_')}").IDIOM
