"""Versions: which films are asked for, and their names."""

from types import SimpleNamespace

import pytest

from limelight.actions.versions import NotALanguage, NotAnAspect, Version, versions


def production(voices=("en",), captions=("en",), aspects=("9:16",)):
    return SimpleNamespace(voices=voices, captions=captions, aspects=aspects, variants={})


def names(of, voices=None, captions=None, aspect=""):
    return [version.film_name("peony") for version in versions(of, voices, captions, aspect)]


def test_captions_in_the_language_spoken_need_no_name():
    assert names(production()) == ["peony.en.9x16.mp4"]


@pytest.mark.parametrize(
    ("captions", "name"),
    [
        (("en",), "peony.en.9x16.mp4"),
        (("id",), "peony.en+id.9x16.mp4"),
        (("en", "id"), "peony.en+en+id.9x16.mp4"),
        (("none",), "peony.en+none.9x16.mp4"),
    ],
)
def test_other_captions_are_named(captions, name):
    assert names(production(), captions=captions) == [name]


def test_every_voice_and_every_aspect_of_the_settings_is_a_film_of_its_own():
    found = names(production(voices=("en", "es"), captions=("en", "es"), aspects=("9:16", "1:1")))
    assert found == ["peony.en.9x16.mp4", "peony.en.1x1.mp4", "peony.es.9x16.mp4", "peony.es.1x1.mp4"]


def test_captions_follow_other_voices_unless_the_settings_caption_a_language_they_do_not_voice():
    assert names(production(), voices=("es",)) == ["peony.es.9x16.mp4"]
    assert names(production(captions=("id",)), voices=("es",)) == ["peony.es+id.9x16.mp4"]
    assert names(production(captions=()), voices=("es",)) == ["peony.es+none.9x16.mp4"]


def test_what_is_no_language_and_no_aspect_is_said_so():
    with pytest.raises(NotALanguage, match="english"):
        versions(production(), ("english!",), None, "")
    with pytest.raises(NotAnAspect, match="tall"):
        versions(production(), None, None, "tall")
    assert Version("en", ("en",), "9:16").aspect_name == "9x16"
