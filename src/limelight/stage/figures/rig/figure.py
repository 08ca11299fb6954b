"""A figure drawn from a rig: the cels that a drawn figure has, measured as one."""

from __future__ import annotations

from dataclasses import replace

from limelight.stage.art import Cel, Light
from limelight.stage.figures.anatomy import NECK_PIVOT
from limelight.stage.figures.eyes import GLANCES, LIDS, lifted
from limelight.stage.figures.face import Face
from limelight.stage.figures.figure import BROWS, NOTHING, FigureCels, Measures, Parts
from limelight.stage.figures.mouths import VISEMES
from limelight.stage.figures.plot import EYE_LINE, Box, Plot
from limelight.stage.figures.poses import Pose, pose_named
from limelight.stage.figures.props import holding, prop
from limelight.stage.figures.rig.acting import Rehearsed
from limelight.stage.figures.rig.build import Build, build_of
from limelight.stage.figures.rig.reading import rig_at
from limelight.stage.figures.studio import HeadStudio, Placing, Window, head_space, mouth_window, whole_window
from limelight.works.cast import Character, Look

REACH = 420.0
"""How far past its body an arm may be seen, in head units, and what it holds."""


def rig_measures(look: Look) -> Measures:
    """As `measures` of a built figure."""
    build = _build(look)
    return Measures(build.top - EYE_LINE, build.chin - EYE_LINE, build.shoulders, build.floor - EYE_LINE)


def _build(look: Look) -> Build:
    return build_of(rig_at(look.rig_file, look.rig))


def draw_rig(
    character: Character,
    *,
    pose: str | Pose,
    holds: str,
    facing: float,
    face: Face,
    scale: float,
    light: Light,
    back: bool = False,
    talks: bool = True,
    glances: bool = False,
    below: float = 1700.0,
    stride: float | None = None,
    parts: Parts = "all",
) -> FigureCels:
    """As `draw_figure` of a built figure, from the character's own drawing."""
    build, plot = _build(character.look), Plot(scale, below, light.shade)
    held = holds or character.holds
    standing = holding(pose_named(pose) if isinstance(pose, str) else pose, held)
    across, down = face.gaze
    looking = replace(face, gaze=(across * min(1.0, abs(facing) / 0.35), down))
    worn = looking if facing >= 0 else looking.mirrored()
    thing = prop(held or standing.grips)
    actor = Rehearsed(build, looking, facing, standing, thing.draw if thing else None, stride, light.shade)
    if back:
        return _measured(plot, build, worn, *_from_behind(plot, actor))
    body = plot.cel("body", actor.draw_body, _reach(build)) or NOTHING
    front = plot.cel("front", actor.draw_front, _reach(build))
    if parts == "body":
        return _measured(plot, build, worn, body, NOTHING, front=front)
    at_head = head_space(worn)
    behind = plot.cel("behind", lambda pen: at_head(pen, actor.draw_behind), _head_reach(build))
    studio = HeadStudio(plot, actor, at_head)
    windows = _windows(plot, actor, worn) if actor.speaks else [whole_window(plot, worn, actor.eye_box)]
    names = (*LIDS, *(GLANCES if glances else ()))
    eyes = {name: studio.patch(name, windows[0], eyes=name) for name in names}
    if glances:
        eyes["lift"] = _lifted(plot, actor, at_head, windows[0])
    mouths = {n: studio.patch(n, windows[1], mouth=n) for n in (VISEMES if talks and actor.speaks else ())}
    resting = [eyes["open"], *([mouths["rest"]] if mouths else [])]
    head = studio.whole(windows, resting)
    whole = parts == "all"
    return _measured(
        plot, build, worn, body if whole else NOTHING, head, behind=behind, front=front if whole else None,
        mouths=mouths, eyes=eyes,
    )  # fmt: skip


def _lifted(plot: Plot, actor: Rehearsed, at_head: Placing, window: Window) -> Cel:
    """Eyes and brows of the same face, the brows raised."""
    left, top, right, bottom = window
    raised = replace(actor, face=lifted(actor.face))
    return HeadStudio(plot, raised, at_head).patch("lift", (left, top - round(BROWS * plot.scale), right, bottom))


def _windows(plot: Plot, actor: Rehearsed, worn: Face) -> list[tuple[int, int, int, int]]:
    """About eyes and mouth; where a tilted head has them in one another's way, they part half-way."""
    (left, top, right, low), mouth = whole_window(plot, worn, actor.eye_box), mouth_window(plot, actor, worn)
    parted = round((low + mouth[1]) / 2) if low > mouth[1] else 0
    if not parted:
        return [(left, top, right, low), mouth]
    return [(left, top, right, parted), (mouth[0], parted, *mouth[2:])]


def _from_behind(plot: Plot, actor: Rehearsed) -> tuple[Cel, Cel]:
    """The body's cel and the head's: the drawing from behind whole in the first, where there is one."""
    build = actor.build
    if build.rig.has("back"):
        return plot.cel("body", actor.draw_back, _reach(build)) or NOTHING, NOTHING
    body = plot.cel("body", actor.draw_body, _reach(build)) or NOTHING
    head = plot.cel("head", lambda pen: actor.draw_bare(pen.canvas), _head_reach(build)) or NOTHING
    return body, head


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
    build: Build,
    worn: Face,
    body: Cel,
    head: Cel,
    *,
    behind: Cel | None = None,
    front: Cel | None = None,
    mouths: dict[str, Cel] | None = None,
    eyes: dict[str, Cel] | None = None,
) -> FigureCels:
    k, (nx, ny), (px, py) = plot.scale, NECK_PIVOT, worn.push
    shoulder = build.chin + 60 - EYE_LINE
    return FigureCels(
        k, behind, body, head, front, mouths or {}, eyes or {},
        pivot=((nx + px) * k, (ny + py - EYE_LINE) * k),
        shoulders=(-build.shoulders * k, shoulder * k, build.shoulders * k, (build.chin + 400) * k),
        chin=(build.chin - EYE_LINE) * k, top=(build.top - EYE_LINE) * k, floor=(build.floor - EYE_LINE) * k,
    )  # fmt: skip
