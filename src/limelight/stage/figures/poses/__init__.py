"""Poses: where wrists are and what hands do, one TOML a pose; poses blend, so that a movement is every pose between.

A pose is written for a lean body that faces screen right, its `near` arm (the one nearer the lens) on screen left. Each
arm is told in its own directions: out from the body's middle, down, forward; whoever faces left wears it mirrored.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, cast, get_args

from limelight.stage.drawing.numbers import Toml, WrongNumbers
from limelight.stage.figures.legs import Carries
from limelight.stage.figures.view import Solid, between, unit

Layer = Literal["auto", "back", "mid", "front"]
FOLDER = "figures/poses"


@dataclass(frozen=True)
class Arm:
    """One arm of a pose; points and directions are (out, down, forward). `hand` "" hides it in a wide sleeve, "none"
    in any.

    `layer`: "back" behind the body, "mid" before it and behind the head, "front" before both, "auto" by where it is.
    """

    wrist: Solid
    elbow: Solid = (330.0, 560.0, -60.0)
    """Where the elbow bends toward."""
    hand: str = ""
    fingers: Solid | None = None
    """Where the fingers point; along the forearm where nothing is said."""
    thumb: Solid = (-0.6, 0.0, 0.8)
    """Where the thumb points."""
    layer: Layer = "auto"
    scale: float = 1.0
    holds: bool = False
    """This hand has what the character holds."""
    drape: float = 150.0
    """How far a wide sleeve hangs from the forearm."""
    at_face: float = 0.0
    """How much of the wrist is measured from the face (1 all of it), following the head, whatever the shoulders are."""
    slide: float = 0.0
    """How far past the hand the middle of what it holds lies, in hand units: a second hand has the other end."""
    fling: float = 0.0
    """How far a long sleeve is thrown out past the hand: 0 it hangs, 1 it flies."""
    idle: bool = False
    """Free to take hold of something, and to swing in a walk: the pose does not rest on it."""

    def blend(self, other: Arm, t: float) -> Arm:
        """This arm at 0, the other at 1: joints and angles pass evenly, the hand changes its shape at the middle."""
        if t <= 0 or self == other:
            return self
        if t >= 1:
            return other
        return replace(
            self if t < 0.5 else other,
            wrist=between(self.wrist, other.wrist, t),
            elbow=between(self.elbow, other.elbow, t),
            fingers=unit(between(self.points, other.points, t)),
            thumb=unit(between(unit(self.thumb), unit(other.thumb), t)),
            **{name: _mixed(getattr(self, name), getattr(other, name), t) for name in _EVEN},
        )

    @property
    def points(self) -> Solid:
        """Where the fingers point, as far as the pose itself can tell."""
        if self.fingers is not None:
            return unit(self.fingers)
        (ex, ey, ez), (wx, wy, wz) = self.elbow, self.wrist
        return unit((wx - ex, wy - ey, wz - ez))


_EVEN = ("scale", "drape", "at_face", "slide", "fling")
"""What of an arm passes evenly from one pose to another."""


@dataclass(frozen=True)
class Pose:
    near: Arm
    far: Arm
    hips: float = 0.0
    """Bends the line of action: the hem goes one way, the chest the other."""
    grips: str = ""
    """What it holds when nobody says otherwise."""
    legs: Carries = "stand"
    cradles: bool = False
    """What is held lies between both hands."""

    def blend(self, other: Pose, t: float) -> Pose:
        """This pose at 0, the other at 1; whoever moves between them eases `t`."""
        if t <= 0:
            return self
        if t >= 1:
            return other
        return replace(
            self if t < 0.5 else other,
            near=self.near.blend(other.near, t),
            far=self.far.blend(other.far, t),
            hips=_mixed(self.hips, other.hips, t),
        )


def _mixed(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def read_pose(data: bytes, file: str) -> Pose:
    """The pose that a TOML tells. Raises WrongNumbers, which names file, key and what may stand there."""
    try:
        said: dict[str, Any] = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongNumbers(file=file, key="it", trouble=f"is no TOML: {error}.") from error
    for side in ("near", "far"):
        if not isinstance(said.get(side), dict):
            raise WrongNumbers(file=file, key=f"[{side}]", trouble="is missing: a pose says what both arms do.")
        said[side] = _filled(Arm, cast(dict[str, Any], said[side]), file, f"{side}.")
    return _filled(Pose, said, file, "")


def _filled(kind: type[Any], said: dict[str, Any], file: str, where: str) -> Any:
    known = {f.name: str(f.type) for f in fields(kind)}
    for key in said:
        if key not in known:
            known_keys = ", ".join(known)
            raise WrongNumbers(file=file, key=f'"{where}{key}"', trouble=f"is not known. Known: {known_keys}.")
    if kind is Arm and "wrist" not in said:
        raise WrongNumbers(file=file, key=f'"{where}wrist"', trouble="is missing.")
    return kind(**{key: _fitting(value, known[key], file, where + key) for key, value in said.items()})


_CHOICES = {"Layer": get_args(Layer), "Carries": get_args(Carries)}


def _fitting(value: Any, wanted: str, file: str, key: str) -> Any:
    """The value as its field wants it."""
    if wanted == "Arm" or (wanted == "str" and isinstance(value, str)) or (wanted == "bool" and value in (True, False)):
        return value
    if wanted in _CHOICES and value in _CHOICES[wanted]:
        return value
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if wanted == "float" and number:
        return float(value)
    if wanted.startswith("Solid") and isinstance(value, list) and [*map(type, cast(list[Any], value))].count(str) == 0:
        numbers = cast(list[float], value)
        if len(numbers) == 3:
            return tuple(map(float, numbers))
    asked = {"float": "a number", "bool": "true or false", "str": "text"}.get(wanted, "[out, down, forward]")
    asked = f"one of {', '.join(_CHOICES[wanted])}" if wanted in _CHOICES else asked
    raise WrongNumbers(file=file, key=f'"{key}"', trouble=f"is {value!r}; it is {asked}.")


POSES = Toml(FOLDER, read_pose, "pose")


def pose_named(name: str) -> Pose:
    return POSES.named(name)
