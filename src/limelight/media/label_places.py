"""Where a label stands: the first of its corners where it covers neither face nor caption for as long as it is up.

A corner has three heights: clear of what platforms lay over a film, hard by the edge, and a little further in. A label
that finds no place free through its whole stretch may stand elsewhere in each shot, so that it moves at cuts alone;
where a shot leaves it nothing free at all, it covers as little as can be, and who measures the film tells of it. It
goes with a cut, where one is near. Two labels that are up together stand clear of each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from limelight.works.labels import Box, Corner, KeptFree, Label, LaidLabel

UPRIGHT_TOP, UPRIGHT_FOOT = 0.075, 0.755
"""Of an upright frame's height: where a label's top stands, above and below, clear of what platforms lay there."""
UPRIGHT_SIDE = 0.14
"""Of the shorter side: how far from the edge it stands below in an upright frame, beside the platforms' buttons."""
WIDE_EDGE = 0.05
"""Of the shorter side: a label's distance to the edges of any other frame."""
SIDE = 0.045
"""Of the shorter side: a label's distance to the edge at its side."""
ROOM = 0.012
"""Of the shorter side: what stays clear between a label and what it must not cover."""


LINGERS, SETTLED = 45, 30
"""Frames that a label stays longer, to go with a cut; and those it stays after one, so that it does not flicker."""


@dataclass
class Scene:
    """One shot as labels see it: what of it is to be left free, and the labels that stand in it already."""

    frames: int
    free: Sequence[KeptFree] = ()
    laid: list[LaidLabel] = field(default_factory=list[LaidLabel])
    taken: list[tuple[range, Box]] = field(default_factory=list[tuple[range, Box]])

    def covered(self, box: Box, up: range, clear: int) -> float:
        """The largest share of anything to be left free that a label there covers while it is up."""
        wide = box.grown(clear)
        faces = ((each.box, range(each.first, each.after)) for each in self.free)
        others = ((other, frames) for frames, other in self.taken)
        met = (kept for kept, frames in (*faces, *others) if frames.start < up.stop and up.start < frames.stop)
        return max((kept.shared(wide).area / max(1, kept.area) for kept in met), default=0.0)


@dataclass(frozen=True)
class Spot:
    """A place for a label."""

    corner: Corner
    box: Box


def lay_label(
    label: Label,
    height: int,
    size: tuple[int, int],
    frame: tuple[int, int],
    scenes: Sequence[Scene],
    starts: Sequence[int],
) -> None:
    """Find a place for each stretch of a label `size` pixels large, its letters `height` tall, and note it in `scenes`,
    which are all of the film's shots with the frames on which they start.
    """
    spots, clear = list(spots_of(label.corners, size, frame)), round(ROOM * min(frame))
    film = starts[-1] + scenes[-1].frames if scenes else 0
    for stretch in label.stretches:
        met = [(scenes[number], up) for number, up in runs(stretch.frames(film), starts, scenes)]
        met[-1:] = [(scene, _ending_well(scene, up, spots, clear)) for scene, up in met[-1:]]
        for (scene, up), spot in zip(met, _settled(met, spots, clear), strict=True):
            box = spot.box
            laid = LaidLabel(label.text, label.language, height, spot.corner, box.left, box.top, up.start, up.stop)
            scene.laid.append(laid)
            scene.taken.append((up, box))


def _ending_well(scene: Scene, up: range, spots: Sequence[Spot], clear: int) -> range:
    """The frames on which it is up, and more of its last shot where it would go just before a cut or just after one."""
    longer = up
    if scene.frames - up.stop <= LINGERS:
        longer = range(up.start, scene.frames)
    elif up.start == 0 and len(up) < SETTLED:
        longer = range(SETTLED)
    free = any(not scene.covered(spot.box, longer, clear) for spot in spots)
    return longer if free else up


def _settled(met: Sequence[tuple[Scene, range]], spots: Sequence[Spot], clear: int) -> list[Spot]:
    """A spot for each shot: one for all where one is free in all."""
    shares = [[scene.covered(spot.box, up, clear) for spot in spots] for scene, up in met]
    worst = [max(column) for column in zip(*shares, strict=True)]
    if 0.0 in worst:
        return [spots[worst.index(0.0)]] * len(met)
    return [spots[row.index(min(row))] for row in shares]


def spots_of(corners: Sequence[Corner], size: tuple[int, int], frame: tuple[int, int]) -> Iterator[Spot]:
    """The places of each corner, the first of them the usual one; all of them even."""
    (wide, high), (width, height) = size, frame
    short = min(frame)
    edge, upright = _even(WIDE_EDGE * short), height > width * 1.1
    for corner in corners:
        side = _even((UPRIGHT_SIDE if upright and corner.startswith("bottom") else SIDE) * short)
        left = width - side - wide if corner.endswith("right") else side
        if corner.startswith("top"):
            usual = _even(UPRIGHT_TOP * height) if upright else edge
            tops = (usual, _even(edge / 2), usual + high + edge)
        else:
            usual = _even(UPRIGHT_FOOT * height) if upright else height - edge - high
            tops = (usual, height - _even(edge / 2) - high, usual - high - edge)
        yield from (Spot(corner, Box(left, top, left + wide, top + high)) for top in map(_even, tops))


def runs(frames: range, starts: Sequence[int], scenes: Sequence[Scene]) -> Iterator[tuple[int, range]]:
    """Which shots those frames of the film fall into: the number of each, and the frames of it."""
    for number, (begin, scene) in enumerate(zip(starts, scenes, strict=True)):
        first, after = max(0, frames.start - begin), min(scene.frames, frames.stop - begin)
        if first < after:
            yield number, range(first, after)


def _even(value: float) -> int:
    return 2 * round(value / 2)
