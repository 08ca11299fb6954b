"""Reading own picture files of every sort, wrong ones too."""

import gc
import zlib
from contextlib import suppress
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.media import world
from tests.media.world import Shape

from limelight.media import errors
from limelight.media.footage import open_moving, read_footage_file
from limelight.media.still_file import read_still

PICTURE = np.zeros((40, 60, 3), np.uint8)


def footage(path: Path):
    return read_footage_file(path, "own/sc01/sh01/picture.mp4")


def turned(stream: av.VideoStream) -> None:
    stream.set_display_rotation(-90)


def wide(stream: av.VideoStream) -> None:
    stream.codec_context.sample_aspect_ratio = 2


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (Shape(), {"width": 96, "height": 160, "rate": 25.0, "variable": False, "sound": False, "alpha": False}),
        (Shape(sound=True), {"sound": True}),
        (Shape(tag=turned), {"width": 160, "height": 96, "rotation": 90}),
        (Shape(tag=wide), {"width": 192, "height": 160}),
        (Shape("libvpx-vp9", container="webm"), {"codec": "vp9", "rate": 25.0}),
        (Shape("mpeg4", container="avi"), {"codec": "mpeg4"}),
        (Shape(container="mpegts"), {"codec": "h264", "rate": 25.0}),
    ],
)
def test_a_clip_is_known_as_it_is_shown(tmp_path, shape, said):
    seen = footage(world.steady(tmp_path / "clip", 25, shape=shape))
    assert seen.kind == "clip"
    assert seen.seconds == pytest.approx(1.0, abs=0.05)
    assert {name: getattr(seen, name) for name in said} == said


def test_an_uneven_rate_is_told_from_a_steady_one_whose_clock_trembles(tmp_path):
    phone = [n / 30 + (0.004 if n % 2 else 0.0) for n in range(30)]
    uneven = [0, 0.03, 0.2, 0.25, 0.31, 0.5, 0.52, 0.61, 0.9]
    assert not footage(world.clip(tmp_path / "phone", phone, 1)).variable
    assert footage(world.clip(tmp_path / "uneven", uneven, 1)).variable


@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "bmp", "tiff", "avif"])
def test_a_still_is_known_whatever_it_is_called(tmp_path, ending):
    cv2.imwrite(str(tmp_path / f"still.{ending}"), PICTURE)
    (tmp_path / f"still.{ending}").rename(tmp_path / "still.mp4")
    seen = footage(tmp_path / "still.mp4")
    assert (seen.kind, seen.width, seen.height) == ("still", 60, 40)
    assert read_still(tmp_path / "still.mp4", "it").shape == (40, 60, 4)


@pytest.mark.parametrize("ending", ["gif", "webp", "png"])
def test_an_animated_picture_is_a_clip(tmp_path, ending):
    pages = cv2.Animation()
    pages.frames = [np.full((40, 60, 4), (0, 0, 40 * page, 255), np.uint8) for page in range(5)]
    pages.durations = [100, 200, 100, 100, 300]
    cv2.imwriteanimation(str(tmp_path / f"it.{ending}"), pages)
    seen = footage(tmp_path / f"it.{ending}")
    assert (seen.kind, seen.width, seen.height, seen.variable) == ("clip", 60, 40, True)


def test_a_photograph_is_upright_as_its_camera_was_held(tmp_path):
    picture = PICTURE.copy()
    picture[:10] = 255
    whole = cv2.imencode(".jpg", picture)[1].tobytes()
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    note = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    (tmp_path / "held").write_bytes(whole[:2] + note + whole[2:])
    seen = footage(tmp_path / "held")
    upright = read_still(tmp_path / "held", "it")
    assert (seen.width, seen.height, seen.rotation) == (40, 60, 90)
    assert upright[30, 36, 0] > 200 > 50 > upright[30, 4, 0]


def test_a_huge_photograph_is_unpacked_no_larger_than_it_is_seen(tmp_path):
    cv2.imwrite(str(tmp_path / "huge.jpg"), np.zeros((3600, 4500, 3), np.uint8))
    height, width = read_still(tmp_path / "huge.jpg", "it").shape[:2]
    assert width * height <= 12_100_000
    assert footage(tmp_path / "huge.jpg").width == 4500


def bomb() -> bytes:
    """A PNG that says it has 40000 x 40000 pixels."""
    png = bytearray(cv2.imencode(".png", PICTURE)[1].tobytes())
    png[16:24] = (40_000).to_bytes(4, "big") * 2
    png[29:33] = zlib.crc32(png[12:29]).to_bytes(4, "big")
    return bytes(png)


WRONG = {
    "empty": (lambda _: b"", errors.FootageEmpty, "0 bytes"),
    "text": (lambda _: b"INT. STUDY - NIGHT\n" * 40, errors.FootageUnreadable, "it is text"),
    "play list": (lambda _: b"#EXTM3U\n#EXTINF:9,\n/etc/hosts\n", errors.FootageUnreadable, "text"),
    "zeros": (lambda _: bytes(5000), errors.FootageUnreadable, "nothing but zeros"),
    "noise": (lambda _: np.random.default_rng(1).bytes(9000), errors.FootageUnreadable, "no kind"),
    "cut off": (lambda at: world.steady(at, 25).read_bytes()[:1500], errors.FootageTorn, "table of contents"),
    "half a PNG": (lambda _: cv2.imencode(".png", noisy())[1].tobytes()[:9000], errors.FootageTorn, "breaks off"),
    "a bomb": (lambda _: bomb(), errors.FootageTooLarge, "40000 x 40000"),
    "sound": (lambda at: sound(at), errors.FootageWithoutPicture, "holds sound"),
}  # fmt: skip


def noisy() -> np.ndarray:
    return np.random.default_rng(2).integers(0, 255, (90, 90, 3), np.uint8)


def sound(at: Path) -> bytes:
    with av.open(str(at), "w", format="wav") as file:
        stream = file.add_stream("pcm_s16le", rate=8000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.int16), format="s16", layout="mono")
        frame.rate = 8000
        file.mux(stream.encode(frame))
    return at.read_bytes()


@pytest.mark.parametrize("wrong", WRONG)
def test_what_cannot_be_used_is_refused_with_its_name_and_what_is_wrong_with_it(tmp_path, wrong):
    make, error, what = WRONG[wrong]
    (tmp_path / "it.mp4").write_bytes(make(tmp_path / "made"))
    with pytest.raises(error, match=what) as refused:
        used(tmp_path / "it.mp4")
    assert "own/sc01/sh01/picture.mp4" in str(refused.value)


def used(path: Path) -> None:
    footage(path)
    read_still(path, "own/sc01/sh01/picture.mp4")


@pytest.fixture(scope="module")
def sound_files(tmp_path_factory) -> dict[str, bytes]:
    """Files that are whole, by their kind."""
    at = tmp_path_factory.mktemp("whole") / "it"
    made = {ending: cv2.imencode(f".{ending}", noisy())[1].tobytes() for ending in ("png", "jpg", "webp", "avif")}
    for container, codec in (("mp4", "libx264"), ("webm", "libvpx-vp9"), ("avi", "mpeg4"), ("mpegts", "libx264")):
        made[container] = world.steady(at, 25, 0.3, Shape(codec, container=container)).read_bytes()
    return made


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_used_or_refused_and_nothing_else_happens(sound_files, tmp_path_factory, data):
    whole = bytearray(sound_files[data.draw(st.sampled_from(sorted(sound_files)))])
    for place, value in data.draw(st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=9)):
        whole[place] = value
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(whole[: data.draw(st.integers(1, len(whole)))])
    with suppress(errors.FootageRefused):
        seen = footage(path)
        if seen.kind == "still":
            read_still(path, seen.name)
        else:
            with open_moving(path, seen.name) as clip:
                assert all(shown.time >= 0 for shown in clip.frames())


def test_an_encrypted_clip_is_refused_as_such(tmp_path):
    key = {"encryption_scheme": "cenc-aes-ctr", "encryption_key": "ab" * 16, "encryption_kid": "cd" * 16}
    world.still(tmp_path / "it", noisy(), Shape(width=90, height=90, movflags=key))
    with pytest.raises(errors.FootageSealed, match="encrypted"):
        footage(tmp_path / "it")


def test_nothing_of_a_clip_stays_in_memory_once_it_is_read(tmp_path):
    """A few bytes may say that they are a picture of 400 MB: it is let go at once, not some time later."""
    path = world.steady(tmp_path / "clip.mp4", 25)
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            read_footage_file(path, path.name)
        assert not [each for each in gc.get_objects() if isinstance(each, av.VideoFrame)]
    finally:
        gc.enable()
