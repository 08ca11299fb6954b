"""Orders: what a person fixes of a scene's shots, in `shots/scNN.toml`. They overrule the machine shot by shot.

What they do not name is decided as before. They hold no place in the file, so that a comment changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from limelight.works.emotions import Feeling
from limelight.works.fitting import Fit
from limelight.works.shots import Arrival, Departure, MoveKind, Size


@dataclass(frozen=True)
class ShotOrder:
    """What is fixed of one shot; None is whatever limelight decides."""

    size: Size | None = None
    move: MoveKind | None = None
    amount: float | None = None
    who: tuple[str, ...] | None = None
    """Who is in frame, seen from the front."""
    over: str | None = None
    """Over whose shoulder they are seen; "" for nobody's."""
    focus: str | None = None
    """Whom the shot is of."""
    insert: str | None = None
    """The thing that fills the frame."""
    after: float | None = None
    """For a cut inside a line: the share of the line that is heard before it, 0 to 1."""
    lead: float | None = None
    tail: float | None = None
    """Seconds before the first word, and after the last."""
    length: float | None = None
    """Seconds that it stands at least."""
    transition: Arrival | None = None
    ending: Departure | None = None
    """How it begins, and how it ends."""
    effects: tuple[str, ...] | None = None
    sounds: tuple[str, ...] | None = None
    music: str | None = None
    """What the score does from here: a mood, "none", or "" to go on."""
    faces: Mapping[str, Feeling] = field(default_factory=dict[str, Feeling])
    poses: Mapping[str, str] = field(default_factory=dict[str, str])
    props: Mapping[str, str] = field(default_factory=dict[str, str])
    looks: Mapping[str, str] = field(default_factory=dict[str, str])
    """Name -> face, pose, what they hold (or "none"), and whom or where they look at."""


@dataclass(frozen=True)
class Orders:
    """One scene's orders. Shots are named as in the file, without their scene: `sh03`, `sha01-2`, `sh07r`."""

    file: str
    """As seen from the production: `shots/sc02.toml`."""
    shots: Mapping[str, ShotOrder] = field(default_factory=dict[str, ShotOrder])
    order: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    """Shots that are left out."""
    mood: str = ""
    """The score's mood; "" for the scene's own."""
    fits: Mapping[str, Fit] = field(default_factory=dict[str, Fit])

    def fit(self, shot_id: str) -> Fit:
        """How an own clip or still is fitted into the shot `sc02/sh03`."""
        return self.fits.get(shot_id.rpartition("/")[2], Fit())

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone whom the orders put into a shot."""
        named = (name for shot in self.shots.values() for name in (*(shot.who or ()), shot.over or ""))
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def names(self) -> frozenset[str]:
        """Every shot that the file names."""
        return frozenset((*self.shots, *self.fits, *self.order, *self.cut))

    def only(self, anchors: Collection[str]) -> Orders:
        """The orders for the shots of these lines and actions, `ln03` and `ac02`."""
        return self.keeping({name for name in self.names if anchor_of(name) in anchors})

    def keeping(self, names: Collection[str]) -> Orders:
        """The orders for these shots only."""
        return replace(
            self,
            shots={name: shot for name, shot in self.shots.items() if name in names},
            order=tuple(name for name in self.order if name in names),
            cut=tuple(name for name in self.cut if name in names),
            fits={name: fit for name, fit in self.fits.items() if name in names},
        )

    def moved(self, shot: str, name: str, to: Orders | None) -> Orders:
        """The orders of the scene `to` (None: it has none) with those for `shot`, which is called `name` there."""
        there = to or Orders(self.file)
        shots = {name: self.shots[shot], **there.shots} if shot in self.shots else there.shots
        fits = {name: self.fits[shot], **there.fits} if shot in self.fits else there.fits
        cut = (*there.cut, name) if shot in self.cut and name not in there.cut else there.cut
        return replace(there, shots=shots, fits=fits, cut=cut)

    @property
    def for_break_down(self) -> Orders:
        """The orders without what only own clips need: the shots do not hang on it."""
        return replace(self, fits={})


def anchor_of(shot: str) -> str:
    """The line or action that a shot covers, by its name: `sh07r` is of `ln07`, `sha03-2` of `ac03`; "" for no shot."""
    found = re.match(r"sh(a?)(\d+[A-Z]*)", shot)
    return f"{'ac' if found[1] else 'ln'}{found[2]}" if found else ""


def followed(every: Mapping[str, Orders], moved: Mapping[str, str]) -> dict[str, Orders]:
    """The orders by scene, where lines and actions have moved to other scenes: what is fixed of their shots moves too.

    `moved` is old id -> new id. The order of shots stays behind: it is an order of that scene.
    """
    found = dict(every)
    for scene, orders in every.items():
        for shot in dict.fromkeys((*orders.shots, *orders.fits, *orders.cut)):
            anchor = anchor_of(shot)
            if new := moved.get(f"{scene}/{anchor}"):
                home, _, item = new.partition("/")
                name = shot.replace(anchor[2:], item[2:], 1)
                found[home] = orders.moved(shot, name, found.get(home))
                found[scene] = found[scene].keeping(found[scene].names - {shot})
    return found


def in_order(names: Sequence[str], order: Sequence[str]) -> list[str]:
    """`names` in the order asked for; one that it does not name follows the one that it followed before."""
    placed = [name for name in order if name in names]
    before = ""
    for name in names if placed else ():
        if name not in placed:
            placed.insert(placed.index(before) + 1 if before else 0, name)
        before = name
    return placed or list(names)
