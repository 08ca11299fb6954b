"""Render a shot: play its picture by its cue, lay the captions over it, and encode it once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.captions import caption, word_spans
from limelight.media.encode import SegmentWriter
from limelight.stage.picture import Picture, load
from limelight.stage.planes import Cutout, Planes, cutout, lay
from limelight.stage.play import play
from limelight.works.cues import ShotCue, Track
from limelight.works.shots import Caption, Shot


@craft(revision=1, upgrade="keep", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def render_shot(picture: Path, shot: Shot, cue: ShotCue, *, scratch: Path) -> Path:
    """The shot as a segment (`media.encode`, profile segment/1) of exactly `cue.frames` frames."""
    drawn = load(picture)
    path = scratch / "segment.mp4"
    with SegmentWriter(path, drawn.width, drawn.height) as segment:
        for buffer in captioned_frames(drawn, shot, cue):
            segment.write(buffer)
    return path


def captioned_frames(drawn: Picture, shot: Shot, cue: ShotCue) -> Iterator[np.ndarray]:
    """Every frame of the shot with its captions, as the encoder takes it; one buffer, used again for each."""
    for number, (buffer, frame) in enumerate(play(drawn, shot, cue)):
        _captions(frame, cue.captions, number)
        yield buffer


def _captions(frame: Planes, tracks: tuple[Track, ...], number: int) -> None:
    """Lay what is read at this frame over it, one language above the other, the word that is being said in gold."""
    width, height = frame.size
    sprites = [
        _sprite(read.rows, track.language, width, height, _lit(read, number))
        for track in tracks
        for read in track.captions
        if read.start <= number < read.start + read.frames
    ]
    if not sprites:
        return
    middle = sprites[0].y0 + sprites[0].y.shape[0] // 2
    top = (middle - sum(sprite.y.shape[0] for sprite in sprites) // 2) & ~1
    for sprite in sprites:
        lay(frame, sprite, sprite.x, top)
        top += sprite.y.shape[0]


def _lit(read: Caption, number: int) -> tuple[int, int, int] | None:
    spans = word_spans(read.rows, [word for word, _ in read.words])
    said = [span for span, (_, start) in zip(spans, read.words, strict=True) if start <= number]
    return said[-1] if said else None


@lru_cache(maxsize=64)
def _sprite(rows: tuple[str, ...], language: str, width: int, height: int, lit: tuple[int, int, int] | None) -> Cutout:
    sprite = caption(rows, language, width, height, lit)
    return cutout(sprite.image, sprite.x, sprite.y)
