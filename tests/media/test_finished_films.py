"""A finished film is known by what is seen and heard in it, and plays from its first byte to its last frame."""

import av
import numpy as np
import pytest

from limelight.media.payload import payload
from limelight.media.playing import played
from limelight.sign.metadata import Marks, write

SIZE, FRAMES = (64, 96), 20


def film(path, *, shade=90, options=None):
    """Twenty frames of a moving line."""
    with av.open(str(path), "w", options=options or {"movflags": "faststart"}) as file:
        stream = file.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for number in range(FRAMES):
            picture = np.full((*reversed(SIZE), 3), shade, np.uint8)
            picture[:, number : number + 4] = 255
            file.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        file.mux(stream.encode(None))
    return path


def test_what_is_written_about_a_film_is_no_part_of_what_is_seen(tmp_path):
    one, other = film(tmp_path / "one.mp4"), tmp_path / "other.mp4"
    write(one, other, Marks(title="Another", source_type="trainedAlgorithmicMedia"))
    assert one.read_bytes() != other.read_bytes()
    assert payload(one) == payload(other)
    assert payload(film(tmp_path / "third.mp4", shade=91)) != payload(one)


def test_one_changed_byte_of_a_frame_is_another_payload(tmp_path):
    one = film(tmp_path / "one.mp4")
    data = bytearray(one.read_bytes())
    at = data.index(b"mdat") + 40
    data[at] ^= 1
    (tmp_path / "two.mp4").write_bytes(data)
    assert payload(tmp_path / "two.mp4") != payload(one)


def test_a_film_that_plays_from_its_first_byte_is_told_from_one_that_does_not(tmp_path):
    at_once, later = film(tmp_path / "one.mp4"), film(tmp_path / "two.mp4", options={"fflags": "bitexact"})
    assert (played(at_once).at_once, played(later).at_once) == (True, False)
    assert (played(at_once).size, played(at_once).sound) == (SIZE, "")
    assert played(at_once).seconds == pytest.approx(FRAMES / 30)


def test_what_does_not_play_says_why(tmp_path):
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(film(tmp_path / "one.mp4").read_bytes()[:200])
    assert played(cut).fault
    (tmp_path / "text.mp4").write_text("hello")
    assert played(tmp_path / "text.mp4").fault
