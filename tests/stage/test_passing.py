"""How shots meet: what comes through what, and that a frozen frame is the frame that was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.stage.test_play import FRAMES, HEIGHT, WIDTH, picture, shot

from limelight.stage.compositor.last_frame import LastFrame, last_frame
from limelight.stage.compositor.planes import Planes, blank
from limelight.stage.compositor.play import play
from limelight.stage.transitions import TRANSITIONS, Passage, Seam, Subject
from limelight.works.cues import ShotCue
from limelight.works.transitions import ARRIVING, OVERLAID


def flat(luma: int) -> Planes:
    _, frame = blank(WIDTH, HEIGHT)
    frame.y[:], frame.u[:], frame.v[:] = luma, 128, 128
    return frame


def shares(name: str, seen: float, seam: Seam | None = None) -> np.ndarray:
    """How much of a bright shot is seen over a dark one at every pixel, 0 to 1."""
    frame = flat(216)
    TRANSITIONS[name](frame, seam or Seam(seen, flat(16), Subject(60, 80, 50), Subject(90, 120, 60)))
    return (frame.y.astype(float) - 16) / 200


@pytest.mark.parametrize("name", OVERLAID)
def test_a_shot_that_comes_through_another_begins_as_that_and_ends_as_itself(name: str) -> None:
    assert shares(name, 0.0).max() < 0.02
    assert shares(name, 1.0).min() > 0.98


@pytest.mark.parametrize("name", OVERLAID)
def test_more_and_more_of_it_is_seen(name: str) -> None:
    seen = [shares(name, t).mean() for t in np.linspace(0, 1, 9)]
    assert seen == sorted(seen)
    assert 0.2 < seen[4] < 0.8


def test_an_iris_opens_on_whom_the_shot_is_about() -> None:
    seen = shares("iris", 0.4)
    assert seen[120, 90] > 0.98
    assert seen[HEIGHT - 1, 0] < 0.02


def test_a_match_cut_brings_the_old_face_to_where_the_new_one_stands() -> None:
    before, frame = flat(16), flat(16)
    before.y[70:90, 50:70] = 200
    TRANSITIONS["match-cut"](frame, Seam(0.5, before, Subject(60, 80, 50), Subject(100, 140, 50)))
    rows, columns = np.nonzero(frame.y > 60)
    assert (columns.mean(), rows.mean()) == (pytest.approx(80, abs=1), pytest.approx(110, abs=1))


@pytest.mark.parametrize("kind", ["hold", "push", "handheld"])
def test_the_frozen_frame_is_the_last_one_that_was_played(kind: str) -> None:
    drawn = picture()
    drawn.shot = shot(kind, 0.05)
    cue = ShotCue("sh1", FRAMES)
    *_, played = (frame.copy() for frame in play(drawn, cue))

    assert np.array_equal(last_frame(drawn, cue).buffer, played)


def test_a_frozen_frame_comes_back_from_its_file(tmp_path: Path) -> None:
    frozen = last_frame(picture(), ShotCue("sh1", FRAMES))
    frozen.save(tmp_path / "a")
    frozen.save(tmp_path / "b")
    back = LastFrame.load(tmp_path / "a")

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert np.array_equal(back.buffer, frozen.buffer)
    assert back.subject == frozen.subject


@pytest.mark.parametrize("name", OVERLAID)
def test_what_follows_a_dissolve_is_untouched_by_it(name: str) -> None:
    drawn, cue = picture(), ShotCue("sh1", FRAMES)
    plain = [frame.copy() for frame in play(drawn, cue)]
    drawn.shot = shot()
    drawn.shot = type(drawn.shot)(**{**vars(drawn.shot), "transition": name})
    came = [frame.copy() for frame in play(drawn, cue, before=LastFrame(np.full_like(plain[0], 90)))]

    assert np.array_equal(came[0], np.full_like(plain[0], 90))
    assert all(np.array_equal(*pair) for pair in zip(came[ARRIVING[name] :], plain[ARRIVING[name] :], strict=True))


def test_a_shot_that_follows_nothing_comes_out_of_the_dark() -> None:
    frame = flat(200)
    Passage("dissolve", "cut", FRAMES).show(frame, 0)

    assert set(np.unique(frame.y)) == {16}
