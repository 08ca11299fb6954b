"""The captions of a shot as they change: runs of frames, each with the sprites that are up.

The compositor lays a run's sprites over every frame of it; where the word being spoken changes, or does something of
its own as it is spoken, a new run begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from limelight.media.caption_places import Faces, Part, level_of
from limelight.media.caption_styles import STYLES, Spoken
from limelight.media.captions import Page, Place, Span, Sprite, lettered, word_spans
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook
from limelight.works.cues import Track
from limelight.works.shots import Caption


@dataclass(frozen=True)
class Showing:
    """From frame `start` up to but not including `end` this sprite is on the screen."""

    start: int
    end: int
    sprite: Sprite


def nobody(_: int) -> Iterable[Part]:
    """The faces of a picture that has none, or whose faces nobody knows."""
    return ()


def reel(
    tracks: Sequence[Track],
    frames: int,
    size: tuple[int, int],
    look: CaptionLook = HOUSE_CAPTIONS,
    faces: Faces = nobody,
) -> tuple[Showing, ...]:
    """All showings of a shot `frames` long in a frame of that `size`, by start; the uppermost track is the first.

    Captions count frames from the shot's start; one that was up before the cut starts below nought. `faces` says what
    of the frame is better left free.
    """
    placed = pages(tracks, frames, size, look, faces)
    showings = (showing for each, page in placed for showing in _showings(each, page))
    within = (Showing(max(0, each.start), min(frames, each.end), each.sprite) for each in showings)
    return tuple(sorted((each for each in within if each.start < each.end), key=lambda each: each.start))


def pages(
    tracks: Sequence[Track],
    frames: int,
    size: tuple[int, int],
    look: CaptionLook = HOUSE_CAPTIONS,
    faces: Faces = nobody,
) -> tuple[tuple[Caption, Page], ...]:
    """The captions of a shot, each with its rows where they stand; see `reel`."""
    read = [
        (each, Page(each.rows, track.language, *size, Place(tier, len(tracks)), look))
        for tier, track in enumerate(tracks)
        for each in track.captions
        if any(row.strip() for row in each.rows)
    ]
    seen = [(range(max(0, each.start), min(frames, each.start + each.frames)), page) for each, page in read]
    level = level_of(seen, faces)
    return tuple((each, replace(page, place=replace(page.place, level=level))) for each, page in read)


def _showings(each: Caption, page: Page) -> Iterator[Showing]:
    style = STYLES[page.look.style]
    said: tuple[Span, ...] = ()
    for start, end, word in _runs(each):
        if word is None:
            yield Showing(start, end, page.sprite(lettered(page)))
            continue
        turns = [*style.turns(end - start), end - start]
        for turn, after in pairwise(turns):
            image = style.dress(page, Spoken(word, said, turn, end - start))
            yield Showing(start + turn, start + after, page.sprite(image))
        said = (*said, word)


def _runs(each: Caption) -> Iterator[tuple[int, int, Span | None]]:
    """(start, end, word) over the caption's life: none is heard before its first."""
    spans = word_spans(each.rows, [word for word, _ in each.words])
    ends = each.start + each.frames
    turns = [
        (each.start, None),
        *((max(at, each.start), span) for (_, at), span in zip(each.words, spans, strict=True)),
    ]
    for (start, word), (end, _) in zip(turns, [*turns[1:], (ends, None)], strict=True):
        if start < min(end, ends):
            yield start, min(end, ends), word
