"""What is heard in a place: every place has air, weather is heard through walls, nothing sings in the rain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.sound import effects
from limelight.sound.ambience import ambience_of
from limelight.works.places import HOURS, WEATHERS


@given(st.text(), st.sampled_from(HOURS), st.sampled_from(WEATHERS))
def test_no_place_is_without_sound_and_every_bed_is_known(place: str, hour: str, weather: str) -> None:
    beds = ambience_of(place, hour, weather).beds
    assert beds
    assert {bed.name for bed in beds} <= set(effects.known())


@pytest.mark.parametrize(("place", "inside"), [("study", True), ("garden", False)])
def test_a_storm_is_heard_through_walls_inside(place: str, inside: bool) -> None:
    beds = {bed.name: bed for bed in ambience_of(place, "night", "storm").beds}
    assert beds["downpour"].through_wall is inside


@pytest.mark.parametrize("weather", ["rain", "storm", "snow"])
def test_nothing_sings_while_something_falls_from_the_sky(weather: str) -> None:
    names = {bed.name for hour in HOURS for bed in ambience_of("garden", hour, weather).beds}
    assert not names & {"birds", "crickets"}
