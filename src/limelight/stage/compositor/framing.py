"""Where a picture's pixels fall in the frame, seen by a camera from some depth."""

from __future__ import annotations

from limelight.stage.camera import Camera
from limelight.stage.compositor.lens import View
from limelight.stage.compositor.picture import Picture
from limelight.stage.compositor.planes import Box, Cutout
from limelight.stage.compositor.strips import Strips


class Framing:
    """Where the picture's pixels fall in the frame: `zoom * x + x0`, counted from pixels' edges."""

    def __init__(self, picture: Picture, zoom: float, x0: float, y0: float) -> None:
        self.size, self.margin = (picture.width, picture.height), picture.margin
        self.zoom, self.x0, self.y0 = zoom, x0, y0

    @classmethod
    def of(cls, picture: Picture, camera: Camera, lift: float = 0.0, aside: float = 0.0) -> Framing:
        """The frame as that camera has it; what is drawn in the picture has moved by `aside` and `lift` since."""
        (fx, fy), rest = picture.focus, 1 - camera.zoom
        x0, y0 = fx * rest + camera.dx * picture.width, fy * rest + camera.dy * picture.height
        return cls(picture, camera.zoom, x0 + camera.zoom * aside, y0 + lift)

    def view(self, x: float, y: float) -> View:
        """What stands at (x, y) of the frame, in the plate's pixels."""
        return View((x - self.x0) / self.zoom + self.margin, (y - self.y0) / self.zoom + self.margin, self.zoom)

    def seen(self, strips: Strips) -> list[Cutout]:
        """A piece's parts in the frame."""
        return strips.seen(self.zoom, self.x0, self.y0, Box(0, 0, *self.size))

    def of_box(self, box: Box) -> Box:
        """Where a box of the picture is seen, with all that a lens mixes into it."""
        edges = zip((box.left - 2, box.top - 2, box.right + 2, box.bottom + 2), (self.x0, self.y0) * 2, strict=True)
        return Box.around(*(self.zoom * edge + start for edge, start in edges)).cut(Box(0, 0, *self.size))
