"""A figure built of a head, hair and a costume: drawn in the order in which its parts lie over one another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.stage.drawing.art import Cel
from limelight.stage.figures.anatomy import NECK_PIVOT, skull_of
from limelight.stage.figures.asked import Asked
from limelight.stage.figures.builds import build_of
from limelight.stage.figures.cels import NOTHING, FigureCels, Measures, held_lamp
from limelight.stage.figures.dressing import DressedFigure, dress_figure
from limelight.stage.figures.eyes import BROWS, GLANCES, LIDS, lifted
from limelight.stage.figures.face import Face
from limelight.stage.figures.hair import hair_of
from limelight.stage.figures.hats import hat_of
from limelight.stage.figures.head import HeadArt, head_art
from limelight.stage.figures.mouths import VISEMES
from limelight.stage.figures.nape import draw_nape
from limelight.stage.figures.pen import Box
from limelight.stage.figures.placing import HAND_REACH, PlacedArm
from limelight.stage.figures.plot import EYE_LINE, Plot
from limelight.stage.figures.profile import in_profile
from limelight.stage.figures.studio import HeadStudio, eye_window, head_space, mouth_window
from limelight.works.cast import Look


def measures(look: Look) -> Measures:
    """Top of hat or hair, chin, half the shoulders' width, and ground, for framing a shot before drawing."""
    skull, build = skull_of(look), build_of(look)
    top = max(hat_of(look).top, hair_of(look).top, -skull.top + 44)
    eyes = EYE_LINE - skull.sits
    return Measures(-top - eyes, skull.chin_y - eyes, build.shoulders, build.floor - EYE_LINE)


def draw_figure(asked: Asked) -> FigureCels:
    """Draw the figure that is asked for, unlit but for its cel shadows."""
    look, plot, talks, glances = asked.character.look, asked.plot, asked.talks, asked.glances
    worn = _set_on(_turned(asked), skull_of(look).sits)
    sitter = Sitter(look, worn, plot, dress_figure(asked, worn), head_art(look, asked.facing, worn, plot.key))
    if asked.back:
        return _measured(sitter, body=_draw_body(sitter), head=_draw_back(sitter))
    if asked.parts == "body":
        return _measured(sitter, body=_draw_body(sitter), head=NOTHING, front=_draw_front(sitter))
    studio = HeadStudio(sitter.plot, sitter.head, head_space(worn))
    mouth, eye = mouth_window(sitter.plot, sitter.head, worn), eye_window(sitter.plot, sitter.head, worn)
    mouths = {name: studio.patch(name, mouth, mouth=name) for name in (VISEMES if talks else ())}
    eyes = {name: studio.patch(name, eye, eyes=name) for name in (*LIDS, *(GLANCES if glances else ()))}
    if glances:
        eyes["lift"] = _lifted(sitter, asked.facing)
    resting = [eyes["open"], mouths["rest"]] if talks else [eyes["open"]]
    whole = asked.parts == "all"
    return _measured(
        sitter,
        body=_draw_body(sitter) if whole else NOTHING,
        head=studio.whole([mouth, eye], resting),
        behind=None if asked.parts == "face" else _draw_behind(sitter),
        front=_draw_front(sitter) if whole else None,
        mouths=mouths,
        eyes=eyes,
    )


def _lifted(sitter: Sitter, facing: float) -> Cel:
    """Eyes and brows of the same face, the brows raised."""
    raised = lifted(sitter.face)
    art = head_art(sitter.look, facing, raised, sitter.plot.key)
    left, top, right, bottom = eye_window(sitter.plot, art, raised)
    window = left, top - round(BROWS * sitter.plot.scale), right, bottom
    return HeadStudio(sitter.plot, art, head_space(raised)).patch("lift", window)


def _turned(asked: Asked) -> Face:
    """The face as it is worn by a head that faces so."""
    worn = asked.looking.in_profile() if in_profile(asked.facing) else asked.looking
    return worn if asked.facing >= 0 else worn.mirrored()


def _set_on(face: Face, lower: float) -> Face:
    """The face of a head that sits so much lower on its neck."""
    return replace(face, push=(face.push[0], face.push[1] + lower))


@dataclass(frozen=True)
class Sitter:
    """A character placed, posed, dressed and turned, about to be drawn."""

    look: Look
    face: Face
    plot: Plot
    dressed: DressedFigure
    head: HeadArt


def _draw_behind(sitter: Sitter) -> Cel | None:
    """Hair and ribbons that fall behind the shoulders and turn with the head."""
    at_head = head_space(sitter.face)
    return sitter.plot.cel("behind", lambda pen: at_head(pen, sitter.head.draw_behind), (-460, -420, 460, 620))


def _draw_body(sitter: Sitter) -> Cel:
    stance = sitter.dressed.stance
    box = _reach(sitter.dressed.arms, stance.floor, stance.legs.reach(stance.view, stance.hips))
    cel = sitter.plot.cel("body", sitter.dressed.draw, box)
    assert cel
    return cel


def _draw_front(sitter: Sitter) -> Cel | None:
    """Arms before the head, with what they hold."""
    return sitter.plot.cel("front", sitter.dressed.draw_front, _reach(sitter.dressed.arms, 0))


def _draw_back(sitter: Sitter) -> Cel:
    """The head from behind."""
    at_head = head_space(sitter.face)
    box = (-460.0, -420.0, 460.0, 620.0)
    cel = sitter.plot.cel("head", lambda pen: at_head(pen, lambda there: draw_nape(there, sitter.head.head)), box)
    assert cel
    return cel


def _reach(arms: tuple[PlacedArm, ...], floor: float, legs: tuple[float, float] = (0.0, 0.0)) -> Box:
    """The box that arms, legs and what is held may reach, and down to the floor."""
    boxes = [arm.box for arm in arms]
    left, right = min(legs[0], *(box[0] for box in boxes)), max(legs[1], *(box[2] for box in boxes))
    return left, min(60 - HAND_REACH, *(box[1] for box in boxes)), right, max(floor + 30, *(box[3] for box in boxes))


def _measured(
    sitter: Sitter,
    *,
    body: Cel,
    head: Cel,
    behind: Cel | None = None,
    front: Cel | None = None,
    mouths: dict[str, Cel] | None = None,
    eyes: dict[str, Cel] | None = None,
) -> FigureCels:
    stance, k, size = sitter.dressed.stance, sitter.plot.scale, measures(sitter.look)
    (nx, ny), (px, py) = NECK_PIVOT, stance.push
    (lx, ly), (rx, ry) = stance.shoulder(-1), stance.shoulder(1)
    return FigureCels(
        k, behind, body, head, front, mouths or {}, eyes or {},
        pivot=((nx + px) * k, (ny + py - EYE_LINE) * k),
        shoulders=(lx * k, (min(ly, ry) - EYE_LINE) * k, rx * k, (stance.waist - EYE_LINE) * k),
        chin=(sitter.head.chin - EYE_LINE) * k, top=size.top * k, floor=(stance.floor - EYE_LINE) * k,
        lamp=held_lamp(sitter.dressed.shining, k),
    )  # fmt: skip
