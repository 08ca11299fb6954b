"""Choices as they are read back: whatever is chosen, rejected and taken back, what a person would expect holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.choices.decisions import Choices, Decision, Rejection, append
from limelight.core.choices.lines import Line, Refresh, Remade, Undo, now, text_of, written

EN, ES, OTHER = "a/voice@en", "a/voice@es", "b/voice@en"
TAKES = range(1, 5)

words = st.tuples(
    st.sampled_from(["choose", "reject", "undo", "torn"]), st.sampled_from([EN, ES, OTHER]), st.sampled_from(TAKES)
)


def choice(slot: str, take: int, **more: str) -> Decision:
    return Decision(slot, f"b3:{take}", f"key {take}", take=take, by="Ada", when=now(), craft="record", **more)


def rejection(slot: str, take: int, **more: str) -> Rejection:
    return Rejection(slot, f"b3:{take}", f"key {take}", take=take, by="Ada", when=now(), craft="record", **more)


class Model:
    """What holds, as plainly as it can be said."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str, int]] = []

    def of(self, slot: str) -> tuple[int | None, set[int]]:
        chosen, rejected = None, set[int]()
        for what, about, take in self.said:
            if about == slot and what == "choose":
                chosen, rejected = take, rejected - {take}
            elif about == slot:
                chosen, rejected = None if chosen == take else chosen, rejected | {take}
        return chosen, rejected

    def next_take(self, *slots: str) -> int:
        rejected = set[int]().union(*(self.of(slot)[1] for slot in slots))
        return next(take for take in range(1, 99) if take not in rejected)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, max_size=12))
def test_what_is_chosen_rejected_and_taken_back_reads_back_as_a_person_would_say_it(said: list) -> None:
    model = Model()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "choices.jsonl"
        for what, slot, take in said:
            if what == "undo":
                last = Choices.read(file).last()
                assert (last is None) == (not model.said)
                if last:
                    model.said.pop()
                    append(file, Undo(last.id, when=now()))
            elif what == "torn":
                with file.open("ab") as torn:
                    torn.write(b'{"schema": 1, "slot"')
            else:
                model.said.append((what, slot, take))
                append(file, choice(slot, take) if what == "choose" else rejection(slot, take))
        choices = Choices.read(file)
    for slot in (EN, ES, OTHER):
        chosen, rejected = model.of(slot)
        decision = choices.of(slot)
        assert (decision.take if decision else None) == chosen
        assert {each.take for each in choices.rejected(slot).values()} == rejected
    assert choices.take_for(EN, "record") == choices.take_for(ES, "record") == model.next_take(EN, ES)
    assert choices.take_for(OTHER, "record") == model.next_take(OTHER)
    assert len(choices.unreadable) <= sum(what == "torn" for what, _, _ in said)


@settings(max_examples=30, deadline=None)
@given(st.lists(words, max_size=8), st.data())
def test_it_does_not_matter_where_a_merge_puts_what_was_taken_back(said: list, data: st.DataObject) -> None:
    lines: list[Line] = [choice(slot, take) if what == "choose" else rejection(slot, take) for what, slot, take in said]
    undone = data.draw(st.lists(st.sampled_from(lines), unique_by=id)) if lines else []
    undos: list[Line] = [Undo(written(text_of(line)).id) for line in undone]
    merged = list(lines)
    for undo in undos:
        merged.insert(data.draw(st.integers(0, len(merged))), undo)
    assert [line.said for line in Choices(merged).lines] == [line for line in lines if line not in undone]


def test_carriage_returns_of_a_checkout_change_no_line_s_name(tmp_path: Path) -> None:
    file = tmp_path / "choices.jsonl"
    append(file, choice(EN, 2))
    append(file, Undo(Choices.read(file).lines[0].id))
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert (Choices.read(file).all(), Choices.read(file).unreadable) == ([], ())


def test_one_word_that_made_many_takes_anew_is_taken_back_as_one() -> None:
    anew = Refresh({EN: Remade("key 1", "b3:new"), OTHER: Remade("key 9", "b3:newer")}, when=now())
    before = [choice(EN, 1)]
    assert [Choices([*before, anew]).pin(*each) for each in ((EN, "key 1"), (OTHER, "key 9"), (OTHER, "key 1"))] == [
        *("b3:new", "b3:newer", ""),
    ]
    back = Choices([*before, anew, Undo(written(text_of(anew)).id)])
    assert (back.pin(EN, "key 1"), back.pin(OTHER, "key 9")) == ("b3:1", "")


def test_a_sibling_follows_the_latest_choice_and_goes_its_own_way_where_that_was_rejected() -> None:
    lines = [choice("a/picture+9x16", 2), choice("a/picture+1x1", 3), rejection("a/picture+9x16", 4)]
    assert Choices(lines).recipe_for("a/picture+16x9").take == 3
    lines.append(rejection("a/picture+16x9", 3))
    choices = Choices(lines)
    assert choices.recipe_for("a/picture+16x9") is None
    assert choices.take_for("a/picture+16x9", "record") == 1
    assert choices.recipe_for("a/picture+9x16#7") is None, "a candidate is what it is asked for"


OWN, NEWER = "b3:own", "b3:own as changed since"


@pytest.mark.parametrize(
    ("lines", "aside"),
    [
        ([], False),
        ([choice("a/picture+9x16", 1)], False),
        ([choice("a/picture+9x16", 1, out_of=(OWN, "b3:1"))], True),
        ([choice("a/picture+9x16", 1, out_of=(OWN,)), Decision("a/picture+9x16", OWN, own=OWN)], False),
        ([Decision("a/picture+9x16", OWN, own=OWN)], False),
        ([choice("a/picture+9x16", 1, out_of=(OWN,)), Decision("a/picture", OWN, own=OWN)], False),
        ([Decision("a/picture", OWN, own=OWN), choice("a/picture+9x16", 1, out_of=(OWN,))], True),
        ([rejection("a/picture+9x16", 1, own=OWN)], True),
        ([rejection("a/picture+9x16", 1, own=OWN), Decision("a/picture+9x16", OWN, own=OWN)], False),
        ([rejection("a/picture+9x16", 1, own=OWN), choice("a/picture+9x16", 2)], True),
    ],
)
def test_an_own_file_is_set_aside_by_a_choice_over_it_until_it_changes(lines: list[Line], aside: bool) -> None:
    falls_back = {"a/picture+9x16-draft": ["a/picture+9x16", "a/picture"], "a/picture+9x16": ["a/picture"]}
    choices = Choices(lines, lambda slot: falls_back.get(slot, []))
    for slot in ("a/picture+9x16", "a/picture+9x16-draft"):
        assert choices.sets_aside(slot, OWN) is aside
        assert choices.sets_aside(slot, NEWER) is False
    assert choices.sets_aside("b/picture+9x16", OWN) is False
