"""Takes are listened to once, on demand; what was heard otherwise is told by status and the board, with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions.choose import ChooseRequest, choose
from limelight.actions.listen import ListenRequest, ListenResult, NothingToHear, NotSpoken, listen
from limelight.actions.show_board import ShowBoardRequest, show_board
from limelight.actions.status import StatusRequest, status
from limelight.actions.take import TakeRequest, take
from limelight.execute.inline import InlineExecutor
from limelight.testing.hearing import PromptedEar, ear
from limelight.works.hearing import Transcript

SCRIPT = """
INT. ROOM - NIGHT

MEI
You hung me crooked.

LI
I came to answer.
"""
VOICE = "sc01/ln01/voice@en"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A film with two takes of its first line, and none of its second."""
    (tmp_path / "limelight.toml").write_text('schema = 1\ntitle = "Mei"\n\n[engines]\nvoice = "hibari"\n', "utf-8")
    (tmp_path / "script.fountain").write_text(SCRIPT, "utf-8")
    take(TakeRequest(VOICE, tmp_path, 1, page=False), executor=InlineExecutor())
    return tmp_path


def heard(folder: Path, *prompts: str | Transcript, what: tuple[str, ...] = (), language: str = "") -> ListenResult:
    request = ListenRequest(what, folder, language)
    return listen(request, executor=InlineExecutor(), registry=ear(*prompts))


def test_a_line_heard_as_it_is_written_is_told_by_its_tally_alone(folder):
    result = heard(folder, "you hung me crooked")
    [told], [tally] = result.heard, result.tallies
    assert (told.slot, told.fills, told.doubt) == (VOICE, True, None)
    assert (tally.language, tally.words, tally.wrong, tally.slips) == ("en", 4, 0, 0.0)
    assert result.silent == ("sc01/ln02/voice@en",)
    assert status(StatusRequest(folder)).doubts == ()


def test_a_word_that_is_lost_is_told_by_status_and_the_board_with_what_to_type(folder):
    heard(folder, "You hung crooked.")
    [doubt] = status(StatusRequest(folder)).doubts
    assert (doubt.slot, doubt.flaws, doubt.again) == (VOICE, ('"me" is not heard',), f"limelight take {VOICE}")
    page = show_board(ShowBoardRequest(folder)).path
    assert "Heard otherwise than written" in page.read_text("utf-8")


def test_a_take_is_listened_to_once(folder):
    heard(folder, "You hung crooked.")
    result = heard(folder)
    assert result.heard[0].hearing.heard == "You hung crooked."


def test_every_take_of_what_is_named_is_heard_and_a_choice_ends_the_doubt(folder):
    result = heard(folder, "You hung crooked.", "You hung me crooked.", what=("crooked",))
    assert [(each.number, each.fills, bool(each.doubt)) for each in result.heard] == [
        (1, True, True),
        (2, False, False),
    ]
    choose(ChooseRequest(VOICE, "1", folder, by="Mei"))
    assert status(StatusRequest(folder)).doubts == ()


def test_another_language_is_told_only_where_hardly_a_word_is_right(folder):
    def kinds(said, sounds_like):
        [take] = heard(folder, Transcript(said, sounds_like, 0.95)).heard
        return [flaw.kind for flaw in take.hearing.flaws]

    assert kinds("Ni hao ma pengyou", "zh") == ["language", "unlike"]


def test_a_sound_that_is_right_is_no_other_language(folder):
    [take] = heard(folder, Transcript("You hung me crooked.", "nl", 0.95)).heard
    assert take.doubt is None


def test_what_has_no_voice_and_what_is_not_spoken_are_refused(folder):
    with pytest.raises(NothingToHear, match="sc01/score"):
        heard(folder, what=("sc01/score",))
    with pytest.raises(NotSpoken, match="sw"):
        heard(folder, language="sw")
    assert not PromptedEar.prompts
