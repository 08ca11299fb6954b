"""Pointing: a person finds a part of the film by its id, its time, or its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.actions.pointing import Standing, point
from limelight.core.errors import UnknownSlot

LABELS = {
    "sc01/ln01/voice@en": '0:00, "You dug up my daughter."',
    "sc01/ln01/voice@es": '0:00, "Desenterraste a mi hija."',
    "sc02/shots": "scene 2",
    "sc02/ln07/voice@en": '0:23, "You hung me crooked."',
    "sc02/sh03/picture+9x16": '0:23, "You hung me crooked."',
    "sc02/sh03/segment@en+9x16": '0:23, "You hung me crooked."',
    "film/master@en+9x16": "the film",
}
SHOTS = (Standing("sc01/sh01", 0.0, 22.5), Standing("sc02/sh03", 22.5, 25.0))


@given(st.sampled_from(sorted(LABELS)))
def test_a_slots_own_name_means_that_slot_alone(name):
    assert point(name, LABELS, SHOTS) == (name,)


@pytest.mark.parametrize(
    ("query", "slots"),
    [
        ("sc02/ln07/voice", ["sc02/ln07/voice@en"]),
        ("sc01/ln01/voice", ["sc01/ln01/voice@en", "sc01/ln01/voice@es"]),
        ("sc02/sh03", ["sc02/sh03/picture+9x16", "sc02/sh03/segment@en+9x16"]),
        ("0:23", ["sc02/sh03/picture+9x16", "sc02/sh03/segment@en+9x16"]),
        ("24,5", ["sc02/sh03/picture+9x16", "sc02/sh03/segment@en+9x16"]),
        ("“dug UP my”", ["sc01/ln01/voice@en"]),
        ("hija", ["sc01/ln01/voice@es"]),
    ],
)
def test_ids_times_and_words_find_what_they_mean(query, slots):
    assert list(point(query, LABELS, SHOTS)) == slots


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("sc02/ln08/voice", "sc02/ln07/voice@en"),
        ("you hang me crooked", "You hung me crooked"),
        ("1:40", r"25\.0 s long"),
        ("zzz", "limelight board"),
    ],
)
def test_what_is_not_found_is_answered_with_what_is_near(query, said):
    with pytest.raises(UnknownSlot, match=said):
        point(query, LABELS, SHOTS)
