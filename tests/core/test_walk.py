"""A walk makes what is missing and nothing else, goes on past failures, and says truly how every node ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.core.errors import GraphError, words
from limelight.core.events import Finished, NodeDone, NodeStarted, Planned, Started
from limelight.core.graph import Node, Read, Ref
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


def test_a_plan_that_fills_a_slot_twice_is_refused(studio: Studio) -> None:
    with pytest.raises(GraphError, match="fills a twice"):
        studio.make(Node("a", "shout", {"words": "x"}), Node("a", "echo", {"theme": "x"}))


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
