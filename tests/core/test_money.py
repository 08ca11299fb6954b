"""A paid call is written down before it is sent, never sent twice, and never sent past the budget."""

from __future__ import annotations

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from limelight.core import crash
from limelight.core.events import Planned
from limelight.core.graph import Node
from limelight.testing.charging import Provider
from limelight.testing.killing import in_child
from limelight.testing.studio import Studio


def picture(subject: str = "a portrait", engine: str = "charging", slot: str = "picture") -> Node:
    return Node(slot, "commission", {"subject": subject}, engine=engine)


def killed_after_paying(studio: Studio, node: Node) -> None:
    """A make that dies after the provider has charged and before the answer is committed."""
    at = {crash.AT: "after the provider"}
    assert in_child(lambda: Studio(studio.folder).make(node), at) == -signal.SIGKILL


def test_a_paid_take_is_paid_for_once(studio: Studio, provider: Provider) -> None:
    assert studio.make(picture()).cost == pytest.approx(0.40)
    assert studio.make(picture()).cost == 0
    assert provider.charges() == 1


@pytest.mark.parametrize("engine", ["charging", "repeatable"])
def test_a_lost_answer_is_looked_up_or_asked_for_again_and_not_paid_again(
    studio: Studio, provider: Provider, engine: str
) -> None:
    killed_after_paying(studio, picture(engine=engine))
    assert studio.make(picture(engine=engine)).built == ("picture",)
    assert provider.charges() == 1
    assert studio.store.journal.bound() == pytest.approx(0.40)


def test_where_nobody_can_look_it_waits_for_a_person(studio: Studio, provider: Provider) -> None:
    node = picture(engine="forgetful")
    killed_after_paying(studio, node)
    report = studio.make(node)
    assert (report.waiting, report.exit) == (("picture",), 3)
    assert "in doubt, costs 0.40" in str(report.waits[0])
    assert provider.charges() == 1
    studio.store.journal.settle(studio.store.journal.in_doubt()[0].id, charged=True)
    assert studio.make(node).built == ("picture",)
    assert studio.store.journal.bound() == pytest.approx(0.80)


def test_an_error_after_sending_leaves_the_call_in_doubt(studio: Studio, provider: Provider) -> None:
    node = picture("dropped", engine="forgetful")
    assert studio.make(node).failed == ("picture",)
    assert studio.make(node).waiting == ("picture",)
    assert provider.charges() == 1


def test_a_refusal_costs_nothing_and_may_be_tried_again(studio: Studio, provider: Provider) -> None:
    report = studio.make(picture("forbidden"))
    assert (report.failed, report.cost) == (("picture",), 0)
    assert studio.store.journal.bound() == 0
    assert studio.make(picture("forbidden")).failed == ("picture",)


def test_the_budget_stops_before_the_call_that_would_break_it(studio: Studio, provider: Provider) -> None:
    nodes = [picture(f"portrait {n}", slot=f"picture{n}") for n in range(4)]
    report = studio.make(*nodes, budget=1.0)
    assert (len(report.built), len(report.waiting)) == (2, 2)
    assert "0.20 is left of the budget of 1.00" in str(report.waits[0])
    assert provider.charges() == 2


def test_money_in_doubt_counts_against_the_budget(studio: Studio, provider: Provider) -> None:
    killed_after_paying(studio, picture(engine="forgetful"))
    assert studio.make(picture("another", slot="other"), budget=0.7).waiting == ("other",)


def test_a_paid_take_that_was_lost_is_not_paid_for_again_unasked(studio: Studio, provider: Provider) -> None:
    report = studio.make(picture())
    studio.store.blobs.remove(report.digest("picture"))
    assert studio.make(picture()).waiting == ("picture",)
    assert provider.charges() == 1


def test_two_slots_that_ask_for_the_same_paid_take_pay_once(studio: Studio, provider: Provider) -> None:
    assert studio.make(picture(), picture(slot="again")).cost == pytest.approx(0.40)
    assert provider.charges() == 1


def test_a_call_that_another_make_is_waiting_for_is_waited_for(studio: Studio, provider: Provider) -> None:
    other = Studio(studio.folder)
    recipe = studio.survey(picture()).table.entries["picture"].recipe
    assert recipe is not None
    call = other.store.journal.reserve(recipe, "picture", None)
    assert call is not None
    assert studio.store.journal.reserve(recipe, "picture", None) is None
    other.close()
    again = studio.store.journal.reserve(recipe, "picture", None)
    assert again is not None
    assert (again.id, again.in_doubt) == (call.id, True)


def test_what_another_make_pays_for_meanwhile_is_taken_from_it(studio: Studio, provider: Provider) -> None:
    other = Studio(studio.folder)
    paid: list[object] = []

    def pay_elsewhere(event: object) -> None:
        if isinstance(event, Planned) and not paid:  # this make has looked for the take in vain by now
            paid.append(other.make(picture()))

    assert studio.make(picture(), on_event=pay_elsewhere).reused == ("picture",)
    assert provider.charges() == 1
    other.close()


def test_a_survey_says_what_would_wait_and_sends_nothing(studio: Studio, provider: Provider) -> None:
    found = studio.survey(picture(), budget=0.1)
    assert found.states == {"picture": "waiting"}
    assert provider.charges() == 0
    assert studio.store.journal.calls() == []


def test_engines_are_known_without_being_imported(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    assert studio.registry.engine_for("charging").name == "charging"
    assert studio.registry.engine("forgetful").after_crash == "ask"
    studio.close()


def test_a_refresh_pays_once_for_all_slots_of_the_recipe_and_only_where_it_is_asked_for(
    studio: Studio, provider: Provider
) -> None:
    nodes = [picture(), picture(slot="poster")]
    studio.make(*nodes)
    studio.registry._crafts["commission"] = replace(studio.registry.craft("commission"), revision=2)
    assert (set(studio.make(*nodes).kept), provider.charges()) == ({"picture", "poster"}, 1)
    assert studio.make(*nodes, renew={"picture"}).built == ("picture",)
    assert studio.make(*nodes, renew={"picture", "poster"}).built == ()
    assert provider.charges() == 2


def test_a_refresh_beyond_the_budget_waits_and_the_old_take_stays(studio: Studio, provider: Provider) -> None:
    studio.make(picture())
    studio.registry._crafts["commission"] = replace(studio.registry.craft("commission"), revision=2)
    assert studio.make(picture(), renew={"picture"}, budget=0.5).waiting == ("picture",)
    assert (studio.make(picture(), budget=0.5).kept, provider.charges()) == (("picture",), 1)
