"""A body in its costume, with its arms where they pass: behind it, over it, and before the head."""

from __future__ import annotations

from dataclasses import dataclass, replace

import skia

from limelight.stage.drawing.paths import Point
from limelight.stage.figures.anatomy import Flesh
from limelight.stage.figures.arms import draw_arm, draw_cradled, mend_shoulder, under_collar
from limelight.stage.figures.asked import Asked
from limelight.stage.figures.body import Stance
from limelight.stage.figures.cloth import Cloth
from limelight.stage.figures.costumes import Costume, Dress, costume_of
from limelight.stage.figures.face import Face
from limelight.stage.figures.neck import draw_neck, draw_neck_behind
from limelight.stage.figures.pen import Pen
from limelight.stage.figures.placing import PlacedArm, place_arm
from limelight.stage.figures.poses import Layer
from limelight.stage.figures.props import Prop, spread
from limelight.stage.figures.props.style import Glow
from limelight.works.cast import Look


@dataclass(frozen=True)
class DressedFigure:
    """Everything below the head, about to be drawn."""

    look: Look
    flesh: Flesh
    stance: Stance
    costume: Costume
    outline: skia.Path
    arms: tuple[PlacedArm, PlacedArm]
    """The far one first."""
    strain: float
    cradled: Prop | None = None
    """What lies between both hands."""
    thing: Prop | None = None
    """What is held at all."""

    @property
    def shining(self) -> tuple[Point, Glow] | None:
        """Where light comes from that is held in a hand or between both, and what it is like."""
        if self.thing is None or self.thing.glow is None:
            return None
        hands = [arm.wrist for arm in self.arms if arm.held or self.cradled]
        if not hands:
            return None
        x, y = (sum(hand[axis] for hand in hands) / len(hands) for axis in (0, 1))
        return (x, y + self.thing.glow.below), self.thing.glow

    @property
    def cloth(self) -> Cloth:
        return self.costume.cloth(self.look)

    @property
    def sleeves(self) -> Cloth:
        return (self.costume.sleeve_cloth or self.costume.cloth)(self.look)

    def draw(self, pen: Pen) -> None:
        """All that the head is drawn over."""
        dress = self._dress(pen)
        self._draw_arms(pen, "back", None)
        self.costume.legs(dress)
        if self.stance.view.behind:
            draw_neck_behind(pen, self.stance, self.flesh)
        self.costume.trunk(dress)
        self._mend(pen)
        if self.stance.view.behind:
            self.costume.rear(dress)
        else:
            self.costume.stand(dress)
            draw_neck(pen, self.stance, self.flesh, self.strain, self.costume.open_to)
            self.costume.collar(dress)
        if self.costume.over:
            self.costume.over(dress)
        self._draw_arms(pen, "mid", self.outline)
        if self.costume.mantle:
            self.costume.mantle(dress)

    def draw_front(self, pen: Pen) -> None:
        """Arms before the head, with what they hold."""
        if self.cradled:
            self._draw_cradling(pen, self.cradled)
        else:
            self._draw_arms(pen, "front", self.outline)

    def _draw_arms(self, pen: Pen, layer: Layer, body: skia.Path | None) -> None:
        for arm in self.arms:
            if arm.layer == layer:
                self._draw_arm(pen, arm, body)

    def _draw_arm(self, pen: Pen, arm: PlacedArm, body: skia.Path | None) -> None:
        if body is None or self.stance.view.behind:
            draw_arm(pen, body, arm, self.look, self.flesh, self.sleeves)
            return
        with pen.layer(arm.box) as layer:
            draw_arm(layer, body, arm, self.look, self.flesh, self.sleeves)
            with under_collar(layer, arm) as here:
                self.costume.collar(self._dress(here))

    def _dress(self, pen: Pen) -> Dress:
        return Dress(pen, self.stance, self.look, self.flesh, self.outline, self.cloth)

    def _mend(self, pen: Pen) -> None:
        for arm in self.arms:
            if arm.layer == "back" and self.stance.view.near(arm.joints[0]) > -self.stance.build.shoulders * 0.8:
                mend_shoulder(pen, self.outline, arm, self.sleeves)

    def _draw_cradling(self, pen: Pen, held: Prop) -> None:
        """A wheel and a book lie behind both hands; a star lies on them."""
        thing, centred = held.cradled or held.draw, held.cradled is not None
        if held.behind:
            for arm in self.arms:
                self._draw_arm(pen, replace(arm, arm=replace(arm.arm, hand="none")), self.outline)
            draw_cradled(pen, self.arms, thing, centred=centred)
            for arm in self.arms:
                self._draw_arm(pen, arm, self.outline)
            return
        far, near = self.arms
        self._draw_arm(pen, far, self.outline)
        draw_cradled(pen, self.arms, thing, centred=centred)
        self._draw_arm(pen, near, self.outline)


def dress_figure(asked: Asked, worn: Face) -> DressedFigure:
    """The character below the head: posed, turned, dressed, its hands on what it holds."""
    look, standing, thing = asked.character.look, asked.standing, asked.thing
    stance = Stance.of(look, asked.facing, worn, standing, asked.stride, back=asked.back)
    costume, way = costume_of(look), 1 if asked.facing >= 0 else -1
    standing = spread(standing, thing.broad) if thing and standing.cradles else standing
    hands = None if thing is None or standing.cradles else thing.draw
    arms = (
        place_arm(stance, standing.far, way, costume.sleeve, hands if standing.far.holds else None),
        place_arm(stance, standing.near, -way, costume.sleeve, hands if standing.near.holds else None),
    )
    return DressedFigure(
        look, Flesh.of(look.skin), stance, costume, costume.outline(stance), arms, max(worn.shrug, worn.snarl),
        thing if standing.cradles else None, thing,
    )  # fmt: skip
