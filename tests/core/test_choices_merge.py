"""Two files of choices become one, in whatever order they are brought together, and nothing that was said is lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.core.choices.decisions import Choices
from limelight.core.choices.lines import Decision, Line, Undo, text_of, written
from limelight.core.choices.merging import merge_lines

MOMENTS = st.integers(0, 30).map(lambda second: f"2026-11-23T10:00:{second:02d}.000000Z")
SLOTS, TAKES = st.sampled_from(["score", "voice", "picture"]), st.sampled_from(["b3:1", "b3:2"])
LINES = st.lists(st.builds(Decision, slot=SLOTS, digest=TAKES, when=MOMENTS), unique_by=text_of)


def put(file: Path, lines: Sequence[Line]) -> Path:
    file.write_text("".join(text_of(line) + "\n" for line in lines), encoding="utf-8")
    return file


def held(file: Path) -> dict[str, str]:
    return {decision.slot: decision.digest for decision in Choices.read(file).all()}


@given(LINES, LINES)
def test_either_way_round_the_same_holds_and_every_line_is_there(
    tmp_path_factory: pytest.TempPathFactory, ours: list[Decision], theirs: list[Decision]
) -> None:
    folder = tmp_path_factory.mktemp("merge")
    by_time = lambda lines: sorted(lines, key=lambda line: (line.when, text_of(line)))  # noqa: E731
    one, other = put(folder / "one", by_time(ours)), put(folder / "other", by_time(theirs))
    before = one.read_bytes()
    assert merge_lines(one, other) == len(set(map(text_of, theirs)) - set(map(text_of, ours)))
    assert set(one.read_text("utf-8").split("\n")[:-1]) == {*map(text_of, ours), *map(text_of, theirs)}
    assert merge_lines(one, other) == 0
    said = [written(line).said.when for line in one.read_text("utf-8").split("\n")[:-1]]
    assert said == sorted(said)
    (folder / "back").write_bytes(before)
    merge_lines(other, folder / "back")
    moments = [line.when for line in {text_of(line): line for line in (*ours, *theirs)}.values()]
    if len(set(moments)) == len(moments):
        assert held(one) == held(other)


def test_what_was_taken_back_on_one_machine_stays_taken_back(tmp_path: Path) -> None:
    early = Decision("score", "b3:1", when="2026-11-23T10:00:00Z")
    undone = Undo(written(text_of(early)).id, when="2026-11-23T10:00:05Z")
    one = put(tmp_path / "one", [early, undone])
    other = put(tmp_path / "other", [early, Decision("voice", "b3:2", when="2026-11-23T10:00:03Z")])
    assert merge_lines(other, one) == 1
    assert held(other) == {"voice": "b3:2"}


def test_a_torn_line_stays_and_none_is_taken_over(tmp_path: Path) -> None:
    one = put(tmp_path / "one", [Decision("score", "b3:1")])
    one.write_bytes(one.read_bytes() + b'{"schema": 1, "slot')
    other = put(tmp_path / "other", [Decision("voice", "b3:2")])
    other.write_bytes(other.read_bytes() + b"<<<<<<< theirs\n")
    assert merge_lines(one, other) == 1
    assert held(one) == {"score": "b3:1", "voice": "b3:2"}
    assert (b'"slot\n' in one.read_bytes(), b"theirs" in one.read_bytes()) == (True, False)
