"""Finding the production that a path means."""

import threading
from pathlib import Path

import pytest

from limelight.actions.finding import NoFolder, NoScreenplay, SeveralEpisodes, around, find_production, find_productions


def production(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "script.fountain").write_text("Title: X\n")
    return folder


def test_a_production_is_meant_by_its_folder_its_script_and_any_file_in_it(tmp_path):
    folder = production(tmp_path / "moonlit")
    (folder / "out").mkdir()
    film = folder / "out" / "moonlit.en.9x16.mp4"
    film.touch()
    for path in (folder, folder / "script.fountain", film):
        assert find_production(path) == folder
    assert around(film) == folder.resolve()


def test_a_series_means_its_episodes_in_order_of_their_numbers(tmp_path):
    (tmp_path / "series.toml").touch()
    for name in ("ep10", "ep2", "ep1"):
        production(tmp_path / name)
    assert [folder.name for folder in find_productions(tmp_path)] == ["ep1", "ep2", "ep10"]
    with pytest.raises(SeveralEpisodes, match="say which episode"):
        find_production(tmp_path)


@pytest.mark.parametrize(
    ("files", "said"),
    [((), "limelight new"), (("draft.fountain",), "draft.fountain"), (("ep/script.fountain",), "ep")],
)
def test_a_folder_without_a_screenplay_says_what_to_do(tmp_path, files, said):
    for file in files:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    with pytest.raises(NoScreenplay, match=said):
        find_production(tmp_path)


def test_a_misspelt_folder_is_guessed(tmp_path):
    production(tmp_path / "moonlit")
    with pytest.raises(NoFolder, match=r"Did you mean .*moonlit"):
        find_production(tmp_path / "monlit")


def test_a_script_that_an_editor_has_just_moved_away_is_waited_for(tmp_path):
    folder = production(tmp_path / "moonlit")
    (folder / "script.ids").touch()
    (folder / "script.fountain").rename(folder / "script.fountain~")
    back = threading.Timer(0.05, (folder / "script.fountain~").rename, [folder / "script.fountain"])
    back.start()
    assert find_production(folder) == folder
    back.join()
