"""Which part of a place stands behind a shot, found before the place is painted."""

from __future__ import annotations

from limelight.stage.sets import lines_of, sits_in, things_of
from limelight.stage.staging.placing import Backdrop, Frame, backdrop, insert_backdrop, look_of
from limelight.works.design import Design
from limelight.works.shots import Shot

BEHIND_INSERT = 22.0
"""The lens's blur far behind a thing that is laid before a place, in pixels."""


def backdrop_of(
    shot: Shot,
    kind: str,
    hour: str,
    weather: str,
    size: tuple[int, int],
    design: Design | None = None,
    *,
    beyond: float = 0.0,
    nearness: float = 1.0,
) -> Backdrop:
    """The backdrop of `shot` in a place of that kind, or of its own design. A take may see some way `beyond` it, or an
    insert's thing nearer.

    Raises ValueError for a kind of place that there is not.
    """
    width, height = size
    lines = lines_of(kind, design, width=width, height=height)
    frame = Frame(width, height, *lines, seated=sits_in(kind, design))
    if shot.size != "insert":
        alone = sum(not figure.back for figure in shot.figures) == 1
        return backdrop(shot.size, look_of(shot) if alone or not frame.seated else 0.0, frame, beyond)
    things = things_of(kind, design, hour=hour, weather=weather, width=width, height=height)
    if shot.insert not in things:
        return frame.whole(BEHIND_INSERT * frame.unit if design is not None and design.near else 0.0)
    x, y, half = things[shot.insert]
    return insert_backdrop(x, y, half / nearness, frame, beyond)
