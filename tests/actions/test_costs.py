"""What was paid is shown, and where nobody here can know, a person's word is asked for, taken, and kept to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.actions.costs import BothWays, CostsRequest, CostsResult, NothingInDoubt, costs
from limelight.actions.new import NewRequest, new
from limelight.actions.opened import opened
from limelight.actions.part import make_part
from limelight.actions.prospect import prospect
from limelight.cli.app import run
from limelight.core.report import Report
from limelight.engines.voices.openai.account import URL
from limelight.execute.inline import InlineExecutor
from limelight.testing import misbehaving
from limelight.testing.misbehaving import SpeechService

SCRIPT = "INT. ROOM - DAY\n\nMARA\nWho is there?\n\nKEMI\nNobody.\n"
COST = misbehaving.PRICE


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechService]:
    with SpeechService() as service:
        monkeypatch.setenv(URL, service.address)
        monkeypatch.setenv("LIMELIGHT_SPEECH_PRICE", str(COST))
        yield service


@pytest.fixture
def folder(tmp_path: Path, service: SpeechService) -> Path:
    folder = tmp_path / "moonlit"
    new(NewRequest(folder))
    (folder / "script.fountain").write_text(SCRIPT)
    (folder / "limelight.toml").write_text('budget = 1.0\n\n[engines]\nvoice = "openai"\n')
    return folder


def record(folder: Path) -> Report:
    """Have both lines spoken, and make nothing else."""
    with opened(folder) as here:
        ahead = prospect(here)
        voices = [slot for slot in ahead.found.table.entries if "/voice" in slot]
        assert len(voices) == 2
        return make_part(here, ahead.plan, voices, InlineExecutor())


def told(folder: Path, **words: tuple[str, ...]) -> CostsResult:
    return costs(CostsRequest(folder, **words))


def test_what_was_sent_is_listed_with_what_it_cost(folder: Path) -> None:
    record(folder)
    result = told(folder)
    assert {each.label for each in result.of("paid")} == {'"Who is there?"', '"Nobody."'}
    assert (len(result.of("paid")), result.spent, result.budget) == (2, pytest.approx(2 * COST), 1.0)
    assert result.exit == 0


def test_a_word_on_what_is_in_doubt_is_taken_once_and_the_next_make_goes_on(
    folder: Path, service: SpeechService, capsys: pytest.CaptureFixture[str]
) -> None:
    service.behaves = lambda words, times: "dropped" if times == 0 else "well"
    record(folder)
    assert run(["costs", str(folder)]) == 3
    said = capsys.readouterr().out
    assert "0.00 spent of a budget of 1.00, and 0.04 set aside" in said
    first, second = told(folder).of("in doubt")
    assert f"--charged {first.slot}" in said

    assert told(folder, charged=(first.slot,), not_charged=('"Nobody"',)).settled == (first.slot, second.slot)
    assert told(folder).spent == pytest.approx(COST)
    with pytest.raises(NothingInDoubt, match=first.slot):
        told(folder, not_charged=(first.slot,))
    assert len(record(folder).built) == 2
    assert told(folder).spent == pytest.approx(3 * COST)


def test_two_lost_answers_of_one_line_are_told_apart(folder: Path, service: SpeechService) -> None:
    service.behaves = lambda words, times: "dropped" if words != "Nobody." else "well"
    record(folder)
    (folder / "script.fountain").write_text(SCRIPT.replace("Who is there?", "Who is here?"))
    record(folder)
    first, second = told(folder).of("in doubt")
    assert (first.slot, first.label, second.label) == (second.slot, '"Who is there?"', '"Who is here?"')
    told(folder, charged=(first.mark,))
    assert [each.label for each in told(folder).of("in doubt")] == ['"Who is here?"']


def test_one_call_cannot_be_both(folder: Path, service: SpeechService) -> None:
    service.behaves = lambda words, times: "dropped"
    record(folder)
    with pytest.raises(BothWays):
        told(folder, charged=("all",), not_charged=("all",))
    assert len(told(folder).of("in doubt")) == 2


def test_a_paid_take_that_is_lost_is_paid_for_again_only_when_a_person_says_so(
    folder: Path, service: SpeechService
) -> None:
    made = record(folder)
    with opened(folder) as here:
        for digest in made.outputs.values():
            here.store.blobs.remove(digest)
    assert (len(record(folder).waiting), len(service.charged)) == (2, 2)
    lost = told(folder)
    assert (len(lost.of("lost")), lost.exit) == (2, 3)
    told(folder, pay_again=("all",))
    assert (len(record(folder).built), len(service.charged)) == (2, 4)
    assert told(folder).spent == pytest.approx(4 * COST)
