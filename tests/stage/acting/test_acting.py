"""Heads, eyes and breath follow the voice, differ from person to person, and are the same on every run."""

from __future__ import annotations

from itertools import pairwise

from limelight.stage.acting.breath import breath
from limelight.stage.acting.eyes import blinking, glancing, lifted, open_eyes
from limelight.stage.acting.nods import Carriage, carriage, spoken
from limelight.stage.acting.stresses import Stress, stresses
from limelight.stage.acting.trailing import trailing
from limelight.stage.acting.weight import weight
from limelight.works.cues import Heard
from limelight.works.speech import Phone

FRAMES = 240
WEIGHTS = [Stress(1.0, 1.0), Stress(2.4, 0.5), Stress(4.0, 1.0), Stress(6.1, 1.0)]


def line(*phones: tuple[str, float, float]) -> Heard:
    return Heard("ln1", "MEI", 30, 3.0, tuple(Phone(*each) for each in phones))


def test_the_longest_open_vowel_carries_its_phrase() -> None:
    said = line(("ə", 0.1, 0.2), ("s", 0.2, 0.3), ("ɑ", 0.3, 0.5), ("k", 0.5, 0.6), ("i", 0.6, 0.7))

    assert stresses(said) == [Stress(1.3, 1.0)]


def test_each_phrase_has_a_stress_of_its_own() -> None:
    said = line(("ɑ", 0.1, 0.3), ("m", 0.3, 0.4), ("|", 0.4, 0.9), ("n", 0.9, 1.0), ("o", 1.0, 1.2))

    assert [each.at for each in stresses(said)] == [1.1, 2.0]


def test_a_mark_of_stress_is_heeded_where_a_voice_gives_one() -> None:
    said = line(("ɑ", 0.0, 0.16), ("t", 0.16, 0.2), ("ˈi", 0.2, 0.34), ("n", 0.34, 0.4), ("ɑ", 0.4, 0.55))

    assert stresses(said)[0].at == 1.2


def test_heads_move_on_the_words_that_count_and_never_as_a_metronome() -> None:
    still = carriage(FRAMES, "sh1/MEI", 1, 0.6)
    moved = spoken(still, "sh1/MEI", WEIGHTS, 1, 0.6)
    far = [abs(a.dy - b.dy) + abs(a.angle - b.angle) + abs(a.dx - b.dx) for a, b in zip(moved, still, strict=True)]

    assert max(far[30:45]) > 2
    assert max(far[86:116]) == 0
    assert {round(max(far[n : n + 20]), 1) for n in (30, 120, 183)} != {round(max(far[30:50]), 1)}


def test_nobody_moves_alike_and_everybody_as_before() -> None:
    assert carriage(FRAMES, "sh1/MEI", 1, 0.5) == carriage(FRAMES, "sh1/MEI", 1, 0.5)
    assert carriage(FRAMES, "sh1/MEI", 1, 0.5) != carriage(FRAMES, "sh1/LIU", 1, 0.5)
    assert weight(FRAMES, "sh1/MEI") == weight(FRAMES, "sh1/MEI")
    assert blinking(open_eyes(FRAMES), "a", ()) != blinking(open_eyes(FRAMES), "b", ())


def test_eyes_blink_when_they_are_asked_to_and_about_every_three_seconds() -> None:
    track = blinking(open_eyes(900), "sh1/MEI", (100,))
    shut = [n for n, (a, b) in enumerate(pairwise(track)) if a != "shut" == b]

    assert track[100] == "half"
    assert track[101] == "shut"
    assert 6 <= len(shut) <= 14


def test_whoever_feels_strongly_does_not_look_away() -> None:
    long = [[Stress(1.0, 1.0), Stress(3.5, 1.0)]] * 6

    assert set(glancing(open_eyes(FRAMES), "sh1/MEI", long, 1, 0.95)) == {"open"}
    assert set(glancing(open_eyes(FRAMES), "sh1/MEI", long, 1, 0.4)) > {"open"}


def test_brows_go_up_for_a_word_and_come_down_again() -> None:
    track = lifted(open_eyes(FRAMES), "sh1/MEI", [Stress(at / 2, 1.0) for at in range(1, 15)])

    assert 0 < track.count("lift") < FRAMES - 20


def test_breath_is_deeper_and_quicker_in_fear_than_at_rest() -> None:
    def lifts(depth: float) -> list[float]:
        return [breath(n / 30, "MEI", depth) for n in range(300)]

    def turns(track: list[float]) -> int:
        return sum((b - a) * (c - b) < 0 for a, b, c in zip(track, track[1:], track[2:], strict=False))

    assert max(lifts(2.0)) > 1.4 * max(lifts(1.0))
    assert turns(lifts(2.0)) > turns(lifts(1.0))


def test_hair_is_left_behind_by_a_head_that_goes_and_hangs_straight_again() -> None:
    heads = [Carriage(dx=0.0 if n < 40 else 30.0) for n in range(FRAMES)]
    trails = trailing(heads, [0.0] * FRAMES, 1.0)

    assert trails[39].skew == 0
    assert trails[42].skew < -0.05
    assert max(trail.skew for trail in trails) > 0.01
    assert abs(trails[-1].skew) < 0.01
