"""`--storyboard`: every shot on paper, six to a page."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.actions.exporting.form import Form
from limelight.kinds.film.turnover import Turnover


def files(turnover: Turnover) -> Mapping[str, str]:
    return {"storyboard.pdf": turnover.storyboard}


STORYBOARD = Form(files)
