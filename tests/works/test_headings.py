"""Headings in many scripts."""

import pytest

from limelight.works.headings import hour_in, is_heading, read_heading, weather_in


@pytest.mark.parametrize(
    ("text", "place", "interior", "hour", "weather"),
    [
        ("EXT. GRAVE - NIGHT - STORM", "GRAVE", False, "night", "storm"),
        ("INT. STUDY. NIGHT.", "STUDY", True, "night", ""),
        ("INT./EXT. CAR - DAY (RAIN)", "CAR", None, "day", "rain"),
        ("int. night club - day", "night club", True, "day", ""),
        ("INT. HALL - CONTINUOUS", "HALL", True, "", ""),
        ("EXT. NIGHT - GARDEN", "GARDEN", False, "night", ""),
        ("内景 书房 - 夜", "书房", True, "night", ""),
        ("夜 内 书房", "书房", True, "night", ""),
        ("书房 夜 内", "书房", True, "night", ""),
        ("外/内 墓地 - 黄昏 - 暴风雨", "墓地", None, "dusk", "storm"),
        ("1、外景。日本街道。雨夜", "日本街道", False, "night", "rain"),
        ("НАТ. САД - НОЧЬ", "САД", False, "night", ""),
        ("داخلي. غرفة - ليل", "غرفة", True, "night", ""),
        ("○書斎（夜）", "書斎", None, "night", ""),
        ("S#12. 서재 (밤)", "서재", None, "night", ""),
    ],
)
def test_a_heading_says_its_place_side_hour_and_weather(text, place, interior, hour, weather):
    heading = read_heading(text)
    assert is_heading(text)
    assert (heading.place_words, heading.interior, heading.hour, heading.weather) == (place, interior, hour, weather)


@pytest.mark.parametrize(
    "text", ["INTERNAL AFFAIRS", "Interior design is hard.", "内心很痛。", "外婆来了。", "Extra salt."]
)
def test_prose_that_begins_like_a_heading_is_none(text):
    assert not is_heading(text)


def test_the_writers_scene_number_is_kept_apart():
    assert read_heading("INT. STUDY - NIGHT #12A#").number == "12A"
    assert read_heading("INT. STUDY - NIGHT #12A#").text == "INT. STUDY - NIGHT"


def test_hour_and_weather_are_found_in_action_too():
    assert (hour_in("The sun: a red dawn."), weather_in("天上下雨，风很大。")) == ("dawn", "rain")
    assert (hour_in("He sleeps."), weather_in("He sleeps.")) == ("", "")
