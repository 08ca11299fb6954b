"""A rehearsal: everything that one figure of a shot needs to have drawn, so that it can be played: the body and the
head of every key, and the beats that pass through them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from limelight.stage.acting.beat import Beat
from limelight.stage.acting.gaze import Target, looking
from limelight.stage.acting.keys import Animator, BodyKey, HeadKey, Keys
from limelight.stage.figures import Face, FigureCels, draw_figure, measures
from limelight.stage.figures.asked import Parts
from limelight.stage.figures.builds import build_of
from limelight.stage.figures.legs import carried
from limelight.stage.figures.view import View
from limelight.stage.light.printing import Print
from limelight.stage.staging.placing import Frame, Stand
from limelight.works.cast import Character
from limelight.works.shots import Change, Deed, Figure, Shot

EYES_SEEN = ("extreme", "close", "medium")
"""Sizes of shots in which a glance is seen."""
TURNED = 0.36
"""How far a head is turned at least to somebody whom it looks at."""


@dataclass(frozen=True)
class Drawn:
    """A figure's drawings. The first head and the first body are one drawing, and whole."""

    heads: list[FigureCels]
    bodies: list[FigureCels]
    drops: list[float]
    """How much lower each body stands than the first, in pixels, so that its feet are on the same ground."""
    beats: list[Beat]
    breath: float = 1.0

    @property
    def all(self) -> Iterable[FigureCels]:
        return (*self.heads, *self.bodies[1:])

    @property
    def further(self) -> Iterable[tuple[FigureCels, float]]:
        """Every body but the first, with how much lower it stands."""
        return zip(self.bodies[1:], self.drops[1:], strict=True)


def in_order(figure: Figure, lines: Sequence[str]) -> list[Change | Deed]:
    """What the figure does in a shot that hears these lines, in the order in which it comes."""
    ranks = {"start": -1, "end": len(lines) + 1} | {line: number for number, line in enumerate(lines)}
    return sorted((*figure.changes, *figure.deeds), key=lambda each: (ranks.get(each.at, len(lines)), each.part))


class Rehearsal:
    """One shot's figures before the lens: where they stand is where they look and how far they walk."""

    def __init__(
        self, shot: Shot, people: Mapping[str, Character], stands: Sequence[Stand], frame: Frame, printed: Print
    ) -> None:
        self._shot, self._people, self._frame, self._printed = shot, people, frame, printed
        self._stands = {stand.figure.character: stand for stand in stands}

    def drawn(self, stand: Stand, *, speaks: bool) -> Drawn:
        """Everything that is drawn of one figure."""
        stand = self._turned(stand)
        figure, character = stand.figure, self._people[stand.figure.character]
        feet = self._shot.size in ("wide", "full")
        animator = Animator(
            figure, figure.holds or character.holds, self._looking(stand), self._course(stand),
            self._carries(stand, character), feet=feet, fine=self._printed.fine,
        )  # fmt: skip
        keys = animator.play([] if figure.back else in_order(figure, self._shot.lines))
        return _Drafting(stand, character, speaks, self._shot.size in EYES_SEEN, self._printed, self._frame).all(keys)

    def _turned(self, stand: Stand) -> Stand:
        """Who looks at somebody in the frame faces them at least a little: eyes alone would squint."""
        figure, target = stand.figure, self._target(stand, self._stands.get(stand.figure.looks_at))
        if target is None or figure.back or abs(figure.facing) >= TURNED:
            return stand
        return replace(stand, figure=replace(figure, facing=TURNED if target.across > 0 else -TURNED))

    def _looking(self, stand: Stand) -> Callable[[Face, float], Face]:
        figure = stand.figure
        target = self._target(stand, self._stands.get(figure.looks_at))
        return lambda worn, facing: looking(worn, figure.looks_at, facing, target)

    def _target(self, stand: Stand, other: Stand | None) -> Target | None:
        """Where the other one's eyes are, seen from this one's."""
        if other is None or other is stand:
            return None
        (x, y), (ox, oy) = self._eyes(stand), self._eyes(other)
        unit = stand.scale
        return Target((ox - x) / unit, (oy - y) / unit, abs(other.figure.depth - stand.figure.depth))

    def _eyes(self, stand: Stand) -> tuple[float, float]:
        floor = measures(self._people[stand.figure.character].look).floor if stand.grounded else 0.0
        return stand.x, stand.y - floor * stand.scale

    def _course(self, stand: Stand) -> Callable[[Deed], float]:
        """How far a walk goes, in frame pixels."""
        frame, from_x = self._frame, stand.x
        return lambda deed: frame.across(min(0.92, max(0.08, deed.toward))) * frame.width - from_x

    def _carries(self, stand: Stand, character: Character) -> Callable[[float], float]:
        build = build_of(character.look)
        return lambda facing: carried(build, View.of(facing)) * stand.scale


@dataclass(frozen=True)
class _Drafting:
    """How one figure is drawn in this shot."""

    stand: Stand
    character: Character
    speaks: bool
    near: bool
    printed: Print
    frame: Frame

    def all(self, keys: Keys) -> Drawn:
        first = self._draw(keys.bodies[0], keys.heads[0], "all")
        heads = [first, *(self._draw(keys.bodies[0], *each) for each in _parts(keys.heads))]
        bodies = [first, *(self._draw(body, keys.heads[0], "body") for body in keys.bodies[1:])]
        drops = [first.floor - body.floor if self.stand.grounded else 0.0 for body in bodies]
        return Drawn(heads, bodies, drops, keys.beats, keys.heads[0].face.breath)

    def _draw(self, body: BodyKey, head: HeadKey, parts: Parts) -> FigureCels:
        figure = self.stand.figure
        whose, fine = body if parts == "body" else head, self.printed.fine
        return draw_figure(
            self.character, pose=body.pose, holds=figure.holds, facing=whose.facing, face=whose.face,
            scale=self.stand.scale, light=self.printed.light, back=figure.back, parts=parts, stride=body.stride,
            talks=self.speaks and (fine or head.settled), glances=self.near and head.settled and fine,
            below=self.frame.height + self.printed.margin,
        )  # fmt: skip


def _parts(heads: Sequence[HeadKey]) -> Iterator[tuple[HeadKey, Parts]]:
    """Every head but the first, and what is drawn of it: who only passes to another face keeps that one's hair."""
    for head, following in zip_longest(heads[1:], heads[2:]):
        passing = following is not None and not head.settled and following.facing == head.facing
        yield head, "face" if passing else "head"
