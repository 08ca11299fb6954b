"""What is seen of a film's labels: the encoded film, decoded, beside the same film without labels.

Where both films have the very same bytes, they have the very same frames, and there is no label. Where they differ,
both are decoded, and what differs in the picture is found, followed from frame to frame and read. Nothing is taken from
how labels are drawn, but the shapes of the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import av
import cv2
import numpy as np
from av.container import InputContainer

from limelight.media.errors import FilmsDiffer, StreamMissing
from limelight.media.frame_planes import Planes, inside, planes_of
from limelight.media.label_reading import Letters, read
from limelight.works.labels import Box
from limelight.works.shots import FPS

GRAIN = 8
"""Pixels a side of the squares in which two frames are compared: an encoder's own changes drown in them."""
OTHER = 22.0
"""Mean levels of luma by which a square differs where something was laid over it."""
NEAR = 3
"""Squares between two parts of one label: the space between two words."""
RIM = 48
"""Pixels that are looked at around what differs: on a dark picture a plate is only seen when it gets lighter."""
LOOKS = FPS // 3
"""Frames between two readings of a label that stays."""


class Sighting:
    """Something laid over the film's frames from `first` up to but not including `after`, looked at as it goes on."""

    def __init__(self, first: int, laid: Box, planes: Planes) -> None:
        height, width = planes[0].shape
        self.first, self.after, self._laid = first, first, laid
        self._part = laid.grown(RIM).shared(Box(0, 0, width & ~1, height & ~1))
        self._always = np.full((self._part.bottom - self._part.top, self._part.right - self._part.left), 255, np.uint8)
        self._contrasts: list[float] = []

    def meets(self, laid: Box) -> bool:
        """Whether that is the same thing: they share more than half of the smaller."""
        return 2 * self._laid.shared(laid).area > min(self._laid.area, laid.area)

    def look(self, number: int, laid: Box, planes: Planes) -> None:
        """Note one more frame of it; its contrast is measured on every tenth."""
        self.after, self._laid = number + 1, laid
        cv2.min(self._always, inside(planes, self._part)[0], dst=self._always)
        if (number - self.first) % LOOKS == 0 and (letters := self.letters):
            self._contrasts.append(letters.contrast(planes))

    @property
    def letters(self) -> Letters | None:
        """What was written there on every frame so far."""
        return read(self._always, self._part, self._laid)

    @property
    def contrast(self) -> float:
        """The least that was measured."""
        return min(self._contrasts, default=1.0)


def sightings(labelled: Path, plain: Path) -> tuple[list[Sighting], int]:
    """Everything laid over the film, in the order in which it comes, and the film's frames."""
    found: list[Sighting] = []
    up: list[Sighting] = []
    number = -1
    for number, pair in enumerate(_frames(labelled, plain)):
        still: list[Sighting] = []
        for planes, laid in ((pair[0], laid) for laid in _laid(*pair)) if pair else ():
            here = next((each for each in up if each.meets(laid)), None) or Sighting(number, laid, planes)
            here.look(number, laid, planes)
            still.append(here)
        found += [each for each in still if each not in up]
        up = still
    return found, number + 1


# -- two films, frame by frame -----------------------------------------------------------------------------------------


def _frames(labelled: Path, plain: Path) -> Iterator[tuple[Planes, Planes] | None]:
    """For every frame of the film its planes in both films, None where nothing was encoded again."""
    with av.open(str(labelled)) as new, av.open(str(plain)) as old:
        for group in _groups(_pairs(new, old, labelled)):
            if all(bytes(one) == bytes(other) for one, other in group):
                yield from [None] * len(group)
            else:
                ours, theirs = zip(*group, strict=True)
                yield from zip(_decoded(new, ours), _decoded(old, theirs), strict=True)


def _pairs(new: InputContainer, old: InputContainer, labelled: Path) -> Iterator[tuple[av.Packet, av.Packet]]:
    """The coded frames of both films, one beside the other."""
    for at, (one, other) in enumerate(zip_longest(_coded(new), _coded(old))):
        if one is None or other is None:
            ends = [sum(1 for _ in _coded(file)) + at + (last is not None) for file, last in ((new, one), (old, other))]
            raise FilmsDiffer(file=labelled.name, frames=ends[0], wanted=ends[1])
        yield one, other


def _coded(file: InputContainer) -> Iterator[av.Packet]:
    if not file.streams.video:
        raise StreamMissing(file=Path(file.name).name, kind="picture")
    return (packet for packet in file.demux(file.streams.video[0]) if packet.size)


def _groups(pairs: Iterator[tuple[av.Packet, av.Packet]]) -> Iterator[list[tuple[av.Packet, av.Packet]]]:
    """The pairs by what can be decoded alone: from one key frame of both films up to the next."""
    group: list[tuple[av.Packet, av.Packet]] = []
    for pair in pairs:
        if group and all(packet.is_keyframe for packet in pair):
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _decoded(file: InputContainer, packets: Sequence[av.Packet]) -> Iterator[Planes]:
    """The frames of a group, each as long as the next is not asked for."""
    decoder = file.streams.video[0].codec_context
    decoder.flush_buffers()
    for packet in (*packets, None):
        for frame in decoder.decode(packet):
            yield planes_of(frame)


# -- what differs ------------------------------------------------------------------------------------------------------


def _laid(frame: Planes, plain: Planes) -> Iterator[Box]:
    """The parts of a frame that something lies over, to whole squares."""
    apart = cv2.absdiff(frame[0], plain[0])
    height, width = apart.shape
    squares = cv2.resize(apart, (width // GRAIN, height // GRAIN), interpolation=cv2.INTER_AREA)
    if int(squares.max()) < OTHER:
        return
    _, other = cv2.threshold(squares, OTHER, 255, cv2.THRESH_BINARY)
    joined = cv2.dilate(other, np.ones((3, 2 * NEAR + 1), np.uint8))
    count, marks = cv2.connectedComponents(joined, connectivity=8)
    for mark in range(1, count):
        x, y, w, h = cv2.boundingRect(((marks == mark) & (other > 0)).astype(np.uint8))
        yield Box(x * GRAIN, y * GRAIN, (x + w) * GRAIN, (y + h) * GRAIN)
