"""Builds: how people are made below the neck, one TOML of numbers a build, in head units.

A grown man's pit of the neck is at y 185, his waist at 590 and his hips at 780; `span` is how long a torso is against
his.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.stage.drawing.numbers import Numbers
from limelight.works.cast import Look


@dataclass(frozen=True)
class Build:
    """Half widths and half depths of a body, how thick its limbs are, and how far below the eyes the ground is."""

    shoulders: float
    """Half width, with the arms hanging."""
    chest: float
    waist: float
    hips: float
    chest_deep: float
    waist_deep: float
    hips_deep: float
    floor: float
    arm: float
    """The upper arm's radius."""
    leg: float
    """The thigh's radius."""
    span: float = 1.0
    drop: float = 0.0
    """How much lower the shoulders sit than a grown man's (a child's are higher)."""
    bust: float = 0.0
    belly: float = 0.0
    """How far the belly stands out before the chest."""
    stoop: float = 0.0
    """How far the back is bent, 0 to 1."""


BUILDS: Numbers[Build] = Numbers("figures/builds", Build, "build")


def build_of(look: Look) -> Build:
    """The character's build; a woman's is narrower in shoulder and waist, rounder in hip and breast."""
    build = BUILDS.named(look.build)
    if not look.feminine or build.span < 0.8:
        return build
    return replace(
        build,
        shoulders=build.shoulders * 0.96,
        chest=build.chest * 0.94,
        waist=build.waist * 0.9,
        hips=build.hips * 1.08,
        arm=build.arm * 0.86,
        bust=max(build.bust, 22.0),
    )
