"""Whatever a person gives, a command ends in a sentence that names the value, the place and the way out."""

import os
from pathlib import Path

import pytest

from limelight.cli.app import run

SCRIPT = "Title: Tiny\n\nINT. STUDY - NIGHT\n\nMARA\n(furious)\nOpen it.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    return folder


def a_ledger_cut_short(folder: Path) -> None:
    (folder / ".limelight").mkdir()
    (folder / ".limelight" / "ledger.db").write_bytes(b"SQLite format 3\0" + bytes(50))


def a_script_that_links_to_itself(folder: Path) -> None:
    (folder / "script.fountain").unlink()
    os.symlink("script.fountain", folder / "script.fountain")


def a_heading_and_nothing_under_it(folder: Path) -> None:
    (folder / "script.fountain").write_text("INT. STUDY - NIGHT\n", "utf-8")


def a_series_without_an_episode(folder: Path) -> None:
    (folder / "script.fountain").unlink()
    (folder / "series.toml").touch()


def two_places_of_one_name(folder: Path) -> None:
    (folder / "sets").mkdir()
    for name in ("a", "b"):
        (folder / "sets" / f"{name}.toml").write_text('name = "STUDY"\n', "utf-8")


def a_file_where_the_cast_belongs(folder: Path) -> None:
    (folder / "cast").write_text("Mara", "utf-8")


def a_file_where_the_films_belong(folder: Path) -> None:
    (folder / "out").write_text("mine", "utf-8")


def settings(text: str):
    def written(folder: Path) -> None:
        (folder / "limelight.toml").write_text(text, "utf-8")

    return written


def nothing(_: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("given", "command", "code", "said"),
    [
        (nothing, "make tiny --voices=", 2, ["--voices names no language", "limelight.toml"]),
        (nothing, "make tiny --captions=", 2, ["--captions names no language", "none"]),
        (nothing, "make tiny --aspect 2:1", 2, ["2:1", "9:16"]),
        (nothing, "make tinny", 2, ["no folder tinny", "Did you mean tiny?"]),
        (nothing, "make tiny/script.fountain/x", 2, ["no folder"]),
        (nothing, "lineage tiny/out/gone.mp4 tiny", 2, ["no file tiny/out/gone.mp4"]),
        (nothing, "explain 9:59 tiny", 2, ["9:59", "s long"]),
        (nothing, "new tiny/script.fountain/x", 2, ["tiny/script.fountain is a file", "another name"]),
        (settings('caption = ["en"]'), "status tiny", 2, ["limelight.toml:1", 'Did you mean "captions"?']),
        (settings("budget = -3"), "status tiny", 2, ["budget is -3", "0 to 1,000,000"]),
        (settings('title = "a"\ntitle = "b"'), "status tiny", 2, ["limelight.toml:2", "given before"]),
        (settings('[engines]\nvoice = "hibary"'), "status tiny", 2, ["hibary", "hibari"]),
        (settings('[policy]\npeople_choose = ["pictur"]'), "status tiny", 2, [":2", 'Did you mean "picture"?']),
        (a_ledger_cut_short, "status tiny", 1, ["tiny/.limelight/ledger.db is damaged", "limelight check --repair"]),
        (a_ledger_cut_short, "check tiny", 1, ["ledger is damaged", "limelight check --repair"]),
        (a_script_that_links_to_itself, "make tiny", 2, ["script.fountain is no file", "write the screenplay there"]),
        (a_heading_and_nothing_under_it, "make tiny", 2, ["script.fountain:1", "Write what is seen"]),
        (a_series_without_an_episode, "make tiny", 2, ["without an episode", "ep01"]),
        (two_places_of_one_name, "status tiny", 2, ["sets/b.toml:1", "sets/a.toml"]),
        (a_file_where_the_cast_belongs, "status tiny", 2, ["cast: This is a file", "Move it"]),
        (a_file_where_the_films_belong, "make tiny", 1, ["tiny/out", "move it"]),
    ],
)
def test_wrong_input_ends_in_a_sentence_with_the_way_out(folder, given, command, code, said, capsys):
    given(folder)
    ended = run(command.split(" "))
    told = capsys.readouterr().err
    assert ended == code
    assert [words for words in said if words not in told] == []
    assert "Traceback" not in told


def test_a_place_that_nothing_draws_is_told_and_still_played(folder, capsys):
    (folder / "script.fountain").write_text(SCRIPT.replace("STUDY", "SUBMARINE"), "utf-8")
    assert run(["status", "tiny"]) == 0
    assert 'script.fountain:3: Nothing is known to draw "SUBMARINE"' in capsys.readouterr().err


def test_a_place_that_is_drawn_as_something_near_is_told(folder, capsys):
    (folder / "script.fountain").write_text(SCRIPT + "\nEXT. DESERT - DAY\n\nRain.\n", "utf-8")
    assert run(["status", "tiny"]) == 0
    assert "Drawn by what the heading says: DESERT as a field. To decide" in capsys.readouterr().err
