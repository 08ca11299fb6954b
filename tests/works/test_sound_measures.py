"""What was measured of a film's sound: what holds, and in which words what does not is told."""

from __future__ import annotations

from limelight.works.loudness import LineLevel, SoundMeasures

GOOD = SoundMeasures(-14, -14.1, -1.5, -0.2, (LineLevel("a", -11, 0, 14), LineLevel("b", -16, -5, 13)))


def test_a_whisper_that_is_as_soft_as_it_is_directed_is_steady() -> None:
    assert GOOD.steadiness == 0
    assert GOOD.holds


def test_every_miss_is_named_with_its_figure() -> None:
    lines = (LineLevel("a", -11, 0, 14), LineLevel("b", -11, 0, 9.5), LineLevel("c", -11, -5, 14))
    told = SoundMeasures(-23, -21.9, -0.4, 0, lines).misses
    assert told == (
        "loudness is -21.9 LUFS, not -23",
        "its true peak is -0.4 dB, not under -1",
        "c: louder or softer than directed by more than 2 LU",
        "b stands only 9.5 LU over music and effects",
    )


def test_a_film_without_a_word_has_only_its_loudness_to_keep() -> None:
    assert SoundMeasures(-14, -14, -1.5, 0).holds
