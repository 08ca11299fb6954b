"""A decision pins a take and its recipe: it outlives more takes, and goes stale only with its own inputs."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from limelight.core.choices.decisions import Choices, Decision, append
from limelight.core.errors import UnknownTake, words
from limelight.core.explain import explain
from limelight.core.graph import Node, Ref
from limelight.core.takes import choose, pick, reject, takes
from limelight.testing.charging import Provider
from limelight.testing.studio import Studio


def voice(theme: str = "hurt", take: int = 1) -> Node:
    return Node("voice" if take == 1 else f"voice#{take}", "improvise", {"theme": theme}, take=take)


FILM = Node("film", "string_together", {"parts": (Ref("voice"),)})


def chosen(studio: Studio, take: int) -> Decision:
    candidate = next(each for each in takes(studio.store, "voice") if each.take == take)
    return choose(studio.store, "voice", candidate.digest, by="Ada", because="truer")


def test_the_chosen_take_fills_the_slot(studio: Studio) -> None:
    assert studio.text(studio.make(voice(), voice(take=2), FILM), "film") == "hurt, take 1, plain"
    report = studio.make(voice(), FILM, choices=Choices([chosen(studio, 2)]))
    assert studio.text(report, "film") == "hurt, take 2, plain"


def test_choosing_while_a_make_runs_waits_for_nothing(tmp_path: Path) -> None:
    """A make in another process keeps writing; a person's choices are taken meanwhile, each within a second."""
    studio = Studio(tmp_path)
    studio.make(voice(), voice(take=2))
    making = subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert making.stdout
    assert making.stdout.readline() == "begun\n"
    waits: list[float] = []
    while making.poll() is None:
        started = time.monotonic()
        append(tmp_path / "choices.jsonl", chosen(studio, 1 + len(waits) % 2))
        waits.append(time.monotonic() - started)
        time.sleep(0.05)
    making.stdout.close()
    assert making.returncode == 0
    assert len(waits) > 5
    assert max(waits) < 1
    choices = Choices.read(tmp_path / "choices.jsonl")
    assert choices.unreadable == ()
    assert studio.text(studio.make(voice(), FILM, choices=choices), "film").startswith("hurt, take")
    studio.close()


BUSY = """
import pathlib, sys
from limelight.core.graph import Node
from limelight.testing.studio import Studio
studio = Studio(pathlib.Path(sys.argv[1]))
print("begun", flush=True)
report = studio.make(*[Node(f"l{n}", "linger", {"seconds": 0.02, "name": f"line {n}"}) for n in range(60)])
studio.close()
sys.exit(len(report.failed))
"""


def test_more_takes_do_not_void_a_choice(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    choices = Choices([chosen(studio, 2)])
    report = studio.make(voice(), voice(take=2), voice(take=3), FILM, choices=choices)
    assert studio.text(report, "film") == "hurt, take 2, plain"
    assert report.warnings == ()


def test_a_stale_choice_is_made_again_by_its_recipe_and_flagged(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    report = studio.make(voice("cold"), FILM, choices=Choices([chosen(studio, 2)]))
    assert studio.text(report, "film") == "cold, take 2, plain"
    assert "the take that Ada chose is stale" in str(report.warnings[0])


def test_a_stale_choice_waits_where_policy_asks_a_person(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    choices = Choices([chosen(studio, 2)])
    report = studio.make(voice("cold"), FILM, choices=choices, asks_person=lambda slot: slot == "voice")
    assert (report.waiting, report.blocked) == (("voice",), ("film",))
    assert words(report.waits[0].fault).startswith("The take that Ada chose is stale")


def test_other_languages_inherit_the_recipe_of_a_choice(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    choices = Choices([chosen(studio, 2)], falls_back=lambda slot: [slot.partition("@")[0]])
    report = studio.make(Node("voice@es", "improvise", {"theme": "dolida"}), choices=choices)
    assert studio.text(report, "voice@es") == "dolida, take 2, plain"


def test_another_language_keeps_the_engine_that_speaks_it(studio: Studio, provider: Provider) -> None:
    spanish = Node("voice@es", "commission", {"subject": "hola"}, engine="forgetful")
    decision = Decision("voice@en", "b3:x", "k", engine="charging", take=3, craft="commission")
    report = studio.make(spanish, choices=Choices([decision]))
    engine, take = studio.store.ledger.rows("SELECT engine, take FROM recipes")[0]
    assert (report.built, engine, take) == (("voice@es",), "forgetful", 3)


def test_a_choice_says_nothing_about_what_another_craft_makes_there(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    choices = Choices([chosen(studio, 2)])
    report = studio.make(Node("voice", "echo", {"theme": "my own recording"}), choices=choices)
    assert studio.text(report, "voice") == "my own recording"
    assert report.warnings == ()
    assert studio.store.ledger.rows("SELECT chosen_by FROM slots WHERE slot = 'voice'") == [("machine",)]


def test_a_rejected_take_gives_way_to_the_next_in_every_sibling(studio: Studio) -> None:
    report = studio.make(voice())
    rejection = reject(studio.store, "voice", report.digest("voice"), by="Ada", because="too cold")
    choices = Choices([rejection])
    spanish = Node("voice@es", "improvise", {"theme": "dolida"})
    report = studio.make(voice(), spanish, FILM, choices=choices)
    assert studio.text(report, "film") == "hurt, take 2, plain"
    assert studio.text(report, "voice@es") == "dolida, take 2, plain"
    first, second = takes(studio.store, "voice", choices)
    assert (first.number, first.rejected, first.by, first.because) == (1, True, "Ada", "too cold")
    assert (second.number, second.rejected, second.selected) == (2, False, True)


def test_what_stands_is_explained_by_who_chose_it(studio: Studio, tmp_path: Path) -> None:
    studio.make(voice(), voice(take=2), FILM)
    append(tmp_path / "choices.jsonl", Decision("other", "b3:x"))
    append(tmp_path / "choices.jsonl", chosen(studio, 2))
    choices = Choices.read(tmp_path / "choices.jsonl")
    found = studio.survey(voice(), FILM, choices=choices)
    (cause,) = explain("film", found, studio.store, studio.registry, choices).upstream
    assert [str(reason) for reason in cause.reasons] == ["choices.jsonl:2: Ada chose it: truer"]
    studio.make(voice(), FILM, choices=choices)
    found = studio.survey(voice(), FILM)
    (cause,) = explain("film", found, studio.store, studio.registry).upstream
    assert [str(reason) for reason in cause.reasons] == ["a choice or a rejection does not hold here any more"]


def test_a_take_is_named_by_its_number_or_by_how_its_digest_begins(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    first, second = takes(studio.store, "voice")
    assert pick([first, second], "voice", "2") == second
    assert pick([first, second], "voice", first.digest[3:9]) == pick([first, second], "voice", first.digest) == first
    for wrong in ("3", "b3:", ""):
        with pytest.raises(UnknownTake, match=r"Its takes: 1 \(\w{8}\), 2 \(\w{8}\)"):
            pick([first, second], "voice", wrong)


def test_the_pinned_take_stands_whatever_the_recipe_gave_since(studio: Studio) -> None:
    studio.make(voice())
    decision = chosen(studio, 1)
    other = studio.store.put("another performance")
    report = studio.make(voice(), choices=Choices([Decision(**{**vars(decision), "digest": other})]))
    assert studio.text(report, "voice") == "another performance"


def test_the_machine_s_own_choice_is_recorded_as_the_machine_s(studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    assert studio.store.ledger.rows("SELECT chosen_by FROM slots WHERE slot = 'voice'") == [("machine",)]
    studio.make(voice(), choices=Choices([chosen(studio, 2)]))
    assert studio.store.ledger.rows("SELECT chosen_by FROM slots WHERE slot = 'voice'") == [("Ada",)]


def test_a_decision_says_out_of_which_takes_it_was_chosen(studio: Studio) -> None:
    studio.make(voice(), voice(take=2), voice(take=3))
    assert len(chosen(studio, 2).out_of) == 3
    with pytest.raises(UnknownTake, match="is no take of voice"):
        choose(studio.store, "voice", "b3:none", by="Ada")


def test_a_take_that_comes_out_identical_is_refused_with_advice(studio: Studio) -> None:
    report = studio.make(Node("song", "echo", {"theme": "x"}), Node("song#2", "echo", {"theme": "x"}, take=2))
    assert report.failed == ("song#2",)
    assert "Take 2 came out the same as take 1" in str(report.errors[0])
    assert len(takes(studio.store, "song")) == 1


def test_choices_survive_the_way_through_their_file(tmp_path: Path, studio: Studio) -> None:
    studio.make(voice(), voice(take=2))
    file = tmp_path / "choices.jsonl"
    decision = chosen(studio, 2)
    append(file, Decision("voice", "b3:earlier"))
    append(file, decision)
    assert Choices.read(file).all() == [decision]


def test_a_torn_last_line_is_told_and_closed_off(tmp_path: Path) -> None:
    file = tmp_path / "choices.jsonl"
    append(file, Decision("a", "b3:1"))
    with file.open("ab") as torn:
        torn.write(b'{"schema": 1, "slot": "b", "dig')
    append(file, Decision("c", "b3:3"))
    choices = Choices.read(file)
    assert [decision.slot for decision in choices.all()] == ["a", "c"]
    assert [error.fields["line"] for error in choices.unreadable] == [2]


def test_a_choice_can_be_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "choices.jsonl"
    append(file, Decision("a", "b3:1"))
    append(file, Decision("a", ""))
    assert Choices.read(file).of("a") is None


@pytest.mark.parametrize(
    "line", ["null", "[]", '{"schema": 9, "slot": "a", "digest": "x"}', '{"schema": 1, "slot": 5}']
)
def test_a_line_that_is_no_choice_is_told(tmp_path: Path, line: str) -> None:
    file = tmp_path / "choices.jsonl"
    file.write_text(line + "\n" + json.dumps({"schema": 1, "slot": "a", "digest": "x"}) + "\n")
    choices = Choices.read(file)
    assert len(choices.unreadable) == 1
    assert choices.of("a") is not None
