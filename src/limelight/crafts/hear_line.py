"""Hear a line: a recogniser writes down what a take says, and it is compared with what was written.

Asked for by a person, never by a film: nothing hangs on what was heard.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.engines.pronunciation import LETTERS, NoReader, of_words, reader_for
from limelight.engines.recogniser import Recogniser
from limelight.sound.heard_words import Said, compared, same_script, slips, spelt
from limelight.sound.resampling import resampled
from limelight.sound.take_flaws import take_flaws
from limelight.works.hearing import Flaw, Hearing, Transcript
from limelight.works.languages import primary
from limelight.works.reading_pace import in_signs
from limelight.works.speech import RATE, Speech

SURE, WRONG = 0.7, 0.4
"""How sure the ear must be of another language, and how much of the line must be wrong beside that: short lines of one
language sound like many."""
_TONGUES = ({"hi", "ur"}, {"id", "ms"}, {"sr", "hr", "bs"}, {"no", "nb", "nn", "da"}, {"zh", "yue"})
"""Languages that sound like one another throughout."""
_WITHOUT_SPACES = frozenset(("zh", "yue", "ja", "th", "lo", "km", "my"))


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=700, engine="recogniser"))
def hear_line(speech: Speech, *, engine: Recogniser) -> Hearing:
    """What is heard in the take, which words of the line are lost or changed, and what is wrong with its sound."""
    samples = np.frombuffer(speech.pcm, "<f4")
    flaws = list(take_flaws(samples, RATE))
    line = ("" if primary(speech.language) in _WITHOUT_SPACES else " ").join(word.text for word in speech.words)
    if any(flaw.kind == "mute" for flaw in flaws):
        return Hearing(speech.line, speech.language, "", len(speech.words), len(speech.words), 1.0, 1.0, tuple(flaws))
    told = engine.hear(resampled(samples, RATE, engine.rate), speech.language)
    other = told.sure >= SURE and not _one_tongue(told.sounds_like, speech.language)
    if not same_script(line, told.heard):
        flaws += _other_language(told) if other else []
        return Hearing(speech.line, speech.language, told.heard, 0, 0, 0.0, 0.0, tuple(flaws))
    written, heard = (_said(text, speech.language) for text in (line, told.heard))
    found = compared(written, heard, _starts(written, speech), signs=in_signs(speech.language))
    flaws += (*(_other_language(told) if other and found.rate >= WRONG else []), *found.flaws)
    wrong = slips(line, told.heard, signs=in_signs(speech.language))
    counts = (found.words, found.wrong, round(found.rate, 4), round(wrong, 4))
    return Hearing(speech.line, speech.language, told.heard, *counts, tuple(flaws))


def _said(text: str, language: str) -> Sequence[Said]:
    """Every word with its sounds, or with its letters where nobody knows how the language is said."""
    try:
        return of_words(reader_for(language, LETTERS).read(text))
    except NoReader:
        return spelt(text)


def _starts(written: Sequence[Said], speech: Speech) -> Sequence[float]:
    """When each word begins, where the words are those of the voice."""
    return [word.start for word in speech.words] if len(written) == len(speech.words) else ()


def _one_tongue(one: str, other: str) -> bool:
    """Whether an ear can tell the two apart: Hindi is Urdu in other letters."""
    return primary(one) == primary(other) or any({primary(one), primary(other)} <= tongue for tongue in _TONGUES)


def _other_language(told: Transcript) -> list[Flaw]:
    return [Flaw("language", heard=told.sounds_like, figure=round(told.sure, 2))]
