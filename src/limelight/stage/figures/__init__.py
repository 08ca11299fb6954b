"""The drawn actors: a character, a pose and a face become cels.

    face(expression, strength=1) -> Face        # 14 expressions; Face.blend(other, t) is every face between
    draw_figure(character, *, pose, holds, facing, face, scale, light, ...) -> FigureCels      # asked.Asked says how
    measures(look) -> Measures                  # top, chin, shoulders, floor in head units, to frame a shot beforehand

Units: `scale` is pixels a head unit, and a face is 230 units wide (560 px wide: scale 2.43). The origin of every cel is
where the middle between the eyes stands when the head is upright; expressions push and tilt the head about it, so that
a change of face never moves the body's place. Paint in this order: `behind`, `body`, `head`, then a mouth and an eye
patch, then `front`. `behind`, `head` and the patches turn together about `pivot`. A patch replaces what it lies on
(copy it, do not blend it): `head` with `mouths["rest"]` and `eyes["open"]` pasted is `head`.
"""

from limelight.stage.drawing.family import UnknownDrawing
from limelight.stage.figures.actor import draw_figure, measures
from limelight.stage.figures.beards import BEARDS
from limelight.stage.figures.cels import FigureCels, Measures
from limelight.stage.figures.costumes import COSTUMES
from limelight.stage.figures.expressions import EXPRESSIONS, face
from limelight.stage.figures.face import Face
from limelight.stage.figures.glasses import GLASSES
from limelight.stage.figures.hair import HAIR
from limelight.stage.figures.hats import HATS
from limelight.stage.figures.mouths import VISEMES
from limelight.stage.figures.paints import PAINTS
from limelight.stage.figures.poses import POSES
from limelight.stage.figures.props import PROPS

__all__ = [
    "BEARDS", "COSTUMES", "EXPRESSIONS", "GLASSES", "HAIR", "HATS", "PAINTS", "POSES", "PROPS", "VISEMES",
    "Face", "FigureCels", "Measures", "UnknownDrawing", "draw_figure", "face", "measures",
]  # fmt: skip
