"""How a brand looks: the hand that draws, the light that it likes, the print that it comes in. Numbers and colours
alone.

A look is a style by name (`stage/styles/ink-and-wash.toml`) with whatever `[look]` of brand.toml says otherwise; a new
style is a new TOML. 1 is always as the hour, the weather and the house have it: a look leans on them and never replaces
them, so that one drawing serves every style at every hour.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields, replace
from functools import cache
from importlib import resources
from typing import Any, TypeVar, cast

from limelight.works.drawn import drawn
from limelight.works.problems import Problem, Problems
from limelight.works.toml_file import Table, read_toml

HOUSE_STYLE = "house"


def _between(least: float, most: float, default: float) -> Any:
    return field(default=default, metadata={"least": least, "most": most})


@dataclass(frozen=True)
class Hand:
    """How things are drawn, people and places alike: line, shade, surface."""

    line: float = _between(0, 3, 1.0)
    """Width of every contour against the house's; 0 draws none."""
    dark: float = _between(0, 1, 0.72)
    """How far a contour is darkened from the colour that it bounds."""
    ink: str = ""
    """What colour contours lean to; "" for none."""
    inked: float = _between(0, 1, 1.0)
    """How far they do."""
    nib: float = _between(0, 1, 0.0)
    """How much a contour swells and dries, as from a brush that is held aslant."""
    pale: float = _between(0, 1, 0.0)
    """How far fills are thinned with `wash`."""
    wash: str = "#e6dfd0"
    gradient: float = _between(0, 3, 1.0)
    """How much a fill is lighter above than below."""
    shade: float = _between(0, 2, 1.0)
    """How dark the cel shadow is."""
    soft: float = _between(0, 30, 0.0)
    """How soft its edge is, in figure units."""
    shadow: str = "#1a1030"
    """Where shadows drift to: never grey."""
    edge: float = _between(-1, 1, 0.0)
    """Light along the inside of every contour; below 0, pigment that pooled there."""
    gloss: float = _between(0, 1, 0.0)
    """A hard shine on the side of the key light."""


@dataclass(frozen=True)
class Lighting:
    """What a brand does with an hour's light."""

    ambient: float = _between(0.4, 1.5, 1.0)
    """How bright the place is; people keep their faces."""
    tint: str = "#ffffff"
    tinted: float = _between(0, 1, 0.0)
    """How far the light leans to `tint`."""
    sky: float = _between(0, 1, 0.0)
    """How far sky and haze do."""
    rims: tuple[str, ...] = ()
    """Colours of the light on edges: the first from the hour's side, the second against it. None: the hour's own."""
    rim: float = _between(0, 3, 1.0)
    lamps: float = _between(0, 2, 1.0)
    glow: str = "#ffc070"
    glowing: float = _between(0, 1, 0.0)
    """How far the light of lamps leans to `glow`."""
    haze: float = _between(0, 3, 1.0)
    spot: float = _between(0, 1.5, 0.0)
    """A spot light from above the middle of the picture."""
    spot_colour: str = "#ffd89a"


@dataclass(frozen=True)
class Press:
    """How the finished picture is printed."""

    shadows: str = ""
    """What colour the grade gives the darks; "" for the hour's own."""
    lights: str = ""
    grade: float = _between(0, 4, 1.0)
    saturation: float = _between(0, 2, 1.0)
    lift: float = _between(0, 0.4, 0.0)
    """How far black is lifted to `black`."""
    black: str = "#2a1834"
    bloom: float = _between(0, 3, 1.0)
    vignette: float = _between(0, 2, 1.0)
    dots: float = _between(0, 3, 1.0)
    paper: float = _between(0, 3, 1.0)
    """The tooth of the paper."""
    brush: float = _between(0, 2, 0.0)
    """The marks of a broad dry brush."""
    mono: float = _between(0, 1, 0.0)
    """How far colours give way to ink on paper."""
    steps: float = _between(2, 12, 5)
    """Tones between ink and paper."""
    ink_colour: str = "#14151f"
    paper_colour: str = "#f1e9d6"
    hue: float = _between(0, 1, 0.2)
    """How much of its hue everything keeps in ink."""
    warm: float = _between(0, 1, 0.85)
    """How much what is warm keeps: lamps, blossom, skin a little."""
    bare: float = _between(0, 1, 0.0)
    """How far the picture thins out to bare paper toward its edges."""
    seal: str = ""
    """Up to four characters of a red seal in a corner."""


@dataclass(frozen=True)
class BrandLook:
    """The whole look: one input of everything that paints."""

    style: str = HOUSE_STYLE
    hand: Hand = field(default_factory=Hand)
    light: Lighting = field(default_factory=Lighting)
    press: Press = field(default_factory=Press)


HOUSE = BrandLook()
"""How limelight draws where no brand says otherwise."""
SEAL_LETTERS = 4


def styles() -> tuple[str, ...]:
    """Every style by name."""
    return drawn("styles")


@cache
def ready(style: str) -> BrandLook:
    """The style of that name. KeyError for one that there is not; Problems where its file is wrong."""
    if style not in styles():
        raise KeyError(style)
    problems: list[Problem] = []
    file = f"stage/styles/{style}.toml"
    table = read_toml(resources.files("limelight").joinpath(file).read_bytes(), file, problems)
    look = _read(table, BrandLook(style))
    table.close()
    if problems:
        raise Problems(problems)
    return look


def read_look(table: Table) -> BrandLook:
    """The look in a brand's `[look]`: its style, and what it has otherwise. The caller closes the table."""
    return _read(table, ready(table.choice("style", HOUSE_STYLE, styles(), "Styles")))


def _read(table: Table, base: BrandLook) -> BrandLook:
    return replace(
        base,
        hand=_part(table.table("hand"), base.hand),
        light=_part(table.table("light"), base.light),
        press=_press(table.table("print"), base.press),
    )


def _press(table: Table, base: Press) -> Press:
    if len(seal := table.text("seal")) > SEAL_LETTERS:
        table.wrong("seal", seal, f"A seal of {len(seal)} characters is too long.", f"Up to {SEAL_LETTERS} fit.")
    return _part(table, base)


Part = TypeVar("Part", Hand, Lighting, Press)


def _part(table: Table, base: Part) -> Part:
    """The part with what the table has otherwise: numbers inside their bounds, colours, lists of colours."""
    said = {each.name: _value(table, each, getattr(base, each.name)) for each in fields(base)}
    table.close()
    return replace(base, **said)


def _value(table: Table, asked: Field[Any], default: Any) -> Any:
    name = asked.name
    if "least" in asked.metadata:
        return table.number(name, default, asked.metadata["least"], asked.metadata["most"])
    if isinstance(default, tuple):
        return table.texts(name, cast("tuple[str, ...]", default), fits=_fits_colour)[:2]
    return table.text(name, default) if name == "seal" else table.colour(name, default)


def _fits_colour(colour: str) -> str:
    digits = colour.removeprefix("#").lower()
    fits = colour.startswith("#") and len(digits) == 6 and set(digits) <= set("0123456789abcdef")
    return "" if fits else 'Write colours as "#rrggbb", as in "#c93b5a".'
