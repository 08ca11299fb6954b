"""Files that are none, or far too much: each is told in a sentence, at once, whatever else stands in the folder."""

from __future__ import annotations

import os
import socket

import pytest

from limelight.actions.importing import CannotImport, ImportRequest, import_script
from limelight.core.choices.file import read_lines
from limelight.core.errors import ChoiceUnreadable
from limelight.works.problems import Problems
from limelight.works.production import read_production

SCRIPT = "INT. A - DAY\n\nMIRA\nNo.\n\nShe goes.\n"
READ = [
    "limelight.toml",
    "script.ids",
    "brand.toml",
    "cast/mira.toml",
    "sets/a.toml",
    "shots/sc01.toml",
    "locale/es.po",
]


@pytest.fixture
def film(tmp_path):
    (tmp_path / "script.fountain").write_text(SCRIPT)
    return tmp_path


def pipe(path):
    os.mkfifo(path)


def device(path):
    path.symlink_to("/dev/zero")


def circle(path):
    path.symlink_to(path.name)


def nowhere(path):
    path.symlink_to("gone")


def listening(path):
    here = os.getcwd()
    os.chdir(path.parent)  # a socket's name may have 100 letters at most
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def swollen(path):
    with path.open("wb") as file:
        file.truncate(10**8)


def folder(path):
    path.mkdir()


def told(film):
    with pytest.raises(Problems) as raised:
        read_production(film)
    return [problem.file for problem in raised.value.all]


@pytest.mark.parametrize("kind", [pipe, device, circle, nowhere, listening, swollen, folder])
@pytest.mark.parametrize("name", READ)
def test_what_is_no_file_or_far_too_large_is_told_and_never_waited_for(film, name, kind):
    (film / name).parent.mkdir(exist_ok=True)
    kind(film / name)
    assert told(film) == [name]


@pytest.mark.parametrize("kind", [pipe, device, circle, nowhere, listening])
def test_own_material_that_is_no_file_is_told(film, kind):
    (film / "own/sc01/ln01").mkdir(parents=True)
    kind(film / "own/sc01/ln01/voice.wav")
    assert told(film) == ["own/sc01/ln01/voice.wav"]


def test_a_folder_that_leads_back_to_itself_is_walked_once(film):
    (film / "own").mkdir()
    (film / "own/again").symlink_to("..")
    with pytest.raises(Problems) as raised:
        read_production(film)
    assert len(raised.value.all) == 1


@pytest.mark.parametrize("kind", [pipe, device, listening, folder])
def test_what_is_no_file_is_not_imported(tmp_path, kind):
    kind(tmp_path / "a.txt")
    with pytest.raises(CannotImport, match=r"it is a \w+, and no file"):
        import_script(ImportRequest(tmp_path / "a.txt", tmp_path / "film"))


def test_choices_that_are_another_programs_file_are_told_and_not_read_to_their_end(tmp_path):
    (tmp_path / "choices.jsonl").write_bytes(b"x\n" * 10**6)
    with pytest.raises(ChoiceUnreadable, match="is it the right file"):
        read_lines(tmp_path / "choices.jsonl")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("INT. A\n\n" + "B\n\n" * 60_000, 100_000, "120,003 lines"),
        ("INT. A\n\n" + "[[x]] " * 10_000, 3, "60,000 letters"),
        ("INT. A\r\rB\x1b[2J\r", 3, "control character"),
    ],
)
def test_a_script_that_nobody_wrote_is_told_by_its_line_and_read_no_further(film, text, line, said):
    (film / "script.fountain").write_bytes(text.encode())
    with pytest.raises(Problems) as raised:
        read_production(film)
    problem = next(problem for problem in raised.value.all if said in problem.message)
    assert problem.line == line
