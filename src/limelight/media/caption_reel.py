"""The captions of a shot as they change: runs of frames, each with the sprites that are up.

The compositor lays a run's sprites over every frame of it; where the word being spoken changes, a new run begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.media.captions import Place, Span, Sprite, caption, word_spans
from limelight.works.shots import Caption


@dataclass(frozen=True)
class Showing:
    """From frame `start` up to but not including `end` this sprite is on the screen."""

    start: int
    end: int
    sprite: Sprite


def reel(tracks: Sequence[tuple[str, Sequence[Caption]]], frames: int, width: int, height: int) -> tuple[Showing, ...]:
    """All showings of a shot `frames` long, by start. `tracks` are (language, captions), the uppermost first.

    Captions count frames from the shot's start; one that was up before the cut starts below nought.
    """
    showings = [
        showing
        for tier, (language, captions) in enumerate(tracks)
        for each in captions
        for showing in _showings(each, language, (width, height), Place(tier, len(tracks)))
    ]
    within = (Showing(max(0, each.start), min(frames, each.end), each.sprite) for each in showings)
    return tuple(sorted((each for each in within if each.start < each.end), key=lambda each: each.start))


def _showings(each: Caption, language: str, size: tuple[int, int], place: Place) -> Iterator[Showing]:
    for start, end, lit in _runs(each):
        yield Showing(start, end, caption(each.rows, language, *size, lit=lit, place=place))


def _runs(each: Caption) -> Iterator[tuple[int, int, Span | None]]:
    """(start, end, lit) over the caption's life: nothing is lit before its first word."""
    spans = word_spans(each.rows, [word for word, _ in each.words])
    ends = each.start + each.frames
    turns = [
        (each.start, None),
        *((max(at, each.start), span) for (_, at), span in zip(each.words, spans, strict=True)),
    ]
    for (start, lit), (end, _) in zip(turns, [*turns[1:], (ends, None)], strict=True):
        if start < min(end, ends):
            yield start, min(end, ends), lit
