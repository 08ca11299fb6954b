"""The easel: layers of one place, painted in daylight colours from far to near, and seen at any enlargement.

A place is drawn in its own units, a page of 1080 x 1920 that goes on past its edges. The strokes are kept, not their
pixels: the `View` says which part of the page fills the frame, so that one drawing serves every framing and, enlarged,
every insert, and nothing is ever scaled up as pixels. Painters know only colour and depth; light, haze and lens come
after (lighting.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import skia

from limelight.stage.drawing import shapes
from limelight.stage.drawing.art import OVERSCAN, Lamp, frame_unit, overscan
from limelight.stage.sets.mood import Air

cv2.setNumThreads(1)

PAGE_WIDTH, PAGE_HEIGHT = 1080.0, 1920.0
RUNS_OFF = 600.0
"""Page units past the page's edges that painters may draw on."""
Focus = tuple[float, float, float]
"""(x, y, zoom): the middle of the picture, in frame pixels at zoom 1, and how much it is enlarged."""


@dataclass(frozen=True)
class View:
    """Which part of the page the frame shows: frame pixel = page unit * scale + (dx, dy).

    `left`, `top`, `right`, `bottom` are the page's edges in page units, where painters let things run off. They are
    those of the frame at zoom 1: an enlarged view must show the very same drawing.
    """

    width: int
    height: int
    scale: float
    dx: float
    dy: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def unit(self) -> float:
        """What measures in pixels are multiplied with in this frame."""
        return frame_unit(self.width, self.height)

    @property
    def over(self) -> int:
        """Pixels painted beyond every edge of the frame."""
        return overscan(self.width, self.height)

    @property
    def sheet(self) -> tuple[int, int]:
        """Width and height in pixels of what is painted: the frame and its overscan."""
        return self.width + 2 * self.over, self.height + 2 * self.over

    @property
    def page(self) -> skia.Rect:
        """The page, in page units, with all that runs off its edges."""
        return skia.Rect.MakeLTRB(self.left, self.top, self.right, self.bottom).makeOutset(RUNS_OFF, RUNS_OFF)

    @property
    def halved(self) -> View:
        """The same at half the size, for what is too soft to need more."""
        return replace(
            self, width=self.width // 2, height=self.height // 2, scale=self.scale / 2, dx=self.dx / 2, dy=self.dy / 2
        )

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page lies in the frame, in pixels."""
        return x * self.scale + self.dx, y * self.scale + self.dy


def frame_view(width: int, height: int, focus: Focus | None = None) -> View:
    """The view of the page for a frame: 9:16 shows it whole, wider frames more at the sides and less above."""
    aspect = width / height
    shown = PAGE_HEIGHT * min(1.0, (0.5625 / aspect) ** 0.41)
    scale = height / shown
    middle = 960.0 + 140.0 * (1 - shown / PAGE_HEIGHT)
    dx, dy = width / 2 - PAGE_WIDTH / 2 * scale, height / 2 - middle * scale
    # A wide frame cuts the page's top off, where pictures hang: it is painted all the same, for inserts.
    over = OVERSCAN * frame_unit(width, height)
    left, top = (-over - dx) / scale, min(-OVERSCAN, (-over - dy) / scale)
    right, bottom = (width + over - dx) / scale, (height + over - dy) / scale
    if focus is not None:
        x, y, zoom = focus
        scale, dx, dy = scale * zoom, (dx - x) * zoom + width / 2, (dy - y) * zoom + height / 2
    return View(width, height, scale, dx, dy, left, top, right, bottom)


@dataclass
class Layer:
    """One sheet of a place, and how light treats it. Colours are daylight's.

    `canvas` is there while it is painted, `strokes` from then on; `image` is what its easel's view shows of it, cut to
    what is painted, its top left at (x, y) of the sheet.

    `lit` is how much lamps reach it, `ambient` how much the hour tints it, `rim` how strong its edges catch light;
    `haze` is told where depth alone would be wrong. `emit` layers are light. `shadow` is the contact shadow on what
    lies behind, `throw` the big shadow that the first lamp throws on it. `lens` is a blur that always stays; what is
    `soft` has no edge anyway, as light in the air has none.
    """

    name: str
    view: View
    z: float
    key: tuple[float, float]
    lit: float = 1.0
    ambient: float = 1.0
    rim: float = 1.0
    haze: float | None = None
    emit: bool = False
    shadow: float = 0.0
    throw: float = 0.0
    lens: float = 0.0
    soft: bool = False
    sway: float = 0.0
    strokes: skia.Picture | None = None
    image: np.ndarray = field(default_factory=lambda: np.zeros((1, 1, 4), np.uint8))
    x: int = 0
    y: int = 0
    canvas: skia.Canvas = field(init=False)

    def seen(self, view: View) -> Layer | None:
        """The layer through a view; None where it shows nothing of it."""
        sheet = shapes.Sheet(*view.sheet)
        sheet.canvas.translate(view.dx + view.over, view.dy + view.over)
        sheet.canvas.scale(view.scale, view.scale)
        sheet.canvas.drawPicture(self.strokes)
        left, top, width, height = cv2.boundingRect(cv2.extractChannel(sheet.image, 3))
        if not width:
            return None
        image = sheet.image[top : top + height, left : left + width].copy()
        return replace(self, view=view, image=image, x=left, y=top)

    def shape(
        self,
        path: skia.Path,
        colour: str,
        *,
        line: float = 3.2,
        shade: float = 0.6,
        grade: float = 0.16,
        soft: float = 0,
    ) -> None:
        """Fill, cel shadow on the hour's side, outline."""
        if not self.canvas.quickReject(path):
            shapes.shape(self.canvas, path, colour, line=line, shade=shade, grade=grade, soft=soft, key=self.key)

    def flat(self, path: skia.Path, colour: str, alpha: float = 255, *, blur: float = 0) -> None:
        """One flat colour, no line."""
        self.canvas.drawPath(path, shapes.paint(colour, alpha, blur=blur))

    def wash(self, path: skia.Path, shader: skia.Shader, *, blur: float = 0) -> None:
        """A gradient, no line."""
        self.canvas.drawPath(path, shapes.paint(shader=shader, blur=blur))

    def stroke(self, path: skia.Path | str, colour: str, width: float, alpha: float = 255, *, blur: float = 0) -> None:
        """A line of one width along a path (or SVG path data)."""
        drawn = shapes.path(path) if isinstance(path, str) else path
        self.canvas.drawPath(drawn, shapes.paint(colour, alpha, stroke=width, blur=blur))

    def cut(self, path: skia.Path) -> None:
        """Open the sheet: what is behind it is seen there."""
        self.canvas.drawPath(path, shapes.paint("#000000", blend=skia.BlendMode.kClear))

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 1.0) -> None:
        """Light spreading from a point, in three stops: a hot heart and a long tail."""
        stops = [(colour, 190 * strength), (colour, 80 * strength), (colour, 22 * strength), (colour, 0.0)]
        self.wash(shapes.ellipse(x, y, radius), shapes.radial((x, y), radius, stops, [0, 0.22, 0.55, 1]))

    def beam(self, points: Sequence[tuple[float, float]], colour: str, alpha: float, blur: float) -> None:
        """A shaft of light."""
        self.flat(shapes.polygon(points), colour, alpha, blur=blur)


@dataclass
class Easel:
    """Where a place is painted: the view, the air, layers from far to near, lamps (in page units)."""

    view: View
    air: Air
    layers: list[Layer] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)

    @contextmanager
    def layer(self, name: str, z: float, **how: float | bool | None) -> Iterator[Layer]:
        """A new layer before all others so far."""
        recorder = skia.PictureRecorder()
        made = Layer(name, self.view, z, self.air.key, **how)  # type: ignore[arg-type]
        made.canvas = recorder.beginRecording(self.view.page, skia.RTreeFactory()())
        yield made
        made.strokes = recorder.finishRecordingAsPicture()
        self.layers.append(made)

    def through(self, view: View, soft: Callable[[Layer], bool] = lambda _: False) -> Easel:
        """The place as a view shows it: every layer that it shows anything of, in pixels; half of them across and down
        for what is `soft`.
        """
        layers = (layer.seen(view.halved if soft(layer) else view) for layer in self.layers)
        return Easel(view, self.air, [layer for layer in layers if layer is not None], list(self.lamps))

    def keep_beyond(self, z: float) -> None:
        """Put aside every layer that is nearer."""
        self.layers = [layer for layer in self.layers if layer.z > z]

    def lamp(self, x: float, y: float, reach: float, colour: str, strength: float, **how: object) -> None:
        self.lamps.append(Lamp(x, y, reach, colour, strength, **how))  # type: ignore[arg-type]
