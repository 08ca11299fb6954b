"""A head, drawn in stages, so that a mouth or a pair of eyes can be drawn again in a window of the same head.

Every stage, every pair of eyes and every mouth is recorded once and played back; a patch is then the very same
strokes, clipped. Which strokes they are is the view's to say: the turned head's, or the profile's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Protocol

import skia

from limelight.stage.drawing.shapes import Key
from limelight.stage.figures.anatomy import Bearing, Flesh, skull_of
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair import Head
from limelight.stage.figures.hats import hat_of
from limelight.stage.figures.mouths import spoken
from limelight.stage.figures.pen import Box, Pen
from limelight.stage.figures.profile import Profile, in_profile
from limelight.stage.figures.profile_head import ProfileHead
from limelight.stage.figures.turned_head import TurnedHead
from limelight.works.cast import Look

_BOUNDS = skia.Rect.MakeLTRB(-700, -700, 700, 900)


class View(Protocol):
    """How a head is seen. Mouths and eyes are drawn apart, in boxes that do not overlap."""

    moves_jaw: ClassVar[bool]
    """Whether an open mouth changes the contour below it."""

    @property
    def chin(self) -> float: ...
    @property
    def mouth_box(self) -> Box: ...
    @property
    def eye_box(self) -> Box: ...
    def below(self, pen: Pen, said: Face) -> None: ...
    def eyes(self, pen: Pen, eyes: str) -> None: ...
    def between(self, pen: Pen) -> None: ...
    def mouth(self, pen: Pen, said: Face) -> None: ...
    def above(self, pen: Pen) -> None: ...
    def behind(self, pen: Pen) -> None: ...


@dataclass(frozen=True)
class HeadArt:
    """One head wearing one face. `way` is -1 for a view that is drawn mirrored."""

    head: Head
    """As it is turned: what is seen from behind is fitted to it."""
    face: Face
    key: Key
    view: View
    way: int = 1
    _parts: dict[tuple[str, str], skia.Picture] = field(default_factory=dict)

    def draw(self, canvas: skia.Canvas, *, mouth: str = "rest", eyes: str = "open") -> None:
        """The whole head, saying the viseme, with its eyes "open", "half", "shut" or glancing."""
        said = spoken(self.face, mouth)
        canvas.drawPicture(
            self._part("below", mouth if self.view.moves_jaw else "", lambda pen: self.view.below(pen, said))
        )
        canvas.drawPicture(self._part("eyes", eyes, lambda pen: self.view.eyes(pen, eyes)))
        canvas.drawPicture(self._part("between", "", self.view.between))
        canvas.drawPicture(self._part("mouth", mouth, lambda pen: self.view.mouth(pen, said)))
        canvas.drawPicture(self._part("above", "", self.view.above))

    def draw_behind(self, pen: Pen) -> None:
        """Hair and ribbons that fall behind the shoulders and turn with the head."""
        with pen.mirrored(self.way) as facing:
            self.view.behind(facing)

    @property
    def chin(self) -> float:
        return self.view.chin

    @property
    def mouth_box(self) -> Box:
        return self._facing(self.view.mouth_box)

    @property
    def eye_box(self) -> Box:
        return self._facing(self.view.eye_box)

    def _facing(self, box: Box) -> Box:
        left, top, right, bottom = box
        return box if self.way > 0 else (-right, top, -left, bottom)

    def _part(self, part: str, state: str, draw: Callable[[Pen], None]) -> skia.Picture:
        if (part, state) not in self._parts:
            recorder = skia.PictureRecorder()
            with Pen(recorder.beginRecording(_BOUNDS), self.key).mirrored(self.way) as pen:
                draw(pen)
            self._parts[part, state] = recorder.finishRecordingAsPicture()
        return self._parts[part, state]


def head_of(look: Look, facing: float, face: Face) -> Head:
    """The turned head as hair, hats and beards see it."""
    bearing = Bearing.of(skull_of(look), facing, face)
    return Head(bearing, look, Flesh.of(look.skin), bearing.contour(), capped=hat_of(look).covers, sway=face.tilt * 1.4)


def head_art(look: Look, facing: float, face: Face, key: Key) -> HeadArt:
    """The head as the lens sees it: turned up to three-quarter and a little beyond, in profile past that."""
    head = head_of(look, facing, face)
    if not in_profile(facing):
        return HeadArt(head, face, key, TurnedHead(head, face))
    way = 1 if facing > 0 else -1
    facing_right = face if way > 0 else face.mirrored()
    profile = Profile(
        skull_of(look), look, head.flesh, facing_right, capped=hat_of(look).covers, sway=facing_right.tilt * 1.4
    )
    return HeadArt(head, facing_right, key, ProfileHead(profile, way), way)
