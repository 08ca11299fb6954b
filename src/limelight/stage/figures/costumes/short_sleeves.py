"""A clean short-sleeved shirt, pressed, with a breast pocket."""

from __future__ import annotations

from limelight.stage.figures.costumes._collars import shirt_stand
from limelight.stage.figures.costumes._cut import trousers
from limelight.stage.figures.costumes.shirt import collar, outline, rear, trunk
from limelight.stage.figures.costumes.style import Costume
from limelight.stage.figures.placing import Sleeve

COSTUME = Costume(
    outline, trunk, collar, Sleeve(bare=0.58, full=1.1), open_to=256, legs=trousers, rear=rear, stand=shirt_stand
)
