"""Equal values have equal identities, different ones different identities, and every value comes back as it was."""

from __future__ import annotations

import enum
from dataclasses import dataclass, make_dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.core.decoding import decode, parse
from limelight.core.errors import NotEncodable, words
from limelight.core.identity import added, encode

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.binary(max_size=20)
)
keys = st.one_of(st.text(max_size=5), st.integers())
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


def same(a: Any, b: Any) -> bool:
    """Equality that tells 1 from 1.0 and True, and 0.0 from -0.0."""
    if type(a) is not type(b):
        return False
    if isinstance(a, tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return {repr(key) for key in a} == {repr(key) for key in b} and all(same(a[key], b[key]) for key in a)
    return repr(a) == repr(b)


@given(values, values)
def test_two_values_share_an_encoding_only_if_they_are_the_same(a: Any, b: Any) -> None:
    assert (encode(a) == encode(b)) == same(a, b)


@given(values)
def test_every_value_comes_back_as_it_was(value: Any) -> None:
    assert same(decode(encode(value)), value)


@given(st.lists(st.text(max_size=3), max_size=4), st.lists(st.text(max_size=3), max_size=4))
def test_neighbours_never_run_together(a: list[str], b: list[str]) -> None:
    assert (encode((a, b)) == encode((a + b, []))) == (not b)


@given(st.dictionaries(keys, scalars, max_size=5))
def test_the_order_of_a_mapping_does_not_count(mapping: dict[Any, Any]) -> None:
    assert encode(dict(reversed(mapping.items()))) == encode(mapping)


@given(values, st.data())
def test_a_damaged_encoding_is_refused_or_is_another_value(value: Any, data: st.DataObject) -> None:
    whole = encode(value)
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(NotEncodable):
        parse(whole[:cut])


def test_the_four_ones_are_four_things() -> None:
    assert len({encode(one) for one in (1, 1.0, "1", True, b"1")}) == 5


def test_a_list_is_a_tuple() -> None:
    assert encode([1, [2]]) == encode((1, (2,)))


def test_text_is_taken_as_it_is() -> None:
    assert encode("é") != encode("e\u0301")


class Mood(enum.Enum):
    HURT = "hurt"


@dataclass(frozen=True)
class Word:
    text: str
    at: float


@dataclass(frozen=True)
class Line:
    words: tuple[Word, ...]
    notes: dict[str, int]
    mood: Mood
    size: Literal["wide", "close"] = "wide"
    reply: Line | None = None
    raw: bytes = b""


def test_dataclasses_come_back_typed() -> None:
    line = Line((Word("no", 0.5),), {"a": 1}, Mood.HURT, "close", Line((), {}, Mood.HURT), b"\x00")
    assert decode(encode(line), Line) == line


def test_what_does_not_fit_is_refused_with_the_way_to_it() -> None:
    wrong = make_dataclass("Line", ["words", "notes", "mood"], frozen=True)((Word("no", "late"),), {}, Mood.HURT)  # type: ignore[arg-type]
    with pytest.raises(NotEncodable) as caught:
        decode(encode(wrong), Line)
    assert words(caught.value) == "words[0].at: expected float, found 'late'."


def test_a_field_that_an_older_limelight_did_not_have_takes_its_default() -> None:
    older = make_dataclass("Line", ["words", "notes", "mood"], frozen=True)((), {}, Mood.HURT)
    assert decode(encode(older), Line) == Line((), {}, Mood.HURT)


def test_an_added_field_leaves_earlier_identities_as_they_are() -> None:
    before = make_dataclass("Voice", ["name"], frozen=True)
    after = make_dataclass("Voice", [("name", str), ("breath", float, added(1.0))], frozen=True)
    assert encode(before("A")) == encode(after("A"))
    assert encode(before("A")) != encode(after("A", 1.5))


@pytest.mark.parametrize("value", [Path("a"), object(), {1: {2: Path("b")}}])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(NotEncodable):
        encode(value)


def test_a_dataclass_that_may_change_is_refused() -> None:
    with pytest.raises(NotEncodable, match="frozen"):
        encode(make_dataclass("Loose", ["a"])(1))
