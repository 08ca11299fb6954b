"""What is asked of whoever acts: a character, in a pose, with a face, for one drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from limelight.stage.drawing.art import Light
from limelight.stage.figures.face import Face
from limelight.stage.figures.plot import Plot
from limelight.stage.figures.poses import Pose, pose_named
from limelight.stage.figures.props import Prop, holding, prop
from limelight.works.cast import Character

Parts = Literal["all", "body", "head", "face"]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A figure to draw. Unknown names raise `UnknownDrawing` where they are first looked up."""

    character: Character
    pose: str | Pose
    holds: str
    facing: float
    """-1 is three quarters to screen left, 1 to screen right, 2 full profile."""
    face: Face
    scale: float
    """Pixels a head unit: a face is 230 units wide."""
    light: Light
    back: bool = False
    talks: bool = True
    """With its visemes."""
    glances: bool = False
    """With eyes that look aside, and "lift", brows raised on a word."""
    below: float = 1700.0
    """How many pixels under the eyes are drawn at most."""
    stride: float | None = None
    """The phase of a walk, 0 to 1 for two steps: the floor rises and sinks with it. None stands."""
    parts: Parts = "all"
    """What of it: a "body" has no head, and nothing that falls behind it; a "head" no body; a "face" neither a body nor
    what falls behind."""

    @property
    def plot(self) -> Plot:
        return Plot(self.scale, self.below, self.light.shade)

    @property
    def standing(self) -> Pose:
        """The pose, with a hand for what is held."""
        return holding(pose_named(self.pose) if isinstance(self.pose, str) else self.pose, self._held)

    @property
    def thing(self) -> Prop | None:
        """What is held: what is said, else what the pose grips."""
        return prop(self._held or self.standing.grips)

    @property
    def _held(self) -> str:
        return self.holds or self.character.holds

    @property
    def looking(self) -> Face:
        """The face as it looks: who faces the lens looks into it."""
        across, down = self.face.gaze
        return replace(self.face, gaze=(across * min(1.0, abs(self.facing) / 0.35), down))
