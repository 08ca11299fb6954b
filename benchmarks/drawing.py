"""Drawing a camera set-up: CPU seconds, in one process of one thread, for a share of the film's shots."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure
from benchmarks.film import Made
from limelight.actions.opened import opened
from limelight.actions.versions import versions
from limelight.core.graph import Notes
from limelight.kinds.film import plan_film

SHARE = 4


def bake_figure(film: Made) -> Figure:
    """`bake.cpu_s_per_setup`: every fourth shot drawn from nothing, its place painted anew."""
    from limelight.crafts import draw_shot
    from limelight.stage.sets import paint
    from limelight.stage.staging import scenery

    times = []
    for inputs in _drawings(film)[::SHARE]:
        scenery._painted.cache_clear()
        paint._page.cache_clear()
        with tempfile.TemporaryDirectory() as scratch:
            started = time.process_time()
            draw_shot.draw_shot(**inputs, scratch=Path(scratch), seed=1, vary={}, notes=Notes())
            times.append(time.process_time() - started)
    return Figure("bake.cpu_s_per_setup", tuple(times), os.getloadavg()[0], ("<=", 2.5), "s")


def _drawings(film: Made) -> list[dict[str, Any]]:
    with opened(film.folder) as here:

        def read(slot: str, kind: Any = object) -> Any:
            digest = here.store.digest(slot)
            return None if digest is None else here.store.read(digest, kind)

        nodes = plan_film(here.production, versions(here.production, None, None, ""))(read)
        return [dict(node.inputs) for node in nodes if node.craft == "draw_shot"]
