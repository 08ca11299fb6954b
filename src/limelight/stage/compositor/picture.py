"""A drawn shot before it moves: the plate, the actors in their parts, the foreground. What `draw_shot` bakes and
`render_shot` plays.

A picture knows no language and no lips: every mouth and lid that an actor may need lies beside the head, ready to be
pasted. It is kept as one zip of arrays, each packed by itself with Zstandard: mostly clear sheets shrink five times,
and open three times sooner than a `.npz` would.
"""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import zstandard

from limelight.stage.acting.beat import Beat
from limelight.stage.air.outlook import Outlook
from limelight.stage.compositor.planes import Cutout, Planes
from limelight.stage.drawing.art import Lamp, Light
from limelight.stage.light.lamplight import Caster
from limelight.works.looks import BrandLook, Hand, Lighting, Press
from limelight.works.shots import Change, Deed, Figure, Move, Shot

PACKED = 1
"""How hard Zstandard tries: more takes longer, and saves little."""


@dataclass
class Patch:
    """A small picture with its top left in its head's own pixels."""

    image: np.ndarray
    x: int
    y: int


@dataclass
class Head:
    """One face of an actor: the head without its mouth, the mouths by viseme, the lids by state; BGRA, lit. `behind` is
    what falls from it behind the shoulders; a face that only passes to another has that one's.
    """

    image: np.ndarray
    mouths: dict[str, Patch]
    eyes: dict[str, Patch]
    behind: Patch | None = None


@dataclass
class Body:
    """One more drawing of the body, in the pixels of the first: what differs from it, what passes before the head, and
    how much lower its neck is.
    """

    base: Patch | None = None
    front: Patch | None = None
    drop: float = 0.0


@dataclass
class Actor:
    """One figure of the shot, in frame pixels.

    `base` is everything that stays when the head moves, `front` what passes before the head; `bodies` are the body's
    further drawings, from number 1 on. `heads` are the faces that the shot needs. `beats` says when which is seen. `x`,
    `y` are the top left of `base` and `front`; `head_x`, `head_y` of the heads; `pivot` is the neck. All even, in frame
    pixels.
    """

    name: str
    base: np.ndarray
    x: int
    y: int
    heads: list[Head]
    head_x: int
    head_y: int
    pivot: tuple[float, float]
    depth: float
    unit: float
    """Frame pixels per figure unit: how far a nod goes."""
    back: bool = False
    rises: float = 0.0
    """How far below its place the actor begins the shot, when it rises out of the ground."""
    cut: int | None = None
    """The row of the frame below which nothing of it is seen: the edge of the pit it stands in."""
    front: Patch | None = None
    """In the pixels of `base`."""
    bodies: list[Body] = field(default_factory=list)
    beats: list[Beat] = field(default_factory=list)
    breath: float = 1.0
    """How deep and quick it breathes, 1 at rest."""
    stands: bool = False
    """It is seen down to its feet."""
    shadow: Cutout | None = None
    """What it darkens on the ground as it walks, in frame pixels."""

    @property
    def walks(self) -> bool:
        """Whether it leaves its place in the shot."""
        return any(beat.way for beat in self.beats)


@dataclass
class Picture:
    """A whole shot, drawn: `plate` with `margin` pixels around, actors from far to near, the set's foreground, and what
    moves in it.
    """

    shot: Shot
    """The shot as it was drawn: a take may have varied what was asked for, and plays as it was drawn."""
    width: int
    height: int
    plate: Planes
    actors: list[Actor]
    fore: list[tuple[Cutout, float]] = field(default_factory=list)
    """What stands before the people, and its depth."""
    weather: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    focus: tuple[float, float] = (540.0, 960.0)
    seed: int = 0
    light: Light = field(default_factory=Light)
    """The place's light with its lamps, in frame pixels."""
    swinging: str = ""
    """The name of the lamp that swings in this shot; its own picture and glow then lie apart from the plate."""
    lamp_body: np.ndarray | None = None
    lamp_body_at: tuple[int, int] = (0, 0)
    lamp_glow: np.ndarray | None = None
    """Luma to add around the lamp."""
    lamp_glow_at: tuple[int, int] = (0, 0)
    casters: list[Caster] = field(default_factory=list)
    wall: np.ndarray | None = None
    """Where the wall is on which the swinging lamp throws people (`stage.light.wall_shadow`)."""
    thrown: list[Caster] = field(default_factory=list)
    """Those whom it throws there."""
    ground: float = 1240.0
    """Where the ground lies straight under the lamp."""
    horizon: float = 0.0
    outlook: Outlook = field(default_factory=Outlook)
    """What the air needs to know of the place."""
    sharp: Planes | None = None
    """The plate in focus, where the shot's focus lies on the place for a while."""

    @property
    def margin(self) -> int:
        """Pixels that the plate reaches past every edge of the frame: what the sets overscan."""
        return (self.plate.size[0] - self.width) // 2


def save(picture: Picture, path: Path) -> None:
    """Write the picture as one zip: arrays by name, the rest as JSON under `meta`. Equal pictures make equal bytes."""
    arrays: dict[str, np.ndarray] = {}
    meta = json.dumps(_packed(picture, arrays), ensure_ascii=False)
    arrays["meta"] = np.frombuffer(meta.encode(), np.uint8)
    packer = zstandard.ZstdCompressor(level=PACKED)
    with zipfile.ZipFile(path, "w") as kept:
        for name, array in arrays.items():
            whole = io.BytesIO()
            np.save(whole, array, allow_pickle=False)
            kept.writestr(zipfile.ZipInfo(_member(name)), packer.compress(whole.getbuffer()))


def load(path: Path) -> Picture:
    """The picture that `save` wrote."""
    with zipfile.ZipFile(path) as kept:
        opened = _opener(kept)
        return _unpacked(_meta(opened), opened)


def outline(path: Path) -> Picture:
    """The picture that `save` wrote, without a pixel of it: who is in it, where, and what they do."""
    with zipfile.ZipFile(path) as kept:
        return _unpacked(_meta(_opener(kept)), lambda _: np.zeros(0, np.uint8))


def _opener(kept: zipfile.ZipFile) -> Callable[[str], np.ndarray]:
    """Opens an array by its name."""
    unpacker = zstandard.ZstdDecompressor()
    return lambda name: _array(unpacker.decompress(kept.read(_member(name))))


def _meta(opened: Callable[[str], np.ndarray]) -> Any:
    return json.loads(opened("meta").tobytes().decode())


def _member(name: str) -> str:
    return f"{name}.npy.zst"


def _array(whole: bytes) -> np.ndarray:
    """An array as it was unpacked: not copied again, and not to be written to."""
    start = io.BytesIO(whole)
    np.lib.format.read_magic(start)
    shape, _, dtype = np.lib.format.read_array_header_1_0(start)
    return np.frombuffer(whole, dtype, offset=start.tell()).reshape(shape)


_STAGE = (Picture, Actor, Body, Beat, Head, Patch, Planes, Cutout, Light, Lamp, Caster, Outlook)
_LOOK = (BrandLook, Hand, Lighting, Press)
_NOUNS: dict[str, type] = {noun.__name__: noun for noun in (*_STAGE, *_LOOK, Shot, Figure, Move, Change, Deed)}


def _packed(value: Any, arrays: dict[str, np.ndarray]) -> Any:
    if isinstance(value, np.ndarray):
        name = f"a{len(arrays)}"
        arrays[name] = value
        return {"array": name}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _packed(getattr(value, f.name), arrays) for f in dataclasses.fields(value)}
        return {"noun": type(value).__name__, "fields": fields}
    if isinstance(value, dict):
        return {"dict": {k: _packed(v, arrays) for k, v in value.items()}}
    if isinstance(value, tuple):
        return {"tuple": [_packed(v, arrays) for v in value]}
    if isinstance(value, list):
        return [_packed(v, arrays) for v in value]
    return float(value) if isinstance(value, np.floating) else int(value) if isinstance(value, np.integer) else value


def _unpacked(value: Any, opened: Callable[[str], np.ndarray]) -> Any:
    if isinstance(value, list):
        return [_unpacked(v, opened) for v in value]
    if not isinstance(value, dict):
        return value
    if "array" in value:
        return opened(value["array"])
    if "tuple" in value:
        return tuple(_unpacked(v, opened) for v in value["tuple"])
    if "dict" in value:
        return {k: _unpacked(v, opened) for k, v in value["dict"].items()}
    fields = {k: _unpacked(v, opened) for k, v in value["fields"].items()}
    return _NOUNS[value["noun"]](**fields)
