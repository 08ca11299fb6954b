"""A film goes out whole: what is in the folder, put together by anybody, is the film."""

import hashlib
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import opentimelineio as otio
import pytest

from limelight.actions import deliveries
from limelight.actions.export import ExportRequest, ExtraMissing, NoForm, export
from limelight.actions.exporting import FORMS
from limelight.actions.make import MakeRequest, make
from limelight.actions.new import NewRequest, new
from limelight.execute.local import LocalExecutor
from limelight.media.join import join
from limelight.sound import wav

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("export")]

SCRIPT = """Title: Tiny

INT. STUDY - NIGHT

MARA
(furious)
Open it.

JONAS
(cold)
It is open.

MARA
(sad)
Then close it.
"""
LAST = SCRIPT[SCRIPT.rindex("MARA") :]


@pytest.fixture(scope="module")
def workers():
    """One set of processes for all exports: each would start its own."""
    executor = LocalExecutor()
    yield executor
    executor.close()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films") / "tiny"
    new(NewRequest(folder))
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    return folder


@pytest.fixture(scope="module")
def kit(tiny, workers):
    return export(ExportRequest(tiny, ("kit",)), executor=workers).exports[0].folder


@pytest.fixture(scope="module")
def clean(tiny, workers):
    """The film without captions, as a make delivers it."""
    return make(MakeRequest(tiny, captions=("none",)), executor=workers).films[0].path


@pytest.fixture(scope="module")
def frames(clean):
    return pictures(clean)


def pictures(film: Path) -> list[str]:
    with av.open(str(film)) as file:
        return [hashlib.md5(frame.to_ndarray()).hexdigest() for frame in file.decode(video=0)]


def packets(film: Path, kind: str) -> list[tuple[int, bytes]]:
    with av.open(str(film)) as file:
        return [(packet.pts, bytes(packet)) for packet in file.demux(**{kind: 0}) if packet.size]


def test_the_shots_of_a_kit_joined_are_the_film_but_for_its_captions_frame_for_frame(kit, clean, frames, tmp_path):
    join(sorted((kit / "shots").iterdir()), tmp_path / "joined.mp4")
    assert pictures(tmp_path / "joined.mp4") == frames
    assert packets(kit / "sound" / "film.m4a", "audio") == packets(clean, "audio")


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="needs FFmpeg's own program")
def test_the_line_in_the_readme_makes_the_film_again_by_ffmpeg_alone(kit, clean, frames):
    line = next(row for row in (kit / "README.md").read_text("utf-8").splitlines() if row.startswith("    ffmpeg"))
    subprocess.run(line.split(), cwd=kit, check=True, capture_output=True)
    again = kit / "film.mp4"
    assert [time for time, _ in packets(again, "video")] == [time for time, _ in packets(clean, "video")]
    assert pictures(again) == frames
    assert packets(again, "audio") == packets(clean, "audio")


def test_the_stems_of_a_kit_add_up_to_its_mix_and_are_as_long_as_the_film(kit, frames):
    sound = {file.stem: wav.read(file).astype(float) for file in (kit / "sound").glob("*.wav")}
    step = 2.0**-23
    whole = sound["voices"] + sound["music"] + sound["effects"]
    assert np.abs(whole - sound["mix"]).max() <= step
    assert np.abs(whole - sound["music"] - sound["mix-without-music"]).max() <= step
    assert {len(each) for each in sound.values()} == {len(frames) * wav.RATE // 30}


def test_every_file_that_the_timeline_refers_to_lies_beside_it_and_lasts_as_long_as_it_says(kit):
    cut = otio.adapters.read_from_file(str(kit / "timeline.otio"))
    for clip in cut.find_clips():
        with av.open(str(kit / clip.media_reference.target_url)) as file:
            stream = file.streams[0]
            assert stream.duration * stream.time_base * 30 == clip.available_range().duration.value
    assert [mark.name for mark in cut.tracks.markers] == ["Open it.", "It is open.", "Then close it."]


def test_a_storyboard_is_printed_before_anything_is_rendered_or_joined(tiny, workers):
    printed = export(ExportRequest(tiny, ("storyboard",), aspect="1:1"), executor=workers)
    assert printed.exports[0].files == ("storyboard.pdf",)
    made = {slot.split("+")[0].rsplit("/", 1)[-1].split("@")[0] for slot in printed.built}
    assert made == {"picture", "still", "storyboard"}


def test_a_folder_is_left_as_it_was_when_something_fails(tiny, kit, workers, monkeypatch):
    def broken(form, digest):
        raise OSError(28, "No space left on device")

    before = {file: file.stat().st_mtime_ns for file in kit.parent.rglob("*")}
    monkeypatch.setattr(deliveries, "copy_whole", broken)
    with pytest.raises(OSError, match="space"):
        export(ExportRequest(tiny, ("kit",), captions=("none",)), executor=workers)
    assert {file: file.stat().st_mtime_ns for file in kit.parent.rglob("*")} == before


def test_an_export_as_nothing_says_what_there_is(tiny):
    with pytest.raises(NoForm, match=r"--kit, --otio"):
        export(ExportRequest(tiny))


def test_a_form_whose_library_is_missing_says_how_to_install_it(tiny, monkeypatch):
    monkeypatch.setitem(FORMS, "jianying", replace(FORMS["jianying"], package="no_such_package"))
    with pytest.raises(ExtraMissing, match=r'pip install "limelight\[jianying\]"'):
        export(ExportRequest(tiny, ("jianying",)))


def test_a_second_export_makes_and_writes_nothing(tiny, kit, workers):
    again = export(ExportRequest(tiny, ("kit",)), executor=workers)
    assert (again.built, again.exports[0].written) == ((), ())


def test_of_a_changed_film_only_what_changed_is_written_and_a_shot_that_is_no_more_goes(tiny, kit, workers):
    (kit / "shots" / "notes.txt").write_text("mine", "utf-8")
    (tiny / "script.fountain").write_text(SCRIPT.replace(LAST, ""), "utf-8")
    shorter = export(ExportRequest(tiny, ("kit",)), executor=workers).exports[0]
    assert {"sound/voices.wav", "captions/en.srt", "timeline.otio", "join.txt"} <= set(shorter.written)
    assert "shots/001_sc01-sh01.mp4" not in shorter.written
    assert {name.split("/")[0] for name in shorter.removed} == {"shots", "stills"}
    assert {file.name for file in (kit / "shots").iterdir()} == {
        *(name.removeprefix("shots/") for name in shorter.files if name.startswith("shots/")),
        "notes.txt",
    }
