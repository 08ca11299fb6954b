"""Cast: a model sheet of every character: from every side, with every face, in every pose, with their colours."""

from __future__ import annotations

import threading

from limelight.actions.model_sheets import SheetsRequest, SheetsResult, folder_of, meant, put_sheets
from limelight.actions.opened import opened
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.kinds.film.models import CAST_SHEETS, cast_models, cast_sheet
from limelight.works.naming import safe_name


def cast_sheets(
    request: SheetsRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> SheetsResult:
    """Put `cast/NAME.png` of everybody asked for, and of a whole cast `cast.pdf`. Raises NoSuchSheet."""
    folder, out = folder_of(request)
    with opened(folder) as here:
        everybody = here.production.cast
        called = {key: (who.name, who.id) for key, who in everybody.items()}
        wanted = [everybody[key] for key in meant(request.names, called, "character")]
        files = {out / "cast" / f"{safe_name(who.id)}.png": cast_sheet(who) for who in wanted}
        whole = not request.names
        if whole:
            files[out / "cast.pdf"] = CAST_SHEETS
        nodes = list(cast_models(here.production, here.own(keep=True), wanted, whole=whole))
        return put_sheets(here, nodes, files, on_event=on_event, stop=stop, executor=executor)
