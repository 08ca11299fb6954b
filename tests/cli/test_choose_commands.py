"""Choosing by commands: each says what it did, and what the next make does about it."""

import json
from pathlib import Path

import pytest

from limelight.actions.take import TakeRequest, take
from limelight.cli.app import run
from limelight.execute.inline import InlineExecutor


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A production with two takes of its only line."""
    folder = tmp_path_factory.mktemp("moonlit")
    (folder / "script.fountain").write_text("INT. ROOM - NIGHT\n\nMEI\nYou hung me crooked.\n", "utf-8")
    take(TakeRequest("crooked/voice", folder, 1), executor=InlineExecutor())
    return folder


def said(capsys: pytest.CaptureFixture[str], *args: object) -> str:
    assert run([str(arg) for arg in args]) == 0
    return capsys.readouterr().out


def test_what_was_chosen_rejected_and_taken_back_is_told(folder, capsys):
    out = said(capsys, "choose", "hung me", 2, folder, "--because", "truer", "--by", "Ada")
    assert "Take 2 fills it now, chosen by Ada: truer" in out
    assert "Take 2 fills it now." in said(capsys, "reject", "hung me", 1, folder, "--by", "Bo")
    assert "take 2 chosen by Ada" in said(capsys, "status", folder)
    assert "take 1 rejected by Bo" in said(capsys, "explain", "crooked/voice", folder)
    assert "Taken back: Bo rejected take 1 of sc01/ln01/voice@en" in said(capsys, "undo", folder)
    assert "Taken back: Ada chose take 2 of sc01/ln01/voice@en (truer)" in said(capsys, "undo", folder)


def test_a_refresh_without_a_name_makes_nothing_and_says_how_things_are(folder, capsys):
    assert "as what is installed would make it" in said(capsys, "refresh", folder)
    assert json.loads(said(capsys, "refresh", "--all", folder, "--json"))["refreshed"] == []
    assert "as what is installed would make it" in said(capsys, "refresh", "--all", folder)
    assert "nothing of it is older" in said(capsys, "refresh", folder, "crooked/voice")


def test_a_file_of_my_own_is_called_so_also_when_it_is_gone(folder, capsys):
    mine = folder / "own" / "sc01" / "ln01" / "voice.wav"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"my voice")
    said(capsys, "choose", "hung me", "own", folder, "--by", "Ada")
    mine.unlink()
    assert run(["status", str(folder)]) == 0
    assert "the file in own/ for sc01/ln01/voice@en, which Ada chose, is gone" in capsys.readouterr().err
    assert "Ada chose their own file for sc01/ln01/voice@en" in said(capsys, "undo", folder)


def test_what_cannot_be_done_ends_with_2_and_says_what_to_type(folder, capsys):
    assert run(["undo", str(folder)]) == 2
    assert "nothing to take back" in capsys.readouterr().err
    assert run(["choose", "hung me croked", "1", str(folder), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "unknown-slot"
