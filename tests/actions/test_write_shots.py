"""The shots handed over as files: written where nobody wrote, beside what somebody did."""

from pathlib import Path

import pytest

from limelight.actions.board import BoardRequest, NoScene, board
from limelight.actions.write_shots import WriteShotsRequest, write_shots

SCRIPT = (
    "INT. KITCHEN - NIGHT\n\nANN\nYou came back.\n\nBEN\n(hurt)\nI never left.\n\nEXT. GARDEN - DAY\n\nPetals fall.\n"
)


@pytest.fixture
def film(tmp_path):
    (tmp_path / "script.fountain").write_text(SCRIPT)
    return tmp_path


def states(film, *scenes):
    return {file.path.name: file.state for file in write_shots(WriteShotsRequest(film, scenes)).files}


def test_files_are_called_as_the_folder_was(film, monkeypatch):
    monkeypatch.chdir(film.parent)
    (written, _) = write_shots(WriteShotsRequest(Path(film.name))).files
    assert written.path == Path(film.name, "shots", "sc01.toml")


def test_the_shots_are_written_and_change_nothing(film):
    before = board(BoardRequest(film))
    assert states(film) == {"sc01.toml": "written", "sc02.toml": "written"}
    assert board(BoardRequest(film)) == before
    assert states(film) == {"sc01.toml": "unchanged", "sc02.toml": "unchanged"}


def test_a_draft_follows_the_script_until_somebody_changes_it(film):
    states(film)
    mine = film / "shots/sc02.toml"
    mine.write_text(mine.read_text().replace("[sha01]", "[sha01]\nsounds = ['birds']"))
    (film / "script.fountain").write_text(SCRIPT.replace("You came", "So you came").replace("Petals", "White petals"))
    changed = mine.read_bytes()
    assert states(film) == {"sc01.toml": "written", "sc02.toml.draft": "beside"}
    assert mine.read_bytes() == changed
    assert "White petals" in (film / "shots/sc02.toml.draft").read_text()
    assert not list((film / "shots").glob(".*"))


def test_what_a_person_fixes_is_on_the_board_and_what_lost_its_shot_is_told(film):
    (film / "shots").mkdir()
    (film / "shots/sc01.toml").write_text('cut = ["sh09"]\n[sh02]\nsize = "extreme"\n')
    result = board(BoardRequest(film, ("sc01",)))
    assert [shot.size for shot in result.shots if shot.id == "sc01/sh02"] == ["extreme"]
    assert any("no shot sh09" in warning for warning in result.warnings)


def test_a_scene_that_is_not_there_is_refused_before_anything_is_written(film):
    with pytest.raises(NoScene, match="sc03"):
        states(film, "sc03")
    assert not (film / "shots").exists()
