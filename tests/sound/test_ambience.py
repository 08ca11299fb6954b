"""What is heard in a place: each answers in its own way, weather is heard through walls, nothing sings in the rain."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.sound import effects, room
from limelight.sound.ambience import SETTINGS, ambience_of
from limelight.sound.effects.steps import GROUNDS
from limelight.sound.room import Room, answer, impulse
from limelight.sound.signal import RATE, shaped
from limelight.works.places import HOURS, KINDS, WEATHERS

ROOMS = [found for found in vars(room).values() if isinstance(found, Room)]


def dies_within(sound: np.ndarray, low: float, high: float) -> float:
    """Seconds to -60 dB between these hertz: Schroeder's backward integral, from -5 to -25 dB (ISO 3382, T20)."""
    heard = shaped(np.pad(sound, (0, RATE // 10)), [low * 0.7, low, high, high * 1.4], [-60, 0, 0, -60])
    left = np.cumsum(heard[::-1].astype(np.float64) ** 2)[::-1]
    decay = 10 * np.log10(left / left[0] + 1e-12)
    return 3 * float(np.argmax(decay < -25) - np.argmax(decay < -5)) / RATE


def test_every_kind_of_place_has_its_sound() -> None:
    assert set(SETTINGS) == set(KINDS)


@pytest.mark.parametrize("place", ROOMS, ids=lambda place: place.name)
def test_a_room_dies_away_in_its_own_time(place: Room) -> None:
    heard = impulse(place)[:, 0]
    assert dies_within(heard, 600, 2200) == pytest.approx(place.last, rel=0.12)
    if not place.open_air:
        assert dies_within(heard, 4500, 9000) == pytest.approx(place.last * place.high, rel=0.15)


def test_a_large_room_answers_later_than_a_small_one_and_the_open_hardly_at_all() -> None:
    word = np.zeros(RATE, np.float32)
    word[100:600] = np.random.default_rng(1).standard_normal(500)
    late = {place.name: float((answer(word, place)[100 + RATE // 4 :] ** 2).sum()) for place in ROOMS}
    assert late["car"] < 0.02 * late["chamber"] < 0.02 * late["church"]
    assert room.OPEN.wet < room.STREET.wet < room.CHAMBER.wet < room.CHURCH.wet


@given(st.sampled_from((*KINDS, "a-kind-of-tomorrow")), st.text(), st.sampled_from(HOURS), st.sampled_from(WEATHERS))
def test_no_place_is_without_sound_and_every_bed_is_known(kind: str, words: str, hour: str, weather: str) -> None:
    ambience = ambience_of(kind, words, hour, weather)
    assert ambience.beds
    assert {bed.name for bed in ambience.beds} <= set(effects.known())
    assert ambience.ground in GROUNDS


@pytest.mark.parametrize(("place", "inside"), [("study", True), ("garden", False)])
def test_a_storm_is_heard_through_walls_inside(place: str, inside: bool) -> None:
    beds = {bed.name: bed for bed in ambience_of(place, "", "night", "storm").beds}
    assert beds["downpour"].through_wall is inside


@pytest.mark.parametrize("weather", ["rain", "storm", "snow"])
def test_nothing_sings_while_something_falls_from_the_sky(weather: str) -> None:
    names = {bed.name for hour in HOURS for bed in ambience_of("garden", "", hour, weather).beds}
    assert not names & {"birds", "crickets"}


@pytest.mark.parametrize(("weather", "bed"), [("clear", "drive"), ("rain", "car")])
def test_wipers_beat_only_in_the_wet(weather: str, bed: str) -> None:
    assert bed in {each.name for each in ambience_of("car", "TAXI", "day", weather).beds}


@pytest.mark.parametrize(
    ("words", "place"), [("ST MARY'S CHURCH", room.CHURCH), ("浴室", room.BATH), ("HOUSE", room.CHAMBER)]
)
def test_a_place_that_nobody_draws_is_heard_by_its_name(words: str, place: Room) -> None:
    assert ambience_of("room", words, "day", "clear").room == place
