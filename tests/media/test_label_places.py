"""A label stands in the first of its corners that is free for as long as it is up, and moves at cuts alone."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from limelight.media.label_places import Scene, lay_label, spots_of
from limelight.works.labels import Box, Corner, KeptFree, Label, LaidLabel, Stretch

FRAME, SIZE, HEIGHT = (1080, 1920), (460, 90), 40
CORNERS: tuple[Corner, ...] = ("top-right", "top-left", "bottom-right", "bottom-left")
WHOLE = Label("AI", "en", 0.035, (Stretch(0.0, None),), CORNERS)


def placed(*scenes: Scene, label: Label = WHOLE, size: tuple[int, int] = SIZE) -> list[list[LaidLabel]]:
    starts = [0, *accumulate(scene.frames for scene in scenes)][:-1]
    lay_label(label, HEIGHT, size, FRAME, scenes, starts)
    return [scene.laid for scene in scenes]


def face(box: Box, first: int = 0, after: int = 60) -> KeptFree:
    return KeptFree("a face", first, after, box)


TOP_RIGHT, TOP_LEFT = Box(560, 0, 1080, 700), Box(0, 0, 520, 700)


def test_it_stands_top_right_clear_of_what_platforms_lay_there() -> None:
    ((laid,),) = placed(Scene(60))
    assert laid.corner == "top-right"
    assert (laid.x + SIZE[0], laid.y) == (1080 - 48, 144)
    assert (laid.first, laid.after) == (0, 60)


def test_a_face_in_one_shot_moves_it_in_all_so_that_it_stays_where_it_is() -> None:
    laid = placed(Scene(60), Scene(60, [face(TOP_RIGHT)]), Scene(60))
    assert {(each.corner, each.x, each.y) for (each,) in laid} == {("top-left", 48, 144)}


def test_where_no_place_is_free_throughout_it_moves_at_a_cut() -> None:
    all_but_one = [face(Box(0, 0, 1080, 700)), face(Box(0, 1300, 540, 1920))]
    laid = placed(Scene(60, all_but_one), Scene(60, [face(Box(0, 701, 1080, 1920)), face(TOP_LEFT)]))
    assert [each.corner for (each,) in laid] == ["bottom-right", "top-right"]


def test_a_face_that_has_left_before_it_comes_is_no_reason_to_move() -> None:
    late = Label("AI", "en", 0.035, (Stretch(1.0, 2.0),), CORNERS)
    ((laid,),) = placed(Scene(60, [face(TOP_RIGHT, 0, 30)]), label=late)
    assert (laid.corner, laid.first, laid.after) == ("top-right", 30, 60)


def test_it_goes_with_a_cut_that_is_near_or_well_after_one_unless_a_face_is_in_its_way() -> None:
    second = Label("AI", "en", 0.035, (Stretch(0.0, 1.0),), ("top-right",))
    everywhere = [face(Box(0, 0, 1080, 1920), 50, 60)]
    for scenes, after in (
        ([Scene(60)], 60),
        ([Scene(60, everywhere)], 30),
        ([Scene(90)], 30),
        ([Scene(30), Scene(9)], 30),
    ):
        laid = placed(*scenes, label=second)
        assert [each.after for shot in laid for each in shot] == [after]


def test_two_labels_that_are_up_together_stand_apart() -> None:
    scene = Scene(60)
    placed(scene)
    placed(scene)
    one, other = (Box(each.x, each.y, each.x + SIZE[0], each.y + SIZE[1]) for each in scene.laid)
    assert one.shared(other).area == 0
    assert [each.corner for each in scene.laid] == ["top-right", "top-right"]


sides = st.tuples(st.integers(0, 1000), st.integers(0, 1800), st.integers(20, 700), st.integers(20, 900))
boxes = sides.map(lambda at: Box(at[0], at[1], at[0] + at[2], at[1] + at[3]))


@given(st.lists(st.lists(boxes, max_size=4), min_size=1, max_size=4))
def test_it_covers_nothing_wherever_a_place_is_free(faces: list[list[Box]]) -> None:
    laid = placed(*(Scene(60, [face(box) for box in shot]) for shot in faces))
    for shot, (each,) in zip(faces, laid, strict=True):
        stands = Box(each.x, each.y, each.x + SIZE[0], each.y + SIZE[1])
        spots = [spot.box.grown(13) for spot in spots_of(CORNERS, SIZE, FRAME)]
        free = any(all(spot.shared(box).area == 0 for box in shot) for spot in spots)
        assert not free or all(stands.shared(box).area == 0 for box in shot)


@given(st.sampled_from([(1080, 1920), (1920, 1080), (1080, 1080), (1080, 1350)]))
def test_every_place_is_inside_the_frame_and_even(frame: tuple[int, int]) -> None:
    for spot in spots_of(CORNERS, (720, 138), frame):
        box = spot.box
        assert 0 <= box.left < box.right <= frame[0]
        assert 0 <= box.top < box.bottom <= frame[1]
        assert not any(side % 2 for side in (box.left, box.top, box.right, box.bottom))
