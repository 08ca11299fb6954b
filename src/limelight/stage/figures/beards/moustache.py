"""A moustache alone."""

from __future__ import annotations

from limelight.stage.figures.beards._wings import side_wings, wings
from limelight.stage.figures.beards.style import Beard

BEARD = Beard(over=wings, side_over=side_wings)
