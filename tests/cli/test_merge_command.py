"""`limelight merge` says what came in, and what that changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.cli.app import run
from limelight.core.choices.decisions import Decision
from limelight.core.choices.file import append


def test_what_two_computers_said_is_brought_together_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "script.fountain").write_text("INT. ROOM - NIGHT\n\nMEI\nYou hung me crooked.\n", "utf-8")
    append(tmp_path / "choices.jsonl", Decision("sc01/score", "b3:1", by="Ada", when="2026-11-23T10:00:00Z"))
    append(tmp_path / "choices-PC.jsonl", Decision("sc01/score", "b3:2", by="Bo", when="2026-11-23T11:00:00Z"))
    append(tmp_path / "choices-PC.jsonl", Decision("poster", "b3:3", by="Bo", when="2026-11-23T09:00:00Z"))
    assert run(["status", str(tmp_path)]) == 0
    assert "`limelight merge choices-PC.jsonl` brings in what it has more" in capsys.readouterr().err
    assert run(["merge", str(tmp_path / "choices-PC.jsonl")]) == 0
    out = capsys.readouterr().out
    assert "2 choices brought in; 0 were there already." in out
    assert "sc01/score: Bo chose its take later than Ada; that choice holds." in out
    assert run(["merge", str(tmp_path / "choices-PC.jsonl"), str(tmp_path)]) == 0
    assert "0 choices brought in; 2 were there already." in capsys.readouterr().out


def test_a_file_without_choices_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("buy milk\n", "utf-8")
    assert run(["merge", str(tmp_path / "notes.txt")]) == 2
    assert "holds no choices" in capsys.readouterr().err
