"""How another take of a line is said: at another pace and pitch, with another word that carries it, or as another voice
would read it. The first take is as directed; the six after it were chosen far apart, and later ones are drawn.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from limelight.core.errors import LimelightError
from limelight.works.emphasis import is_unspaced
from limelight.works.problems import nearest
from limelight.works.speech import Delivery, Voice
from limelight.works.voices import named_voices, voices_speaking

PACES = (0.88, 1.12, 0.94, 1.18, 0.82, 1.06)
PITCHES = (1.06, 0.94, 0.97, 1.09, 1.03, 0.91)
"""How the first six takes after the first are spoken, as factors: each pair far from the others, none another voice."""
_LIGHT = """
a an and are as at be but by do for from had has have he her him his i i'm in is it it's its me my no not of on or our
she so that the their them they this to us was we were will with you your
"""
"""Words that seldom carry a line."""


class NotVaried(LimelightError):
    code = "not-varied"
    sentence = "A line cannot be varied by {what}={asked}. It can be: {known}."


@dataclass(frozen=True)
class LineTake:
    """Factors of what is directed; the word that carries the line, counted from 0 (-1: as the voice has it), and the
    voice whose way of reading is borrowed."""

    pace: float = 1.0
    pitch: float = 1.0
    stressed: int = -1
    reading: str = ""

    def over(self, delivery: Delivery, voice: Voice) -> tuple[Delivery, Voice]:
        """The delivery and the voice as this take has them."""
        said = replace(delivery, pace=delivery.pace * self.pace, pitch=delivery.pitch * self.pitch)
        stressed = replace(said, stressed=self.stressed) if self.stressed >= 0 else said
        return stressed, replace(voice, reading=self.reading or voice.reading)

    def told(self, words: str) -> str:
        """What is different, in words."""
        slower = f"{abs(self.pace - 1) * 100:.0f} % {'slower' if self.pace < 1 else 'faster'}"
        steps = 12 * math.log2(self.pitch)
        told = (
            slower if abs(self.pace - 1) >= 0.005 else "",
            f"{abs(steps):.1f} semitones {'lower' if steps < 0 else 'higher'}" if abs(steps) >= 0.05 else "",
            f'"{_bare(_spoken(words)[self.stressed])}" carries the line' if self.stressed >= 0 else "",
            f"read as {self.reading} would" if self.reading else "",
        )
        return ", ".join(part for part in told if part)


def other_take(
    take: int, vary: Mapping[str, object], words: str, voice: Voice, language: str, acts: tuple[str, ...]
) -> LineTake:
    """The take of that number, varied in what `vary` names, or in everything that the voice `acts`.

    Raises NotVaried for a word that the line lacks, and for a voice that nobody has.
    """
    pace, pitch = factors(take, vary)
    free = take > 1 and not vary
    spaced = not is_unspaced(words)  # where no space tells words apart, only a voice's own reader knows them
    stressed = reading = None
    if spaced and ("emphasis" in vary or (free and take % 2 == 0 and "emphasis" in acts)):
        stressed = _stressed(take, vary.get("emphasis"), words)
    if "reading" in vary or (free and take % 2 == 1 and "reading" in acts):
        reading = _reader(take, vary.get("reading"), voice, language)
    return LineTake(pace, pitch, -1 if stressed is None else stressed, reading or "")


def factors(take: int, vary: Mapping[str, object]) -> tuple[float, float]:
    """The pace and the pitch of a take, as factors of what is directed: 1 for the first, and for what is not varied."""
    rng, turn = Random(f"take {take}"), take - 2
    drawn = {"pace": rng.uniform(0.82, 1.18), "pitch": rng.uniform(0.91, 1.09)}
    found: dict[str, float] = {}
    for name, first in (("pace", PACES), ("pitch", PITCHES)):
        named = vary.get(name)
        varies = take > 1 and (name in vary or not vary)
        comes = first[turn] if turn in range(len(first)) else drawn[name]
        found[name] = float(named) if isinstance(named, (int, float)) else comes if varies else 1.0
    return found["pace"], found["pitch"]


def _stressed(take: int, named: object, words: str) -> int:
    """The word that `vary` names, else one of those that could carry the line, another for every take."""
    spoken = _spoken(words)
    bare = [_bare(word).casefold() for word in spoken]
    if isinstance(named, str) and named:
        if _bare(named).casefold() not in bare:
            raise NotVaried(what="emphasis", asked=named, known=", ".join(map(_bare, spoken)))
        return bare.index(_bare(named).casefold())
    weighty = [at for at, word in enumerate(bare) if word not in _LIGHT.split()] or list(range(len(bare)))
    return weighty[(take // 2 - 1) % len(weighty)] if len(bare) > 1 else -1


def _reader(take: int, named: object, voice: Voice, language: str) -> str:
    """The voice that `vary` names, else one of the same sex that speaks the language, another for every take."""
    known = named_voices()
    if isinstance(named, str) and named:
        if named not in known:
            raise NotVaried(what="reading", asked=named, known=nearest(named, known) or ", ".join(known))
        return named
    who = known.get(voice.name)
    others = [
        other.name
        for other in voices_speaking(language)
        if who and other.feminine == who.feminine and other.name != who.name and other.age != "child"
    ]
    others.sort(key=lambda name: (-known[name].grade, name))
    return others[(take // 2 - 1) % len(others)] if others else ""


def _spoken(words: str) -> list[str]:
    return [word for word in words.split() if any(letter.isalnum() for letter in word)]


def _bare(word: str) -> str:
    return re.sub(r"^\W+|\W+$", "", word)
