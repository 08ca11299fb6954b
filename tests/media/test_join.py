"""A joined track shows every frame of its segments once, in order, a thirtieth of a second apart."""

import subprocess
import sys
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

import av
import numpy as np
import pytest
from films import HEIGHT, WIDTH, numbered, numbers, segment
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limelight.media.encode import DRAFT, LEAST_FRAMES, SegmentWriter
from limelight.media.errors import FrameMisshaped, SegmentsDiffer, SegmentTooShort
from limelight.media.join import join


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(LEAST_FRAMES, 40), min_size=1, max_size=7))
def test_no_gap_and_no_overlap_at_any_cut(tmp_path, lengths):
    starts = [0, *accumulate(lengths)]
    parts = [segment(tmp_path / f"{i}.mp4", starts[i], length) for i, length in enumerate(lengths)]
    track = tmp_path / "track.mp4"
    assert join(parts, track) == sum(lengths)
    assert numbers(track) == list(range(sum(lengths)))
    with av.open(str(track)) as film:
        times = [packet.pts * packet.time_base for packet in film.demux(video=0) if packet.size]
        assert film.streams.video[0].duration * film.streams.video[0].time_base == Fraction(sum(lengths), 30)
    assert times == [Fraction(frame, 30) for frame in range(sum(lengths))]


@pytest.mark.parametrize("length", [9, 10])
def test_a_frame_that_is_held_stands_for_two_and_costs_one(tmp_path, length):
    part = tmp_path / "twos.mp4"
    with SegmentWriter(part, WIDTH, HEIGHT) as writer:
        for number in range(0, length, 2):
            writer.write(numbered(number), min(2, length - number))
    track = tmp_path / "track.mp4"
    assert join([part, segment(tmp_path / "ones.mp4", length, 3), part], track) == 2 * length + 3
    with av.open(str(track)) as film:
        times = [round(packet.pts * packet.time_base * 30) for packet in film.demux(video=0) if packet.size]
        assert film.streams.video[0].duration * film.streams.video[0].time_base == Fraction(2 * length + 3, 30)
    twos, after = list(range(0, length, 2)), length + 3
    assert times == [*twos, length, length + 1, length + 2, *(after + number for number in twos)]


def test_the_same_frames_make_the_same_bytes_in_this_process_and_in_another(tmp_path):
    once, again = (segment(tmp_path / name, 0, 30) for name in ("a.mp4", "b.mp4"))
    other = tmp_path / "c.mp4"
    code = f"from films import segment; from pathlib import Path; segment(Path({str(other)!r}), 0, 30)"
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parent, check=True)
    assert once.read_bytes() == again.read_bytes() == other.read_bytes()


def test_the_same_segments_make_the_same_track(tmp_path):
    parts = [segment(tmp_path / "a.mp4", 0, 5), segment(tmp_path / "b.mp4", 5, 4)]
    for name in ("one.mp4", "two.mp4"):
        join(parts, tmp_path / name)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()


def test_a_busy_segment_is_coarser_and_still_joins_a_calm_one(tmp_path):
    calm = segment(tmp_path / "calm.mp4", 0, 10)
    noise = np.random.default_rng(1).integers(16, 235, (10, HEIGHT * 3 // 2, WIDTH), dtype=np.uint8)
    for name, busy in (("busy.mp4", True), ("fine.mp4", False)):
        with SegmentWriter(tmp_path / name, WIDTH, HEIGHT, busy=busy) as writer:
            for frame in noise:
                writer.write(frame)
    assert (tmp_path / "busy.mp4").stat().st_size < 0.95 * (tmp_path / "fine.mp4").stat().st_size
    assert join([calm, tmp_path / "busy.mp4", calm], tmp_path / "track.mp4") == 30
    assert numbers(tmp_path / "track.mp4")[20:] == list(range(10))


def test_under_three_frames_is_refused_and_leaves_no_file(tmp_path):
    writer = SegmentWriter(tmp_path / "short.mp4", WIDTH, HEIGHT)
    writer.write(numbered(0))
    with pytest.raises(SegmentTooShort, match="at least 3 frames and got 1"):
        writer.close()
    assert not (tmp_path / "short.mp4").exists()


def test_a_frame_of_another_size_is_refused(tmp_path):
    with pytest.raises(FrameMisshaped, match="128x96"), SegmentWriter(tmp_path / "a.mp4", WIDTH, HEIGHT) as writer:
        writer.write(numbered(0)[:-2])
    assert not (tmp_path / "a.mp4").exists()


def test_segments_of_two_profiles_are_not_joined(tmp_path):
    plain = segment(tmp_path / "a.mp4", 0, 4)
    with SegmentWriter(tmp_path / "b.mp4", WIDTH, HEIGHT, profile=DRAFT) as writer:
        for number in range(4):
            writer.write(numbered(number))
    with pytest.raises(SegmentsDiffer, match=r"b\.mp4 cannot follow a\.mp4"):
        join([plain, tmp_path / "b.mp4"], tmp_path / "c.mp4")
