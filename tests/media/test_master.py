"""A finished film: picture and sound start together, play from the first byte, and say what they are."""

import wave
from pathlib import Path

import av
import numpy as np
import pytest
from films import HEIGHT, WIDTH

from limelight.media.encode import SegmentWriter
from limelight.media.errors import NotMedia, StreamMissing
from limelight.media.join import join
from limelight.media.loudness import measure
from limelight.media.mux import mux
from limelight.media.probe import probe
from limelight.media.sound_file import encode_sound

RATE, FRAMES, FLASH = 48_000, 75, 40


def wav(path: Path, samples: np.ndarray) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """A white frame and a click at the same moment, cut together from three segments."""
    folder = tmp_path_factory.mktemp("film")
    for part in range(3):
        with SegmentWriter(folder / f"{part}.mp4", WIDTH, HEIGHT) as writer:
            for frame in range(part * 25, part * 25 + 25):
                writer.write(np.full((HEIGHT * 3 // 2, WIDTH), 235 if frame == FLASH else 128, np.uint8))
    join([folder / f"{part}.mp4" for part in range(3)], folder / "picture.mp4")
    samples = np.zeros((FRAMES * RATE // 30, 2))
    samples[FLASH * RATE // 30 :][:96] = 0.9
    encode_sound(wav(folder / "mix.wav", samples), folder / "sound.m4a")
    mux(folder / "picture.mp4", folder / "sound.m4a", folder / "film.mp4", title="She Asked Me To", language="en")
    return folder / "film.mp4"


def test_the_click_is_heard_on_the_frame_of_the_flash(film):
    with av.open(str(film)) as file:
        brightest = max(file.decode(video=0), key=lambda frame: frame.to_ndarray()[:HEIGHT].mean())
    with av.open(str(film)) as file:
        sounds = list(file.decode(audio=0))
    heard = np.concatenate([sound.to_ndarray()[0] for sound in sounds])
    assert sounds[0].time == 0
    assert np.abs(heard).argmax() / RATE == pytest.approx(brightest.time, abs=128 / RATE)


def test_picture_and_sound_last_equally_long(film):
    with av.open(str(film)) as file:
        lengths = [float(stream.duration * stream.time_base) for stream in file.streams]
    assert lengths == pytest.approx([FRAMES / 30] * 2, abs=1 / RATE)


def test_the_film_is_what_platforms_take(film):
    found = probe(film)
    assert (found.kind, found.title) == ("film", "She Asked Me To")
    assert (found.picture.codec, found.picture.pixels, found.picture.rate) == ("h264", "yuv420p", 30)
    assert (found.picture.frames, found.picture.matrix) == (FRAMES, 6)
    assert (found.sound.codec, found.sound.rate, found.sound.language) == ("aac", RATE, "eng")


def test_it_plays_from_the_first_byte_and_tells_no_time_or_tool(film):
    content = film.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    assert b"Lavf" not in content
    assert b"Lavc" not in content


def test_the_picture_is_copied_bit_by_bit(film):
    def packets(path):
        with av.open(str(path)) as file:
            return [bytes(packet) for packet in file.demux(video=0) if packet.size]

    assert packets(film) == packets(film.with_name("picture.mp4"))


def test_the_same_mix_makes_the_same_sound(film):
    once, again = film.with_name("sound.m4a"), film.with_name("again.m4a")
    encode_sound(film.with_name("mix.wav"), again)
    assert once.read_bytes() == again.read_bytes()


def test_loudness_is_that_of_the_standard(tmp_path):
    """A 997 Hz sine at -20 dB in both channels is -20 LUFS (EBU Tech 3341, minimum requirements test 1, scaled)."""
    tone = 0.1 * np.sin(2 * np.pi * 997 * np.arange(RATE * 4) / RATE)
    found = measure(wav(tmp_path / "tone.wav", np.stack([tone, tone], 1)))
    assert found.integrated == pytest.approx(-20, abs=0.1)
    assert found.true_peak == pytest.approx(-20, abs=0.1)


def test_silence_is_measured_too(tmp_path):
    assert measure(wav(tmp_path / "nothing.wav", np.zeros((RATE, 2)))).integrated == -70


def test_an_ending_does_not_sway_the_probe(film, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(film.read_bytes())
    (tmp_path / "film.mp4").write_text("not a film")
    assert probe(tmp_path / "photo.jpg").kind == "film"
    with pytest.raises(NotMedia, match=r"film\.mp4 is no picture, sound or film"):
        probe(tmp_path / "film.mp4")


def test_a_film_needs_sound(film, tmp_path):
    with pytest.raises(StreamMissing, match=r"picture\.mp4 has no sound"):
        mux(film.with_name("picture.mp4"), film.with_name("picture.mp4"), tmp_path / "x.mp4", title="", language="en")
