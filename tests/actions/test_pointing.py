"""Pointing: a person finds a part of the film by its id, its time, or its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.actions.pointing import SeveralSlots, Spoken, Standing, point, point_at_one
from limelight.core.errors import UnknownSlot

LABELS = {
    "sc01/ln01/voice@en": '"You dug up my daughter."',
    "sc01/ln01/voice@es": '"Desenterraste a mi hija."',
    "sc01/sh01/picture+9x16": '"You dug up my daughter."',
    "sc02/shots": "shots of INT. STUDY - NIGHT",
    "sc02/score@en": "score of sc02",
    "sc02/ln07/voice@en": '"You hung me crooked. Don’t."',
    "sc02/ln08/voice@en": '"You died in spring."',
    "sc02/sh03/picture+9x16": '"You hung me crooked. Don’t."',
    "sc02/sh03/picture+9x16~hook-b": '"You hung me crooked. Don’t."',
    "sc02/sh03/segment@en+9x16": '0:23, "You hung me crooked. Don’t."',
    "film/master@en+9x16": "the film",
}
SHOTS = (
    Standing("sc01/sh01", 0.0, 22.5, (Spoken("sc01/ln01", 1.0, 3.0),)),
    Standing("sc02/sh03", 22.5, 25.0, (Spoken("sc02/ln07", 22.5, 23.5), Spoken("sc02/ln08", 23.8, 25.0))),
)


@given(st.sampled_from(sorted(LABELS)))
def test_a_slots_own_name_means_that_slot_alone(name):
    assert point(name, LABELS, SHOTS) == (name,)
    assert point_at_one(name, LABELS, SHOTS) == name


@pytest.mark.parametrize(
    ("query", "slots"),
    [
        ("sc02/ln07/voice", ["sc02/ln07/voice@en"]),
        ("sc01/ln01/voice", ["sc01/ln01/voice@en", "sc01/ln01/voice@es"]),
        ("sc01/sh01", ["sc01/sh01/picture+9x16"]),
        ("0:03", ["sc01/sh01/picture+9x16"]),
        ("22.4", ["sc01/sh01/picture+9x16"]),
        ("22,5", ["sc02/sh03/picture+9x16", "sc02/sh03/picture+9x16~hook-b", "sc02/sh03/segment@en+9x16"]),
        ("“dug UP my”/voice", ["sc01/ln01/voice@en"]),
        ("hija", ["sc01/ln01/voice@es"]),
    ],
)
def test_ids_times_and_words_find_what_they_mean(query, slots):
    assert list(point(query, LABELS, SHOTS)) == slots


@pytest.mark.parametrize(
    ("query", "slot"),
    [
        ("0:21", "sc01/sh01/picture+9x16"),
        ("0:22", "sc02/sh03/picture+9x16"),
        ("0:22/voice", "sc02/ln07/voice@en"),
        ("0:23/picture", "sc02/sh03/picture+9x16"),
        ("0:23/picture+9x16~hook-b", "sc02/sh03/picture+9x16~hook-b"),
        ("23.2/voice", "sc02/ln07/voice@en"),
        ("0:23/voice", "sc02/ln08/voice@en"),
        ("0:24/voice", "sc02/ln08/voice@en"),
        ("0:24/score", "sc02/score@en"),
        ("0:01/voice@es", "sc01/ln01/voice@es"),
        ('"hung me crooked don\'t"', "sc02/ln07/voice@en"),
        ("died in spring/picture", "sc02/sh03/picture+9x16"),
        ("sc02/ln08/picture", "sc02/sh03/picture+9x16"),
        ("sc02/ln07", "sc02/ln07/voice@en"),
        ("sc02/sh03", "sc02/sh03/picture+9x16"),
        ("sc02", "sc02/shots"),
    ],
)
def test_one_thing_is_meant_by_its_role_or_by_what_is_likeliest(query, slot):
    assert point_at_one(query, LABELS, SHOTS) == slot


def test_several_things_are_listed_with_what_to_type():
    with pytest.raises(SeveralSlots, match=r"(?s)2 things.*sc01/ln01/voice@en  .You dug.*sc01/ln01/voice@es  .Desent"):
        point_at_one("sc01/ln01", LABELS, SHOTS)


def test_a_command_can_say_which_roles_may_be_meant():
    assert point_at_one("sc02", LABELS, SHOTS, ["score"]) == "sc02/score@en"
    with pytest.raises(UnknownSlot, match="It has no picture and no footage"):
        point_at_one("sc02/ln07", LABELS, SHOTS, ["picture", "footage"])


def test_words_are_found_without_their_accents():
    labels = {"sc01/ln01/voice@es": '"¿Quién te escribió esto?"', "sc01/ln02/voice@ru": '"Кто мой?"'}
    assert point_at_one("quien te escribio", labels) == "sc01/ln01/voice@es"
    with pytest.raises(UnknownSlot):
        point("мои", labels)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("sc02/ln09/voice", "sc02/ln07/voice"),
        ("you hang me crooked", "You hung me crooked"),
        ("dug op my", 'mean "You dug up my daughter."'),
        ('"hug me croked"/voice', '"You hung me crooked. Don’t."/voice'),
        ("1:40", r"25\.0 s long"),
        ("1:40/voice", r"25\.0 s long"),
        ("zzz", "limelight board"),
        ("0:23/voce", "0:23/voice"),
        ("0:01/score", "Nothing there has a score"),
        ("sc01/sh01/score", "Nothing there has a score"),
        ("0:01/zzz", "After / may stand master, picture"),
    ],
)
def test_what_is_not_found_is_answered_with_what_is_near(query, said):
    with pytest.raises(UnknownSlot, match=said):
        point(query, LABELS, SHOTS)
