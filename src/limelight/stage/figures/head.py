"""A head, drawn in stages, so that a mouth or a pair of eyes can be drawn again in a window of the same head.

Every stage, every pair of eyes and every mouth is recorded once and played back; a patch is then the very same
strokes, clipped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import skia

from limelight.stage.figures.anatomy import Bearing, Flesh, skull_of
from limelight.stage.figures.beards import beard_of
from limelight.stage.figures.brows import draw_brows
from limelight.stage.figures.eyes import draw_eyes, looked
from limelight.stage.figures.face import Face
from limelight.stage.figures.features import (
    draw_complexion,
    draw_makeup,
    draw_marks,
    draw_nose,
    draw_skin_lines,
    draw_sweat,
    draw_tears,
)
from limelight.stage.figures.hair import Head, hair_of
from limelight.stage.figures.hats import hat_of
from limelight.stage.figures.mouths import draw_mouth, spoken
from limelight.stage.figures.pen import Pen
from limelight.stage.shapes import Key, darker, ellipse, path
from limelight.works.cast import Look

_BOUNDS = skia.Rect.MakeLTRB(-700, -700, 700, 900)


@dataclass(frozen=True)
class HeadArt:
    """One head wearing one face: the stages below the eyes, between eyes and mouth, and above the mouth."""

    head: Head
    face: Face
    key: Key
    below: skia.Picture
    between: skia.Picture
    above: skia.Picture
    _parts: dict[tuple[str, str], skia.Picture] = field(default_factory=dict)

    def draw(self, canvas: skia.Canvas, *, mouth: str = "rest", eyes: str = "open") -> None:
        """The whole head, saying the viseme, with its eyes "open", "half", "shut" or glancing."""
        for stage in (self.below, self._eyes(eyes), self.between, self._mouth(mouth), self.above):
            canvas.drawPicture(stage)

    def _eyes(self, eyes: str) -> skia.Picture:
        head = self.head

        def draw(pen: Pen) -> None:
            with pen.inside(head.contour):
                draw_eyes(pen, head.bearing, looked(self.face, eyes), head.look, head.flesh)

        return self._part("eyes", eyes, draw)

    def _mouth(self, mouth: str) -> skia.Picture:
        head = self.head
        said = spoken(self.face, mouth)
        return self._part("mouth", mouth, lambda pen: draw_mouth(pen, head.bearing, said, head.look, head.flesh))

    def _part(self, part: str, state: str, draw: Callable[[Pen], None]) -> skia.Picture:
        if (part, state) not in self._parts:
            self._parts[part, state] = _recorded(self.key, draw)
        return self._parts[part, state]


def head_of(look: Look, facing: float, face: Face) -> Head:
    """The head as hair, hats and beards see it."""
    bearing = Bearing.of(skull_of(look), facing, face)
    return Head(bearing, look, Flesh.of(look.skin), bearing.contour(), capped=hat_of(look).covers, sway=face.tilt * 1.4)


def head_art(look: Look, facing: float, face: Face, key: Key) -> HeadArt:
    head = head_of(look, facing, face)
    return HeadArt(
        head, face, key,
        _recorded(key, lambda pen: _draw_below(pen, head, face)),
        _recorded(key, lambda pen: _draw_between(pen, head, face)),
        _recorded(key, lambda pen: _draw_above(pen, head, face)),
    )  # fmt: skip


def _recorded(key: Key, draw: Callable[[Pen], None]) -> skia.Picture:
    recorder = skia.PictureRecorder()
    draw(Pen(recorder.beginRecording(_BOUNDS), key))
    return recorder.finishRecordingAsPicture()


def _draw_below(pen: Pen, head: Head, face: Face) -> None:
    look, bearing, flesh = head.look, head.bearing, head.flesh
    if not (hair_of(look).covers_ears or hat_of(look).hides_hair):
        _draw_ears(pen, bearing, flesh)
    pen.shape(head.contour, look.skin, line=4.2, shade=0, grade=0.08, contour=flesh.line)
    with pen.inside(head.contour):
        _draw_side_shadow(pen, head)
        draw_complexion(pen, bearing, face, look, flesh)
        if look.makeup:
            draw_makeup(pen, bearing, look)
        draw_marks(pen, bearing, look)


def _draw_side_shadow(pen: Pen, head: Head) -> None:
    """The face turns away from the light: a soft warm edge, never a grey one."""
    dx, dy = pen.key
    shade = skia.Path(head.contour)
    shade.offset(dx * 0.95, dy * 0.75)
    shade.setFillType(skia.PathFillType.kInverseWinding)
    pen.flat(shade, head.flesh.shade, 120, blur=2)


def _draw_ears(pen: Pen, bearing: Bearing, flesh: Flesh) -> None:
    for side in (-1, 1):
        if side * bearing.turn > 0.2:
            continue
        x, y = side * (bearing.skull.cheek + 2) - bearing.turn * 16, 20 - bearing.down * 0.5
        pen.shape(ellipse(x, y, 19, 31), flesh.skin, line=4, shade=0.4, contour=flesh.line)
        pen.stroke(
            path(f"M {x + side * 6} {y - 16} Q {x - side * 7} {y - 3} {x + side * 2} {y + 13}"), 2.6, flesh.shade
        )


def _draw_between(pen: Pen, head: Head, face: Face) -> None:
    look, bearing, flesh = head.look, head.bearing, head.flesh
    with pen.inside(head.contour):
        draw_brows(pen, bearing, face, look, flesh, look.hair_colour)
    draw_nose(pen, bearing, face, look, flesh)
    draw_skin_lines(pen, bearing, face, flesh)
    beard_of(look).under(pen, head, face)


def _draw_above(pen: Pen, head: Head, face: Face) -> None:
    beard_of(head.look).over(pen, head, face)
    draw_tears(pen, head.bearing, face)
    hat = hat_of(head.look)
    if not hat.hides_hair:
        hair_of(head.look).front(pen, head)
        _draw_brows_through(pen, head, face)
    hat.front(pen, head)
    draw_sweat(pen, head.bearing, face.sweat)


def _draw_brows_through(pen: Pen, head: Head, face: Face) -> None:
    """Brows show faintly through a fringe, as this kind of drawing has it: a feeling must not hide under hair."""
    if head.capped:
        return
    pen.canvas.saveLayerAlpha(None, 120)
    with pen.inside(head.contour):
        draw_brows(pen, head.bearing, face, head.look, head.flesh, darker(head.look.hair_colour, 0.45))
    pen.canvas.restore()
