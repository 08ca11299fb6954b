"""The forms in which a film goes out to other programs, one a file: which files each has, and what fills them."""

from collections.abc import Mapping

from limelight.actions.exporting.form import Form
from limelight.actions.exporting.jianying import JIANYING
from limelight.actions.exporting.kit import KIT
from limelight.actions.exporting.paper import STORYBOARD
from limelight.actions.exporting.timeline import TIMELINE

__all__ = ["FORMS", "Form"]

FORMS: Mapping[str, Form] = {"kit": KIT, "otio": TIMELINE, "storyboard": STORYBOARD, "jianying": JIANYING}
"""By the option that asks for them."""
