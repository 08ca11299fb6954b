"""End to end, on a film of a few seconds: what a person is promised of `new`, `make`, and making again."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from limelight.actions.check import CheckRequest, check
from limelight.actions.lineage import LineageRequest, lineage
from limelight.actions.make import MakeRequest, MakeResult, make
from limelight.actions.new import NewRequest, new
from limelight.cli.app import run

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("end-to-end")]

SCRIPT = """Title: Tiny

INT. STUDY - NIGHT

MARA
(furious)
Open it.

EXT. GRAVE - NIGHT

JONAS
(cold)
It is open.
"""


def write(folder: Path, script: str = SCRIPT) -> Path:
    new(NewRequest(folder))
    (folder / "script.fountain").write_text(script, "utf-8")
    return folder


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A production that was made once, and what the make said."""
    folder = write(tmp_path_factory.mktemp("films") / "tiny")
    return folder, make(MakeRequest(folder))


def changed(folder: Path, was: str, now: str) -> MakeResult:
    """Make it with other words, and put the old ones back."""
    script = folder / "script.fountain"
    before = script.read_text("utf-8")
    script.write_text(before.replace(was, now), "utf-8")
    try:
        return make(MakeRequest(folder))
    finally:
        script.write_text(before, "utf-8")


def command(*args: str | Path) -> subprocess.Popen[str]:
    code = "import sys; from limelight.cli.app import run; sys.exit(run(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_a_new_folder_becomes_a_film_with_all_that_belongs_to_it(tiny):
    folder, made = tiny
    names = {"tiny.en.9x16.mp4", "tiny.en.srt", "tiny.en.vtt", "timeline.otio", "poster.png", "score.mid", "board.html"}
    assert (made.exit, made.failed, made.waiting) == (0, (), ())
    assert {path.name for path in made.outputs} == names == {path.name for path in (folder / "out").iterdir()}
    assert (made.films[0].width, made.films[0].height) == (1080, 1920)
    assert check(CheckRequest(folder)).clean


def test_the_film_is_h264_with_aac_and_as_long_as_it_says(tiny):
    av = pytest.importorskip("av")
    film = tiny[1].films[0]
    with av.open(str(film.path)) as container:
        picture, sound = container.streams.video[0], container.streams.audio[0]
        assert (picture.codec_context.name, picture.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (picture.width, picture.height, picture.average_rate) == (1080, 1920, 30)
        assert (sound.codec_context.name, sound.rate) == ("aac", 48000)
        assert picture.frames == round(film.seconds * 30)


def test_made_again_nothing_is_built_and_nothing_is_written(tiny):
    folder, _ = tiny
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").iterdir()}
    again = make(MakeRequest(folder))
    assert (again.built, again.exit) == ((), 0)
    assert {path: path.stat().st_mtime_ns for path in (folder / "out").iterdir()} == before


def test_a_changed_line_makes_anew_only_what_it_reaches(tiny):
    built = changed(tiny[0], "It is open.", "It was open.").built
    assert "sc02/ln01/voice@en" in built
    assert "sc01/ln01/voice@en" not in built
    assert not [slot for slot in built if slot.startswith("sc01/")]
    again = make(MakeRequest(tiny[0]))
    assert again.built == (), "the old words find their old takes"


def test_an_inserted_scene_leaves_the_others_as_they_are(tiny):
    built = changed(tiny[0], "EXT. GRAVE", "EXT. GARDEN - DAY\n\nMARA waits.\n\nEXT. GRAVE").built
    assert {slot.partition("/")[0] for slot in built if slot.startswith("sc")} == {"sc01A"}


def test_the_films_descent_ends_at_the_persons_own_files(tiny):
    _, made = tiny
    found = lineage(LineageRequest(str(made.films[0].path)))
    assert {"record_line", "draw_shot", "master_film"} <= {origin.craft for origin in found.origins}
    assert {"script.fountain", "limelight.toml"} <= {file.path for file in found.files}


def test_a_film_that_a_person_changed_is_kept(tiny):
    folder, made = tiny
    made.films[0].path.write_bytes(b"graded by hand")
    again = make(MakeRequest(folder))
    kept = folder / "out" / "tiny.en.9x16.yours.mp4"
    assert kept.read_bytes() == b"graded by hand"
    assert [warning for warning in again.warnings if kept.name in warning]
    kept.unlink()


def test_wrong_files_are_all_told_with_their_lines_and_end_with_2(tmp_path, capsys):
    folder = write(tmp_path / "wrong", SCRIPT.replace("(cold)", "[[fase Jonas: cold]]"))
    (folder / "limelight.toml").write_text('language = "english"\ncaption = ["en"]\n')
    assert run(["make", str(folder), "--json"]) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] == "problems"
    assert [(each["file"], each["line"]) for each in error["problems"]] == [
        ("limelight.toml", 1),
        ("limelight.toml", 2),
        ("script.fountain", 12),
    ]
    assert not (folder / "out").exists()


def test_a_language_without_a_voice_is_captioned_and_told(tmp_path):
    folder = tmp_path / "yo"
    new(NewRequest(folder))
    settings = folder / "limelight.toml"
    settings.write_text(settings.read_text("utf-8").replace('"en"', '"yo"'), "utf-8")
    (folder / "script.fountain").write_text("INT. STUDY - NIGHT\n\n@Tunde\n(cold)\nO ti kú.\n", "utf-8")
    made = make(MakeRequest(folder))
    assert made.exit == 0
    assert made.films[0].path.name == "yo.yo.9x16.mp4"
    assert "O ti kú" in (folder / "out" / "yo.yo.srt").read_text("utf-8")
    assert [warning for warning in made.warnings if "yo" in warning]


def test_a_series_makes_every_episode_and_episodes_share_what_is_the_same(tmp_path):
    new(NewRequest(tmp_path / "moonlit", series=True))
    for episode in ("ep01", "ep02"):
        (tmp_path / "moonlit" / episode).mkdir(exist_ok=True)
        (tmp_path / "moonlit" / episode / "script.fountain").write_text("INT. STUDY - NIGHT\n\nMARA\nOpen it.\n")
    made = make(MakeRequest(tmp_path / "moonlit"))
    assert [film.path.name for film in made.films] == ["ep01.en.9x16.mp4", "ep02.en.9x16.mp4"]
    assert "ep01:sc01/ln01/voice@en" in made.built
    assert "ep02:sc01/ln01/voice@en" in made.reused


def test_two_makes_at_once_both_end_well_and_make_the_same(tmp_path):
    folder = write(tmp_path / "twice")
    both = [command("make", folder, "--json") for _ in range(2)]
    reports = [json.loads(make.communicate(timeout=300)[0]) for make in both]
    assert [make.returncode for make in both] == [0, 0]
    assert reports[0]["outputs"] == reports[1]["outputs"]
    assert {"reused", "built", "kept", "waiting", "failed", "seconds", "outputs", "warnings"} <= reports[0].keys()
    assert check(CheckRequest(folder)).clean


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_stopped_and_a_killed_make_lose_nothing_and_go_on(tmp_path, how, code):
    folder = write(tmp_path / "stopped")
    making = command("make", folder)
    wait_for(lambda: len(takes(folder)) >= 4)
    asked = time.monotonic()
    making.send_signal(how)
    making.communicate(timeout=30)
    assert time.monotonic() - asked < 3.0
    assert making.returncode == code
    safe = takes(folder)
    made = make(MakeRequest(folder))
    assert made.exit == 0
    assert len(made.reused) >= 2
    assert safe <= takes(folder)
    assert check(CheckRequest(folder)).clean


def takes(folder: Path) -> set[str]:
    return {blob.name for blob in (folder / ".limelight" / "blobs").glob("*/*")}


def wait_for(true) -> None:
    until = time.monotonic() + 60
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)
