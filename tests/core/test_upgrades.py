"""Nothing changes under the user's feet: an upgrade keeps creative takes, and mechanical steps follow by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Refresh, Remade, Undo, now, text_of, written
from limelight.core.explain import explain
from limelight.core.graph import Node, Ref
from limelight.core.mending.check import check
from limelight.core.registry import Registry
from limelight.core.report import Report
from limelight.core.takes import choose, takes
from limelight.testing.charging import Provider
from limelight.testing.studio import Studio

CRAFTS = """
from limelight.core.graph import craft

@craft(revision={revision}, upgrade="keep")
def perform(words: str) -> str:
    return words + " by {revision}"

@craft(revision={revision}, upgrade="follow")
def mount(part: str) -> str:
    return "{revision}: " + part
"""

NODES = [Node("voice", "perform", {"words": "no"}), Node("film", "mount", {"part": Ref("voice")})]


@pytest.fixture
def upgraded(studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A studio whose film was made at revision 1, and where revision 2 is installed since."""
    monkeypatch.syspath_prepend(tmp_path)
    for revision in (1, 2):
        module = f"crafts_{tmp_path.name}_{revision}".replace("-", "_")
        (tmp_path / f"{module}.py").write_text(CRAFTS.format(revision=revision))
        targets = {name: f"{module}:{name}" for name in ("perform", "mount")}
        studio.registry = Registry(targets)
        if revision == 1:
            studio.make(*NODES)
    return studio


def test_a_creative_take_is_kept_and_a_mechanical_step_follows(upgraded: Studio) -> None:
    report = upgraded.make(*NODES)
    assert (report.kept, report.built) == (("voice",), ("film",))
    assert upgraded.text(report, "film") == "2: no by 1"


def test_what_followed_an_upgrade_does_not_follow_it_again(upgraded: Studio) -> None:
    upgraded.make(*NODES)
    report = upgraded.make(*NODES)
    assert (report.kept, report.reused) == (("voice",), ("film",))


def refreshed(studio: Studio, report: Report, slot: str = "voice") -> Refresh:
    """What a person's word writes down when a slot has been made anew."""
    taken = next(each for each in takes(studio.store, slot) if each.digest == report.digest(slot))
    return Refresh({slot: Remade(taken.key, taken.digest)}, by="Ada", when=now())


def test_a_kept_take_is_made_anew_when_somebody_asks(upgraded: Studio) -> None:
    report = upgraded.make(*NODES, renew={"voice"})
    assert report.built == ("voice", "film")
    again = upgraded.make(*NODES, choices=Choices([refreshed(upgraded, report)]))
    assert again.reused == ("voice", "film")
    assert upgraded.text(again, "film") == "2: no by 2"


def test_taking_a_refresh_back_brings_the_old_take_back(upgraded: Studio) -> None:
    before = upgraded.make(*NODES)
    refresh = refreshed(upgraded, upgraded.make(*NODES, renew={"voice"}))
    undo = Undo(written(text_of(refresh)).id)
    after = upgraded.make(*NODES, choices=Choices([refresh, undo]))
    assert (after.kept, after.outputs) == (("voice",), before.outputs)


def test_what_was_made_anew_is_checked_and_when_it_is_lost_the_old_take_stands_in(upgraded: Studio) -> None:
    before = upgraded.make(*NODES)
    choices = Choices([refreshed(upgraded, upgraded.make(*NODES, renew={"voice"}))])
    lost = upgraded.make(*NODES, choices=choices).digest("voice")
    upgraded.store.blobs.remove(lost)
    assert [one.digest for one in check(upgraded.store).lost] == [lost]
    after = upgraded.make(*NODES, choices=choices)
    assert after.outputs == before.outputs
    assert "voice: the take that was chosen is not in the store" in str(after.warnings[0])


def test_a_refresh_reaches_no_other_slot_of_the_same_recipe(upgraded: Studio) -> None:
    twin = Node("twin", "perform", {"words": "no"})
    before = upgraded.make(*NODES, twin)
    report = upgraded.make(*NODES, twin, renew={"voice"})
    after = upgraded.make(*NODES, twin, choices=Choices([refreshed(upgraded, report)]))
    assert (after.kept, after.digest("twin")) == (("twin",), before.digest("twin"))
    assert upgraded.make(*NODES, twin, renew={"twin"}).digest("twin") == after.digest("voice")


def test_what_one_episode_has_made_anew_stays_as_it_is_in_another(upgraded: Studio) -> None:
    upgraded.store.scope = "ep02"
    before = upgraded.make(*NODES)
    upgraded.store.scope = "ep01"
    refresh = refreshed(upgraded, upgraded.make(*NODES, renew={"voice"}))
    assert upgraded.text(upgraded.make(*NODES, choices=Choices([refresh])), "film") == "2: no by 2"
    upgraded.store.scope = "ep02"
    after = upgraded.make(*NODES)
    assert (after.kept, after.outputs) == (("voice",), before.outputs)


@pytest.mark.parametrize("slot", ["voice", "film"])
def test_no_chosen_take_follows_an_upgrade_before_a_refresh(upgraded: Studio, slot: str) -> None:
    (candidate,) = takes(upgraded.store, slot)
    decision = choose(upgraded.store, slot, candidate.digest, by="Ada")
    kept = upgraded.make(*NODES, choices=Choices([decision]))
    assert slot in kept.kept
    assert kept.digest(slot) == candidate.digest
    report = upgraded.make(*NODES, choices=Choices([decision]), renew={slot})
    choices = Choices([decision, refreshed(upgraded, report, slot)])
    assert upgraded.make(*NODES, choices=choices).digest(slot) == report.digest(slot) != candidate.digest
    assert choices.of(slot) is not None


def test_a_take_outlives_the_engine_that_made_it(studio: Studio, provider: Provider) -> None:
    node = Node("picture", "commission", {"subject": "x"}, engine="forgetful")
    studio.make(node)
    studio.registry = Registry({"commission": "limelight.testing.crafts:commission"})
    assert studio.make(node).kept == ("picture",)
    another = Node("another", "commission", {"subject": "y"}, engine="forgetful")
    assert 'No engine is called "forgetful"' in str(studio.make(another).errors[0])


def test_a_survey_and_explain_say_which_takes_an_upgrade_would_change(upgraded: Studio) -> None:
    found = upgraded.survey(*NODES)
    assert found.states == {"voice": "kept", "film": "to make"}
    told = explain("voice", found, upgraded.store, upgraded.registry)
    assert [str(reason) for reason in told.reasons] == ["perform is at revision 2, it was 1"]
