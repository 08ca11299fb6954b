"""Labels are measured on the encoded film: to the frame, by their own letters, and only where something was laid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from labelled_films import ASKED, HEIGHT, WIDTH, Labelled, film, ground, laid, segment

from limelight.crafts.label_segment import label_segment
from limelight.media.errors import FilmsDiffer
from limelight.media.join import join
from limelight.media.label import LabelPlate, room_in
from limelight.media.labels_seen import sightings
from limelight.stage.compositor.planes import cutout, inside, lay
from limelight.works.labels import Box, KeptFree


@pytest.mark.parametrize("light", [60, 120, 215])
def test_a_label_over_a_cut_is_one_label_and_seen_to_the_frame(tmp_path: Path, light: int) -> None:
    made = film(tmp_path, 20, 20, 10, light=light).measured([laid(ASKED, 5, 20)], [laid(ASKED, 0, 8)])
    (seen,) = made.seen
    assert (seen.text, seen.begin, seen.end, seen.corner) == ("AI GENERATED", 5 / 30, 28 / 30, "top-left")
    assert ASKED.least_height <= seen.height < ASKED.least_height + 5 / WIDTH
    assert seen.contrast > 4.5
    assert not seen.covers


def test_what_is_not_the_asked_words_is_not_read_as_them(tmp_path: Path) -> None:
    other = replace(ASKED, text="AI GARNISHED")
    (seen,) = film(tmp_path, 20).measured([laid(other, 0, 20)]).seen
    assert seen.text == ""


def test_a_label_laid_too_small_is_measured_as_small_as_it_is(tmp_path: Path) -> None:
    small = replace(ASKED, least_height=0.04)
    (seen,) = film(tmp_path, 20).measured([laid(small, 0, 20)]).seen
    assert (seen.text, seen.height < ASKED.least_height) == ("AI GENERATED", True)


def test_two_labels_at_once_are_read_apart(tmp_path: Path) -> None:
    other = replace(ASKED, text="AI生成", language="zh")
    up = [laid(ASKED, 0, 20), laid(other, 4, 20, (20, 400))]
    seen = film(tmp_path, 20).measured(up, asked=(ASKED, other)).seen
    assert [(each.text, each.begin, each.corner) for each in seen] == [
        ("AI GENERATED", 0.0, "top-left"),
        ("AI生成", 4 / 30, "bottom-left"),
    ]


def test_sparks_round_a_plate_are_no_letters(tmp_path: Path) -> None:
    frames = [ground(number) for number in range(20)]
    for frame in frames:
        frame[95:99, 60:90] = frame[36:40, 100:110] = 235
    (seen,) = Labelled(tmp_path, [segment(tmp_path / "shot.mp4", frames)]).measured([laid(ASKED, 0, 20)]).seen
    assert (seen.text, seen.contrast > 4.5) == ("AI GENERATED", True)


def test_a_covered_face_is_told_with_its_time(tmp_path: Path) -> None:
    free = (KeptFree("a face", 6, 12, Box(40, 60, 80, 100)), KeptFree("a caption", 0, 20, Box(40, 500, 300, 560)))
    (seen,) = film(tmp_path, 20).measured([laid(ASKED, 0, 20)], free=free).seen
    assert seen.covers.endswith("of a face at 0.2 s")


def test_a_film_without_labels_shows_none_and_another_film_is_refused(tmp_path: Path) -> None:
    made = film(tmp_path, 20, 10)
    assert made.measured().seen == ()
    join(made.shots[:1], tmp_path / "shorter.mp4")
    with pytest.raises(FilmsDiffer, match="30"):
        sightings(tmp_path / "shorter.mp4", tmp_path / "plain.mp4")


def test_only_what_a_label_touches_is_encoded_again(tmp_path: Path) -> None:
    film(tmp_path, 20, 20, 10).measured([], [laid(ASKED, 0, 8)])
    films = [_packets(tmp_path / name) for name in ("film.mp4", "plain.mp4")]
    same = [one == other for one, other in zip(*films, strict=True)]
    assert same[:20] == [True] * 20
    assert same[40:] == [True] * 10
    assert not any(same[20:28])


def test_a_label_leaves_no_trace_on_the_frames_after_it(tmp_path: Path) -> None:
    """Frames are labelled in the decoder's own memory: the bytes must be those of labelling copies of them."""
    plain = segment(tmp_path / "shot.mp4", (ground(number) for number in range(20)))
    label = laid(ASKED, 0, 11)
    label_segment(plain, (label,), WIDTH, False, scratch=tmp_path)
    plate = cutout(LabelPlate(label.text, label.language, label.height, room_in(WIDTH)).image, label.x, label.y)
    with av.open(str(plain)) as file:
        copies = [frame.to_ndarray(format="yuv420p") for frame in file.decode(video=0)]
    for copy in copies[label.first : label.after]:
        lay(inside(copy), plate)
    slow = segment(tmp_path / "slow.mp4", copies)
    assert slow.read_bytes() == (tmp_path / "segment.mp4").read_bytes()


def test_what_comes_before_a_label_is_kept_as_it_is(tmp_path: Path) -> None:
    made = film(tmp_path, 20, 20)
    (seen,) = made.measured([laid(ASKED, 8, 20)]).seen
    films = [_packets(tmp_path / name) for name in ("film.mp4", "plain.mp4")]
    same = [one == other for one, other in zip(*films, strict=True)]
    assert same == [True] * 8 + [False] * 12 + [True] * 20
    assert (seen.begin, seen.end) == (8 / 30, 20 / 30)
    assert not [name for name in ("film.mp4", "plain.mp4") if len(_decoded(tmp_path / name)) != 40]


def test_a_second_encoding_loses_nothing_that_is_seen(tmp_path: Path) -> None:
    plain = segment(tmp_path / "shot.mp4", (ground(number) for number in range(20)))
    label_segment(plain, (laid(ASKED, 0, 20),), WIDTH, False, scratch=tmp_path)
    with av.open(str(plain)) as once, av.open(str(tmp_path / "segment.mp4")) as twice:
        pairs = list(zip(once.decode(video=0), twice.decode(video=0), strict=True))
    below = [tuple(frame.to_ndarray(format="yuv420p")[HEIGHT // 3 : HEIGHT] for frame in pair) for pair in pairs]
    assert min(cv2.PSNR(np.ascontiguousarray(a), np.ascontiguousarray(b)) for a, b in below) > 42


def _decoded(path: Path) -> list[av.VideoFrame]:
    with av.open(str(path)) as file:
        return list(file.decode(video=0))


def _packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as file:
        return [bytes(packet) for packet in file.demux(video=0) if packet.size]
