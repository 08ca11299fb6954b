"""Where the script sends somebody's eyes, the drawing follows."""

from __future__ import annotations

from limelight.stage.figures import face
from limelight.stage.sheet import LOOKS, _looking
from limelight.works.vocabulary import GAZES


def test_eyes_go_up_and_down_and_aside_is_left_to_facing() -> None:
    worn = face("tender", 0.7)
    down, up = _looking(worn, "down"), _looking(worn, "up")

    assert down.gaze[1] > 0.5 > -0.5 > up.gaze[1]
    assert down.pitch > 0 > up.pitch
    assert _looking(worn, "left") is worn
    assert set(LOOKS) < set(GAZES)
