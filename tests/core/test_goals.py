"""Toward a goal: what is wanted comes out as a whole make would make it, and nothing beside it is made."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.goals import toward
from limelight.core.graph import Node, Plan, Read, Ref, needs
from limelight.testing.studio import Studio

Gated = list[tuple[Node, str]]
"""Nodes, and for each the slot that the plan must have read before it knows of it ("" for none)."""


def planned(gated: Gated) -> Plan:
    def plan(read: Read) -> list[Node]:
        return [node for node, gate in gated if not gate or read(gate, str) is not None]

    return plan


@st.composite
def graphs(draw: st.DrawFn) -> Gated:
    """A few nodes, each of plain words or of nodes before it, some known only when another one has been made."""
    gated: Gated = []
    for number in range(draw(st.integers(1, 8))):
        known = st.sampled_from([node.slot for node, _ in gated]) if gated else st.nothing()
        parts = draw(st.lists(st.sampled_from(["a", "b"]) | known.map(Ref), min_size=1, max_size=3))
        gate = draw(st.just("") | known)
        gated.append((Node(f"n{number}", "string_together", {"parts": tuple(parts)}), gate))
    return draw(st.permutations(gated))


def reached(slot: str, gated: Gated) -> set[str]:
    """The slot and all that it hangs on."""
    node = next(node for node, _ in gated if node.slot == slot)
    return {slot}.union(*(reached(other, gated) for other in needs(node)))


def in_a_studio(check: Callable[[Studio], None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        check(studio)
        studio.close()


@settings(max_examples=25, deadline=None)
@given(graphs(), st.data())
def test_what_is_wanted_is_made_as_a_whole_make_would_and_nothing_beside_it(gated: Gated, data: st.DataObject) -> None:
    wanted = data.draw(st.sets(st.sampled_from([node.slot for node, _ in gated])))

    def check(studio: Studio) -> None:
        narrow = studio.make(plan=toward(planned(gated), wanted.__contains__))
        goals = wanted | {gate for _, gate in gated if gate}
        assert set(narrow.states) == set().union(*(reached(slot, gated) for slot in goals))
        whole = studio.make(plan=planned(gated))
        assert narrow.outputs.items() <= whole.outputs.items()
        assert not set(narrow.states) & set(whole.built)

    in_a_studio(check)


@settings(max_examples=15, deadline=None)
@given(graphs(), st.data())
def test_planning_that_tells_nothing_of_the_goal_can_be_left_out(gated: Gated, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from([node.slot for node, _ in gated]))
    gates = {node.slot: gate for node, gate in gated}

    def learnt_from(slot: str) -> set[str]:
        on = reached(slot, gated)
        ahead = {gates[each] for each in on if gates[each]} - on
        return on.union({gate for gate in map(gates.__getitem__, on) if gate}, *map(learnt_from, ahead))

    def check(studio: Studio) -> None:
        allowed = learnt_from(wanted)
        report = studio.make(plan=toward(planned(gated), {wanted}.__contains__, allowed.__contains__))
        assert wanted in report.outputs
        assert set(report.states) <= allowed

    in_a_studio(check)


def test_a_candidate_brings_the_slot_that_it_is_compared_with(studio: Studio) -> None:
    nodes = [Node("song", "improvise", {"theme": "x"}), Node("song#2", "improvise", {"theme": "x"}, take=2)]
    report = studio.make(plan=toward(lambda read: nodes, {"song#2"}.__contains__))
    assert set(report.built) == {"song", "song#2"}
