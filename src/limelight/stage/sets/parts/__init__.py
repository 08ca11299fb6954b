"""The parts that places are composed of, one file each: a place's TOML calls them by the file's name."""

from limelight.stage.drawing.family import Family
from limelight.stage.sets.parts.style import Part

PARTS: Family[Part] = Family("sets/parts", "PART", "part of places")
