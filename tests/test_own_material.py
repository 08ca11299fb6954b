"""Own material of every sort, on its whole road: a file in `own/`, a make, and then a good film or a clear refusal.

One tiny film is drafted again and again, each time with one file. A film is good when it is exactly as long as it was
before, in picture and sound, and shows the file where its shot stands; a refusal names the file, and leaves the last
film as it was.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from tests.crafts import recordings
from tests.media import world
from tests.media.world import DARK, PLAIN, RANGE, Shape

from limelight.actions.adopt import AdoptRequest, adopt
from limelight.actions.check import CheckRequest, check
from limelight.actions.make import MakeRequest, MakeResult, make
from limelight.actions.new import NewRequest, new
from limelight.core.errors import LimelightError, words
from limelight.execute.local import LocalExecutor
from limelight.works.speech import RATE

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("own-material")]

SCRIPT = """Title: Tiny

INT. STUDY - NIGHT

MARA
(furious)
They told me you were dead.

Rain runs down the window.
"""
LINE, SHOT, EMPTY = "They told me you were dead.", "sc01/sha01", "sc01/sha01/picture"


@dataclass
class Studio:
    """The production, its hands, and the film as it is without a file of anyone's."""

    folder: Path
    executor: LocalExecutor
    frames: int = 0

    def makes(self) -> MakeResult:
        return make(MakeRequest(self.folder, draft=True), executor=self.executor)

    @property
    def film(self) -> Path:
        return self.folder / "out" / "tiny.en.9x16.draft.mp4"

    def own(self, name: str, write: Callable[[Path], object]) -> Path:
        """The file that `write` writes, alone in `own/`."""
        shutil.rmtree(self.folder / "own", ignore_errors=True)
        file = self.folder / "own" / name
        file.parent.mkdir(parents=True)
        write(file)
        return file


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    folder = tmp_path_factory.mktemp("own") / "tiny"
    new(NewRequest(folder))
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    with LocalExecutor() as executor:
        studio = Studio(folder, executor)
        made = studio.makes()
        assert made.exit == 0, made.errors
        studio.frames = len(shown(studio.film))
        yield studio


def shown(film: Path) -> list[np.ndarray]:
    """What the film shows on every thirtieth of a second, small: RGB. A draft holds a frame for two."""
    with av.open(str(film)) as file:
        stream = file.streams.video[0]
        frames = [(frame.time, frame.to_ndarray(format="rgb24", width=36, height=64)) for frame in file.decode(video=0)]
        ends = [*(time for time, _ in frames[1:]), float(stream.duration * stream.time_base)]
    return [image for (start, image), end in zip(frames, ends, strict=True) for _ in range(round((end - start) * 30))]


def heard(film: Path) -> float:
    """How many seconds of sound the film has."""
    with av.open(str(film)) as file:
        return sum(frame.samples / frame.sample_rate for frame in file.decode(audio=0))


# -- what ends in a good film ------------------------------------------------------------------------------------------


def uneven(file: Path) -> None:
    times = [0, 0.03, 0.2, 0.25, 0.31, 0.5, 0.52, 0.61, 0.9, 1.0, 1.3, 1.34, 1.9, 2.1, 2.4]
    world.clip(file, times, 2.5)


def turned(stream: av.VideoStream) -> None:
    stream.set_display_rotation(-90)


SILENT = {"x265-params": "log-level=none"}


def wide_range(stream: av.VideoStream) -> None:
    """HDR, as phones tag it: BT.2020, PQ."""
    codec = stream.codec_context
    codec.colorspace, codec.color_range, codec.color_primaries, codec.color_trc = 9, 1, 9, 16


def with_clear_edges(file: Path) -> None:
    """A grey field that grows brighter, on a clear ground."""
    image = np.zeros((160, 96, 4), np.uint8)
    frames = []
    for number in range(75):
        image[20:140, 12:84] = (*[DARK + number] * 3, 255)
        frames.append((number / 30, av.VideoFrame.from_ndarray(image, format="rgba")))
    world.write(file, frames, 2.5, Shape("libvpx-vp9", "yuva420p", container="webm", options={"auto-alt-ref": "0"}))


def cut_short(file: Path) -> None:
    """The first half of a recording that was never finished."""
    whole = world.steady(file.with_suffix(".whole"), 30, 3.0, replace(PLAIN, container="matroska")).read_bytes()
    file.with_suffix(".whole").unlink()
    file.write_bytes(whole[: len(whole) // 2])


def drawing(file: Path) -> None:
    """A figure on a clear ground."""
    figure = np.zeros((320, 240, 4), np.uint8)
    cv2.ellipse(figure, (120, 160), (70, 140), 0, 0, 360, (40, 80, 220, 255), -1)
    cv2.imwrite(str(file), figure)


CLIPS = {
    "variable frame rate": ("mp4", uneven),
    "turned by a phone": ("mov", lambda f: world.steady(f, 30, 2.5, replace(PLAIN, container="mov", tag=turned))),
    "8 kHz mono sound": ("mkv", lambda f: world.steady(f, 24, 2.5, replace(PLAIN, container="matroska", sound=True))),
    "120 frames a second": ("mp4", lambda f: world.steady(f, 120, 2.5)),
    "HDR": ("mp4", lambda f: world.steady(f, 30, 2.5, Shape("libx265", "yuv420p10le", tag=wide_range, options=SILENT))),
    "alpha": ("webm", with_clear_edges),
    "odd sizes": ("mkv", lambda f: world.steady(f, 25, 2.5, Shape("ffv1", "yuv444p", 75, 133, "matroska"))),
    "ten hours": ("mp4", lambda f: world.clip(f, range(0, 36_000, 120), 36_000)),
    "cut short": ("mkv", cut_short),
    "far shorter than its shot": ("mp4", lambda f: world.steady(f, 30, 0.4)),
}
"""Clips that grow from dark to bright, without colour: what of them is seen in the film is told by that."""


@pytest.mark.parametrize(("ending", "write"), CLIPS.values(), ids=CLIPS.keys())
def test_a_clip_of_any_sort_stands_in_a_whole_film(studio: Studio, ending: str, write: Callable[[Path], object]):
    file = studio.own(f"{EMPTY}.{ending}", write)
    made = studio.makes()

    assert made.exit == 0, made.errors
    frames = shown(studio.film)
    assert len(frames) == studio.frames
    assert heard(studio.film) == pytest.approx(studio.frames / 30, abs=0.05)
    of_the_clip = frames[-30][20:44, 8:28].astype(float)
    assert np.ptp(of_the_clip, axis=2).mean() < 12, "grey, as the clip is, and no painted room"
    assert of_the_clip.std() < 12
    assert any(file.name in remark or SHOT in remark for remark in made.remarks), "what was done to it is told"


def test_a_clip_keeps_its_own_time(studio: Studio):
    studio.own(f"{EMPTY}.mp4", uneven)
    studio.makes()
    grey = [frame[20:44, 8:28].mean() for frame in shown(studio.film)[-45:]]
    assert grey == sorted(grey)
    assert grey[-1] - grey[0] == pytest.approx(RANGE * 255 / 219 * 1.5 / 2.5, abs=35)
    assert grey[0] > DARK / 2


STILLS = {
    "photograph": ("jpg", lambda f: cv2.imwrite(str(f), np.full((300, 400, 3), (30, 60, 200), np.uint8))),
    "16 bit": ("png", lambda f: cv2.imwrite(str(f), np.full((300, 400, 3), (8_000, 16_000, 50_000), np.uint16))),
    "drawing with a clear ground": ("png", drawing),
}


@pytest.mark.parametrize(("ending", "write"), STILLS.values(), ids=STILLS.keys())
def test_a_still_of_any_sort_is_staged(studio: Studio, ending: str, write: Callable[[Path], object]):
    studio.own(f"{EMPTY}.{ending}", write)
    made = studio.makes()

    assert made.exit == 0, made.errors
    frames = shown(studio.film)
    assert len(frames) == studio.frames
    red, _, blue = frames[-30][34, 18].astype(int)
    assert red > 1.5 * blue, "the red of it stands in the middle of the shot"


def covered(file: Path) -> None:
    """A song with a picture on its cover."""
    with av.open(str(file), "w") as song:
        sound = song.add_stream("libmp3lame", rate=44_100, layout="mono")
        cover = song.add_stream("png")
        cover.width, cover.height, cover.pix_fmt = 16, 16, "rgb24"
        cover.disposition = av.stream.Disposition.attached_pic
        frame = av.VideoFrame(16, 16, "rgb24")
        frame.pts = 0
        song.mux(cover.encode(frame))
        tone = 0.3 * np.sin(2 * np.pi * 220 * np.arange(44_100 * 2) / 44_100, dtype=np.float32)
        piece = av.AudioFrame.from_ndarray(tone[None], "fltp", "mono")
        piece.sample_rate = 44_100
        resampler = av.AudioResampler("fltp", "mono", 44_100, 1152)
        for each in (*resampler.resample(piece), *resampler.resample(None)):
            song.mux(sound.encode(each))
        song.mux(sound.encode(None))


def hum(seconds: float) -> np.ndarray:
    return 0.5 * np.sin(2 * np.pi * 220 * np.arange(round(RATE * seconds)) / RATE)


SOUNDS = {
    "voice at 8 kHz": ("sc01/ln01/voice.wav", lambda f: recordings.written(f, recordings.samples(LINE), 8_000)),
    "music with a cover": ("score.mp3", covered),
    "effect shorter than a blink": (f"{SHOT}/sfx.wav", lambda f: recordings.written(f, hum(0.03), 8_000)),
}


@pytest.mark.parametrize(("name", "write"), SOUNDS.values(), ids=SOUNDS.keys())
def test_a_sound_of_any_sort_is_heard_in_a_whole_film(studio: Studio, name: str, write: Callable[[Path], object]):
    studio.own(name, write)
    made = studio.makes()

    assert made.exit == 0, made.errors
    frames = len(shown(studio.film))
    assert made.films[0].seconds == pytest.approx(frames / 30, abs=0.01)
    assert heard(studio.film) == pytest.approx(frames / 30, abs=0.05)


# -- what ends in a refusal --------------------------------------------------------------------------------------------


def without_its_end(file: Path) -> None:
    whole = world.steady(file, 30).read_bytes()
    file.write_bytes(whole[: len(whole) // 3])


def half_of(file: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (400, 300, 3), np.uint8)
    whole = cv2.imencode(".jpg", noise)[1].tobytes()
    file.write_bytes(whole[: len(whole) // 2])


REFUSED = {
    "no byte in it": ("picture.mp4", lambda f: f.touch(), "is empty"),
    "without its end": ("picture.mp4", without_its_end, "breaks off"),
    "text": ("picture.mp4", lambda f: f.write_text("This is a note.\n"), "it is text"),
    "a sound": ("picture.mp3", covered, "no picture"),
    "half a photograph": ("picture.jpg", half_of, "breaks off"),
    "MIDI": ("sfx.mid", lambda f: f.write_bytes(b"MThd\0\0\0\6\0\0\0\1\0\x60MTrk\0\0\0\4\0\xff\x2f\0"), "it is MIDI"),
    "silence": ("voice.wav", lambda f: recordings.written(f, np.zeros(24_000), 24_000), "is silent"),
    "hardly a sound": ("voice.wav", lambda f: recordings.written(f, hum(0.03), 24_000), "too little"),
    "a clip without sound": ("voice.mp4", lambda f: world.steady(f, 30), "no sound"),
}


@pytest.mark.parametrize(("name", "write", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_wrong_is_refused_and_the_last_film_stays(
    studio: Studio, name: str, write: Callable[[Path], object], said: str
):
    owner = "sc01/ln01" if name.startswith("voice") else SHOT
    file = studio.own(f"{owner}/{name}", write)
    before = studio.film.read_bytes()
    made = studio.makes()

    assert made.exit == 1
    (error,) = made.errors
    assert file.name in words(error.fault)
    assert said in words(error.fault)
    assert studio.film.read_bytes() == before


@pytest.mark.parametrize("wrong", ["no byte in it", "without its end", "text", "a sound", "MIDI"])
def test_what_is_wrong_is_not_even_adopted(studio: Studio, tmp_path: Path, wrong: str):
    name, write, said = REFUSED[wrong]
    file = tmp_path / f"it's 牡丹亭 #1{Path(name).suffix}"
    write(file)
    shutil.rmtree(studio.folder / "own", ignore_errors=True)
    with pytest.raises(LimelightError) as refused:
        adopt(AdoptRequest(file, f"{SHOT}/picture", studio.folder))
    assert file.name in words(refused.value)
    assert said in words(refused.value) or "wants a picture" in words(refused.value)
    assert not (studio.folder / "own").exists()


def test_afterwards_the_store_is_whole_and_the_film_as_it_was(studio: Studio):
    studio.own("sc01/aside", lambda f: None)
    assert studio.makes().exit == 0
    assert len(shown(studio.film)) == studio.frames
    assert check(CheckRequest(studio.folder)).clean
