"""More takes: as many as are asked for, each another one, of one thing and of nothing else of the film."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from limelight.actions.opened import opened
from limelight.actions.take import NotACount, NothingVaries, NotVaried, TakeRequest, TakeResult, take
from limelight.actions.unfinished_takes import Asking
from limelight.cli.take import varied
from limelight.core.takes import takes
from limelight.execute.inline import InlineExecutor
from limelight.testing import misbehaving
from limelight.testing.misbehaving import SpeechService

SCRIPT = """
INT. ROOM - NIGHT

MEI
(tender)
You hung me crooked.

LI
I came to answer.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mei")
    (folder / "limelight.toml").write_text('schema = 1\ntitle = "Mei"\n', "utf-8")
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    return folder


def more(folder: Path, what: str, count: int = 3, stop: threading.Event | None = None, **vary: object) -> TakeResult:
    return take(TakeRequest(what, folder, count, vary, page=False), executor=InlineExecutor(), stop=stop)


def test_takes_of_a_voice_go_on_from_the_highest_there_is_and_make_nothing_else(folder):
    assert [made.take for made in more(folder, '"crooked"/voice', 2).made] == [2, 3]
    assert [made.take for made in more(folder, '"crooked"/voice', 2).made] == [4, 5]
    with opened(folder) as here:
        made = {row[0].partition("#")[0] for row in here.store.ledger.rows("SELECT slot FROM attempts")}
        there = takes(here.store, "sc01/ln01/voice@en")
    assert made == {"sc01/ln01/voice@en", "sc01/shots"}
    assert len({each.digest for each in there}) == 5
    assert [each.take for each in there if each.selected] == [1]


def test_what_is_named_exactly_is_made_once(folder):
    [made] = more(folder, "sc01/ln02/voice", pace=0.9).made
    assert made.vary == {"pace": 0.9}


def test_a_take_like_another_is_left_out_and_the_next_number_tried(folder):
    first = more(folder, "sc01/shots", coverage="wider")
    again = more(folder, "sc01/shots", coverage="wider")
    assert [made.remarks for made in first.made] == [("covered from further away",)]
    assert (again.made, len(again.same)) == ((), 1)
    both = more(folder, "sc01/shots", 2)
    assert len(both.made) == 2
    assert {made.digest for made in both.made}.isdisjoint({made.digest for made in first.made})


@pytest.mark.parametrize(
    ("what", "vary", "error", "said"),
    [
        ("sc01/timing", {}, NothingVaries, "shots/sc01.toml"),
        ("sc01/sh01/segment", {}, NothingVaries, "Take sc01/sh01/picture"),
        ("sc01/sh01/picture", {"frame": ""}, NotVaried, "Did you mean framing"),
        ("sc01/ln01/voice", {"light": ""}, NotVaried, "varies pace, pitch"),
    ],
)
def test_what_cannot_be_had_says_what_can(folder, what, vary, error, said):
    with pytest.raises(error, match=said):
        more(folder, what, **vary)


def test_a_count_that_nobody_looks_at_is_refused(folder):
    with pytest.raises(NotACount, match="between 1 and 24"):
        more(folder, "sc01/sh01/picture", 500)


def test_stopped_it_ends_with_what_there_is(folder):
    stop = threading.Event()
    stop.set()
    result = more(folder, "sc01/ln01/voice", stop=stop)
    assert (result.made, result.stopped, result.exit) == ((), True, 1)


def test_a_way_that_is_not_to_be_had_ends_with_2_and_names_those_that_are(folder):
    result = more(folder, "sc01/shots", coverage="disco")
    assert result.exit == 2
    assert "singles" in str(result.errors[0])


def test_what_shall_differ_is_read_as_it_is_typed():
    assert varied(" framing , pace=0.9,idiom=modern") == {"framing": "", "pace": 0.9, "idiom": "modern"}


def test_killed_at_its_end_and_typed_again_it_has_the_takes_that_it_made(folder, monkeypatch):
    def dies(asking: Asking) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(Asking, "end", dies)
        with pytest.raises(SystemExit):
            more(folder, '"answer"/voice', 2)
    with opened(folder) as here:
        there = takes(here.store, "sc01/ln02/voice@en")
    assert {made.digest for made in more(folder, '"answer"/voice', 2).made} <= {each.digest for each in there}
    assert not {made.digest for made in more(folder, '"answer"/voice', 2).made} & {each.digest for each in there}


def test_an_engine_that_charges_is_not_asked_on_once_it_says_the_same_again(tmp_path, monkeypatch):
    (tmp_path / "limelight.toml").write_text('schema = 1\ntitle = "Mei"\n[engines]\nvoice = "openai"\n', "utf-8")
    (tmp_path / "script.fountain").write_text(SCRIPT, "utf-8")
    with SpeechService() as service:
        monkeypatch.setenv("LIMELIGHT_SPEECH_URL", service.address)
        monkeypatch.setenv("LIMELIGHT_SPEECH_KEY", misbehaving.KEY)
        monkeypatch.setenv("LIMELIGHT_SPEECH_PRICE", str(misbehaving.PRICE))
        result = more(tmp_path, "sc01/ln02/voice", 4)
    assert (result.made, len(result.same)) == ((), 4)
    assert (
        len(service.charged) == 5
    )  # the first, which is compared with, and those that were asked for: no further four
    assert any("no further ones were asked for" in warning for warning in result.warnings)
