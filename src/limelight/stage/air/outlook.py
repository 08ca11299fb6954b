"""What the air needs to know of a painted place: where light hangs in it, what the wind moves, where a room looks out.

All three are read off the place's own cels, coarsely, and only where the shot has a use for them: a mote shines
where a beam was painted, a tree sways where a tree was, rain falls outside wherever a window shows what is far off.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from limelight.stage.drawing.art import Cel, SetArt, overscan
from limelight.stage.weather import wet_in, wind_of

STEP = 4
"""Pixels of the plate per pixel of a map."""
FAR_OFF, SKY = 4.0, 8.0
"""What is farther than this is outdoors, seen from a room."""
HANGING = 0.45
"""What comes in from above and ends higher than this part of the frame hangs; else it stands on its foot."""
LEAST_WIND = 0.3
"""Under a weaker wind nothing is seen to sway."""
FINE = 8
"""Parts of a pixel in which the sway is kept."""
SPREAD = 5.0
"""Blur of the sway, in map pixels: what stands about a tree gives way to it, and no edge tears."""
STEAMS = ("bath", "bowl", "coffee", "cup", "kettle", "pot", "soup", "tea", "teapot")
"""Things that steam where a shot asks for steam; without any, what it looks at does."""
EAVES = "eaves"
"""The thing that is an edge which rain runs off."""
ALONG = 0.8
"""How far such an edge goes to either side, for half the height that is worth seeing of it."""
WIPERS_HALF = 520.0
"""Page units of half the height that an insert of the wipers shows."""
IN_THE_LIGHT = ("motes",)
"""Weathers that are seen where light hangs."""


@dataclass
class Outlook:
    """Maps of the plate, its margin included, a quarter of its size, uint8; None where they are of no use.

    `shine` is the light that hangs in the air; `sway` how far a full wind moves what is there, in eighths of a pixel;
    `open` how much of the far outdoors is seen, `sky` how much of the sky. `outside` is the weather there.
    """

    shine: np.ndarray | None = None
    sway: np.ndarray | None = None
    open: np.ndarray | None = None
    sky: np.ndarray | None = None
    outside: tuple[str, ...] = ()
    wind: float = 0.0
    steaming: tuple[tuple[float, float], ...] = ()
    """Where something steams, in the frame."""
    wiping: tuple[tuple[float, float, float], ...] = ()
    """Where wipers wipe, and frame pixels to a page unit there."""
    eaves: tuple[tuple[float, float, float], ...] = ()
    """Edges that rain runs off, in the frame: left, right, and how far down."""


def outlook_of(art: SetArt, effects: Sequence[str], near: float) -> Outlook:
    """What the air of a shot needs of the place; cels nearer than `near` stand before the people."""
    air = (*art.weather, *effects)
    behind = [cel for cel in art.cels if cel.z >= near]
    wind = 0.0 if art.outside else wind_of(air)
    return Outlook(
        _shine(art, behind) if any(name in IN_THE_LIGHT for name in air) else None,
        _sway(art, behind) if wind >= LEAST_WIND and any(cel.sway for cel in behind) else None,
        _open(art, behind, FAR_OFF) if art.outside else None,
        _open(art, behind, SKY) if "lightning" in air else None,
        art.outside,
        wind,
        _steaming(art) if "steam" in air else (),
        _wiping(art) if "wipers" in air and wet_in(art.outside) else (),
        _eaves(art),
    )


def _steaming(art: SetArt) -> tuple[tuple[float, float], ...]:
    """The upper edges of what may steam and is in the frame."""
    things = art.things or {}
    edges = [(x, y - half * 0.6) for name, (x, y, half) in things.items() if name in STEAMS]
    return tuple((x, y) for x, y in edges if 0 < x < art.width and 0 < y < art.height)


def _eaves(art: SetArt) -> tuple[tuple[float, float, float], ...]:
    if EAVES not in (art.things or {}):
        return ()
    x, y, half = (art.things or {})[EAVES]
    return ((x - ALONG * half, x + ALONG * half, y),)


def _wiping(art: SetArt) -> tuple[tuple[float, float, float], ...]:
    """The foot of the windscreen, from what a shot of the wipers would be framed on."""
    things = art.things or {}
    if "wipers" not in things:
        return ()
    x, y, half = things["wipers"]
    return ((x, y, half / WIPERS_HALF),)


def _shine(art: SetArt, cels: list[Cel]) -> np.ndarray:
    whole = _blank(art)
    for cel in cels:
        if cel.emit:
            part, light = placed(
                whole, overscan(art.width, art.height), cv2.cvtColor(cel.image, cv2.COLOR_BGRA2GRAY), cel
            )
            cv2.max(part, light, dst=part)
    return whole


def _sway(art: SetArt, cels: list[Cel]) -> np.ndarray:
    whole = _blank(art)
    for cel in cels:
        if cel.emit:
            continue
        part, alpha = placed(whole, overscan(art.width, art.height), cv2.extractChannel(cel.image, 3), cel)
        cv2.multiply(part, cv2.bitwise_not(alpha), dst=part, scale=1 / 255)
        if cel.sway:
            moves = np.clip(_leverage(cel, art, *part.shape) * cel.sway * FINE, 0, 255).astype(np.uint8)
            cv2.add(part, cv2.multiply(moves, alpha, scale=1 / 255), dst=part)
    return cv2.GaussianBlur(whole, (0, 0), SPREAD * max(0.3, min(art.width, art.height) / 1080))


def _leverage(cel: Cel, art: SetArt, height: int, width: int) -> np.ndarray:
    """(height, width): pixels from where it is fast: its foot, or the upper edge of the page that it hangs from."""
    down = np.arange(height, dtype=np.float32) * STEP
    above = cel.y <= -overscan(art.width, art.height)
    hangs = above and cel.y + cel.image.shape[0] < HANGING * art.height
    return np.repeat((down if hangs else down[::-1])[:, None], width, axis=1)


def _open(art: SetArt, cels: list[Cel], far: float) -> np.ndarray:
    """How much is seen of what is so far off and farther."""
    whole = np.full_like(_blank(art), 255)
    for cel in cels:
        if cel.z < far and not cel.emit:
            part, alpha = placed(whole, overscan(art.width, art.height), cv2.extractChannel(cel.image, 3), cel)
            cv2.multiply(part, cv2.bitwise_not(alpha), dst=part, scale=1 / 255)
    return whole


def _blank(art: SetArt) -> np.ndarray:
    over = overscan(art.width, art.height)
    return np.zeros((-(-(art.height + 2 * over) // STEP), -(-(art.width + 2 * over) // STEP)), np.uint8)


def placed(whole: np.ndarray, over: int, plane: np.ndarray, cel: Cel) -> tuple[np.ndarray, np.ndarray]:
    """The part of a map where a cel lies, and the cel's plane at the map's size; `over` is the plate's margin."""
    x, y = max(0, round((cel.x + over) / STEP)), max(0, round((cel.y + over) / STEP))
    part = whole[y : y + max(1, round(plane.shape[0] / STEP)), x : x + max(1, round(plane.shape[1] / STEP))]
    return part, cv2.resize(plane, part.shape[::-1], interpolation=cv2.INTER_AREA)
