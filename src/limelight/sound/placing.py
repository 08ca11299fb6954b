"""Words and mouths where no aligner can find them: words lie between the pauses that are heard, mouths open with the
voice.

A word's share of the time is what its letters take to read. A pause is where the next comma, full stop or space lies
nearest: so no word is torn by a silence, and the first word after it begins with the voice.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from limelight.sound.reading_speed import words_read
from limelight.sound.score.form import Span
from limelight.sound.speaking import STEP, Speaking
from limelight.works.speech import Phone, Word

_PAUSE = 0.12
"""Seconds of silence that part two words."""
_UNMARKED = 0.4
"""Seconds, of what is spoken, by which a pause is moved away from a word that no mark follows."""
_MARKS = tuple(",;:.!?…—，。！？；：、।؟،")
_OPENINGS_DB = (-17.0, -8.5, -3.5)
"""Under the voice's own loudness: below the first a mouth is shut, above the last it is wide open."""
_MOUTHS = ("m", "ɪ", "ɛ", "ɑ")
"""The sounds whose mouths are shut, hardly open, half open, wide open."""
_SYLLABLE = 5
"""Steps over which a mouth's opening is evened: no mouth follows every ripple of a voice."""


def words_placed(written: Sequence[str], spoken: Speaking) -> tuple[Word, ...]:
    """The words of a line, each as long as its letters take, between the pauses of the voice."""
    if not written or not spoken.runs:
        return tuple(Word(text, 0.0, 0.0) for text in written)
    parts = _parts(spoken)
    ends = np.cumsum([_weight(text) for text in written])
    ends = ends / ends[-1] * sum(part.seconds for part in parts)
    cuts = [0, *_cuts(written, ends, np.cumsum([part.seconds for part in parts])[:-1].tolist()), len(written)]
    starts = np.concatenate([[0.0], ends])
    words: list[Word] = []
    for part, first, after in zip(parts, cuts, cuts[1:], strict=False):
        scale = part.seconds / max(starts[after] - starts[first], 1e-6)
        edges = (part.start + (starts[first : after + 1] - starts[first]) * scale).tolist()
        words += [Word(text, *span) for text, span in zip(written[first:after], pairwise(edges), strict=True)]
    return tuple(words)


def mouths(spoken: Speaking) -> tuple[Phone, ...]:
    """A sound for every stretch in which the mouth is equally open, by how loud the voice is; none in a pause."""
    voiced = np.zeros(len(spoken.level), bool)
    for run in spoken.runs:
        voiced[round(run.start / STEP) : round(run.end / STEP)] = True
    smooth = np.convolve(np.pad(spoken.level, _SYLLABLE // 2, mode="edge"), np.ones(_SYLLABLE) / _SYLLABLE, "same")
    level = smooth[_SYLLABLE // 2 :][: len(spoken.level)]
    opening = np.digitize(level, _OPENINGS_DB)
    opening = np.where(voiced, opening, -1)
    edges = [0, *(np.flatnonzero(np.diff(opening)) + 1).tolist(), len(opening)]
    return tuple(
        Phone(_MOUTHS[opening[a]], a * STEP, b * STEP) for a, b in pairwise(edges) if b > a and opening[a] >= 0
    )


def _parts(spoken: Speaking) -> list[Span]:
    """The runs of the voice, those that hardly a breath parts taken together."""
    parts = [spoken.runs[0]]
    for run in spoken.runs[1:]:
        if run.start - parts[-1].end < _PAUSE:
            parts[-1] = Span(parts[-1].start, run.end)
        else:
            parts.append(run)
    return parts


def _weight(text: str) -> float:
    """Seconds that a word's letters take; its marks are the pauses, which are heard."""
    bare = text.strip("".join(_MARKS) + " \"'“”‘’«»()")
    read = words_read(bare or text)
    return sum(word.end - word.start for word in read) if bare else 0.05


def _cuts(written: Sequence[str], ends: np.ndarray, pauses: Sequence[float]) -> list[int]:
    """For each pause (in seconds of what is spoken) the number of words before it: in order, as near as can be.

    Every part keeps at least one word while there are words enough; the dearest way is found over all of them.
    """
    count, least = len(written), min(1, len(written) // (len(pauses) + 1))
    best = {0: (0.0, [0])}
    for number, pause in enumerate(pauses):
        left = (len(pauses) - number) * least
        ahead: dict[int, tuple[float, list[int]]] = {}
        for before, (cost, taken) in best.items():
            for cut in range(before + least, count - left + 1):
                moved = abs((ends[cut - 1] if cut else 0.0) - pause) + _unmarked(written, cut)
                if cut not in ahead or cost + moved < ahead[cut][0]:
                    ahead[cut] = cost + moved, [*taken, cut]
        best = ahead
    return min(best.values())[1][1:]


def _unmarked(written: Sequence[str], cut: int) -> float:
    return 0.0 if 0 < cut <= len(written) and written[cut - 1].rstrip("\"'”’»)").endswith(_MARKS) else _UNMARKED
