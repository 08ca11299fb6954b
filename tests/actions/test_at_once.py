"""What several do at once in one folder: a person writes and chooses while a film is made, and nothing is mixed up."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions.board_page import write_board
from limelight.actions.new import NewRequest, new
from limelight.actions.opened import FolderGone, opened
from limelight.core.choices.decisions import Decision
from limelight.core.choices.file import append


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


def test_a_folder_that_is_renamed_while_it_is_worked_on_is_told_as_that_and_works_on_under_its_new_name(
    folder: Path,
) -> None:
    elsewhere = folder.with_name("sunlit")
    kept: list[str] = []

    def make_while_it_is_renamed() -> None:
        with opened(folder) as here:
            kept.append(here.store.put(b"a take"))
            folder.rename(elsewhere)
            here.store.path(kept[0])

    with pytest.raises(FolderGone, match=r"moonlit is not there any more: it was renamed"):
        make_while_it_is_renamed()
    with opened(elsewhere) as here:
        assert here.store.read(kept[0]) == b"a take"
        assert list((here.store.folder / "tmp").glob("*.alive")) == [here.store.session.folder.with_suffix(".alive")]


def test_a_film_reached_by_two_paths_has_one_store_and_one_name(folder: Path) -> None:
    link = folder.with_name("by-a-link")
    link.symlink_to(folder, target_is_directory=True)
    with opened(folder) as one, opened(link) as other:
        assert one.store.folder == other.store.folder
        assert (one.production.slug, one.store.scope) == (other.production.slug, other.store.scope)
