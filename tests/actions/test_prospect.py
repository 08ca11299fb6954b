"""The prospect: a film that is not made yet is known whole, shot by shot and part by part."""

import pytest

from limelight.actions.board import BoardRequest, board
from limelight.actions.check import CheckRequest, check
from limelight.actions.explain import ExplainRequest, explain
from limelight.actions.finding import NothingMade
from limelight.actions.lineage import LineageRequest, lineage
from limelight.actions.new import NewRequest, new
from limelight.actions.open import NoFilm, OpenRequest, open_film
from limelight.actions.status import StatusRequest, status
from limelight.core.errors import UnknownSlot


@pytest.fixture
def folder(tmp_path):
    new(NewRequest(tmp_path / "moonlit"))
    return tmp_path / "moonlit"


def test_the_board_has_every_shot_with_its_time_and_its_reason(folder):
    found = board(BoardRequest(folder))
    assert not found.timed
    assert all(shot.reason and shot.seconds > 0 for shot in found.shots)
    for one, following in zip(found.shots, found.shots[1:], strict=False):
        assert one.start + one.seconds == pytest.approx(following.start)
    assert "You told them I was dead." in found.shots[0].lines


def test_status_knows_every_part_down_to_the_film(folder):
    found = status(StatusRequest(folder))
    assert (found.reused, found.films[0].made) == (0, False)
    assert {"sc01/shots", "sc01/ln01/voice@en"} <= {part.slot for part in found.to_make}
    assert "film/master@en+9x16~en" in {part.slot for part in found.open}
    assert found.cast_in_memory == ("MARA", "JONAS")


def test_a_part_is_found_by_its_time_and_its_words_before_anything_is_made(folder):
    at_start = explain(ExplainRequest("0:00", folder)).asked
    by_words = explain(ExplainRequest("told them", folder)).asked
    assert "sc01/sh01/picture+9x16" in at_start
    assert {"sc01/ln01/voice@en", "sc01/sh01/picture+9x16"} <= set(by_words)


def test_why_something_would_be_made_ends_at_the_file_and_line_that_ask_for_it(folder):
    found = explain(ExplainRequest("sc01/ln01/voice", folder))
    (why,) = found.roots("sc01/ln01/voice@en")
    line = (folder / "script.fountain").read_text().splitlines().index("You told them I was dead.") + 1
    assert why.where in {f"script.fountain:{line - back}" for back in (0, 1, 2)}, "the line, or its cue"
    with pytest.raises(UnknownSlot, match="sc01/ln05"):
        explain(ExplainRequest("sc01/ln06", folder))


def test_looking_writes_nothing_of_the_persons(folder):
    before = {path.name for path in folder.iterdir()}
    status(StatusRequest(folder))
    board(BoardRequest(folder))
    assert {path.name for path in folder.iterdir()} - before <= {".limelight"}


def test_what_was_never_made_is_said_so(folder):
    for ask in (
        lambda: check(CheckRequest(folder)),
        lambda: lineage(LineageRequest("0:00", folder)),
        lambda: open_film(OpenRequest(folder)),
    ):
        with pytest.raises((NothingMade, NoFilm), match=r"limelight make"):
            ask()
