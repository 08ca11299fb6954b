"""A director's afternoon on the example film, by commands alone: after each wish, only what it reaches is made."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("afternoon")]

PEONY = Path(__file__).parent.parent / "examples" / "peony"
WHOLE = {"film"}
"""The joins, the mastered sound and what is delivered: they follow whatever changes."""


class Desk:
    """The production on a director's desk, and the commands typed there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.script = folder / "script.fountain"

    def types(self, *words: str) -> dict:
        """Run a command in the production's folder; what it reports."""
        code = "import sys; from limelight.cli.app import run; sys.exit(run(sys.argv[1:]))"
        done = subprocess.run(
            [sys.executable, "-c", code, *words, "--json"], capture_output=True, text=True, cwd=self.folder, timeout=600
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def makes(self) -> set[str]:
        """Make the film; the slots that were built."""
        report = self.types("make")
        assert not report["failed"]
        assert not report["blocked"]
        return set(report["built"])

    def causes(self, slot: str) -> str:
        """Why the slot would be made: every place and reason that `explain` names."""
        told = self.types("explain", slot)
        return "; ".join(f"{r['where']}: {r['text']}" for why in told["slots"] for r in why["reasons"])

    def rewrites(self, was: str, now: str) -> None:
        text = self.script.read_text("utf-8")
        assert was in text
        self.script.write_text(text.replace(was, now, 1), "utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The example, made once."""
    folder = tmp_path_factory.mktemp("afternoon") / "peony"
    shutil.copytree(PEONY, folder, ignore=shutil.ignore_patterns("out", ".limelight"))
    desk = Desk(folder)
    assert desk.makes()
    assert desk.makes() == set()
    return desk


def parts(built: set[str]) -> set[str]:
    """What was built, without what follows every change: `sc01/sh02/picture+9x16` as it stands, joins left out."""
    joins = ("film/", "srt@", "vtt@", "timeline@", "poster")
    return {slot for slot in built if not slot.startswith(joins)}


def roles(built: set[str]) -> set[str]:
    return {slot.rpartition("/")[2].partition("@")[0].partition("+")[0] for slot in parts(built)}


def scenes(built: set[str]) -> set[str]:
    return {slot.partition("/")[0] for slot in parts(built)}


# -- the afternoon, in order: each test goes on where the one before left the desk ------------------------------------


def test_1_a_changed_face_draws_its_shots_and_records_nothing(desk: Desk) -> None:
    desk.rewrites(
        "SCHOLAR\n(hurt)\nShe asked me to.", "[[face SCHOLAR: defiance 0.9]]\nSCHOLAR\n(hurt)\nShe asked me to."
    )

    assert "script.fountain" in desk.causes("sc01/sh02/picture")
    built = desk.makes()
    assert scenes(built) == {"sc01"}
    assert "sc01/sh02/picture+9x16" in built
    assert "voice" not in roles(built)


def test_2_a_moved_pause_times_its_scene_anew(desk: Desk) -> None:
    desk.rewrites("[[hold 0.7]]\n", "")
    desk.rewrites("The FATHER stares, terrified.", "The FATHER stares, terrified. [[hold 1.2]]")

    assert "script.fountain" in desk.causes("sc04/timing")
    built = desk.makes()
    assert scenes(built) == {"sc04"}
    assert "voice" not in roles(built)
    assert len([slot for slot in built if "/picture" in slot]) <= 4


def test_3_a_scenes_music_is_swapped_for_an_own_file(desk: Desk) -> None:
    song = desk.folder.parent / "song.wav"
    write_wav(song, 0.3 * np.sin(2 * np.pi * 220 * np.arange(44_100 * 5) / 44_100), 44_100)
    desk.types("adopt", str(song), "sc03/score", "--because", "the song of their spring")

    assert "own/sc03/score" in desk.causes("sc03/score")
    assert parts(desk.makes()) == {"sc03/score@en", "sc03/mix@en"}


def test_4_two_own_clips_stand_in_the_film(desk: Desk) -> None:
    tall, wide = desk.folder.parent / "tall.mp4", desk.folder.parent / "wide.mp4"
    write_clip(tall, 180, 320, 24, 3.0)
    write_clip(wide, 320, 180, 60, 4.0, sounding=True)
    desk.types("adopt", str(tall), "sc02/sha01")
    desk.types("adopt", str(wide), "0:23")

    built = desk.makes()
    assert scenes(built) == {"sc02", "sc03"}
    assert roles(built) <= {"footage", "picture", "segment", "thumbnail", "sound", "mix"}
    assert "draw_shot" not in {why["making"]["craft"] for why in desk.types("explain", "sc02/sha01/picture")["slots"]}
    assert [slot for slot in built if slot.endswith("/sound")] == [slot_at(desk, "0:23", "sound")]


def test_5_a_line_is_recorded_by_the_director(desk: Desk) -> None:
    memo = desk.folder.parent / "memo.wav"
    write_wav(memo, spoken_like(seconds=1.4), 8_000)
    desk.types("adopt", str(memo), '"You died in spring."/voice')

    assert "own/sc02/ln02/voice" in desk.causes("sc02/ln02/voice")
    built = desk.makes()
    assert scenes(built) == {"sc02"}
    assert {slot for slot in built if "/voice" in slot} == {"sc02/ln02/voice@en"}
    assert "picture" not in roles(built)


def test_6_of_six_takes_the_fourth_is_taken(desk: Desk) -> None:
    desk.types("take", "sc04/sh02", "--count", "6")
    assert desk.makes() == set(), "more takes change nothing"
    desk.types("choose", "sc04/sh02", "4", "--because", "she is further away")

    built = desk.makes()
    assert parts(built) == {"sc04/sh02/segment@en+9x16~en", "sc04/sh02/thumbnail@en+9x16~en"}
    chosen = next(w for w in desk.types("explain", "sc04/sh02/picture")["slots"] if "picture" in w["slot"])
    assert [(said["number"], said["because"]) for said in chosen["said"]] == [(4, "she is further away")]


def test_7_a_second_hook_shares_all_that_it_does_not_change(desk: Desk) -> None:
    (desk.folder / "variants").mkdir()
    (desk.folder / "variants" / "knock.toml").write_text(
        'schema = 1\nabout = "Opens on the knock"\nopen_with = ["sc04/ac02", "sc04/ac03"]\nleave_out = ["sc01"]\n',
        "utf-8",
    )
    built = desk.makes()

    assert built
    assert all("~knock" in slot for slot in built)
    assert scenes(built) == {"knock-open"}, "the scenes that both tell are there already"
    assert (desk.folder / "out" / "peony.knock.en.9x16.mp4").is_file()


def test_8_one_thing_is_undone_and_nothing_is_made_for_it(desk: Desk) -> None:
    undone = desk.types("undo")

    assert "sc04/sh02" in json.dumps(undone)
    assert parts(desk.makes()) == set(), "every take is there still"
    assert desk.types("check")["clean"]


# -- what a director brings --------------------------------------------------------------------------------------------


def slot_at(desk: Desk, time: str, role: str) -> str:
    (asked,) = desk.types("explain", f"{time}/{role}")["asked"]
    return asked


def write_wav(file: Path, samples: np.ndarray, rate: int) -> None:
    """16 bit, mono."""
    with av.open(str(file), "w") as wav:
        stream = wav.add_stream("pcm_s16le", rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray((samples[None] * 32767).astype(np.int16), format="s16", layout="mono")
        frame.rate = rate
        wav.mux(stream.encode(frame))
        wav.mux(stream.encode(None))


def write_clip(file: Path, width: int, height: int, rate: int, seconds: float, *, sounding: bool = False) -> None:
    """A clip that grows brighter, as a phone would send it."""
    with av.open(str(file), "w") as clip:
        picture = clip.add_stream("libx264", rate=rate, width=width, height=height, pix_fmt="yuv420p")
        sound = clip.add_stream("aac", rate=44_100, layout="mono") if sounding else None
        for number in range(round(rate * seconds)):
            shade = np.full((height, width, 3), 40 + 150 * number / (rate * seconds), np.uint8)
            clip.mux(picture.encode(av.VideoFrame.from_ndarray(shade, format="rgb24")))
        clip.mux(picture.encode(None))
        if sound:
            tone = 0.2 * np.sin(2 * np.pi * 660 * np.arange(round(44_100 * seconds)) / 44_100)
            frame = av.AudioFrame.from_ndarray(tone[None].astype(np.float32), format="fltp", layout="mono")
            frame.rate, frame.time_base, frame.pts = 44_100, Fraction(1, 44_100), 0
            clip.mux(sound.encode(frame))
            clip.mux(sound.encode(None))


def spoken_like(seconds: float, rate: int = 8_000) -> np.ndarray:
    """Four syllables of a buzzing voice, with quiet before and after."""
    times = np.arange(round(seconds * rate)) / rate
    syllables = np.clip(np.sin(2 * np.pi * 4 * (times - 0.15) / (seconds - 0.3)), 0, 1)
    inside = (times > 0.15) & (times < seconds - 0.15)
    return 0.4 * inside * syllables * np.sign(np.sin(2 * np.pi * 130 * times)) * 0.6
