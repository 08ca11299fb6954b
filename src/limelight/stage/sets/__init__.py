"""Painted places. `paint_place` paints and lights one of `PLACES` for an hour, a weather and any frame."""

from limelight.stage.sets.grouping import Groups, group_cels
from limelight.stage.sets.paint import falls_in, light_of, lines_of, paint_place, sits_in, things_of
from limelight.works.place_kinds import KINDS as PLACES

__all__ = ["PLACES", "Groups", "falls_in", "group_cels", "light_of", "lines_of", "paint_place", "sits_in", "things_of"]
