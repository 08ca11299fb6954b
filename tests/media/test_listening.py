"""Listening: sound is where the file's clock says, from any moment on, whatever is broken or missing."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.media.errors import SoundRefused
from limelight.media.listening import known_sound, listen

RATE = 16_000


def clip(path: Path, late: float = 0.5, seconds: float = 2.0, codec: str = "pcm_s16le") -> Path:
    """A moving picture whose sound, a rising ramp, sets in `late`."""
    with av.open(str(path), "w") as file:
        picture = file.add_stream("mpeg4", rate=25)
        picture.width, picture.height, picture.pix_fmt = 64, 64, "yuv420p"
        sound = file.add_stream(codec, rate=RATE, layout="mono")
        for number in range(round((late + seconds) * 25)):
            frame = av.VideoFrame(64, 64, "yuv420p")
            frame.pts = number
            file.mux(picture.encode(frame))
        ramp = np.linspace(0, 16_000, round(seconds * RATE)).astype(np.int16)
        for start in range(0, len(ramp), 1000):
            piece = av.AudioFrame.from_ndarray(ramp[None, start : start + 1000], "s16", "mono")
            piece.sample_rate, piece.time_base = RATE, Fraction(1, RATE)
            piece.pts = round(late * RATE) + start
            file.mux(sound.encode(piece))
        for stream in (picture, sound):
            file.mux(stream.encode(None))
    return path


@pytest.mark.parametrize("begin", [0.0, 0.2, 0.5, 1.3])
def test_a_clips_sound_stays_with_its_picture(tmp_path: Path, begin: float) -> None:
    sound = listen(clip(tmp_path / "late.mkv"), "late.mkv", begin=begin, most=1.0)
    at = begin + np.arange(len(sound.samples)) / sound.rate
    expected = np.clip((at - 0.5) / 2.0, 0, 1) * 16_000 / 32_768
    assert len(sound.samples) == RATE
    assert np.abs(sound.samples[:, 0] - expected).max() < 0.01


def test_what_begins_after_the_end_is_nothing(tmp_path: Path) -> None:
    assert listen(clip(tmp_path / "clip.mkv"), "clip.mkv", begin=60.0).seconds == 0


def test_a_picture_on_the_cover_is_no_clip(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "song.mp3"), "w") as file:
        stream = file.add_stream("libmp3lame", rate=RATE, layout="mono")
        cover = file.add_stream("png")
        cover.width, cover.height, cover.pix_fmt = 16, 16, "rgb24"
        cover.disposition = av.stream.Disposition.attached_pic
        frame = av.VideoFrame(16, 16, "rgb24")
        frame.pts = 0
        file.mux(cover.encode(frame))
        piece = av.AudioFrame.from_ndarray(np.full((1, RATE), 0.1, np.float32), "fltp", "mono")
        piece.sample_rate = RATE
        resampler = av.AudioResampler("fltp", "mono", RATE, 576)
        for each in (*resampler.resample(piece), *resampler.resample(None)):
            file.mux(stream.encode(each))
        file.mux(stream.encode(None))
        file.mux(cover.encode(None))
    assert listen(tmp_path / "song.mp3", "song.mp3").seconds == pytest.approx(1.0, abs=0.1)
    assert known_sound(tmp_path / "song.mp3", "song.mp3")[0] == "mp3"


@given(st.binary(max_size=400), st.integers(0, 3000), st.sampled_from(["flac", "pcm_s16le"]))
@settings(max_examples=25, deadline=None)
def test_bytes_that_are_broken_anywhere_are_heard_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int, codec: str
) -> None:
    folder = tmp_path_factory.mktemp("broken")
    whole = clip(folder / "clip.mkv", seconds=0.2, codec=codec).read_bytes()
    (folder / "broken").write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    try:
        sound = listen(folder / "broken", "broken", most=5.0)
    except SoundRefused:
        return
    assert np.isfinite(sound.samples).all()
    assert sound.seconds <= 5.0
