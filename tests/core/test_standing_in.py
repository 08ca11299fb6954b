"""Where an engine's model is not on the machine another one stands in: for what is not made yet, and never silently."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Decision
from limelight.core.explain import explain
from limelight.core.graph import Node, Ref
from limelight.core.registry import Registry
from limelight.testing.studio import Studio

SINGERS = """
from limelight.core.graph import Needs, craft

class Grand:
    kind = "voice"
    version = "1"
    models = ("large",)
    models_by_language = {"es": ("rules",)}
    default = True

class Small:
    kind = "voice"
    version = "1"

class Abroad:
    kind = "voice"
    version = "1"
    outside = "text"

class Buzzing:
    kind = "voice"
    version = "1"
    last_resort = True

@craft(revision=1, upgrade="keep", needs=Needs(engine="voice"))
def sing(words: str, *, engine: object) -> str:
    return f"{words} by {type(engine).__name__}"

@craft(revision=1, upgrade="follow")
def mix(parts: tuple[str, ...]) -> str:
    return " / ".join(parts)
"""
NAMES = itertools.count()


def line(words: str, slot: str = "line") -> Node:
    return Node(slot, "sing", {"words": words}, engine="grand", instead=("small", "buzzing"), label=words)


class Machine:
    """The models on a machine, and which were asked for."""

    def __init__(self) -> None:
        self.here: set[str] = set()
        self.asked: list[str] = []

    def fetch(self, model: str) -> str:
        self.asked.append(model)
        self.here.add(model)
        return ""

    def fetch_in_vain(self, model: str) -> str:
        self.asked.append(model)
        return "the line is dead"


@pytest.fixture
def machine(studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine, module = Machine(), f"singers_{next(NAMES)}"
    (tmp_path / f"{module}.py").write_text(SINGERS)
    monkeypatch.syspath_prepend(tmp_path)
    engines = {name.lower(): f"{module}:{name}" for name in ("Grand", "Small", "Abroad", "Buzzing")}
    crafts = {name: f"{module}:{name}" for name in ("sing", "mix")}
    studio.registry = Registry(crafts, engines, machine.here.__contains__)
    return machine


def test_a_lacking_model_is_fetched_once_for_all_that_needs_it(studio: Studio, machine: Machine) -> None:
    report = studio.make(line("yes", "a"), line("no", "b"), fetch=machine.fetch)
    assert (studio.text(report, "a"), studio.text(report, "b")) == ("yes by Grand", "no by Grand")
    assert (machine.asked, report.stood_in) == (["large"], ())


def test_where_no_source_has_it_another_stands_in_and_the_report_tells_why(studio: Studio, machine: Machine) -> None:
    report = studio.make(line("yes", "a"), line("no", "b"), fetch=machine.fetch_in_vain)
    assert studio.text(report, "a") == "yes by Small"
    assert [(each.slot, each.stand_in.wanted, each.stand_in.why) for each in report.stood_in] == [
        ("a", "grand", "the line is dead"),
        ("b", "grand", "the line is dead"),
    ]
    assert machine.asked == ["large"]


def test_a_vanished_model_changes_nothing_that_is_made(studio: Studio, machine: Machine) -> None:
    machine.here.add("large")
    studio.make(line("yes", "a"))
    machine.here.clear()
    report = studio.make(line("yes", "a"), line("no", "b"), fetch=machine.fetch_in_vain)
    assert (studio.text(report, "a"), studio.text(report, "b")) == ("yes by Grand", "no by Small")
    assert [each.slot for each in report.stood_in] == ["b"]


def test_what_somebody_better_has_made_already_is_taken_and_never_made_for_it(studio: Studio, machine: Machine) -> None:
    machine.here.add("large")
    studio.make(line("yes"))
    quickly = [Node("line", "sing", {"words": words}, engine="small", rather=("grand",)) for words in ("yes", "no")]
    made = [studio.text(studio.make(node), "line") for node in quickly]
    assert made == ["yes by Grand", "no by Small"]


def test_what_a_stand_in_made_is_told_of_again_and_fetches_nothing(studio: Studio, machine: Machine) -> None:
    studio.make(line("yes"))
    report = studio.make(line("yes"), fetch=machine.fetch)
    assert (report.reused, machine.asked, len(report.stood_in)) == (("line",), [], 1)


def test_once_the_model_is_here_the_one_it_stood_in_for_makes_it(studio: Studio, machine: Machine) -> None:
    studio.make(line("yes"))
    machine.here.add("large")
    report = studio.make(line("yes"))
    assert (studio.text(report, "line"), report.stood_in) == ("yes by Grand", ())


def test_a_model_that_comes_for_one_line_speaks_the_whole_scene(studio: Studio, machine: Machine) -> None:
    mix = Node("mix", "mix", {"parts": (Ref("a"), Ref("b"))})
    studio.make(line("yes", "a"), line("no", "b"), mix)
    report = studio.make(line("yes", "a"), line("never", "b"), mix, fetch=machine.fetch)
    assert studio.text(report, "mix") == "yes by Grand / never by Grand"
    assert studio.make(line("yes", "a"), line("never", "b"), mix).reused == ("a", "b", "mix")


def test_with_nobody_to_stand_in_it_fails_with_the_way_out(studio: Studio, machine: Machine) -> None:
    report = studio.make(Node("line", "sing", {"words": "yes"}, engine="grand"), fetch=machine.fetch_in_vain)
    assert "large is not on this machine (the line is dead). `limelight models pull large`" in str(report.errors[0])


def test_a_model_for_one_language_is_asked_for_where_that_is_spoken(studio: Studio, machine: Machine) -> None:
    machine.here.add("large")
    report = studio.make(line("yes", "a@en"), line("sí", "a@es-MX"), fetch=machine.fetch_in_vain)
    assert (studio.text(report, "a@en"), studio.text(report, "a@es-MX")) == ("yes by Grand", "sí by Small")
    assert machine.asked == ["rules"]


def test_a_survey_and_an_explanation_tell_who_stands_in(studio: Studio, machine: Machine) -> None:
    studio.make(line("yes"))
    found = studio.survey(line("yes"))
    assert [each.stand_in.engine for each in found.stood_in] == ["small"]
    told = explain("line", found, studio.store, studio.registry)
    assert str(told.stands_in) == (
        "small stands in for grand, whose model is not on this machine; `limelight models pull large` fetches it"
    )


def test_a_chosen_engine_that_cannot_work_any_more_gives_way_to_the_others(studio: Studio, machine: Machine) -> None:
    chosen = Choices([Decision("line", "b3:0", engine="grand", craft="sing")])
    plain = Node("line", "sing", {"words": "yes"}, engine="small", instead=("buzzing",))
    assert studio.text(studio.make(plain, choices=chosen), "line") == "yes by Small"
    machine.here.add("large")
    assert studio.text(studio.make(plain, choices=chosen), "line") == "yes by Grand"


def test_the_named_engine_is_asked_first_and_one_that_tells_others_only_then(studio: Studio, machine: Machine) -> None:
    assert studio.registry.in_order("voice") == ("grand", "small", "buzzing")
    assert studio.registry.in_order("voice", named="abroad") == ("abroad", "grand", "small", "buzzing")
