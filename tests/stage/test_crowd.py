"""People who share a frame: every face is seen, every hat is whole, and no chin is under the captions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.figures.hats import hat_of
from limelight.stage.staging.crowd import BESIDE, HEAD, Head, rows_for, scale_for, spots
from limelight.stage.staging.placing import CHIN, HEAD_HALF, Frame, Stand, stand_people
from limelight.works.cast import Character, Look
from limelight.works.shots import Figure, Shot, Size

FRAMES = {"9:16": Frame(1080, 1920), "1:1": Frame(1080, 1080), "16:9": Frame(1920, 1080)}
CAPTIONS = {"9:16": 1100 / 1920, "1:1": 0.66, "16:9": 0.72}
"""How far down the frame captions begin."""


def staged(
    size: Size, count: int, frame: Frame, hat: str = "official"
) -> tuple[tuple[Stand, ...], dict[str, Character]]:
    people = {
        f"P{n}": Character(f"P{n}", f"p{n}", look=replace(Look(), hat=hat if n % 2 == 0 else "")) for n in range(count)
    }
    across = [0.5] if count == 1 else [0.3, 0.7] if count == 2 else [0.15 + 0.7 * n / (count - 1) for n in range(count)]
    figures = tuple(Figure(name, x=x, facing=0.5) for name, x in zip(people, across, strict=True))
    return stand_people(Shot("sh", "sc", "ac", size, figures, focus="P0"), people, frame), people


@settings(max_examples=80, deadline=None)
@given(
    wishes=st.lists(st.floats(0, 1080), min_size=2, max_size=14),
    half=st.sampled_from([136.0, 311.0]),
    scale=st.floats(0.3, 2.2),
)
def test_nobody_hides_anybody_of_their_own_row_or_leaves_the_frame(wishes, half, scale) -> None:
    heads = [Head(wish, half if n % 3 == 0 else 136.0, half) for n, wish in enumerate(wishes)]
    rows, fitting = rows_for(len(heads), scale, 1080), scale_for(heads, scale, 1080)
    placed = spots(heads, rows, fitting, 1080)

    for row in range(rows):
        across = sorted(spot.x for spot in placed if spot.row == row)
        apart = min((b - a for a, b in pairwise(across)), default=1e9)
        assert apart >= min(BESIDE, 0.7 * HEAD) * fitting - 1e-6
    assert all(130 * fitting <= spot.x <= 1080 - 130 * fitting for spot in placed)


@pytest.mark.parametrize("aspect", FRAMES)
@pytest.mark.parametrize("count", [1, 2, 3, 5, 10])
@pytest.mark.parametrize("size", ["wide", "full", "medium", "close", "extreme"])
def test_no_chin_is_under_the_captions(size: Size, count: int, aspect: str) -> None:
    frame = FRAMES[aspect]
    stands, _ = staged(size, count, frame)
    for stand in stands:
        if not stand.grounded:
            assert stand.y + CHIN * stand.scale <= CAPTIONS[aspect] * frame.height + 1


@pytest.mark.parametrize("aspect", FRAMES)
@pytest.mark.parametrize(("size", "count"), [("medium", 1), ("medium", 2), ("close", 1)])
def test_the_wings_of_an_officials_hat_are_whole(count: int, size: Size, aspect: str) -> None:
    frame = FRAMES[aspect]
    stands, people = staged(size, count, frame)
    for stand in stands:
        wide = hat_of(people[stand.figure.character].look).wide * stand.scale
        assert stand.x - wide >= -2
        assert stand.x + wide <= frame.width + 2 or stand.figure.character != "P0"


@pytest.mark.parametrize("aspect", FRAMES)
def test_two_whose_faces_fill_the_frame_stand_a_head_apart_whatever_they_wear(aspect: str) -> None:
    stands, _ = staged("close", 2, FRAMES[aspect])
    left, right = sorted(stands, key=lambda stand: stand.x)
    assert right.x - left.x >= 300 * left.scale


def test_ten_in_a_frame_are_ten_heads_in_it_none_over_another() -> None:
    for aspect, frame in FRAMES.items():
        for size in ("full", "medium", "close"):
            stands, _ = staged(size, 10, frame)
            for n, one in enumerate(stands):
                for other in stands[n + 1 :]:
                    apart = abs(one.x - other.x) / (HEAD_HALF * one.scale), abs(one.y - other.y) / (150 * one.scale)
                    assert max(apart) > 0.9, (aspect, size, one.figure.character, other.figure.character)


def test_whoever_stands_in_a_grave_is_as_far_from_the_other_as_anybody_in_a_near_shot() -> None:
    people = {name: Character(name, name.lower(), look=replace(Look(), hat="official")) for name in ("A", "B")}
    figures = Figure("A", x=0.4, pose="sword"), Figure("B", x=0.6, pose="grave")
    one, other = stand_people(Shot("sh", "sc", "ac", "close", figures, focus="A"), people, FRAMES["9:16"])
    assert abs(one.x - other.x) >= BESIDE * one.scale - 1


def test_those_who_look_at_each_other_keep_their_sides() -> None:
    stands, _ = staged("close", 3, FRAMES["9:16"])
    assert [stand.figure.character for stand in sorted(stands, key=lambda stand: stand.x)] == ["P0", "P1", "P2"]
