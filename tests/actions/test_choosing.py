"""What a person says about takes: chosen, rejected, taken back, made anew; by whom, and what it comes to."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.actions.choose import ChooseRequest, choose
from limelight.actions.choosing import NoOwnFile, NoTakes, OwnFileReplaced, decide, who
from limelight.actions.explain import ExplainRequest, explain
from limelight.actions.opened import opened
from limelight.actions.part import make_part
from limelight.actions.prospect import prospect
from limelight.actions.refresh import RefreshRequest, refresh
from limelight.actions.reject import NothingElse, RejectRequest, reject
from limelight.actions.status import StatusRequest, status
from limelight.actions.take import TakeRequest, take
from limelight.actions.undo import NothingToUndo, UndoRequest, undo
from limelight.actions.versions import versions
from limelight.core import crash
from limelight.core.choices.decisions import Decision, append
from limelight.core.errors import UnknownTake
from limelight.core.registry import Registry, read_craft
from limelight.core.takes import takes
from limelight.execute.inline import InlineExecutor
from limelight.kinds.film import plan_film
from limelight.testing.killing import in_child

SCRIPT = """
INT. ROOM - NIGHT

MEI
You hung me crooked.

LI
I came to answer.
"""
VOICE = "sc01/ln01/voice@en"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A production with three takes of its first line."""
    folder = tmp_path_factory.mktemp("mei") / "mei"
    folder.mkdir()
    (folder / "limelight.toml").write_text('schema = 1\ntitle = "Mei"\n', "utf-8")
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    take(TakeRequest("crooked/voice", folder, 2), executor=InlineExecutor())
    return folder


@pytest.fixture
def folder(recorded: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(recorded, tmp_path / "mei"))


NEWER = """
from dataclasses import replace
from limelight.core.graph import craft
from limelight.crafts.record_line import *
from limelight.crafts.record_line import record_line as older

@craft(revision=99, upgrade="keep", varies=("pace", "pitch"), needs=Needs(engine="voice"))
def record_line(*asked, **more):
    spoken = older(*asked, **more)
    return replace(spoken, seconds=spoken.seconds + 1)

record_line.__wrapped__ = older
"""


@pytest.fixture
def upgraded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limelight that records lines in a newer way: each is a second longer."""
    (tmp_path / "newer_recording.py").write_text(NEWER, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    registry = Registry.installed()
    monkeypatch.setitem(registry._crafts, "record_line", read_craft("newer_recording:record_line"))
    monkeypatch.setitem(registry._craft_targets, "record_line", "newer_recording:record_line")


def standing(folder: Path, slot: str = VOICE) -> str:
    """The digest of what would fill the slot in the next make."""
    with opened(folder) as here:
        return prospect(here).found.outputs.get(slot, "")


def digests(folder: Path) -> list[str]:
    with opened(folder) as here:
        return [candidate.digest for candidate in takes(here.store, VOICE)]


def test_a_chosen_take_fills_its_slot_and_the_choice_says_who_and_why(folder):
    result = choose(ChooseRequest("hung me crooked", "3", folder, "truer", "Ada"))
    assert (result.slot, result.number, result.stale, result.gone, result.set_aside) == (VOICE, 3, False, False, ())
    assert standing(folder) == digests(folder)[2]
    (said,) = status(StatusRequest(folder)).said
    assert (said.slot, said.kind, said.number, said.by, said.because) == (VOICE, "chosen", 3, "Ada", "truer")


def test_what_is_undone_is_told_and_what_held_before_it_holds_again(folder):
    for number in ("2", "3"):
        choose(ChooseRequest("crooked/voice", number, folder, by="Ada"))
    first, second, third = digests(folder)
    for kind, number, then in (("choice", 3, second), ("choice", 2, first)):
        back = undo(UndoRequest(folder, by="Bo"))
        assert (back.kind, back.slots, back.number, back.by, standing(folder)) == (kind, (VOICE,), number, "Ada", then)
    with pytest.raises(NothingToUndo, match=r"choices\.jsonl holds no choice"):
        undo(UndoRequest(folder))
    assert third not in (first, second)


def test_a_choice_that_is_typed_again_after_a_kill_is_one_choice_and_one_undo_takes_it_back(folder):
    choose(ChooseRequest("crooked", "2", folder))
    assert in_child(lambda: choose(ChooseRequest("crooked", "3", folder)), {crash.AT: "choice written"}) != 0
    choose(ChooseRequest("crooked", "3", folder))
    assert not list(folder.glob(".choices*")), "what the dead one held lies about"
    assert undo(UndoRequest(folder)).number == 3
    with opened(folder) as here:
        assert here.choices.of(VOICE).take == 2


def test_one_thing_said_can_be_undone_among_others(folder):
    choose(ChooseRequest("crooked/voice", "2", folder))
    reject(RejectRequest("crooked/voice", "3", folder))
    assert undo(UndoRequest(folder, "0:00/voice")).kind == "rejection"
    assert undo(UndoRequest(folder, VOICE)).kind == "choice"
    with pytest.raises(NothingToUndo, match="about sc01/ln01/voice@en"):
        undo(UndoRequest(folder, VOICE))


def test_a_rejected_take_gives_way_to_the_next_one(folder):
    result = reject(RejectRequest("crooked/voice", "1", folder, "too fast", "Ada"))
    assert (result.number, result.fills, standing(folder)) == (1, 2, digests(folder)[1])
    assert reject(RejectRequest("crooked/voice", "2", folder)).fills == 3
    result = reject(RejectRequest("crooked/voice", "3", folder))
    assert result.fills == 0
    assert standing(folder) == ""
    (why,) = explain(ExplainRequest(VOICE, folder)).slots
    assert why.state == "to make"
    assert [said.kind for said in why.said] == ["rejected"] * 3


def test_what_cannot_be_chosen_or_rejected_says_what_can(folder):
    with pytest.raises(UnknownTake, match=r"Its takes: 1 \(\w+\), 2 \(\w+\), 3"):
        choose(ChooseRequest(VOICE, "7", folder))
    with pytest.raises(NoTakes, match="sc01/ln02/voice@en has no takes yet"):
        choose(ChooseRequest("answer", "1", folder))
    with pytest.raises(NoOwnFile, match=r"limelight adopt FILE sc01/ln01/voice@en"):
        choose(ChooseRequest(VOICE, "own", folder))
    make_timing(folder)
    with pytest.raises(NothingElse, match="comes out the same"):
        reject(RejectRequest("sc01/timing", "1", folder))


def make_timing(folder: Path) -> None:
    """Make the times of the scene, of which there is only ever one take."""
    with opened(folder) as here:
        plan = plan_film(here.production, versions(here.production))
        make_part(here, plan, {"sc01/timing@en"}, InlineExecutor())


def test_an_own_file_is_chosen_set_aside_and_counts_again_when_it_changes(folder):
    own = folder / "own" / "sc01" / "ln01" / "voice.wav"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"RIFF my first try")
    assert standing(folder) == "", "my recording stands there, and is not read yet"
    result = choose(ChooseRequest(VOICE, "2", folder))
    assert result.set_aside == ("own/sc01/ln01/voice.wav",)
    assert standing(folder) == digests(folder)[1]
    own.write_bytes(b"RIFF my second try")
    assert standing(folder) == ""
    assert reject(RejectRequest(VOICE, "own", folder)).fills == 2
    assert choose(ChooseRequest(VOICE, "own", folder)).decision.own != ""
    assert standing(folder) == ""
    assert undo(UndoRequest(folder)).kind == "choice"
    assert standing(folder) == digests(folder)[1]


def test_nothing_of_an_upgrade_shows_before_a_refresh_and_undo_takes_it_back(folder, upgraded):
    choose(ChooseRequest(VOICE, "2", folder, by="Ada"))
    second = digests(folder)[1]
    listed = refresh(RefreshRequest(folder=folder))
    assert [older.slot for older in listed.older] == [VOICE]
    assert (listed.refreshed, standing(folder)) == ((), second)
    done = refresh(RefreshRequest(("crooked/voice",), folder, by="Ada"), executor=InlineExecutor())
    assert ([each.slot for each in done.refreshed], done.same, done.older, done.exit) == ([VOICE], (), (), 0)
    assert standing(folder) == digests(folder)[3] != second
    assert [said.by for said in explain(ExplainRequest(VOICE, folder)).slots[0].said] == ["Ada"]
    assert refresh(RefreshRequest((VOICE,), folder)).current == (VOICE,)
    assert undo(UndoRequest(folder)).kind == "refresh"
    assert [older.slot for older in refresh(RefreshRequest(folder=folder)).older] == [VOICE]
    assert standing(folder) == second


def test_a_draft_follows_its_own_film_and_what_was_never_decided_the_latest_choice(folder):
    for aspect, number in (("9x16", 2), ("1x1", 3)):
        append(folder / "choices.jsonl", Decision(f"sc01/sh01/picture+{aspect}", f"b3:{number}", take=number))
    append(folder / "choices.jsonl", Decision(VOICE, "b3:4", take=4))
    with opened(folder) as here:
        follows = {slot: here.choices.recipe_for(slot) for slot in PICTURES}
    assert {slot: decision.take for slot, decision in follows.items() if decision} == PICTURES


PICTURES = {
    "sc01/sh01/picture+9x16-draft": 2,
    "sc01/sh01/picture+9x16~hook-b": 2,
    "sc01/sh01/picture+16x9": 3,
    "sc01/ln01/voice@es": 4,
}
"""Slots that nobody decided about, and the take that each is of."""


def test_who_chooses_is_whom_git_knows_else_the_account(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Ada  of the Lake")
    assert who(tmp_path) == "Ada of the Lake"
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("getpass.getuser", lambda: "ada")
    assert who(tmp_path) == "ada"


def test_a_take_of_an_own_file_that_was_replaced_says_where_its_content_is(folder):
    own = folder / "own" / "sc01" / "ln01" / "voice.wav"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"as it is now")
    with opened(folder) as here:
        older = replace(takes(here.store, VOICE)[0], own=here.store.put(b"as it was"), file="own/voice.wav")
        with pytest.raises(OwnFileReplaced, match=r"of another own/voice\.wav .*blobs"):
            decide(here, VOICE, older)
