"""`limelight approve`, as it is typed and as it is read."""

import json

import pytest

from limelight.cli.app import run

SCRIPT = "INT. KITCHEN - NIGHT\n\nMIRA\nThe doctor lied to us.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "script.fountain").write_text(SCRIPT, "utf-8")
    monkeypatch.chdir(tmp_path / "house")
    return tmp_path / "house"


def test_it_lists_what_waits_with_its_words_and_what_to_type(folder, capsys):
    assert run(["approve"]) == 3
    told = capsys.readouterr().out
    assert '- health (doctor), sc01/ln01: "The doctor lied to us."' in told
    assert 'limelight approve . health --because "…"' in told


def test_inside_the_folder_a_topic_alone_is_approved(folder, capsys):
    assert run(["approve", "health", "--because", "a story", "--by", "Ada"]) == 0
    assert "Approved: sc01/ln01/health@en" in capsys.readouterr().out
    assert run(["approve"]) == 0
    assert "By Ada, " in capsys.readouterr().out


def test_undo_says_that_it_waits_again(folder, capsys):
    run(["approve", "everything", "--by", "Ada", "--because", "a story"])
    assert run(["undo"]) == 0
    told = capsys.readouterr().out
    assert "Taken back: Ada approved (a story), " in told
    assert "It waits for a person again before it is released." in told


def test_its_document_says_what_waits_and_what_was_approved(folder, capsys):
    run(["approve", "--json"])
    document = json.loads(capsys.readouterr().out)
    assert [(each["name"], each["approved"]) for each in document["matters"]] == [("sc01/ln01/health@en", False)]


def test_a_folder_that_is_not_there_is_told_as_everywhere(folder, capsys):
    assert run(["approve", "moonlit"]) == 2
    assert "There is no folder moonlit" in capsys.readouterr().err
