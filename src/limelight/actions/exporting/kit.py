"""`--kit`: everything that any other program needs to take the film further, or to put it together again by itself."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.actions.exporting import timeline
from limelight.actions.exporting.form import Form
from limelight.kinds.film.turnover import SHOT_LIST, SOUNDTRACK, Turnover, sheet_file, stem_file


def files(turnover: Turnover) -> Mapping[str, str]:
    """Shots, sound whole and in parts, the notes, captions, stills, poster, the cut, what joins it all, a README."""
    return {
        **timeline.files(turnover),
        SOUNDTRACK: turnover.soundtrack,
        "sound/mix.wav": turnover.mix,
        **{stem_file(name): slot for name, slot in turnover.stems.items()},
        **{sheet_file(form): slot for form, slot in turnover.sheets.items()},
        **{f"captions/{language}.{form}": slot for (language, form), slot in turnover.captions.items()},
        **{f"stills/{shot.name}.png": shot.still for shot in turnover.shots},
        "poster.png": turnover.poster,
        SHOT_LIST: turnover.guides["list"],
        "join.sh": turnover.guides["script"],
        "README.md": turnover.guides["readme"],
    }


KIT = Form(files)
