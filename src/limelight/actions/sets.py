"""Sets: a model sheet of every place: at every hour, in every weather, and all that it can show closely."""

from __future__ import annotations

import threading

from limelight.actions.model_sheets import SheetsRequest, SheetsResult, folder_of, meant, put_sheets
from limelight.actions.opened import opened
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.kinds.film.models import set_models, set_sheet, set_sheets
from limelight.works.naming import safe_name
from limelight.works.places import Place
from limelight.works.production import Production


def sets_sheets(
    request: SheetsRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> SheetsResult:
    """Put `sets/NAME.png` of every place asked for, and of all of them `sets.pdf`. Raises NoSuchSheet."""
    folder, out = folder_of(request)
    with opened(folder) as here:
        known = {place.id: place for place in places_of(here.production)}
        called = {id_: (place.name, *place.words) for id_, place in known.items()}
        wanted = [known[id_] for id_ in meant(request.names, called, "place")]
        frame = here.production.aspects[0]
        files = {out / "sets" / f"{safe_name(place.id)}.png": set_sheet(place, frame) for place in wanted}
        whole = not request.names
        if whole:
            files[out / "sets.pdf"] = set_sheets(frame)
        own = here.own(keep=True)
        nodes = list(set_models(here.production, own, tuple(known.values()), wanted, frame, whole=whole))
        return put_sheets(here, nodes, files, on_event=on_event, stop=stop, executor=executor)


def places_of(production: Production) -> tuple[Place, ...]:
    """Every place of the production: those that its scenes play in, in their order, then those of `sets/` that wait."""
    played = (production.place(scene) for scene in production.screenplay.scenes)
    return tuple({place.id: place for place in (*played, *production.places)}.values())
