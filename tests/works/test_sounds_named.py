"""Sounds in words: action that names a sound is heard to, action that only looks like it is not."""

from __future__ import annotations

import pytest

from limelight.works.directions import Direction
from limelight.works.grammar.business import sounds_in
from limelight.works.notes import read_direction
from limelight.works.problems import Problem


@pytest.mark.parametrize(
    ("action", "sounds"),
    [
        ("Her phone rings.", ("phone",)),
        ("The phone buzzes on the table.", ("buzz",)),
        ("Footsteps on the stairs. A knock.", ("steps", "knock")),
        ("The audience applauds, and then laughter.", ("applause", "laughter")),
        ("She slaps him. The glass shatters on the floor.", ("slap", "glass")),
        ("手机响了。", ("phone",)),
        ("Suena el teléfono.", ("phone",)),
        ("Le téléphone sonne.", ("phone",)),
    ],
)
def test_action_that_names_a_sound_has_it(action: str, sounds: tuple[str, ...]) -> None:
    assert sounds_in(action) == sounds


@pytest.mark.parametrize(
    "action",
    [
        "TUNDE laughs.",
        "She stands with a phone in her hand.",
        "He steps forward and crosses the street.",
        "She claps a hand over her mouth.",
        "He looks out of the window.",
        "She trains every day.",
        "An open fan hides her face.",
        "He clocks her at once.",
        "Her heart is broken like glass.",
        "She rings her hands.",
    ],
)
def test_action_that_only_looks_like_a_sound_has_none(action: str) -> None:
    assert sounds_in(action) == ()


@pytest.mark.parametrize(("said", "meant"), [("footsteps", "steps"), ("knok", "knock"), ("ringtone", "phone")])
def test_a_sound_that_is_not_known_is_told_the_nearest(said: str, meant: str) -> None:
    found = read_direction(f"sfx: {said}", (), line_no=1, file="script.fountain")
    assert isinstance(found, Problem)
    assert f'Did you mean "{meant}"?' in found.hint


def test_a_sound_is_known_in_capitals() -> None:
    assert read_direction("sfx: Phone", (), line_no=1, file="script.fountain") == Direction("sfx", value="phone")
