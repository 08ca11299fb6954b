"""People's own drawn characters: a layered SVG or OpenRaster file whose parts have names, acted as any figure is."""

from limelight.stage.figures.rig.errors import RigRefused
from limelight.stage.figures.rig.faces import Features
from limelight.stage.figures.rig.figure import draw_rig, rig_measures
from limelight.stage.figures.rig.reading import read_rig, rig_at

__all__ = ["Features", "RigRefused", "draw_rig", "read_rig", "rig_at", "rig_measures"]
