"""Mastering a file of one's own: as loud as asked, in step, its picture untouched, nothing overwritten."""

from __future__ import annotations

import wave
from pathlib import Path

import av
import numpy as np
import pytest

from limelight.actions.master import MasterRequest, NoFileToMaster, NoSuchDelivery, StandsThere, master
from limelight.core.errors import LimelightError
from limelight.media.loudness import measure
from limelight.media.remaster import RATE, pieces
from limelight.works.loudness import LOUDNESS

SECONDS = 12


def talk(rate: int = RATE, channels: int = 2, loud: float = 0.01) -> np.ndarray:
    """Bursts, a click in each second: soft, with peaks far above."""
    time = np.arange(SECONDS * rate) / rate
    rng = np.random.default_rng(1)
    sound = loud * rng.standard_normal(len(time)) * (np.sin(2 * np.pi * 0.7 * time) > 0)
    sound[rate // 2 :: rate] = 0.8
    return np.repeat(sound[:, None], channels, axis=1)


def recorded(path: Path, sound: np.ndarray, rate: int = RATE) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def filmed(path: Path) -> Path:
    """A clip whose picture begins half a second after nought."""
    with av.open(str(path), "w") as file:
        picture = file.add_stream("libx264", rate=30)
        picture.width, picture.height, picture.pix_fmt = 64, 64, "yuv420p"
        heard = file.add_stream("aac", rate=RATE, layout="stereo")
        for number in range(SECONDS * 30):
            frame = av.VideoFrame.from_ndarray(np.full((96, 64), number % 200, np.uint8), "yuv420p")
            frame.pts = number + 15
            file.mux(picture.encode(frame))
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(talk().T, np.float32), "fltp", "stereo")
        frame.sample_rate, frame.pts = RATE, RATE // 2
        file.mux(heard.encode(frame))
        file.mux(picture.encode(None))
        file.mux(heard.encode(None))
    return path


def pictures(path: Path) -> list[tuple[float, bytes]]:
    with av.open(str(path)) as file:
        return [(float(p.pts * p.time_base), bytes(p)) for p in file.demux(video=0) if p.size]


@pytest.mark.parametrize("profile", LOUDNESS)
def test_a_file_is_as_loud_as_its_profile_says_its_peaks_below_minus_1(tmp_path: Path, profile: str) -> None:
    made = master(MasterRequest(recorded(tmp_path / "talk.wav", talk()), profile))
    found = measure(made.file)
    assert made.file == tmp_path / f"talk.{profile}.wav"
    assert found.integrated == pytest.approx(LOUDNESS[profile], abs=0.2)
    assert found.true_peak < -1


@pytest.mark.parametrize("ending", [".mp3", ".m4a", ".flac", ".ogg"])
def test_a_telephones_recording_is_mastered_into_any_form(tmp_path: Path, ending: str) -> None:
    file = recorded(tmp_path / "memo.wav", talk(8000, channels=1), 8000)
    found = measure(master(MasterRequest(file, out=tmp_path / f"memo{ending}")).file)
    assert found.integrated == pytest.approx(-14, abs=0.5)
    assert found.true_peak < -1


@pytest.mark.parametrize("ending", [".mp4", ".mkv"])
def test_a_clips_picture_is_copied_as_it_is_and_its_sound_stays_in_step(tmp_path: Path, ending: str) -> None:
    clip = filmed(tmp_path / "clip.mp4")
    made = master(MasterRequest(clip, "podcast", tmp_path / f"made{ending}")).file
    before, after = pictures(clip), pictures(made)
    assert [data for _, data in before] == [data for _, data in after] or ending == ".mkv"
    assert [time for time, _ in before] == pytest.approx([time for time, _ in after], abs=0.002)
    clicks = [np.abs(np.concatenate(list(pieces(file, "")))[:RATE, 0]).argmax() for file in (clip, made)]
    assert clicks[0] == pytest.approx(clicks[1], abs=RATE // 200)
    assert measure(made).integrated == pytest.approx(-16, abs=0.3)


def test_nothing_is_overwritten_and_what_is_no_sound_leaves_nothing_behind(tmp_path: Path) -> None:
    file = recorded(tmp_path / "a.wav", talk())
    (tmp_path / "a.social.wav").write_text("mine")
    with pytest.raises(StandsThere, match="nothing is overwritten"):
        master(MasterRequest(file))
    for name, content, why in (("b.wav", b"", "empty"), ("c.mp4", b"hello\n", "text"), ("d.wav", b"RIFF\0\0", "sound")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(LimelightError, match=why):
            master(MasterRequest(tmp_path / name))
    with pytest.raises(LimelightError, match="silent"):
        master(MasterRequest(recorded(tmp_path / "e.wav", talk() * 0)))
    assert {each.name for each in tmp_path.iterdir()} == {"a.wav", "a.social.wav", "b.wav", "c.mp4", "d.wav", "e.wav"}
    assert (tmp_path / "a.social.wav").read_text() == "mine"


def test_a_delivery_that_is_none_is_told_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(NoSuchDelivery, match='Did you mean "broadcast"'):
        master(MasterRequest(tmp_path / "a.wav", "brodcast"))
    with pytest.raises(NoFileToMaster, match=r"no file .*a\.wav"):
        master(MasterRequest(tmp_path / "a.wav"))
