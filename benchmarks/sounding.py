"""What a film's score and its mix took of the cold make, beside how long the film plays: as the ledger has recorded it.

Wall seconds of the workers that made them, while others worked beside them: an upper bound for one core alone.
"""

from __future__ import annotations

import os

from benchmarks.figure import Figure
from benchmarks.film import Made
from limelight.actions.opened import opened

SHARE = 0.25
"""Of the film's length, that composing, playing and mixing may take together."""
_FIRST = (
    "SELECT craft, slot, min(id), seconds FROM attempts WHERE state = 'made' AND craft IN (?, ?) GROUP BY craft, slot"
)


def sounding_figures(film: Made) -> list[Figure]:
    """The shares of the film's length that its score took, its mix, and both."""
    with opened(film.folder) as here:
        rows = here.store.ledger.rows(_FIRST, "compose_score", "mix_scene")
    took = {
        craft: sum(seconds for made, _, _, seconds in rows if made == craft) for craft in ("compose_score", "mix_scene")
    }
    shares = {"score": took["compose_score"], "mix": took["mix_scene"], "score_and_mix": sum(took.values())}
    load = os.getloadavg()[0]
    return [
        Figure(
            f"sound.{name}_of_length", (seconds / film.film_seconds,), load, ("<=", SHARE) if "and" in name else None
        )
        for name, seconds in shares.items()
    ]
