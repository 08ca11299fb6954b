"""New: the folder that a person starts from."""

import tomllib

import pytest

from limelight.actions.new import STARTERS, FolderTaken, NewRequest, new
from limelight.actions.versions import NotALanguage
from limelight.works.production import read_production


@pytest.mark.parametrize("language", STARTERS)
def test_a_first_screenplay_is_ready_in_its_language(tmp_path, language):
    result = new(NewRequest(tmp_path / "moon-lit", language))
    settings = tomllib.loads((result.make / "limelight.toml").read_text("utf-8"))
    assert settings == {
        "schema": 1,
        "title": "Moon lit",
        "language": language,
        "voices": [language],
        "captions": [language],
        "aspects": ["9:16"],
    }
    assert result.warnings == ()
    assert (result.make / "script.fountain").read_text("utf-8").startswith("Title: Moon lit\n")
    production = read_production(result.make)
    (location,) = production.locations.values()
    assert location.place.kind in ("room", "apartment")
    assert not location.guessed
    assert production.warnings == ()


def test_a_language_without_a_first_screenplay_gets_the_english_one_and_is_told(tmp_path):
    result = new(NewRequest(tmp_path / "x", "sw"))
    assert "sw" in result.warnings[0]
    assert tomllib.loads((tmp_path / "x" / "limelight.toml").read_text())["language"] == "sw"


def test_nothing_is_written_where_something_stands(tmp_path):
    (tmp_path / "notes.txt").touch()
    with pytest.raises(FolderTaken, match=r"notes\.txt"):
        new(NewRequest(tmp_path))
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_one_that_was_killed_half_way_is_finished_by_typing_it_again(tmp_path):
    whole = new(NewRequest(tmp_path / "x"))
    texts = {file: file.read_bytes() for file in whole.files}
    (tmp_path / "x" / "script.fountain").unlink()
    (tmp_path / "x" / ".script.fountain.1a2b3c4d.part").write_bytes(b"Title")
    again = new(NewRequest(tmp_path / "x"))
    assert {file: file.read_bytes() for file in again.files} == texts
    assert sorted(each for each in (tmp_path / "x").iterdir()) == sorted(texts)
    with pytest.raises(FolderTaken):
        new(NewRequest(tmp_path / "x"))


def test_a_title_may_hold_anything(tmp_path):
    title = 'She said "No"\\ \t½'
    new(NewRequest(tmp_path / "x", title=title))
    assert tomllib.loads((tmp_path / "x" / "limelight.toml").read_text("utf-8"))["title"] == title
    new(NewRequest(tmp_path / "y", title="two\nlines"))
    assert (tmp_path / "y" / "script.fountain").read_text("utf-8").startswith("Title: two lines\n\n")


def test_a_series_holds_its_first_episode(tmp_path):
    result = new(NewRequest(tmp_path / "moonlit", series=True))
    assert result.make == tmp_path / "moonlit" / "ep01"
    assert tomllib.loads((tmp_path / "moonlit" / "series.toml").read_text())["voices"] == ["en"]


def test_a_language_is_a_code(tmp_path):
    with pytest.raises(NotALanguage, match="English"):
        new(NewRequest(tmp_path / "x", "English"))
