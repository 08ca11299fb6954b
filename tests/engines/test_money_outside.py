"""However a service misbehaves and whenever a make is killed: the budget holds, and nothing is paid twice unasked."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from limelight.core.events import Held
from limelight.core.graph import Node
from limelight.core.money.journal import Call
from limelight.core.registry import Registry
from limelight.core.report import Report
from limelight.engines.voices.openai.account import KEY, URL
from limelight.engines.voices.openai.engine import PATIENCE
from limelight.testing import misbehaving
from limelight.testing.killing import in_child
from limelight.testing.misbehaving import CHARGES, MAY_CHARGE, REFUSES, SpeechService
from limelight.testing.studio import Studio
from limelight.works.speech import Delivery, Voice

CRAFTS = {"utter": "limelight.testing.crafts:utter", "record_line": "limelight.crafts.record_line:record_line"}
ENGINES = {"openai": "limelight.engines.voices.openai.engine:OpenAIVoice"}
COST = misbehaving.PRICE


class Stage(Studio):
    """A studio whose voices are a service's."""

    def __init__(self, folder: Path, service: SpeechService) -> None:
        super().__init__(folder)
        self.registry = Registry(CRAFTS, ENGINES)
        self.service = service

    def speak(self, *words: str, **how: object) -> Report:
        return self.make(*(Node(each, "utter", {"words": each}, engine="openai") for each in words), **how)


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    with SpeechService() as service:
        monkeypatch.setenv(URL, service.address)
        monkeypatch.setenv(KEY, misbehaving.KEY)
        monkeypatch.setenv(PATIENCE, "0.2")
        monkeypatch.setenv("LIMELIGHT_SPEECH_PRICE", str(COST))
        stage = Stage(tmp_path, service)
        yield stage
        stage.close()


@pytest.mark.parametrize("way", ["busy", "unavailable"])
def test_who_is_busy_is_asked_again_and_paid_once(stage: Stage, way: str) -> None:
    stage.service.behaves = lambda words, times: way if times < 2 else "well"
    held: list[Held] = []
    report = stage.speak("Who?", on_event=lambda event: held.append(event) if isinstance(event, Held) else None)
    assert (report.built, report.cost) == (("Who?",), pytest.approx(COST))
    assert (len(stage.service.asked), len(held)) == (3, 2)
    assert stage.store.journal.bound() == pytest.approx(COST)


def test_while_one_is_waited_for_nobody_else_asks_it_and_stopping_takes_no_second(stage: Stage) -> None:
    stage.service.behaves = lambda words, times: "busy_without_a_word"
    stop, began = threading.Event(), time.monotonic()
    threading.Timer(0.5, stop.set).start()
    report = stage.speak(*"abcdef", stop=stop)
    assert report.stopped
    assert time.monotonic() - began < 1.5
    assert len(stage.service.asked) == 1
    assert stage.store.journal.in_doubt() == []


def test_nobody_waits_for_a_day(stage: Stage) -> None:
    stage.service.behaves = lambda words, times: "busy_for_a_day"
    assert "24 h" in str(stage.speak("Who?").errors[0])
    assert stage.store.journal.bound() == 0


def test_who_refuses_one_line_for_ever_is_not_asked_for_ever(stage: Stage) -> None:
    stage.service.behaves = lambda words, times: "busy" if words == "Who?" else "well"
    report = stage.speak("Who?", *"abc")
    assert (report.failed, len(report.built)) == (("Who?",), 3)
    assert stage.service.asked.count("Who?") == 7


def test_a_closed_door_is_told_after_a_few_tries_and_the_next_make_asks_again(stage: Stage) -> None:
    os.environ[URL] = "http://127.0.0.1:9/v1"
    report = stage.speak("Who?", stop=_in(0.6))
    assert report.failed or report.stopped
    os.environ[URL] = stage.service.address
    assert stage.speak("Who?").built == ("Who?",)


def _in(seconds: float) -> threading.Event:
    stop = threading.Event()
    threading.Timer(seconds, stop.set).start()
    return stop


def test_what_may_have_been_charged_waits_for_a_word_and_is_not_asked_again(stage: Stage) -> None:
    stage.service.behaves = lambda words, times: "dropped"
    failed = stage.speak("Who?")
    assert failed.failed == ("Who?",)
    assert "You may have been charged: `limelight costs`" in str(failed.errors[0])
    waits = stage.speak("Who?")
    assert (waits.waiting, waits.exit) == (("Who?",), 3)
    assert "`limelight costs`" in str(waits.waits[0])
    assert (len(stage.service.asked), stage.service.account) == (1, pytest.approx(COST))


def test_what_cannot_be_asked_for_is_not_in_doubt(stage: Stage) -> None:
    inputs = {"line": "ln1", "words": "nuqneH", "language": "tlh", "voice": Voice(), "delivery": Delivery()}
    report = stage.make(Node("ln1", "record_line", inputs, engine="openai"))
    assert 'no language "tlh"' in str(report.errors[0])
    assert (stage.service.asked, stage.store.journal.bound()) == ([], 0)


def test_on_this_machine_a_lost_answer_is_simply_asked_for_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LIMELIGHT_SPEECH_PRICE")
    stage.service.behaves = lambda words, times: "well" if times else "dropped"
    assert stage.speak("Who?", budget=0.0).failed == ("Who?",)
    assert stage.speak("Who?", budget=0.0).built == ("Who?",)
    assert stage.store.journal.bound() == 0


def test_nothing_that_is_kept_holds_the_key(stage: Stage) -> None:
    ways = ["unwelcome", "elsewhere", "a_page", "garbage", "well"]
    stage.service.behaves = lambda words, times: ways[int(words)]
    stage.speak(*map(str, range(len(ways))))
    kept = [file for file in stage.folder.rglob("*") if file.is_file()]
    assert kept
    assert [file for file in kept if misbehaving.KEY.encode() in file.read_bytes()] == []


WAYS = [*CHARGES] * 6 + [*REFUSES.keys() - {"busy_without_a_word", "busy_until_a_date"}] + [*MAY_CHARGE]


@pytest.mark.parametrize("seed", range(3))
def test_the_budget_holds_and_the_journal_knows_every_charge(
    stage: Stage, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice, service = random.Random(seed), stage.service
    script = random.Random(seed + 1000)
    service.behaves = lambda words, times: script.choice(WAYS)
    service.slams = lambda: script.random() < 0.1
    service.charges = lambda words, times: script.random() < 0.6
    budget, lines = 7 * COST, [f"line {number}" for number in range(8)]
    for _ in range(8):
        ends = [dice.choice([None, dice.uniform(0.05, 0.6)]) for _ in range(dice.choice([1, 1, 2]))]
        with ThreadPoolExecutor(len(ends)) as at_once:
            list(at_once.map(lambda end_in: in_child(lambda: _make(stage, lines, budget, end_in), {}), ends))
        service.rest()
        assert service.account <= budget + 1e-9
        assert stage.store.journal.bound() >= service.account - 1e-9
        _answer_truly(stage, dice)
        assert stage.store.journal.bound() >= service.account - 1e-9
    service.behaves, service.slams = (lambda words, times: "well"), (lambda: False)
    monkeypatch.setenv(PATIENCE, "20")
    _answer_truly(stage, dice, all_of_them=True)
    report = stage.speak(*lines)
    assert [str(failure) for failure in (*report.errors, *report.waits)] == []
    assert stage.store.journal.bound() == pytest.approx(service.account)


def _make(stage: Stage, lines: list[str], budget: float, end_in: float | None) -> None:
    """One make; where `end_in` is given, it is killed after so many seconds."""
    if end_in is not None:
        threading.Timer(end_in, os.kill, [os.getpid(), signal.SIGKILL]).start()
    Stage(stage.folder, stage.service).speak(*lines, budget=budget)


def _answer_truly(stage: Stage, dice: random.Random, *, all_of_them: bool = False) -> None:
    """A person looks into their account, for some of the calls in doubt."""
    for call in stage.store.journal.in_doubt():
        if all_of_them or dice.random() < 0.7:
            stage.store.journal.settle(call.id, charged=_was_charged(stage, call))


def _was_charged(stage: Stage, call: Call) -> bool:
    known = [each for each in stage.store.journal.calls() if each.slot == call.slot and each.spent]
    return stage.service.charged.count(call.slot) > len(known)
