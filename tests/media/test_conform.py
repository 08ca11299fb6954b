"""Own clips brought to the film's frame, rate and colours."""

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.media import world
from tests.media.world import Shape, colour_of, time_of

from limelight.media.clip import Shown
from limelight.media.conform import Conformed, at_film_rate, conform
from limelight.media.conformed import ConformedClip
from limelight.media.errors import FootageOver
from limelight.media.footage import open_moving, read_footage_file
from limelight.media.tone import Range, mapped
from limelight.works.fitting import Fit

FRAME = 90, 160
WHOLE = Fit()


def film(path: Path, fit: Fit = WHOLE, size: tuple[int, int] = FRAME) -> tuple[list[np.ndarray], Conformed]:
    """The frames of what becomes of a clip."""
    footage = read_footage_file(path, "it")
    out = path.parent / "conformed.mp4"
    with open_moving(path, "it") as clip:
        came = conform(clip, footage, fit, *size, out)
    return list(ConformedClip.at(out).play()), came


# -- time --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [10, 16, 24, 25, 29.97, 30, 50, 60, 120])
def test_at_any_rate_a_film_frame_shows_what_stood_at_its_moment(tmp_path, rate):
    frames, _ = film(world.steady(tmp_path / "clip", rate))
    assert len(frames) == 30
    for number, frame in enumerate(frames):
        assert abs(time_of(frame, 1) - number / 30) <= 1 / rate + 0.018


@pytest.mark.parametrize("rate", [30, 60, 120])
def test_a_multiple_of_the_film_s_rate_never_stutters(tmp_path, rate):
    shown = [round(time_of(frame, 1) * 30) for frame in film(world.steady(tmp_path / "clip", rate))[0]]
    assert shown == list(range(30))


@pytest.mark.parametrize("container", ["mp4", "matroska", "mpegts"])
def test_a_phone_s_trembling_clock_never_stutters(tmp_path, container):
    tremble = [n / 30 + (0, 0.006, -0.005)[n % 3] for n in range(1, 30)]
    frames, _ = film(world.clip(tmp_path / "clip", [0, *tremble], 1, Shape(container=container)))
    steps = np.diff([time_of(frame, 1) for frame in frames])
    assert steps.min() > 0.01


TIMES = st.lists(st.floats(0.001, 2.0), min_size=0, max_size=40).map(lambda gaps: [0.0, *np.cumsum(gaps)])


@given(TIMES, st.floats(0.05, 4.0), st.floats(1, 240))
def test_each_film_frame_shows_the_frame_that_stood_within_half_a_film_frame_of_it(times, end, rate):
    ends = [*times[1:], times[-1] + 5.0]
    shown = [Shown(at, until - at, av.VideoFrame(2, 2, "gray")) for at, until in zip(times, ends, strict=True)]
    chosen = [next(each for each in shown if each.frame is frame) for frame in at_film_rate(shown, 0.0, end, rate)]
    assert len(chosen) == max(1, round(end * 30))
    for number, each in enumerate(chosen):
        assert each.time - 1 / 60 <= number / 30 <= each.time + each.lasts + 1e-6


@settings(max_examples=12, deadline=None)
@given(begin=st.floats(0, 0.9), length=st.floats(0.05, 1.0), rate=st.sampled_from([15, 24, 30, 50]))
def test_a_part_begins_and_ends_where_it_is_asked_to(tmp_path_factory, begin, length, rate):
    path = world.steady(tmp_path_factory.mktemp("part") / "clip", rate, shape=Shape(options={"g": "12"}))
    end = min(1.0, begin + length)
    frames, _ = film(path, Fit(begin=begin, end=end))
    assert len(frames) == max(3, round((end - begin) * 30))
    assert abs(time_of(frames[0], 1) - begin) <= 1 / rate + 0.018


def test_a_part_deep_in_a_clip_of_ten_hours_is_found_at_once(tmp_path):
    times = [*(n / 30 for n in range(30)), *(35_999 + n / 30 for n in range(30))]
    shown = ((time, world.grey(200 if time > 100 else 50)) for time in times)
    path = world.write(tmp_path / "long", shown, 36_000, Shape(options={"g": "5"}))
    frames, _ = film(path, Fit(begin=35_999.0))
    assert len(frames) == 30
    assert all(frame[:160].mean() > 180 for frame in frames)


def test_of_a_clip_of_ten_hours_no_more_is_made_than_a_shot_can_use(tmp_path):
    path = world.clip(tmp_path / "long", [0, 18_000, 36_000], 36_000)
    assert len(film(path, size=(18, 32))[0]) == 120 * 30


def test_what_begins_after_its_end_is_refused(tmp_path):
    with pytest.raises(FootageOver, match=r"ends at 1.0 s, and is asked for from 4.0 s"):
        film(world.steady(tmp_path / "clip", 25), Fit(begin=4.0))


@pytest.mark.parametrize("container", ["mp4", "matroska", "mpegts"])
def test_of_a_torn_clip_what_is_whole_is_used_and_what_is_missing_is_said(tmp_path, container):
    noise = np.random.default_rng(3).integers(0, 255, (30, 160, 96, 3), np.uint8)
    shown = ((n / 30, av.VideoFrame.from_ndarray(image, format="rgb24")) for n, image in enumerate(noise))
    shape = Shape(container=container, movflags={"movflags": "faststart"} if container == "mp4" else {})
    whole = world.write(tmp_path / "whole", shown, 1.0, shape).read_bytes()
    (tmp_path / "torn").write_bytes(whole[: len(whole) // 2])
    frames, came = film(tmp_path / "torn")
    assert 8 < len(frames) < 22
    assert came.missing > 0.2 or container == "mpegts"


# -- colour ------------------------------------------------------------------------------------------------------------

RED, GREEN, SKIN, GREY = (200, 20, 30), (30, 160, 40), (224, 172, 140), (128, 128, 128)


def coded(rgb: tuple[int, ...], kr: float, kb: float, *, full: bool = False, bits: int = 8) -> tuple[float, ...]:
    """Y, U and V of a colour by its matrix (ITU-T H.273, 8.3)."""
    r, g, b = (part / 255 for part in rgb)
    y = kr * r + (1 - kr - kb) * g + kb * b
    u, v = (b - y) / (2 - 2 * kb), (r - y) / (2 - 2 * kr)
    scale = 2 ** (bits - 8)
    if full:
        return y * 255, u * 255 + 128, v * 255 + 128
    return (y * 219 + 16) * scale, (u * 224 + 128) * scale, (v * 224 + 128) * scale


def tagged(matrix: int, full: bool = False):
    def tag(stream: av.VideoStream) -> None:
        stream.codec_context.colorspace, stream.codec_context.color_range = matrix, 2 if full else 1

    return tag


BT709, BT601 = (0.2126, 0.0722), (0.299, 0.114)
WAYS = {
    "BT.709": (BT709, Shape(tag=tagged(1)), {}),
    "BT.601": (BT601, Shape(tag=tagged(6)), {}),
    "full range": (BT709, Shape(tag=tagged(1, full=True)), {"full": True}),
    "small and untagged": (BT601, Shape(), {}),
    "large and untagged": (BT709, Shape(width=720, height=1280, options={"preset": "ultrafast"}), {}),
    "10 bit": (BT709, Shape(pixels="yuv420p10le", tag=tagged(1)), {"bits": 10}),
}


@pytest.mark.parametrize("colour", [RED, GREEN, SKIN, GREY])
@pytest.mark.parametrize("way", WAYS)
def test_a_colour_stays_that_colour_however_it_is_coded(tmp_path, way, colour):
    matrix, shape, how = WAYS[way]
    frame = world.flat(*coded(colour, *matrix, **how), shape.width, shape.height, shape.pixels)
    path = world.write(tmp_path / "clip", ((n / 30, frame) for n in range(4)), 0.1, shape)
    assert colour_of(film(path)[0][1]) == pytest.approx(colour, abs=5)


def hdr(transfer: int):
    def tag(stream: av.VideoStream) -> None:
        codec = stream.codec_context
        codec.colorspace, codec.color_range, codec.color_primaries, codec.color_trc = 9, 1, 9, transfer

    return tag


@pytest.mark.parametrize(("transfer", "white"), [(18, 0.75), (16, 0.58)])
def test_hdr_keeps_white_white_grey_grey_and_is_not_washed_out(tmp_path, transfer, white):
    shape = Shape("libx265", "yuv420p10le", tag=hdr(transfer), options={"x265-params": "log-level=none"})
    values = [64 + 876 * white * share for share in (1.0, 0.5)]
    shown = ((n / 30, world.flat(values[n // 4], 512, 512, 96, 160, "yuv420p10le")) for n in range(8))
    frames, _ = film(world.write(tmp_path / "clip", shown, 0.3, shape))
    bright, dark = colour_of(frames[1]), colour_of(frames[6])
    assert 215 < min(bright) <= max(bright) < 245
    assert max(bright) - min(bright) <= 4
    assert max(dark) < 105


@given(st.sampled_from(["pq", "hlg"]), st.lists(st.floats(0, 1), min_size=2, max_size=2).map(sorted))
def test_what_is_brighter_in_hdr_is_never_darker_in_the_film(transfer, pair):
    dark, bright = (mapped(np.full(3, value), Range(transfer, "bt2020")) for value in pair)
    assert (dark <= bright + 1e-9).all()
    assert np.ptp(bright) < 0.002


def test_a_cut_at_an_odd_place_of_deep_colours_keeps_them(tmp_path):
    shape = Shape("libx265", "yuv420p10le", 160, 96, tag=hdr(18), options={"x265-params": "log-level=none"})
    frame = world.flat(500, 512, 512, 160, 96, "yuv420p10le")
    path = world.write(tmp_path / "clip", ((n / 30, frame) for n in range(4)), 0.1, shape)
    for focus in (0.31, 0.5, 0.67):
        seen = colour_of(film(path, Fit(focus=(focus, 0.5)))[0][0])
        assert max(seen) - min(seen) <= 4


# -- what is seen ------------------------------------------------------------------------------------------------------


def corners(width: int, height: int) -> np.ndarray:
    """Red, green, blue and white in the corners, clockwise from the upper left."""
    image = np.zeros((height, width, 3), np.uint8)
    half = np.s_[: height // 2, : width // 2], np.s_[: height // 2, width // 2 :]
    for place, colour in zip(half, ((255, 0, 0), (0, 255, 0)), strict=True):
        image[place] = colour
    image[height // 2 :, width // 2 :] = 0, 0, 255
    image[height // 2 :, : width // 2] = 255, 255, 255
    return image


def named(colour: tuple[int, ...]) -> str:
    return {(1, 0, 0): "red", (0, 1, 0): "green", (0, 0, 1): "blue", (1, 1, 1): "white"}.get(
        tuple(int(part > 128) for part in colour), str(colour)
    )


def seen_corners(frame: np.ndarray) -> list[str]:
    return [named(colour_of(frame, x, y)) for x, y in ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75))]


CLOCKWISE = ["red", "green", "blue", "white"]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_phone_held_sideways_gives_an_upright_film(tmp_path, quarters):
    shape = Shape(width=96, height=96, pixels="yuv444p", tag=lambda s: s.set_display_rotation(-90 * quarters))
    frames, _ = film(world.still(tmp_path / "clip", corners(96, 96), shape), size=(96, 96))
    assert seen_corners(frames[0]) == CLOCKWISE[-quarters:] + CLOCKWISE[:-quarters] if quarters else CLOCKWISE


def test_what_is_wider_than_the_frame_is_cut_where_its_owner_says(tmp_path):
    image = np.zeros((96, 240, 3), np.uint8)
    image[:, :80], image[:, 80:160], image[:, 160:] = (255, 0, 0), (0, 255, 0), (0, 0, 255)
    path = world.still(tmp_path / "clip", image, Shape(width=240, height=96, pixels="yuv444p"))
    seen = [named(colour_of(film(path, Fit(focus=(x, 0.5)))[0][0])) for x in (0.0, 0.5, 1.0)]
    assert seen == ["red", "green", "blue"]


def test_contained_all_is_seen_before_a_darker_blur_and_never_before_black(tmp_path):
    path = world.still(tmp_path / "clip", corners(160, 96), Shape(width=160, height=96, pixels="yuv444p"))
    frame = film(path, Fit(how="contain"), (96, 160))[0][0]
    assert [named(colour_of(frame, x, 0.42)) for x in (0.1, 0.9)] == ["red", "green"]
    assert 20 < max(colour_of(frame, 0.2, 0.1)) < 200


def test_wide_pixels_are_shown_wide(tmp_path):
    image = np.zeros((96, 96, 3), np.uint8)
    cv2.circle(image, (48, 48), 20, (255, 255, 255), -1)

    def wide(stream: av.VideoStream) -> None:
        stream.codec_context.sample_aspect_ratio = Fraction(2)

    frame = film(world.still(tmp_path / "clip", image, Shape(width=96, height=96, tag=wide)), size=(192, 96))[0][0]
    lit = frame[:96] > 128
    assert lit.any(axis=0).sum() == pytest.approx(2 * lit.any(axis=1).sum(), abs=4)


def test_a_clip_that_changes_its_size_in_the_middle_goes_on(tmp_path):
    parts = []
    for number, size in enumerate(((96, 160), (48, 80))):
        shape = Shape(width=size[0], height=size[1], container="mpegts")
        image = np.full((size[1], size[0], 3), (200, 90)[number], np.uint8)
        shown = av.VideoFrame.from_ndarray(image, format="rgb24")
        frames = ((number + n / 30, shown) for n in range(30))
        parts.append(world.write(tmp_path / f"part{number}", frames, 1.0, shape).read_bytes())
    (tmp_path / "clip").write_bytes(b"".join(parts))
    frames, _ = film(tmp_path / "clip")
    assert len(frames) >= 58
    assert colour_of(frames[5])[0] > 180 > 110 > colour_of(frames[50])[0]


def half_clear(width: int = 96, height: int = 160) -> np.ndarray:
    image = np.full((height, width, 4), (240, 240, 240, 255), np.uint8)
    image[:, width // 2 :, 3] = 0
    return image


@pytest.mark.parametrize(
    ("codec", "pixels", "container"),
    [("libvpx-vp9", "yuva420p", "webm"), ("prores_ks", "yuva444p10le", "mov"), ("qtrle", "argb", "mov")],
)
def test_what_is_clear_is_black(tmp_path, codec, pixels, container):
    shown = av.VideoFrame.from_ndarray(half_clear(), format="rgba")
    options = {"auto-alt-ref": "0"} if codec == "libvpx-vp9" else {}
    shape = Shape(codec, pixels, container=container, options=options)
    path = world.write(tmp_path / "clip", ((n / 30, shown) for n in range(4)), 0.1, shape)
    frame = film(path)[0][1]
    assert min(colour_of(frame, 0.2)) > 220
    assert max(colour_of(frame, 0.8)) < 20


def test_fields_become_whole_frames(tmp_path):
    def comb(number: int) -> np.ndarray:
        image = np.zeros((160, 96, 3), np.uint8)
        for field in (0, 1):
            x = 10 + number * 8 + field * 4
            image[field::2, x : x + 16] = 255
        return image

    frames = []
    for number in range(8):
        frame = av.VideoFrame.from_ndarray(comb(number), format="rgb24").reformat(format="yuv420p")
        frames.append((number / 25, frame))
    shape = Shape(rate=25, options={"x264-params": "interlaced=1:tff=1"})
    path = world.write(tmp_path / "clip", frames, 0.32, shape)
    with open_moving(path, "it") as clip:
        assert clip.look.interlaced
    seen = film(path, size=(96, 160))[0][4][:160].astype(int)
    assert np.abs(np.diff(seen[40:120], axis=0)).mean() < 4
