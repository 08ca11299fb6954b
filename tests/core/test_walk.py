"""A walk makes what is missing and nothing else, goes on past failures, and says truly how every node ended."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.errors import GraphError, words
from limelight.core.events import Finished, NodeDone, NodeStarted, Planned, Started
from limelight.core.graph import Node, Read, Ref
from limelight.core.jobs import Job
from limelight.core.mending.check import check
from limelight.core.takes import takes
from limelight.core.walk import walk
from limelight.execute.inline import InlineExecutor
from limelight.testing.studio import Studio


def scene(opening: str = "you hung me crooked") -> list[Node]:
    return [
        Node("line", "shout", {"words": opening}, where="script.fountain:12"),
        Node("word", "first_word", {"text": Ref("line")}),
        Node("title", "string_together", {"parts": (Ref("word"), "ep01")}),
        Node("plate", "engrave", {"text": Ref("title")}),
        Node("size", "weigh", {"plate": Ref("plate")}),
        Node("poster", "shout", {"words": "peony"}),
    ]


def test_a_second_walk_builds_nothing(studio: Studio) -> None:
    first = studio.make(*scene())
    second = studio.make(*scene())
    assert set(first.built) == {node.slot for node in scene()}
    assert set(second.reused) == set(first.built)
    assert second.outputs == first.outputs


def test_a_change_remakes_only_what_it_reaches(studio: Studio) -> None:
    studio.make(*scene())
    assert set(studio.make(*scene("he hung me crooked")).built) == {"line", "word", "title", "plate", "size"}


def test_an_upstream_change_that_makes_the_same_bytes_stops_there(studio: Studio) -> None:
    studio.make(*scene())
    assert set(studio.make(*scene("you hung me straight")).built) == {"line", "word"}


def test_going_back_to_an_earlier_text_makes_nothing(studio: Studio) -> None:
    studio.make(*scene())
    studio.make(*scene("he hung me crooked"))
    assert studio.make(*scene()).built == ()


def test_the_plan_goes_on_from_what_planning_crafts_have_made(studio: Studio) -> None:
    def plan(read: Read) -> list[Node]:
        parts = read("line", str)
        lines = [Node(f"shot{n}", "shout", {"words": word}) for n, word in enumerate(parts.split())] if parts else []
        return [Node("line", "shout", {"words": "one two three"}), *lines]

    assert set(studio.make(plan=plan).built) == {"line", "shot0", "shot1", "shot2"}


def test_a_plan_may_redefine_a_node_when_it_knows_more(studio: Studio) -> None:
    def plan(read: Read) -> list[Node]:
        known = read("line", str) or "nothing"
        return [
            Node("line", "shout", {"words": "one"}),
            Node("film", "string_together", {"parts": (known,)}),
            Node("copy", "first_word", {"text": Ref("film")}),
        ]

    assert studio.text(studio.make(plan=plan), "copy") == "ONE"


def test_two_slots_that_ask_for_the_same_are_made_once(studio: Studio) -> None:
    report = studio.make(Node("a", "shout", {"words": "x"}), Node("b", "shout", {"words": "x"}))
    assert (report.built, report.reused) == (("a",), ("b",))


def test_a_failure_blocks_what_hangs_on_it_and_nothing_else(studio: Studio) -> None:
    report = studio.make(
        Node("bad", "stumble", {"over": "a root"}, where="script.fountain:7", label='0:23, "Wait."'),
        Node("after", "shout", {"words": Ref("bad")}),
        Node("later", "shout", {"words": Ref("after")}),
        *scene(),
    )
    assert report.failed == ("bad",)
    assert report.blocked == ("after", "later")
    assert len(report.built) == len(scene())
    assert str(report.errors[0]) == '0:23, "Wait.": ValueError: stumbled over a root'
    assert report.exit == 1


def test_an_error_is_never_reused(studio: Studio) -> None:
    node = Node("bad", "stumble", {"over": "a root"})
    studio.make(node)
    studio.make(node)
    assert studio.store.ledger.one("SELECT COUNT(*) FROM attempts WHERE state = 'failed'") == (2,)


def test_a_warning_is_told_again_when_its_take_is_reused(studio: Studio) -> None:
    node = Node("tea", "grumble", {"about": "tea"})
    assert [str(warning) for warning in studio.make(node).warnings] == ["tea: tea could be better"]
    assert [str(warning) for warning in studio.make(node).warnings] == ["tea: tea could be better"]


def test_a_remark_stays_with_the_take_and_is_no_warning(studio: Studio) -> None:
    node = Node("tea", "grumble", {"about": "tea"})
    for report in (studio.make(node), studio.make(node)):
        assert [str(remark) for remark in report.remarks] == ["tea: tea took two goes"]
        assert len(report.warnings) == 1
    assert takes(studio.store, "tea")[0].remarks == ("tea took two goes",)


@pytest.mark.parametrize(
    ("nodes", "said"),
    [
        ([Node("a", "shout", {"words": Ref("z")})], "a needs z, and nothing in the plan makes it."),
        ([Node("a", "hum", {})], 'No craft is called "hum"'),
        ([Node("a", "shout", {"words": Path("x")})], "it has no canonical form"),
        ([Node("a", "shout", {"words": 5})], "shout.words: expected str, found 5"),
        ([Node("a", "shout", {"loudly": "yes"})], "it has no input called loudly"),
        ([Node("a", "improvise", {"theme": "x"}, vary={"pace": 2})], "improvise does not vary pace; it varies mood"),
        (
            [Node("a", "shout", {"words": Ref("b")}), Node("b", "shout", {"words": Ref("a")})],
            "These slots wait for one another: a, b.",
        ),
    ],
)
def test_what_cannot_be_made_fails_with_a_sentence(studio: Studio, nodes: list[Node], said: str) -> None:
    report = studio.make(*nodes, *scene())
    assert "a" in report.failed
    assert said in words(report.errors[0].fault)
    assert len(report.built) == len(scene())


def test_what_is_not_planned_yet_because_something_failed_is_blocked_by_it(studio: Studio) -> None:
    def plan(read: Read) -> list[Node]:
        shots = [Node("shot", "shout", {"words": "x"})] if read("line", str) else []
        return [Node("line", "stumble", {"over": "a root"}), *shots, Node("film", "shout", {"words": Ref("shot")})]

    report = studio.make(plan=plan)
    assert (report.failed, report.blocked) == (("line",), ("film",))


def test_a_plan_that_fills_a_slot_twice_is_refused(studio: Studio) -> None:
    with pytest.raises(GraphError, match="fills a twice"):
        studio.make(Node("a", "shout", {"words": "x"}), Node("a", "echo", {"theme": "x"}))


def test_the_first_committed_output_of_a_recipe_is_that_take(studio: Studio) -> None:
    node, other = Node("a", "dream", {"of": "spring"}), Studio(studio.folder)

    class Late(InlineExecutor):
        """Somebody else makes the same while this one is at it."""

        def submit(self, job: Job) -> None:
            other.make(node)
            super().submit(job)

    report = walk(lambda read: [node], studio.store, Late(), registry=studio.registry)
    assert report.digest("a") == other.store.digest("a")
    assert studio.make(node).outputs == report.outputs
    other.close()


def test_a_craft_that_needs_a_person_waits_and_blocks_only_what_hangs_on_it(studio: Studio) -> None:
    report = studio.make(Node("a", "ask", {"whom": "Ada"}), Node("b", "shout", {"words": Ref("a")}), *scene())
    assert (report.waiting, report.blocked, report.failed, report.exit) == (("a",), ("b",), (), 3)
    assert str(report.waits[0]) == "a: Ada has to decide"


words_of_a_film = st.sampled_from(["one two", "one three", "two", "two three"])


@st.composite
def films(draw: st.DrawFn) -> list[Node]:
    """A graph of a few nodes, each from plain words or from nodes before it."""
    nodes: list[Node] = []
    for number in range(draw(st.integers(1, 5))):
        from_before = st.sampled_from([Ref(node.slot) for node in nodes]) if nodes else words_of_a_film
        text = draw(words_of_a_film | from_before)
        craft = draw(st.sampled_from(["shout", "first_word"]))
        nodes.append(Node(f"n{number}", craft, {"words" if craft == "shout" else "text": text}))
    return draw(st.permutations(nodes))


def said(nodes: list[Node], slot: str) -> str:
    """What a slot must hold, worked out without any graph."""
    node = next(node for node in nodes if node.slot == slot)
    text = next(iter(node.inputs.values()))
    text = said(nodes, text.slot) if isinstance(text, Ref) else str(text)
    return text.upper() if node.craft == "shout" else text.split()[0]


@settings(max_examples=15, deadline=None)
@given(edits=st.lists(films(), min_size=1, max_size=4))
def test_whatever_is_edited_every_make_ends_as_one_from_scratch_would(edits: list[list[Node]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder))
        for nodes in edits:
            report = studio.make(*nodes)
            assert {slot: studio.text(report, slot) for slot in report.states} == {
                n.slot: said(nodes, n.slot) for n in nodes
            }
            assert studio.make(*nodes).built == ()
        assert check(studio.store).troubles == ()
        studio.close()


def test_events_tell_the_whole_story(studio: Studio) -> None:
    told: list[object] = []
    studio.make(*scene(), on_event=told.append)
    done = [event for event in told if isinstance(event, NodeDone)]
    assert isinstance(told[0], Started)
    assert isinstance(told[-1], Finished)
    assert [event.slot for event in told if isinstance(event, NodeStarted)] == [event.slot for event in done]
    assert next(event.to_make for event in told if isinstance(event, Planned)) == len(scene())


def test_a_take_whose_blob_is_gone_is_made_again(studio: Studio) -> None:
    report = studio.make(*scene())
    studio.store.blobs.remove(report.digest("plate"))
    again = studio.make(*scene())
    assert again.built == ("plate",)
    assert "made again" in str(again.warnings[0])
    assert again.outputs == report.outputs


def test_productions_that_share_a_store_share_takes_and_not_slots(studio: Studio) -> None:
    studio.make(*scene())
    studio.store.scope = "ep02"
    assert studio.store.digest("line") is None
    assert studio.make(*scene()).built == ()
    assert studio.store.digest("line") is not None


def test_each_walk_leaves_a_trace_and_twenty_are_kept(studio: Studio) -> None:
    for number in range(23):
        studio.make(Node("a", "shout", {"words": f"take {number}"}))
    assert len(list((studio.store.folder / "traces").glob("*.json"))) == 20
