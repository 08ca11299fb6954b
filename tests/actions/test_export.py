"""A film goes out whole: what is in the folder, put together by anybody, is the film."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import av
import numpy as np
import opentimelineio as otio
import pytest

from limelight.actions.export import ExportRequest, NoForm, export
from limelight.actions.make import MakeRequest, make
from limelight.actions.new import NewRequest, new
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
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films") / "tiny"
    new(NewRequest(folder))
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    return folder


@pytest.fixture(scope="module")
def kit(tiny):
    return export(ExportRequest(tiny, ("kit",))).exports[0].folder


@pytest.fixture(scope="module")
def clean(tiny):
    """The film without captions, as a make delivers it."""
    return make(MakeRequest(tiny, captions=("none",))).films[0].path


def pictures(film: Path) -> list[str]:
    with av.open(str(film)) as file:
        return [hashlib.md5(frame.to_ndarray()).hexdigest() for frame in file.decode(video=0)]


def packets(film: Path, kind: str) -> list[tuple[int, bytes]]:
    with av.open(str(film)) as file:
        return [(packet.pts, bytes(packet)) for packet in file.demux(**{kind: 0}) if packet.size]


def test_the_shots_of_a_kit_joined_are_the_film_but_for_its_captions_frame_for_frame(kit, clean, tmp_path):
    join(sorted((kit / "shots").iterdir()), tmp_path / "joined.mp4")
    assert pictures(tmp_path / "joined.mp4") == pictures(clean)
    assert packets(kit / "sound" / "film.m4a", "audio") == packets(clean, "audio")


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="needs FFmpeg's own program")
def test_the_line_in_the_readme_makes_the_film_again_by_ffmpeg_alone(kit, clean):
    line = next(row for row in (kit / "README.md").read_text("utf-8").splitlines() if row.startswith("    ffmpeg"))
    subprocess.run(line.split(), cwd=kit, check=True, capture_output=True)
    again = kit / "film.mp4"
    assert [time for time, _ in packets(again, "video")] == [time for time, _ in packets(clean, "video")]
    assert pictures(again) == pictures(clean)
    assert packets(again, "audio") == packets(clean, "audio")


def test_the_stems_of_a_kit_add_up_to_its_mix_and_are_as_long_as_the_film(kit, clean):
    sound = {file.stem: wav.read(file).astype(float) for file in (kit / "sound").glob("*.wav")}
    step = 2.0**-23
    whole = sound["voices"] + sound["music"] + sound["effects"]
    assert np.abs(whole - sound["mix"]).max() <= step
    assert np.abs(whole - sound["music"] - sound["mix-without-music"]).max() <= step
    assert {len(each) for each in sound.values()} == {len(pictures(clean)) * wav.RATE // 30}


def test_every_file_that_the_timeline_refers_to_lies_beside_it_and_lasts_as_long_as_it_says(kit):
    cut = otio.adapters.read_from_file(str(kit / "timeline.otio"))
    for clip in cut.find_clips():
        with av.open(str(kit / clip.media_reference.target_url)) as file:
            stream = file.streams[0]
            assert stream.duration * stream.time_base * 30 == clip.available_range().duration.value
    assert [mark.name for mark in cut.tracks.markers] == ["Open it.", "It is open."]


def test_a_second_export_makes_and_writes_nothing_and_a_changed_line_only_what_it_reaches(tiny, kit):
    again = export(ExportRequest(tiny, ("kit",)))
    assert (again.built, again.exports[0].written) == ((), ())
    script = tiny / "script.fountain"
    script.write_text(SCRIPT.replace("It is open.", "It was always open."), "utf-8")
    try:
        changed = export(ExportRequest(tiny, ("kit",))).exports[0]
    finally:
        script.write_text(SCRIPT, "utf-8")
        export(ExportRequest(tiny, ("kit",)))
    first = sorted(name for name in changed.files if name.startswith("shots/"))[0]
    assert first not in changed.written
    assert {"sound/voices.wav", "captions/en.srt", "timeline.otio"} <= set(changed.written)


def test_a_shot_that_the_film_no_longer_has_goes_and_a_persons_own_files_stay(tiny, kit):
    (kit / "shots" / "notes.txt").write_text("mine", "utf-8")
    script = tiny / "script.fountain"
    script.write_text(SCRIPT.replace("JONAS\n(cold)\nIt is open.\n", ""), "utf-8")
    try:
        shorter = export(ExportRequest(tiny, ("kit",))).exports[0]
    finally:
        script.write_text(SCRIPT, "utf-8")
        export(ExportRequest(tiny, ("kit",)))
    assert shorter.removed
    assert all(name.startswith(("shots/", "stills/")) for name in shorter.removed)
    assert (kit / "shots" / "notes.txt").read_text("utf-8") == "mine"


def test_an_export_as_nothing_says_what_there_is(tiny):
    with pytest.raises(NoForm, match=r"--kit, --otio"):
        export(ExportRequest(tiny))
