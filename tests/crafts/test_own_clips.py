"""Own clips as shots of the film."""

from itertools import pairwise
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.media import world
from tests.media.world import DARK, Shape, time_of

from limelight.core.graph import Notes
from limelight.crafts.conform_clip import conform_clip
from limelight.crafts.read_footage import read_footage
from limelight.crafts.render_clip import render_clip
from limelight.media.conformed import ConformedClip
from limelight.media.encode import SegmentWriter
from limelight.media.join import join
from limelight.works.cues import ShotCue, Slate, Track
from limelight.works.fitting import Fit
from limelight.works.shots import Caption, Shot

SHOT = Shot("sc01/sh01", "sc01", "sc01/ac01", "medium", ())
WIDTH, HEIGHT = 96, 160
WHOLE = Fit()


def conformed(file: Path, fit: Fit = WHOLE, notes: Notes | None = None) -> Path:
    footage = read_footage(file, "own/sc01/sh01/picture.mp4")
    return conform_clip(file, footage, fit, WIDTH, HEIGHT, scratch=file.parent, notes=notes or Notes())


def rendered(
    file: Path,
    frames: int,
    fit: Fit = WHOLE,
    *,
    shot: Shot = SHOT,
    notes: Notes | None = None,
    **cue,
) -> list[np.ndarray]:
    """The frames of the segment that becomes of a clip."""
    notes = notes or Notes()
    picture = conformed(file, fit, notes)
    segment = render_clip(picture, fit, shot, ShotCue(shot.id, frames, **cue), scratch=file.parent, notes=notes)
    with av.open(str(segment)) as film:
        return [frame.to_ndarray(format="yuv420p") for frame in film.decode(video=0)]


def luma(frame: np.ndarray) -> np.ndarray:
    return frame[: frame.shape[0] * 2 // 3].astype(int)


@settings(max_examples=15, deadline=None)
@given(
    rate=st.sampled_from([12, 16, 24, 25, 30, 48, 60]),
    begin=st.floats(0, 0.8),
    length=st.floats(0.15, 1.0),
    frames=st.integers(3, 50),
    beyond=st.sampled_from(["hold", "loop"]),
)
def test_a_shot_has_exactly_its_frames_and_each_shows_the_clip_at_its_time(
    tmp_path_factory, rate, begin, length, frames, beyond
):
    end = min(1.0, begin + length)
    clip = world.steady(tmp_path_factory.mktemp("clip") / "clip", rate)
    shown = rendered(clip, frames, Fit(begin=begin, end=end, beyond=beyond))
    assert len(shown) == frames
    there = max(3, round((end - begin) * 30))
    for number in range(min(frames, there - (0 if beyond == "hold" else there // 3))):
        assert abs(time_of(shown[number], 1) - min(begin + number / 30, 1 - 1 / rate)) <= 1 / rate + 0.02


def test_a_clip_s_segment_joins_with_a_drawn_one(tmp_path):
    picture = conformed(world.steady(tmp_path / "clip", 25))
    segment = render_clip(picture, Fit(), SHOT, ShotCue("s", 9), scratch=tmp_path, notes=Notes())
    drawn = tmp_path / "drawn.mp4"
    with SegmentWriter(drawn, WIDTH, HEIGHT) as writer:
        for _ in range(5):
            writer.write(np.full((HEIGHT * 3 // 2, WIDTH), 99, np.uint8))
    assert join([drawn, segment, drawn], tmp_path / "film.mp4") == 19


def textured(path: Path, seconds: float = 0.5) -> Path:
    """A still view of something with edges, so that a move shows."""
    image = cv2.resize(np.random.default_rng(5).integers(0, 255, (20, 12, 3), np.uint8), (WIDTH, HEIGHT))
    return world.still(path, image, Shape(), round(seconds * 30))


def test_a_held_picture_goes_on_moving_gently_and_never_jumps(tmp_path):
    shown = rendered(textured(tmp_path / "clip"), 90)
    steps = [np.abs(luma(one) - luma(other)).mean() for one, other in pairwise(shown[20:])]
    assert np.abs(luma(shown[15]) - luma(shown[-1])).mean() > 2
    assert max(steps) < 2.5


def test_a_loop_fades_over_where_its_ends_differ(tmp_path):
    shown = [time_of(frame, 1) for frame in rendered(world.steady(tmp_path / "clip", 30), 75, Fit(beyond="loop"))]
    steps = np.abs(np.diff(shown))
    assert steps.max() < 0.12
    assert min(shown[25:45]) < 0.45


def test_a_clip_that_meets_itself_loops_without_a_fade(tmp_path):
    shown = ((n / 30, world.grey(120 + 60 * np.sin(n / 30 * 2 * np.pi))) for n in range(30))
    frames = rendered(world.write(tmp_path / "clip", shown, 1.0, Shape()), 60, Fit(beyond="loop"))
    for first, again in zip(frames[:30], frames[30:], strict=True):
        assert abs(luma(first).mean() - luma(again).mean()) < 1.5


def test_it_comes_in_as_the_script_asks(tmp_path):
    clip = world.steady(tmp_path / "clip", 30)
    dark = rendered(clip, 30, shot=Shot("s", "sc01", "a", "medium", (), transition="fade"))
    bright = rendered(clip, 30, shot=Shot("s", "sc01", "a", "medium", (), transition="flash"))
    assert luma(dark[0]).mean() < 25
    assert luma(bright[0]).mean() > 220
    assert abs(time_of(dark[20], 1) - 20 / 30) < 0.05


def test_captions_stand_over_it_for_their_time(tmp_path):
    caption = Caption("sc01/ln01", "A", ("I am here.",), start=5, frames=10)
    clip = world.still(tmp_path / "clip", np.full((HEIGHT, WIDTH, 3), 90, np.uint8))
    shown = rendered(clip, 20, captions=(Track("en", (caption,)),))
    read = [luma(frame).max() > 180 for frame in shown]
    assert read == [5 <= number < 15 for number in range(20)]


def test_a_draft_of_it_is_slated(tmp_path):
    picture = conformed(world.still(tmp_path / "clip", np.full((HEIGHT, WIDTH, 3), 90, np.uint8)))
    scratch, slate = tmp_path, Slate("sc01/sh01", 42)
    segment = render_clip(picture, Fit(), SHOT, ShotCue("s", 5), slate, scratch=scratch, notes=Notes())
    with av.open(str(segment)) as film:
        first = next(film.decode(video=0)).to_ndarray(format="yuv420p")
    assert luma(first)[:20].max() > 180 > 120 > luma(first)[60:].max()


def test_what_was_done_to_it_is_said(tmp_path):
    notes = Notes()
    rendered(world.steady(tmp_path / "clip", 25, shape=Shape(width=160, height=96)), 12, notes=notes)
    assert notes.remarks == [
        "own/sc01/sh01/picture.mp4: cropped to 36% of its width, its middle; enlarged 1.7 times; "
        "25 to 30 frames a second",
        "sc01/sh01: its first 0.4 of 1.0 s",
    ]


def test_a_clip_of_one_frame_is_held(tmp_path):
    shown = rendered(world.clip(tmp_path / "clip", [0.0], 1.0), 12)
    assert len(shown) == 12
    assert all(abs(luma(frame).mean() - DARK) < 3 for frame in shown)


@pytest.mark.parametrize("size", [(2, 2), (1, 400), (401, 3)])
def test_the_smallest_and_thinnest_still_make_a_film(tmp_path, size):
    image = np.full((size[1], size[0], 3), 128, np.uint8)
    codec = Shape("png", "rgb24", *size, container="mov")
    assert len(rendered(world.still(tmp_path / "clip", image, codec, 5), 6)) == 6


def test_a_conformed_clip_begins_anywhere(tmp_path):
    clip = ConformedClip.at(conformed(world.steady(tmp_path / "clip", 30, 3.0)))
    whole = [time_of(frame, 3.0) for frame in clip.play()]
    for begin in (0, 1, 29, 30, 47, 89):
        assert [time_of(frame, 3.0) for frame in clip.play(begin)] == whole[begin:]
