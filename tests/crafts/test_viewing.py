"""What takes are judged by: small, whole, and true to what they show."""

from __future__ import annotations

from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from limelight.crafts.audition_line import audition_line
from limelight.crafts.audition_score import audition_score
from limelight.crafts.contact_sheet import GAP, contact_sheet
from limelight.crafts.preview_picture import preview_picture
from limelight.media.encode import SegmentWriter
from limelight.sound import wav
from limelight.works.cues import ShotCue
from limelight.works.speech import RATE, Speech
from limelight.works.viewing import Preview


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Two seconds that turn from black to white, in a square."""
    with SegmentWriter(tmp_path / "clip.mp4", 540, 540) as film:
        for number in range(60):
            film.write(np.full((810, 540), 16 + 3 * number, np.uint8))
    return tmp_path / "clip.mp4"


def test_a_preview_is_small_and_as_long_as_its_cue(clip, tmp_path):
    preview = preview_picture(clip, ShotCue("sh1", 40), scratch=tmp_path)
    (tmp_path / "small.mp4").write_bytes(preview.film)
    with av.open(str(tmp_path / "small.mp4")) as film:
        frames = [frame.to_ndarray(format="yuv420p") for frame in film.decode(video=0)]
    assert (len(frames), frames[0].shape) == (40, (540, 360))
    assert float(frames[0][:360].mean()) < 30 < 100 < float(frames[39][:360].mean())
    assert preview.seconds == pytest.approx(40 / 30)
    assert cv2.imdecode(np.frombuffer(preview.still, np.uint8), 1).shape == (360, 360, 3)


def heard(sound: bytes, folder: Path) -> tuple[int, int]:
    """Samples a second and samples in all."""
    (folder / "sound.m4a").write_bytes(sound)
    with av.open(str(folder / "sound.m4a")) as file:
        return file.streams.audio[0].rate, sum(frame.samples for frame in file.decode(audio=0))


def test_a_line_is_heard_whole_and_its_outline_is_loud_where_it_is(tmp_path):
    samples = np.zeros(2 * RATE, np.float32)
    samples[RATE:] = np.sin(np.arange(RATE) * 0.1) * 0.5
    audition = audition_line(Speech("ln1", "en", 2.0, samples.tobytes()), scratch=tmp_path)
    rate, count = heard(audition.sound, tmp_path)
    assert (rate, audition.seconds) == (RATE, 2.0)
    assert 2 * RATE <= count < 2.1 * RATE
    assert max(audition.outline[:78]) == 0
    assert min(audition.outline[82:]) > 90


def test_a_line_that_nobody_says_is_as_long_a_silence(tmp_path):
    audition = audition_line(Speech("ln1", "th", 1.5, voiced=False), scratch=tmp_path)
    assert (audition.seconds, max(audition.outline)) == (1.5, 0)


def test_a_score_is_light(tmp_path):
    music = np.random.default_rng(1).normal(0, 0.1, (96_000, 2)).astype(np.float32)
    audition = audition_score(wav.write(tmp_path / "score.wav", music), scratch=tmp_path)
    assert heard(audition.sound, tmp_path)[0] == 48_000
    assert len(audition.sound) < 40_000


def test_a_contact_sheet_has_every_still_and_marks_the_select(tmp_path):
    still = cv2.imencode(".jpg", np.full((640, 360, 3), 90, np.uint8))[1].tobytes()
    previews = tuple(Preview(b"", still, 360, 640, 3.0) for _ in range(5))
    names = tuple(f"{number}\ncloser; 笑 of many words that go on and on" for number in range(1, 6))
    sheet = cv2.imread(str(contact_sheet(previews, names, "sc02/sh03", 1, scratch=tmp_path)))
    assert sheet.shape[1] == GAP + 4 * (360 + GAP)
    yellow = (sheet[..., 2] > 200) & (sheet[..., 0] < 130) & (sheet[..., 1] > 215)
    columns = np.flatnonzero(yellow.sum(axis=0) > 300)
    assert GAP + 360 < columns.min() < columns.max() < GAP + 2 * (360 + GAP)
