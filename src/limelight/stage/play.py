"""Play a picture: every frame of a shot, in the encoder's own planes, from a baked picture, a cue sheet and a camera
move.

Work is spent only on what moves: the plate and the figures are resized when the camera moves, a head is drawn again
when it does something, and weather is added to luma.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from limelight.stage.acting.faces import change_frames, faces
from limelight.stage.acting.lids import lids
from limelight.stage.acting.nods import TWOS, Carriage, carriage
from limelight.stage.acting.visemes import viseme_track
from limelight.stage.atmosphere import Atmosphere
from limelight.stage.camera import Camera, camera_at
from limelight.stage.lens import View, scaled, see
from limelight.stage.picture import MARGIN, Actor, Picture
from limelight.stage.planes import Cutout, Planes, above, blank, lay
from limelight.stage.puppet import Moment, Puppet
from limelight.works.cues import Heard, ShotCue
from limelight.works.shots import FPS, Shot

PLATE_DEPTH = 2.4
"""How far the set stands behind the people, for parallax."""

SLOWEST = 1.0
"""Pixels a frame that the edge of the picture may move to count as still."""

RISING = 1.5
"""Seconds that somebody takes to rise out of the ground."""

BREATH = 0.9
"""Figure units that a breath lifts the shoulders."""


def play(picture: Picture, shot: Shot, cue: ShotCue) -> Iterator[tuple[np.ndarray, Planes]]:
    """Every frame of the shot: the encoder's buffer, and the same memory as planes, to lay captions on.

    The buffer is used again for the next frame.
    """
    buffer, frame = blank(picture.width, picture.height)
    drawn, stage = blank(picture.width, picture.height)
    figures = {figure.character: figure for figure in shot.figures}
    cast = [(actor, Puppet(actor), moments(actor, figures[actor.name], cue)) for actor in picture.actors]
    air = Atmosphere(picture, cue.frames)
    step = TWOS if _slow(shot, picture, cue.frames) else 1
    for number in range(cue.frames):
        if number % step == 0:
            camera = camera_at(shot.move, number, cue.frames, FPS)
            _plate(picture, camera, stage)
            air.behind(stage, number)
            for actor, puppet, track in cast:
                _actor(picture, camera, stage, puppet.pose(track[number]), actor, number)
            for piece, depth in picture.fore:
                _piece(picture, camera.at_depth(depth), stage, piece)
        np.copyto(buffer, drawn)
        air.before(frame, number)
        yield buffer, frame


def _slow(shot: Shot, picture: Picture, frames: int) -> bool:
    """Whether the camera is so slow that the frame's edge moves less than a pixel a frame: then all but weather is on
    twos.
    """
    ends = camera_at(shot.move, 0, frames, FPS), camera_at(shot.move, frames - 1, frames, FPS)
    grown = abs(ends[1].zoom - ends[0].zoom) * max(picture.width, picture.height) / 2
    slid = max(abs(ends[1].dx - ends[0].dx) * picture.width, abs(ends[1].dy - ends[0].dy) * picture.height)
    return shot.move.kind != "shake" and not picture.swinging and grown + slid < SLOWEST * frames


def moments(actor: Actor, figure: object, cue: ShotCue) -> list[Moment]:
    """What one actor does at every frame."""
    if actor.back or not actor.heads:
        return [Moment(0, "rest", "open", Carriage())] * cue.frames
    changes = change_frames(figure, cue)[: (len(actor.heads) - 1) // 2]  # type: ignore[arg-type]
    own = tuple(line for line in cue.heard if line.speaker == actor.name)
    seed = f"{cue.shot}/{actor.name}"
    mouth = _mouths(cue.frames, own)
    lid = lids(cue.frames, seed, changes)
    held = carriage(cue.frames, seed, own, float(getattr(figure, "strength", 1.0)))
    return [Moment(*parts) for parts in zip(faces(cue.frames, changes), mouth, lid, held, strict=True)]


def _mouths(frames: int, spoken: tuple[Heard, ...]) -> list[str]:
    track = ["rest"] * frames
    for line in spoken:
        for offset, shape in enumerate(viseme_track(line.phones, frames - line.start)):
            if 0 <= line.start + offset < frames and shape != "rest":
                track[line.start + offset] = shape
    return track


def _plate(picture: Picture, camera: Camera, frame: Planes) -> None:
    far = camera.at_depth(PLATE_DEPTH)
    width, height = frame.size
    fx, fy = picture.focus
    x = fx + (width / 2 - fx) / far.zoom - far.dx * width / far.zoom
    y = fy + (height / 2 - fy) / far.zoom - far.dy * height / far.zoom
    see(picture.plate, View(x + MARGIN, y + MARGIN, far.zoom), frame)


def _actor(picture: Picture, camera: Camera, frame: Planes, piece: Cutout, actor: Actor, number: int) -> None:
    time = number / FPS
    lift = 0.0 if actor.back else BREATH * actor.unit * math.sin(time * 1.9 + len(actor.name))
    if actor.rises:
        lift += actor.rises * (1 - _risen(time / RISING))
    if actor.cut is not None:
        piece = above(piece, actor.cut - round(lift))
    _piece(picture, camera.at_depth(actor.depth), frame, piece, lift)


def _risen(t: float) -> float:
    """From 0 to 1: slowly out of the earth, then all at once, then still."""
    t = min(1.0, max(0.0, t))
    return t * t * t * (t * (6 * t - 15) + 10)


def _piece(picture: Picture, camera: Camera, frame: Planes, piece: Cutout, lift: float = 0.0) -> None:
    width, height = frame.size
    fx, fy = picture.focus
    x = fx + (piece.x - fx) * camera.zoom + camera.dx * width
    y = fy + (piece.y0 - fy) * camera.zoom + camera.dy * height + lift
    lay(frame, *scaled(piece, camera.zoom, x, y, frame.size))
