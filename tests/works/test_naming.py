"""Names of slots, people and files."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from limelight.works.naming import Slot, fall_back, folded, parse_slot, safe_name

PART = st.text(st.characters(categories=("Ll", "Nd", "Lo"), exclude_characters="/@+~"), min_size=1, max_size=6).map(
    lambda text: unicodedata.normalize("NFC", text)
)
MAYBE = st.just("") | PART
SLOTS = st.builds(
    Slot, role=PART, scene=MAYBE, item=st.just(""), language=MAYBE, aspect=MAYBE, variant=MAYBE
) | st.builds(Slot, role=PART, scene=PART, item=PART, language=MAYBE, aspect=MAYBE, variant=MAYBE)


@given(SLOTS)
def test_a_slot_reads_as_it_was_written(slot):
    assert parse_slot(str(slot)) == slot


@given(st.text(max_size=20))
def test_no_name_raises_and_what_parses_is_written_alike(name):
    slot = parse_slot(name)
    assert slot is None or parse_slot(str(slot)) == slot


def test_the_most_particular_slot_is_tried_first_and_the_plainest_last():
    names = [str(slot) for slot in fall_back(Slot("segment", "sc02", "sh03", "en", "9x16", "hook"))]
    assert names[0] == "sc02/sh03/segment@en+9x16~hook"
    assert names[1] == "sc02/sh03/segment@en+9x16"
    assert names[-1] == "sc02/sh03/segment"
    assert len(set(names)) == len(names) == 8


@given(st.text(max_size=300))
def test_a_safe_name_is_safe_and_stays_what_it_is(name):
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set('/\\:*?"<>| .\0')
    assert len(safe.encode()) <= 90
    assert safe_name(safe) == safe


def test_names_are_the_same_whatever_their_capitals_spaces_and_composition():
    assert folded("Zoe\u0301  LEE") == folded("zoé lee")
    assert safe_name("हिन्दी फ़िल्म") == unicodedata.normalize("NFC", "हिन्दी-फ़िल्म")
