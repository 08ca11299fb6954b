"""Everyone speaks with a voice of their own, in every language, the same every time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.works.cast import Character, Look
from limelight.works.casting import cast_in_memory
from limelight.works.speech import Voice
from limelight.works.voice_casting import cast_voices
from limelight.works.voices import named_voices

NAMES = ("FATHER", "MOTHER", "OLD WOMAN", "BOY", "DRIVER", "ADA", "GRANDPA JOE", "KEMI", "OMAR", "NURSE")
LANGUAGES = sorted({voice.language for voice in named_voices().values()})


def cast(*names: str) -> tuple[Character, ...]:
    return tuple(cast_in_memory(names).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_people_of_a_film_sound_alike_in_any_language(language: str) -> None:
    voices = cast_voices(cast(*NAMES), language)
    assert len({(voice.name, voice.pitch, voice.timbre) for voice in voices.values()}) == len(NAMES)


@given(st.permutations(NAMES))
def test_who_stands_first_changes_nobodys_voice(names: list[str]) -> None:
    assert cast_voices(cast(*names), "en") == cast_voices(cast(*NAMES), "en")


@given(st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=6), st.sampled_from(NAMES))
def test_a_newcomer_moves_at_most_those_who_wanted_the_same_voices(names: list[str], newcomer: str) -> None:
    before, after = cast_voices(cast(*names), "en"), cast_voices(cast(*names, newcomer), "en")
    moved = [name for name in before if before[name] != after[name]]
    taken = {voice.name for voice in before.values()}
    assert all(after[name].name not in taken - {before[other].name for other in moved} for name in moved)


def test_a_woman_has_a_womans_voice_and_an_old_man_an_older_one() -> None:
    voices = cast_voices(cast("MOTHER", "GRANDPA JOE", "GIRL"), "en")
    known = named_voices()
    assert known[voices["mother"].name].feminine
    assert not known[voices["grandpa joe"].name].feminine
    assert voices["girl"].pitch > 1.1


def test_a_voice_that_is_named_is_kept_and_nobody_else_has_it() -> None:
    ada = Character("ADA", "ada", look=Look(feminine=True), voice=Voice("af_heart", pitch=0.9))
    voices = cast_voices((ada, *cast("MOTHER", "NURSE", "KEMI")), "en")
    assert voices["ada"] == ada.voice
    assert [voice.name for voice in voices.values()].count("af_heart") == 1


def test_a_voice_of_another_language_gives_way_to_one_that_is_at_home() -> None:
    ada = Character("ADA", "ada", look=Look(feminine=True), voice=Voice("af_heart", pitch=0.9))
    spanish = cast_voices((ada,), "es-MX")["ada"]
    assert named_voices()[spanish.name].language == "es"
    assert spanish.pitch == 1.0


def test_what_is_said_of_one_language_holds_in_it_alone() -> None:
    ada = Character("ADA", "ada", look=Look(feminine=True), voices=(("es", Voice("ef_dora", pace=0.9)),))
    assert cast_voices((ada,), "es")["ada"] == Voice("ef_dora", pace=0.9)
    assert named_voices()[cast_voices((ada,), "en")["ada"].name].speaks("en")
