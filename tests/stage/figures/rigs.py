"""Rigs for tests: a few shapes as SVG, and the same as OpenRaster."""

from __future__ import annotations

import io
import zipfile

import cv2
import numpy as np

from limelight.stage.drawing.shapes import Sheet
from limelight.stage.figures.rig import read_rig

SHAPES = {
    "body": '<rect x="60" y="200" width="80" height="180" fill="#336699"/>',
    "arm-near": '<rect x="40" y="210" width="20" height="120" fill="#204060"/>',
    "arm-far": '<rect x="140" y="210" width="20" height="120" fill="#204060"/>',
    "head": '<circle cx="100" cy="120" r="80" fill="#ffcc88"/>',
    "eyes-open": '<rect x="60" y="100" width="24" height="24" fill="#ffffff"/>'
    '<rect x="116" y="100" width="24" height="24" fill="#ffffff"/>',
    "eyes-shut": '<rect x="60" y="112" width="80" height="4" fill="#000000"/>',
    "pupils": '<rect x="68" y="106" width="10" height="12" fill="#000000"/>'
    '<rect x="124" y="106" width="10" height="12" fill="#000000"/>',
    "brow-left": '<rect x="58" y="84" width="28" height="6" fill="#000000"/>',
    "brow-right": '<rect x="114" y="84" width="28" height="6" fill="#000000"/>',
    "mouth-rest": '<rect x="85" y="150" width="30" height="4" fill="#aa0000"/>',
    "mouth-a": '<rect x="85" y="146" width="30" height="24" fill="#aa0000"/>',
    "mouth-o": '<rect x="92" y="146" width="16" height="20" fill="#aa0000"/>',
}
WIDTH, HEIGHT = 200, 400
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 400">'


def svg(without: tuple[str, ...] = (), inside: str = "", **more: str) -> bytes:
    """The rig as an SVG; `inside` stands before its groups, `more` are groups by name, `_` for `-`."""
    shapes = {name: shape for name, shape in SHAPES.items() if name not in without}
    shapes |= {name.replace("_", "-"): shape for name, shape in more.items()}
    groups = "".join(f'<g id="{name}">{shape}</g>' for name, shape in shapes.items())
    return f"{HEAD}{inside}{groups}</svg>".encode()


def ora(layers: dict[str, np.ndarray] | None = None, stack: str = "", name: str = "stack.xml") -> bytes:
    """The rig as OpenRaster, each layer a picture of the whole canvas."""
    if layers is None:
        rig = read_rig(svg(), "test.svg")
        layers = {}
        for part in rig.order:
            sheet = Sheet(WIDTH, HEIGHT)
            rig.parts[part].play(sheet.canvas)
            layers[part] = sheet.image
    listed = "".join(f'<layer name="{part}" src="data/{part}.png" x="0" y="0"/>' for part in reversed(layers))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("mimetype", "image/openraster")
        file.writestr(name, stack or f'<image w="{WIDTH}" h="{HEIGHT}"><stack>{listed}</stack></image>')
        for part, picture in layers.items():
            file.writestr(f"data/{part}.png", cv2.imencode(".png", picture)[1].tobytes())
    return packed.getvalue()
