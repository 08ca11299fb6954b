"""Doubles for every seam of limelight, for its own tests and for those of plugins."""

from __future__ import annotations

from limelight.core.registry import Registry

CRAFTS = (
    *("shout", "string_together", "improvise", "echo", "first_word", "engrave", "weigh", "grumble"),
    *("stumble", "collapse", "linger", "dream", "ask", "commission", "utter"),
)
BAD_CRAFTS = ("gorge", "freeze", "babble", "litter", "sweep_away")
ENGINES = {"charging": "ChargingEngine", "forgetful": "ForgetfulEngine", "repeatable": "RepeatableEngine"}


def registry() -> Registry:
    """The crafts and engines of this package, as if they were the installed ones."""
    crafts = {name: f"limelight.testing.crafts:{name}" for name in CRAFTS}
    crafts |= {name: f"limelight.testing.bad_crafts:{name}" for name in BAD_CRAFTS}
    engines = {name: f"limelight.testing.charging:{target}" for name, target in ENGINES.items()}
    return Registry(crafts, engines)
