"""Where somebody is told to look, the drawing follows; and people who talk to each other look at each other."""

from __future__ import annotations

from limelight.stage.acting.gaze import LOOKS, Target, looking
from limelight.stage.figures import face
from limelight.works.vocabulary import GAZES


def test_eyes_go_up_and_down_and_aside_is_left_to_facing() -> None:
    worn = face("tender", 0.7)
    down, up = looking(worn, "down", 1.0), looking(worn, "up", 1.0)

    assert down.gaze[1] > 0.5 > -0.5 > up.gaze[1]
    assert down.pitch > 0 > up.pitch
    assert looking(worn, "left", 1.0) is worn
    assert set(LOOKS) < set(GAZES)


def test_eyes_meet_those_of_somebody_taller_or_smaller_on_either_side() -> None:
    worn = face("tender", 0.7)
    child, man = Target(400, 330), Target(-400, -330)

    down, up = looking(worn, "NOOR", 1.0, child), looking(worn, "FATHER", -1.0, man)
    assert down.gaze[0] > 0.3
    assert down.gaze[1] > 0.3
    assert down.pitch > worn.pitch
    assert up.gaze[0] > 0.3
    assert up.gaze[1] < -0.3


def test_whoever_is_turned_away_looks_back_from_the_corner_of_the_eye() -> None:
    assert looking(face("neutral"), "FATHER", -1.0, Target(400, 0)).gaze[0] < -0.5


def test_shame_does_not_meet_anybodys_eyes() -> None:
    assert looking(face("shame"), "FATHER", 1.0, Target(400, 0)).gaze[1] > 0.4
