from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.sound.reading_speed import LEAST, words_read


@given(st.text())
def test_words_read_follow_without_a_gap_and_keep_every_character(text: str) -> None:
    words = words_read(text)
    assert "".join("".join(word.text for word in words).split()) == "".join(text.split())
    assert all(before.end == after.start for before, after in pairwise(words))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("你挖了我的女儿。", 1.7), ("You dug up my daughter.", 1.5), ("Ha!", LEAST), ("ท่านขุดลูกสาวของข้า", 1.05)],
)
def test_a_line_takes_as_long_as_an_eye_needs(text: str, seconds: float) -> None:
    assert words_read(text)[-1].end == pytest.approx(seconds, abs=0.2)
