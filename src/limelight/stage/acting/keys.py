"""Key drawings: every body and every head that an actor needs in a shot, and the beats that pass through them.

A figure begins in one attitude; each change of face and each deed leads from one attitude to the next. Equal drawings
are drawn once. Nothing here knows the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from limelight.stage.acting.beat import Beat
from limelight.stage.acting.inbetween import LARGE, Inbetweens, on_the_way, travelled
from limelight.stage.figures import Face, face
from limelight.stage.figures.poses import Pose
from limelight.stage.figures.props import posed
from limelight.works.shots import Change, Deed, Figure

POSTURE_BETWEEN = 0.55
WALK_FACING = 1.25
"""How a walking body is turned: more than it stands, its face still seen."""

Looking = Callable[[Face, float], Face]
"""A face as it looks where it is told to, on a head that faces so."""
Course = Callable[[Deed], float]
"""How far a walk goes, in frame pixels: below 0 to the left."""
Carries = Callable[[float], float]
"""Frame pixels that two steps carry a body on that faces so."""


@dataclass(frozen=True)
class BodyKey:
    """One drawing of the body: `face` is the one whose shoulders and back it has."""

    pose: str | Pose
    face: Face
    facing: float
    stride: float | None = None


@dataclass(frozen=True)
class HeadKey:
    """One drawing of the head."""

    face: Face
    facing: float
    settled: bool = True
    """Held for a while, and not passed through."""


@dataclass(frozen=True)
class Attitude:
    """How a figure holds itself between two beats."""

    pose: str
    face: Face
    facing: float


@dataclass
class Keys:
    """The drawings, in the order in which they are first needed, and the beats."""

    bodies: list[BodyKey] = field(default_factory=list[BodyKey])
    heads: list[HeadKey] = field(default_factory=list[HeadKey])
    beats: list[Beat] = field(default_factory=list[Beat])

    def body(self, key: BodyKey) -> int:
        if key not in self.bodies:
            self.bodies.append(key)
        return self.bodies.index(key)

    def head(self, key: HeadKey) -> int:
        if key not in self.heads:
            self.heads.append(key)
        return self.heads.index(key)


class Animator:
    """Writes one figure's keys. `looking` turns its eyes; `feet` says whether they are seen, `fine` whether all that is
    drawn between them would be.
    """

    def __init__(
        self, figure: Figure, holds: str, looking: Looking, course: Course, carries: Carries, *, feet: bool, fine: bool
    ) -> None:
        self.keys, self._between = Keys(), Inbetweens.of(fine=fine)
        self._holds, self._looking, self._course, self._feet = holds, looking, course, feet
        self._carries = carries
        self._now = Attitude(figure.pose, face(figure.expression, figure.strength), figure.facing)
        self._body(self._now.pose)
        self._head(self._now.face, self._now.facing)

    def play(self, beats: Sequence[Change | Deed]) -> Keys:
        """The keys of everything it does, in order."""
        for each in beats:
            self.keys.beats.append(self._changed(each) if isinstance(each, Change) else self._done(each))
        return self.keys

    def _body(self, pose: str | Pose, facing: float | None = None, stride: float | None = None) -> int:
        way = self._now.facing if facing is None else facing
        return self.keys.body(BodyKey(pose, self._now.face, way, stride))

    def _head(self, worn: Face, facing: float, *, settled: bool = True) -> int:
        return self.keys.head(HeadKey(self._looking(worn, facing), facing, settled))

    def _changed(self, change: Change) -> Beat:
        """Another face, and the shoulders that go with it."""
        before, after = self._now.face, face(change.expression, change.strength)
        facing = self._now.facing
        heads = [self._head(before.blend(after, t), facing, settled=False) for t in self._between.faces]
        between = replace(self._now, face=before.blend(after, POSTURE_BETWEEN))
        self._now, bodies = between, [self.keys.body(BodyKey(between.pose, between.face, facing))]
        self._now = replace(self._now, face=after)
        return Beat(
            "face", change.at, change.part,
            bodies=(*bodies, self._body(self._now.pose)), heads=(*heads, self._head(after, facing)),
        )  # fmt: skip

    def _done(self, deed: Deed) -> Beat:
        match deed.kind:
            case "gesture":
                return self._moved(deed, stays=False)
            case "pose":
                return self._moved(deed, stays=True)
            case "turn":
                bodies, heads = self._turned(deed.toward)
                return Beat("turn", deed.at, deed.part, bodies=bodies, heads=heads)
            case _:
                return self._gone(deed)

    def _moved(self, deed: Deed, *, stays: bool) -> Beat:
        """Arms that go from one pose to another, and for a gesture back."""
        before, after = posed(self._now.pose, self._holds), posed(deed.value, self._holds)
        between, large = self._between, travelled(before, after) > LARGE
        bodies = [self._body(on_the_way(before, after, t)) for t in (between.large if large else between.small)]
        there = self._body(deed.value)
        if stays:
            self._now = replace(self._now, pose=deed.value)
            return Beat("pose", deed.at, deed.part, bodies=(*bodies, there))
        back = [self._body(on_the_way(before, after, t)) for t in (between.back if large else between.small)]
        home = self._body(self._now.pose)
        return Beat("gesture", deed.at, deed.part, bodies=(*bodies, there), bodies_back=(*back, home))

    def _turned(self, toward: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The bodies and heads of a turn; arms that reach to one side sink while the body passes through the lens."""
        begin, end = self._now.facing, toward
        count = max(1, round(abs(end - begin) / self._between.turn))
        ways = [begin + (end - begin) * k / count for k in range(1, count)]
        pose, rest = posed(self._now.pose, self._holds), posed("rest", self._holds)
        heads = [self._head(self._now.face, way, settled=False) for way in ways]
        bodies = [self._body(pose.blend(rest, 1 - min(1.0, abs(way))), way) for way in ways]
        self._now = replace(self._now, facing=end)
        return (*bodies, self._body(self._now.pose)), (*heads, self._head(self._now.face, end))

    def _gone(self, deed: Deed) -> Beat:
        """A walk, an entrance or an exit: turned that way first, and turned back where it ends."""
        home, far = self._now, self._course(deed) if deed.kind == "walk" else 0.0
        way = _way(deed, far)
        turned = deed.kind == "exit" or self._feet
        along = way * max(WALK_FACING if self._feet else 1.0, abs(home.facing)) if turned else home.facing
        bodies, heads = self._turned(along) if along != home.facing else ((), ())
        count = self._between.phases if self._feet else 0
        phases = [self._body(home.pose, along, phase / count) for phase in range(count)]
        back, heads_back = ((), ())
        if deed.kind != "exit":
            back, heads_back = self._turned(home.facing) if along != home.facing else ((self._body(home.pose),), ())
        return Beat(
            deed.kind, deed.at, deed.part, bodies=bodies, heads=heads, cycle=tuple(phases), bodies_back=back,
            heads_back=heads_back, way=way, far=abs(far), stride=self._carries(along) if phases else 0.0,
        )  # fmt: skip


def _way(deed: Deed, far: float) -> int:
    """Where it goes across the frame: an entrance comes from the side that it is `toward`."""
    side = 1 if (far if deed.kind == "walk" else deed.toward) > 0 else -1
    return -side if deed.kind == "enter" else side
