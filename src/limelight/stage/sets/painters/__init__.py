"""Places that a painter paints whole, in Python: one file each. Most places are composed of parts instead."""

from limelight.stage.drawing.family import Family
from limelight.stage.sets.painters.style import Painter

PAINTERS: Family[Painter] = Family("sets/painters", "PAINTER", "painter of places")
