"""Steps that are seen: heard as the foot comes down, from where it does, once for each step of the drawn walk."""

from __future__ import annotations

import numpy as np
import pytest
import sound_scenes as scenes

from limelight.sound.mixing import stems
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import RATE
from limelight.stage.acting.beat import Beat
from limelight.stage.acting.footfalls import footfalls
from limelight.stage.acting.walk import CYCLE
from limelight.stage.compositor.picture import Actor
from limelight.works.cues import ShotCue
from limelight.works.footfalls import Footfall, Footfalls, walked
from limelight.works.shots import Deed, Figure, Shot


def walker(far: float, phases: int = 14) -> Actor:
    """Somebody who walks so many pixels to the right, 200 in two steps."""
    beat = Beat("walk", cycle=tuple(range(1, phases + 1)), way=1, far=far, stride=200.0)
    return Actor(
        "A", np.zeros((2, 2, 4), np.uint8), 0, 0, [], 0, 0, (300.0, 400.0), 1.0, 0.5, beats=[beat], stands=True
    )


def test_a_foot_comes_down_twice_in_a_cycle_and_once_more_at_the_end() -> None:
    falls = footfalls([walker(600.0)], ShotCue("sh1", 300), 1080, 1920)
    apart = np.diff([fall.frame for fall in falls])
    assert len(falls) == pytest.approx(2 * 600 / 200, abs=1)
    assert np.median(apart) == pytest.approx(CYCLE / 2, abs=3)
    assert falls[0].x < falls[-1].x
    assert falls[-1].x == pytest.approx((300 + 600) / 1080, abs=0.05)


def test_nobody_is_heard_who_stands_or_whose_feet_are_not_seen() -> None:
    walks = Shot("sh1", "sc01", "ln1", "full", (Figure("A", deeds=(Deed("walk", toward=0.8),)),))
    near = Shot("sh2", "sc01", "ln1", "close", walks.figures)
    stands = Shot("sh3", "sc01", "ln1", "full", (Figure("A"),))
    assert walked((walks, near, stands)) == (walks,)
    assert footfalls([walker(0.0)], ShotCue("sh1", 1), 1080, 1920) == ()


def test_a_step_is_heard_on_the_frame_on_which_its_foot_is_seen_and_from_there() -> None:
    silent = np.zeros((round((6 + TAIL) * RATE), 2), np.float32)
    given = (scenes.timing(3, 3), scenes.shots(), (scenes.speech(loud=0.0),), silent, scenes.GRAVE, {})
    seen = Footfalls("sh1", (Footfall(30, 0.1, 1.0),))
    heard = stems(*given, footfalls=(seen,)).effects - stems(*given).effects
    at = int(np.abs(heard).max(axis=1).argmax()) / RATE
    assert 4.0 <= at < 4.1
    assert np.abs(heard[: round(3.99 * RATE)]).max() < 1e-6
    assert (heard[:, 0] ** 2).sum() > 1.5 * (heard[:, 1] ** 2).sum()
