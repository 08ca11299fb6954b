"""Print places: model sheets on paper, of every place as a PDF, or of one as a PNG."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.place_sheet import PlacePage, print_place
from limelight.media.place_sheet import print_places as print_all
from limelight.works.models import PlaceView
from limelight.works.places import Place


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=400))
def print_places(
    title: str,
    language: str,
    places: tuple[Place, ...],
    views: dict[str, tuple[PlaceView, ...]],
    form: Literal["pdf", "png"],
    *,
    scratch: Path,
) -> Path:
    """The sheets of `places`; `views` are by a place's id: first as it usually is, then its hours, its weathers and
    its things. As a PNG it is the sheet of the first.
    """
    pages = [_page(place, views[place.id]) for place in places]
    path = scratch / f"sets.{form}"
    if form == "pdf":
        print_all(title, pages, language, path)
    else:
        print_place(title, pages[0], language, path)
    return path


def _page(place: Place, views: tuple[PlaceView, ...]) -> PlacePage:
    usual, *others = views
    plain = [view for view in others if not view.insert]
    hours = [view for view in plain if view.weather == place.weather]
    usual_hour = [view for view in hours if view.hour == place.hour]
    weathers = [*usual_hour, *(view for view in plain if view.weather != place.weather)]
    words = f", also {', '.join(place.words)}" if place.words else ""
    inserts = [view for view in others if view.insert]
    return PlacePage(place.name, f"{place.kind}{words}", usual, hours, weathers, inserts)
