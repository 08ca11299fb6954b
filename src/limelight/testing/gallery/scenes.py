"""Places in the gallery at every hour, and small scenes in them: weathers, lights, and one script in every style."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product

import cv2

from limelight.stage.compositor.key_frame import key_frame
from limelight.stage.compositor.puppet import lay_over
from limelight.stage.drawing.art import overscan
from limelight.stage.sets import group_cels, paint_place
from limelight.stage.staging.backdrops import backdrop_of
from limelight.stage.staging.bake import bake
from limelight.testing.gallery.family import Family, Tile
from limelight.testing.gallery.people import MAN, WOMAN
from limelight.works import vocabulary
from limelight.works.cast import Character, Look
from limelight.works.drawn import drawn
from limelight.works.looks import HOUSE, HOUSE_STYLE, BrandLook, ready, styles
from limelight.works.places import HOURS, KINDS, WEATHERS
from limelight.works.shots import Figure, Shot, Size

FRAME = 16 / 9
SMALL, FINE = 150, 540
"""Tiles wider than the first are drawn in a frame as wide as the second: paper and brush show from there on."""

SCHOLAR = Look(
    head="lanky", build="lean", hair="topknot", hat="scholar-cap", cloth="#5f86a8", trim="#22304e", sash="#22304e"
)
CAST = {
    "LI": Character("LI", "li", look=WOMAN),
    "LIU": Character("LIU", "liu", look=SCHOLAR, casts_shadow=False),
    "ADE": Character("ADE", "ade", look=MAN),
}


@dataclass(frozen=True)
class Scene:
    """What a tile shows: people in a place at an hour."""

    kind: str
    hour: str
    size: Size
    figures: tuple[Figure, ...]
    weather: str = "clear"
    lighting: str = ""
    dark: bool = False
    effects: tuple[str, ...] = ()

    def seen(self, width: int, height: int, look: BrandLook = HOUSE) -> Tile:
        """Its key frame, drawn larger and brought to that size."""
        scale = 2 if width < SMALL else max(1, -(-FINE // width))
        across, down = width * scale // 2 * 2, height * scale // 2 * 2
        shot = Shot("sc01/sh01", "sc01", "a", self.size, self.figures, focus=self._lead, effects=self.effects)
        behind = backdrop_of(shot, self.kind, self.hour, self.weather, (across, down))
        art = paint_place(
            self.kind, hour=self.hour, weather=self.weather, width=across, height=down, blur=behind.blur, look=look,
            focus=None if behind.zoom == 1 else (behind.x, behind.y, behind.zoom), lighting=self.lighting,
            dark=self.dark,
        )  # fmt: skip
        frame = key_frame(bake(shot, CAST, (), art, across, down))
        return cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA)

    @property
    def _lead(self) -> str:
        return self.figures[0].character if self.figures else ""


def _place(name: str, width: int, height: int) -> Tile:
    """A place as the frame sees it, its foreground too."""
    kind, hour = name.split(" at ")
    art = paint_place(kind, width=width, height=height, hour=hour)
    groups, over = group_cels(art), overscan(width, height)
    sheet = groups.plate.image
    if groups.foreground is not None:
        lay_over(sheet, groups.foreground.image, int(groups.foreground.x) + over, int(groups.foreground.y) + over)
    return cv2.cvtColor(sheet[over : over + height, over : over + width], cv2.COLOR_BGRA2BGR)


def _weather(name: str, width: int, height: int) -> Tile:
    return Scene("street", "dusk", "full", (Figure("ADE", 0.42, 0.5, "hurt"),), weather=name).seen(width, height)


BENEATH: Mapping[str, tuple[str, str]] = {
    "breath": ("street", "night"), "dust": ("field", "dusk"), "embers": ("palace", "night"),
    "fireflies": ("forest", "night"), "leaves": ("garden", "dusk"), "motes": ("school", "day"),
    "petals": ("garden", "dusk"), "sparkles": ("bedroom", "night"), "steam": ("kitchen", "dawn"),
    "lightning": ("rooftop", "night"), "traffic": ("car", "night"),
}  # fmt: skip
"""Where each kind of air is shown, and when; any other over a field by night."""


def _air(name: str, width: int, height: int) -> Tile:
    kind, hour = BENEATH.get(name, ("field", "night"))
    return Scene(kind, hour, "medium", (Figure("LI", 0.55, -0.5, "tender"),), effects=(name,)).seen(width, height)


PLAIN = Scene("room", "dusk", "medium", (Figure("ADE", 0.5, 0.5),))
LIT: Mapping[str, Scene] = {
    **{light: replace(PLAIN, lighting="" if light == "plain" else light) for light in vocabulary.LIGHTS},
    "lamp out": Scene("room", "night", "medium", (Figure("ADE", 0.5, 0.5, "fear"),), dark=True),
    "lamp on": Scene("room", "night", "medium", (Figure("ADE", 0.5, 0.5, "joy"),)),
    "held star": Scene("garden", "night", "medium", (Figure("LI", 0.5, 0.5, "tender", pose="cradle", holds="star"),)),
    "held lantern": Scene("forest", "night", "full", (Figure("ADE", 0.45, 0.5, "fear", holds="lantern"),)),
    "held phone": Scene("street", "night", "close", (Figure("ADE", 0.5, 0.5, "fear", pose="text", holds="phone"),)),
    "two people, one shadow": Scene(
        "grave", "night", "wide", (Figure("LI", 0.35, 0.5, "defiance"), Figure("LIU", 0.66, -0.5, "hurt"))
    ),
}  # fmt: skip

SCRIPT: Mapping[str, Scene] = {
    "dusk": Scene(
        "garden", "dusk", "full", (Figure("LI", 0.32, 0.6, "joy", pose="offer"), Figure("LIU", 0.68, -0.6, "tender"))
    ),
    "night": Scene("study", "night", "close", (Figure("LI", 0.5, -0.4, "tender"),)),
    "storm": Scene("grave", "night", "medium", (Figure("LIU", 0.5, -0.5, "terrified"),), weather="storm"),
    "day": Scene("street", "day", "medium", (Figure("ADE", 0.5, 0.5, "smirk", pose="cross"),)),
}


def _styled(name: str, width: int, height: int) -> Tile:
    scene, style = name.split(" in ")
    return SCRIPT[scene].seen(width, height, ready(style))


def _by_nature() -> tuple[str, ...]:
    """Every style, the house's own first."""
    return HOUSE_STYLE, *(style for style in styles() if style != HOUSE_STYLE)


SCENES: dict[str, Family] = {
    "places": Family(lambda: tuple(f"{kind} at {hour}" for kind, hour in product(KINDS, HOURS)), _place, FRAME, 12),
    "weathers": Family(lambda: WEATHERS, _weather, FRAME),
    "air": Family(lambda: tuple(name for name in drawn("weather") if name not in WEATHERS), _air, FRAME),
    "lights": Family(lambda: tuple(LIT), lambda name, width, height: LIT[name].seen(width, height), FRAME),
    "styles": Family(
        lambda: tuple(f"{scene} in {style}" for scene, style in product(SCRIPT, _by_nature())), _styled, FRAME, 5
    ),
}
"""Every family of places and of scenes in them."""
