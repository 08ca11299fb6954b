"""Light that lasts: a lamp that went out stays out, and a scene stays lit as it was asked, until the script goes on.

A direction stands at one shot; what it does holds for those after it. A lamp that comes on was off before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limelight.works.shots import Shot

DARK, OUT, ON = "lamp-dark", "lamp-out", "lamp-on"
LIGHT = "light-"
PLAIN = "plain"


def lasting(shots: Sequence[Shot]) -> tuple[Shot, ...]:
    """The shots of a scene, each with the light that those before it left."""
    done: list[Shot] = []
    dark, light = _dark_at_first(shots), ""
    for shot in shots:
        if ON in shot.effects:
            dark = False
        light = next((effect for effect in shot.effects if effect.startswith(LIGHT)), light)
        left = (*((DARK,) if dark else ()), *((light,) if light else ()))
        done.append(replace(shot, effects=tuple(dict.fromkeys((*shot.effects, *left)))))
        if OUT in shot.effects:
            dark = True
    return tuple(done)


def _dark_at_first(shots: Sequence[Shot]) -> bool:
    switched = (effect for shot in shots for effect in shot.effects if effect in (OUT, ON))
    return next(switched, OUT) == ON


def lighting_of(shot: Shot) -> str:
    """The lighting that a shot asks for; "" for the hour's own."""
    asked = next((effect.removeprefix(LIGHT) for effect in shot.effects if effect.startswith(LIGHT)), "")
    return "" if asked == PLAIN else asked
