"""Place a film's labels: where each stands in every shot that it is seen in, clear of faces and captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from limelight.core.graph import Needs, craft
from limelight.media.caption_places import Faces, Part
from limelight.media.caption_reel import nobody, pages
from limelight.media.captions import Page
from limelight.media.label import plate
from limelight.media.label_places import Scene, lay_label
from limelight.stage.air.atmosphere import falling
from limelight.stage.compositor.faces import Faces as DrawnFaces
from limelight.stage.compositor.picture import load
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook
from limelight.works.cues import ShotCue
from limelight.works.labels import Box, KeptFree, Label, LabelledShot, LabelPlaces

EVERY = 3
"""Frames between two looks at where faces are: nobody crosses the room round a label in a tenth of a second."""


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=400))
def place_labels(
    labels: tuple[Label, ...],
    lengths: tuple[int, ...],
    met: tuple[int, ...],
    pictures: tuple[Path, ...],
    cues: tuple[ShotCue, ...],
    clips: tuple[int, ...],
    own: tuple[int, ...],
    width: int,
    height: int,
    lettering: CaptionLook = HOUSE_CAPTIONS,
) -> LabelPlaces:
    """Where the labels stand. `lengths` are the frames of all the film's shots, `met` numbers the shots that a label
    meets, whose `pictures` and `cues` these are; `clips` those of them that show an own clip, and `own` those that
    show any own picture: where faces are in one of those, nobody knows.

    Raises LabelUnwritable and LabelTooWide for words that cannot stand there.
    """
    frame = width, height
    known = zip(met, pictures, cues, strict=True)
    seen = {at: _seen(picture, cue, frame, lettering, clip=at in clips, own=at in own) for at, picture, cue in known}
    scenes = [Scene(length, seen[at].free if at in seen else ()) for at, length in enumerate(lengths)]
    starts = [0, *accumulate(lengths)][:-1]
    for label in labels:
        made = plate(label.text, label.language, label.least_height, width, height)
        lay_label(label, made.height, made.box, frame, scenes, starts)
    return LabelPlaces(width, height, tuple(shot.labelled(starts[at], scenes[at]) for at, shot in seen.items()))


@dataclass(frozen=True)
class _Seen:
    """What of a shot matters to who writes over it."""

    shot: str
    busy: bool
    faces_known: bool
    free: tuple[KeptFree, ...]

    def labelled(self, starts: int, scene: Scene) -> LabelledShot:
        return LabelledShot(self.shot, starts, scene.frames, self.busy, self.faces_known, tuple(scene.laid), self.free)


def _seen(
    picture: Path, cue: ShotCue, frame: tuple[int, int], lettering: CaptionLook, *, clip: bool, own: bool
) -> _Seen:
    if clip:
        return _Seen(cue.shot, False, False, tuple(_written(cue, frame, lettering, nobody)))
    drawn = load(picture)
    faces = DrawnFaces(drawn, cue).at
    free = (*_faces(cue.frames, faces), *_written(cue, frame, lettering, faces))
    return _Seen(cue.shot, bool(falling(drawn.weather)), not own, free)


def _faces(frames: int, faces: Faces) -> Iterator[KeptFree]:
    """Every face as long as it stays where it is."""
    up: dict[Box, int] = {}
    for frame in range(0, frames + EVERY, EVERY):
        here = [_box(face) for face in faces(frame)] if frame < frames else []
        for gone in [box for box in up if box not in here]:
            yield KeptFree("a face", up.pop(gone), min(frame, frames), gone)
        for box in here:
            up.setdefault(box, frame)


def _written(cue: ShotCue, frame: tuple[int, int], lettering: CaptionLook, faces: Faces) -> Iterator[KeptFree]:
    for each, page in pages(cue.captions, cue.frames, frame, lettering, faces):
        first, after = max(0, each.start), min(cue.frames, each.start + each.frames)
        if first < after:
            yield KeptFree("a caption", first, after, _inked(page))


def _inked(page: Page) -> Box:
    """The part of a page that its letters and their outline take."""
    (left, top), (width, height), clear = page.corner, page.box, page.margin - round(page.size / 8)
    return Box(left + clear, top + clear, left + width - clear, top + height - clear)


def _box(part: Part) -> Box:
    return Box(part.left, part.top, part.right, part.bottom)
