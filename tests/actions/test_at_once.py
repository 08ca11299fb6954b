"""What several do at once in one folder: a person writes and chooses while a film is made, and nothing is mixed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions.board_page import write_board
from limelight.actions.new import NewRequest, new
from limelight.actions.opened import opened
from limelight.core.choices_file import append
from limelight.core.decisions import Decision


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new(NewRequest(tmp_path / "moonlit"))
    return tmp_path / "moonlit"


def test_a_board_is_of_the_script_that_was_made_from_whatever_is_written_meanwhile(folder: Path) -> None:
    with opened(folder) as here:
        (folder / "script.fountain").write_text("Title: X\n\nINT. HALL - DAY\n\nMARA\nNo.\n", "utf-8")
        page = write_board(here).path.read_text("utf-8")
    assert "You told them I was dead." in page


def test_a_choice_said_while_a_board_is_drawn_is_on_the_next_one(folder: Path) -> None:
    with opened(folder) as here:
        append(folder / "choices.jsonl", Decision("sc01/ln01/voice@en", "b3:1"))
        early = write_board(here).path.read_bytes()
    with opened(folder) as here:
        assert write_board(here).path.read_bytes() != early
