"""Whoever acts: a figure built of heads, hair and costumes, or a person's own drawing. Nobody else need know which."""

from __future__ import annotations

from typing import Any

from limelight.stage.figures import figure
from limelight.stage.figures.asked import Asked
from limelight.stage.figures.cels import FigureCels, Measures
from limelight.stage.figures.rig.figure import draw_rig, rig_measures
from limelight.works.cast import Character, Look


def draw_figure(character: Character, **how: Any) -> FigureCels:
    """Draw a character; `Asked` says how. Raises RigRefused for a drawing that cannot act."""
    asked = Asked(character=character, **how)
    return draw_rig(asked) if character.look.rig_file else figure.draw_figure(asked)


def measures(look: Look) -> Measures:
    """How a character stands, in head units about the eyes."""
    return rig_measures(look) if look.rig_file else figure.measures(look)
