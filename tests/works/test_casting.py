"""Everyone who speaks gets a face, the same every time, and nobody's twin."""

from itertools import combinations

import pytest

from limelight.works.casting import cast_in_memory
from limelight.works.hints import hints_in

NAMES = ["FATHER", "MOTHER", "OLD WOMAN", "BOY", "李", "娘", "DRIVER", "ADA", "GRANDPA JOE"]


def test_the_same_name_is_cast_alike_whoever_is_cast_first():
    one, two = cast_in_memory(NAMES), cast_in_memory(reversed(NAMES))
    assert one == two


def test_a_newcomer_changes_nobody_whose_looks_are_free():
    before, after = cast_in_memory(["ADA", "BEN"]), cast_in_memory(["ADA", "BEN", "CY"])
    assert sum(before[name] == after[name] for name in before) >= 1
    assert after.keys() == {"ada", "ben", "cy"}


def test_people_of_one_production_are_told_apart():
    cast = list(cast_in_memory(NAMES).values())
    assert len({character.look.cloth for character in cast}) == len(cast)
    assert len({character.id for character in cast}) == len(cast)


@pytest.mark.parametrize(
    ("name", "feminine", "age"),
    [
        ("FATHER", False, "grown"),
        ("MOTHER", True, "grown"),
        ("OLD WOMAN", True, "old"),
        ("BOY #2", False, "child"),
        ("GRANDMOTHER", True, "old"),
        ("父亲", False, "grown"),
        ("丽娘", True, "grown"),
        ("老奶奶", True, "old"),
        ("ABUELA", True, "old"),
        ("MARA", True, "grown"),
        ("JONAS", False, "grown"),
        ("柳梦梅的父亲", False, "grown"),
        ("Ksenia", True, "grown"),
    ],
)
def test_words_of_a_name_say_age_and_sex(name, feminine, age):
    assert (hints_in(name).feminine, hints_in(name).age) == (feminine, age)


def test_people_of_one_production_differ_in_outline():
    looks = [
        character.look for character in cast_in_memory(["ADA", "BEA", "CARL", "DAN", "EVE", "FAY", "GUS"]).values()
    ]
    for one, other in combinations(looks, 2):
        parts = ("hair", "hat", "head", "build", "beard")
        assert sum(getattr(one, part) != getattr(other, part) for part in parts) >= 2
