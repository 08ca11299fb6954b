"""The slate that drafts carry."""

import numpy as np

from limelight.media.encode import DRAFT, SEGMENT
from limelight.media.slate import profile_of, slated, timecode
from limelight.works.cues import Slate


def grey(width: int, height: int) -> np.ndarray:
    return np.full((height * 3 // 2, width), 90, np.uint8)


def test_the_timecode_counts_minutes_seconds_and_frames() -> None:
    assert [timecode(frame) for frame in (0, 29, 30, 59 * 30 + 29, 60 * 30, 600 * 30 + 1)] == [
        "0:00:00",
        "0:00:29",
        "0:01:00",
        "0:59:29",
        "1:00:00",
        "10:00:01",
    ]


def test_every_frame_shows_another_time_and_the_same_id() -> None:
    first, second = (
        frame.copy() for frame in slated([grey(360, 640), grey(360, 640)], Slate("sc01/sh01", 0), 360, 640)
    )
    assert (first[:40, :160] == second[:40, :160]).all()
    assert (first[:40, 200:] != second[:40, 200:]).any()


def test_on_twos_the_time_runs_by_two() -> None:
    frames = [grey(360, 640), grey(360, 640)]
    _, second = slated(frames, Slate("sc01/sh01", 0), 360, 640, every=2)
    (third,) = slated([grey(360, 640)], Slate("sc01/sh01", 2), 360, 640)
    assert (second == third).all()


def test_a_slate_stays_clear_of_the_captions_and_takes_no_colour() -> None:
    for width, height in ((360, 640), (640, 360), (360, 360)):
        (frame,) = slated([grey(width, height)], Slate("sc02/sha02-2", 17_990), width, height)
        assert (frame[height // 8 : height] == 90).all()
        assert {90, 128} == set(np.unique(frame[height:]))


def test_a_frame_that_is_slated_again_is_as_if_slated_once() -> None:
    frame = grey(360, 640)
    (once,) = slated([grey(360, 640)], Slate("sc01/sh01", 5), 360, 640)
    *_, last = slated([frame, frame, frame], Slate("sc01/sh01", 3), 360, 640)
    assert (last == once).all()


def test_an_id_of_any_length_leaves_room_for_the_time() -> None:
    (frame,) = slated([grey(360, 640)], Slate("sc02A/sha02-2~another-ending-of-it", 0), 360, 640)
    assert (frame[:40, 230:250] == 90).all()


def test_without_a_slate_frames_pass_as_they_are_and_the_segment_is_no_draft() -> None:
    frames = [grey(360, 640)]
    assert next(slated(frames, None, 360, 640)) is frames[0]
    assert (profile_of(None), profile_of(Slate("sc01/sh01", 0))) == (SEGMENT, DRAFT)
