"""A figure drawn from a rig: the cels that a drawn figure has, measured as one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from limelight.stage.drawing.art import Cel
from limelight.stage.figures.anatomy import NECK_PIVOT
from limelight.stage.figures.asked import Asked
from limelight.stage.figures.cels import NOTHING, FigureCels, Measures, held_lamp
from limelight.stage.figures.eyes import BROWS, GLANCES, LIDS, lifted
from limelight.stage.figures.face import Face
from limelight.stage.figures.mouths import VISEMES
from limelight.stage.figures.pen import Box
from limelight.stage.figures.plot import EYE_LINE, Plot
from limelight.stage.figures.rig.body import ActedBody
from limelight.stage.figures.rig.build import Build, build_of
from limelight.stage.figures.rig.head import ActedHead
from limelight.stage.figures.rig.reading import rig_at
from limelight.stage.figures.rig.space import Rehearsed
from limelight.stage.figures.studio import HeadStudio, Placing, Window, head_space, mouth_window, whole_window
from limelight.works.cast import Look

REACH = 420.0
"""How far past its body an arm may be seen, in head units, and what it holds."""


def rig_measures(look: Look) -> Measures:
    """As `measures` of a built figure."""
    build = _build(look)
    return Measures(build.top - EYE_LINE, build.chin - EYE_LINE, build.shoulders, build.floor - EYE_LINE)


def _build(look: Look) -> Build:
    return build_of(rig_at(look.rig_file, look.rig))


def draw_rig(asked: Asked) -> FigureCels:
    """As `draw_figure` of a built figure, from the character's own drawing."""
    build, plot, looking, parts = _build(asked.character.look), asked.plot, asked.looking, asked.parts
    worn = looking if asked.facing >= 0 else looking.mirrored()
    rig = Rehearsed(build, looking, asked.facing, asked.standing, asked.thing, asked.stride)
    body = ActedBody(rig)
    if asked.back:
        return _measured(plot, body, worn, *_from_behind(plot, body))
    below_head = _drawn_body(plot, body) if parts in ("all", "body") else _Below()
    heads = _drawn_head(asked, ActedHead(rig), worn) if parts != "body" else _Heads()
    return _measured(
        plot, body, worn, below_head.body, heads.head, behind=heads.behind, front=below_head.front,
        mouths=heads.mouths, eyes=heads.eyes,
    )  # fmt: skip


@dataclass(frozen=True)
class _Below:
    """The cels of a body."""

    body: Cel = field(default_factory=lambda: NOTHING)
    front: Cel | None = None


@dataclass(frozen=True)
class _Heads:
    """The cels of a head, its mouths and its eyes."""

    head: Cel = field(default_factory=lambda: NOTHING)
    behind: Cel | None = None
    mouths: dict[str, Cel] = field(default_factory=dict)
    eyes: dict[str, Cel] = field(default_factory=dict)


def _drawn_body(plot: Plot, body: ActedBody) -> _Below:
    reach = _reach(body.rig.build)
    return _Below(plot.cel("body", body.draw, reach) or NOTHING, plot.cel("front", body.draw_front, reach))


def _drawn_head(asked: Asked, head: ActedHead, worn: Face) -> _Heads:
    plot, at_head = asked.plot, head_space(worn)
    studio, windows = HeadStudio(plot, head, at_head), _windows(plot, head, worn)
    names = (*LIDS, *(GLANCES if asked.glances else ()))
    eyes = {name: studio.patch(name, windows[0], eyes=name) for name in names}
    mouths = {name: studio.patch(name, window, mouth=name) for window in windows[1:] for name in VISEMES if asked.talks}
    whole = studio.whole(windows, [eyes["open"], *([mouths["rest"]] if mouths else [])])
    if asked.glances:
        eyes["lift"] = _lifted(plot, head, at_head, windows[0])
    behind = plot.cel("behind", lambda pen: at_head(pen, head.draw_behind), _head_reach(head.rig.build))
    return _Heads(whole, behind, mouths, eyes)


def _lifted(plot: Plot, head: ActedHead, at_head: Placing, window: Window) -> Cel:
    """Eyes and brows of the same face, the brows raised."""
    left, top, right, bottom = window
    raised = ActedHead(replace(head.rig, face=lifted(head.rig.face)))
    return HeadStudio(plot, raised, at_head).patch("lift", (left, top - round(BROWS * plot.scale), right, bottom))


def _windows(plot: Plot, head: ActedHead, worn: Face) -> list[Window]:
    """About the eyes, and about the mouth of one that has any; where a tilted head has them in one another's way, they
    part half-way.
    """
    left, top, right, low = whole_window(plot, worn, head.eye_box)
    if not head.speaks:
        return [(left, top, right, low)]
    west, high, east, bottom = mouth_window(plot, head, worn)
    parted = round((low + high) / 2) if low > high else None
    return [(left, top, right, parted or low), (west, parted or high, east, bottom)]


def _from_behind(plot: Plot, body: ActedBody) -> tuple[Cel, Cel]:
    """The body's cel and the head's: the drawing from behind whole in the first, where there is one."""
    build = body.rig.build
    if build.rig.has("back"):
        return plot.cel("body", body.draw_back, _reach(build)) or NOTHING, NOTHING
    bare = plot.cel("head", lambda pen: ActedHead(body.rig).draw_bare(pen.canvas), _head_reach(build))
    return plot.cel("body", body.draw, _reach(build)) or NOTHING, bare or NOTHING


def _reach(build: Build) -> Box:
    """The box that the body and its arms may be painted in."""
    left, top, right, bottom = build.box("body")
    side = max(abs(left), abs(right)) + REACH
    return -side, min(top, build.top) - REACH * 0.6, side, max(bottom, build.floor) + 40


def _head_reach(build: Build) -> Box:
    names = [name for name in ("head", "head-behind") if build.rig.has(name)]
    boxes = [build.box(name) for name in names]
    side = max(max(abs(box[0]), abs(box[2])) for box in boxes) + 90
    return -side, min(box[1] for box in boxes) - 90, side, max(box[3] for box in boxes) + 90


def _measured(
    plot: Plot,
    acted: ActedBody,
    worn: Face,
    body: Cel,
    head: Cel,
    *,
    behind: Cel | None = None,
    front: Cel | None = None,
    mouths: dict[str, Cel] | None = None,
    eyes: dict[str, Cel] | None = None,
) -> FigureCels:
    k, (nx, ny), (px, py), build = plot.scale, NECK_PIVOT, worn.push, acted.rig.build
    shoulder = build.chin + 60 - EYE_LINE
    return FigureCels(
        k, behind, body, head, front, mouths or {}, eyes or {},
        pivot=((nx + px) * k, (ny + py - EYE_LINE) * k),
        shoulders=(-build.shoulders * k, shoulder * k, build.shoulders * k, (build.chin + 400) * k),
        chin=(build.chin - EYE_LINE) * k, top=(build.top - EYE_LINE) * k, floor=(build.floor - EYE_LINE) * k,
        lamp=held_lamp(acted.shining, k),
    )  # fmt: skip
