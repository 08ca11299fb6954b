"""Time the captions of a scene: a line's words in one language become pages, on the screen while it is heard.

Captions in the language spoken follow the words; in any other language the pages share the line's time by their length.
A page stays at least 0.83 s and as long as its reading takes, into the silence after it, but never over the next one
nor past the scene's end; what is still too fast to read is reported.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from limelight.core.graph import Needs, Notes, craft
from limelight.media.captions import word_spans
from limelight.media.fonts import primary, unwritable
from limelight.media.phrasing import Page, break_rows, cells
from limelight.works.languages import serves
from limelight.works.reading_pace import in_signs, reading_pace
from limelight.works.shots import FPS, Caption, SceneTiming, TimedLine
from limelight.works.speech import Speech
from limelight.works.wording import Wording

LEAST = math.ceil(0.83 * FPS)
"""Frames a caption stands at least (Netflix Timed Text Style Guide: 5/6 of a second)."""
NEAR_CUT = 9
"""A caption that ends so few frames after a cut ends with it: a word that flickers into the next shot distracts."""
LINGER = 6
"""Frames a caption stays after its last word, where nothing follows."""
GAP = 8
"""Frames without a caption that would only flicker: the one before stays until the next."""


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.5, memory_mb=250))
def time_captions(
    wordings: tuple[Wording, ...],
    speeches: tuple[Speech, ...],
    timing: SceneTiming,
    language: str,
    *,
    notes: Notes,
) -> tuple[Caption, ...]:
    """The scene's captions in order, in frames from its start, one at a time."""
    spoken = {speech.line: speech for speech in speeches}
    placed = {line.id: line for line in timing.lines}
    heard = sorted((each for each in wordings if each.line in placed), key=lambda each: placed[each.line].start)
    captions: list[Caption] = []
    for wording in heard:
        captions += _line(wording, spoken[wording.line], placed[wording.line], language, notes)
    cuts = [shot.start for shot in timing.shots[1:]]
    pace = Pace.of(language, speeches)
    settled = _settled(_in_order(captions, timing.frames), timing.frames, pace, cuts)
    _report(settled, language, pace, notes)
    return settled


@dataclass(frozen=True)
class Pace:
    """How fast the captions may be read: characters a second, and how many cells of a row a character fills."""

    limit: float
    cells: int

    @classmethod
    def of(cls, language: str, speeches: Sequence[Speech]) -> Pace:
        heard = any(speech.voiced and primary(speech.language) == primary(language) for speech in speeches)
        return cls(reading_pace(language, heard=heard), 2 if in_signs(language) else 1)

    def read(self, caption: Caption) -> float:
        """Characters that are read in the caption."""
        return cells(" ".join(caption.rows)) / self.cells


def _line(wording: Wording, speech: Speech, line: TimedLine, language: str, notes: Notes) -> Iterator[Caption]:
    """The captions of one line, each on the screen exactly while it is spoken."""
    pages = break_rows(wording.words, language)
    same = serves(speech.language, language) or serves(language, speech.language)
    words = _words_of(pages, speech) if same else None
    if same and pages and not words:
        notes.warn(f"{line.id}: what is said is not what is written, so that no word lights up in its captions.")
    starts = _by_words(words) if words else _by_length(pages, speech.seconds)
    frames = [_frame(line, start) for start in starts]
    ends = [*frames[1:], line.start + math.ceil(speech.seconds * FPS)]
    for at, page in enumerate(pages):
        lit = tuple((word, _frame(line, start)) for word, start in words[at]) if words and speech.voiced else ()
        yield Caption(line.id, wording.speaker, page, frames[at], ends[at] - frames[at], lit)


def _frame(line: TimedLine, seconds: float) -> int:
    return line.start + round(seconds * FPS)


_Words = list[list[tuple[str, float]]]


def _words_of(pages: Sequence[Page], speech: Speech) -> _Words | None:
    """Per page its spoken words and when each is heard; None where voice and page do not say the same."""
    page_of_row = [at for at, page in enumerate(pages) for _ in page]
    rows = [row for page in pages for row in page]
    spans = word_spans(rows, [word.text for word in speech.words])
    if None in spans:
        return None
    words: _Words = [[] for _ in pages]
    for word, span in zip(speech.words, spans, strict=True):
        if span:
            words[page_of_row[span[0]]].append((word.text.strip(), word.start))
    return words if all(words) else None


def _by_words(words: _Words) -> list[float]:
    """Pages begin with their first word, the first with the line."""
    return [0.0, *(page[0][1] for page in words[1:])]


def _by_length(pages: Sequence[Page], seconds: float) -> list[float]:
    """Pages share the line's time by how much there is to read on them."""
    lengths = [cells(" ".join(page)) for page in pages]
    whole = max(1, sum(lengths))
    return [seconds * sum(lengths[:at]) / whole for at in range(len(pages))]


def _in_order(captions: Sequence[Caption], frames: int) -> list[Caption]:
    """Starts rise strictly and lie within the scene, whatever the timing says of lines that fall together."""
    starts: list[int] = []
    for caption in captions:
        starts.append(max(caption.start, starts[-1] + 1 if starts else 0))
    latest = range(frames - len(starts), frames)
    return [replace(each, start=min(at, last)) for each, at, last in zip(captions, starts, latest, strict=True)]


@dataclass(frozen=True)
class _Room:
    """A caption with the first frame that is no longer its own."""

    caption: Caption
    limit: int


def _settled(captions: Sequence[Caption], frames: int, pace: Pace, cuts: Sequence[int]) -> tuple[Caption, ...]:
    """Every caption as long as it needs and its room allows: up to the next one's start, or the scene's end."""
    limits = [caption.start for caption in captions[1:]] + [frames]
    rooms = (_Room(caption, limit) for caption, limit in zip(captions, limits, strict=False))
    return tuple(replace(room.caption, frames=_to_the_cut(room.caption, _stay(room, pace), cuts)) for room in rooms)


def _to_the_cut(caption: Caption, stay: int, cuts: Sequence[int]) -> int:
    """The stay ended with the shot, when only a few of its frames would hang over the next one, its words long said."""
    end = caption.start + stay
    near = [cut for cut in cuts if 0 < end - cut <= NEAR_CUT and cut >= caption.start + max(LEAST, caption.frames)]
    return near[0] - caption.start if near else stay


def _stay(room: _Room, pace: Pace) -> int:
    caption, available = room.caption, room.limit - room.caption.start
    wanted = max(caption.frames + LINGER, LEAST, math.ceil(pace.read(caption) / pace.limit * FPS))
    return available if wanted > available - GAP else wanted


def _report(captions: Sequence[Caption], language: str, pace: Pace, notes: Notes) -> None:
    """Say what a reader could not read: captions gone too soon, and characters that no face has."""
    for caption in captions:
        speed = pace.read(caption) * FPS / caption.frames
        if speed > pace.limit * 1.05:
            said = " ".join(caption.rows)
            notes.warn(f'{caption.line} "{said}": {speed:.0f} characters a second to read; {pace.limit:.0f} are easy.')
        if blank := unwritable("".join(caption.rows), language):
            notes.warn(f"{caption.line}: no face can draw {blank}: these characters are seen as empty boxes.")
