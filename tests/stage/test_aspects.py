"""Every aspect is staged for itself: the place fills it, heads are whole, nobody hides another."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.graph import Notes
from limelight.crafts.draw_shot import draw_shot
from limelight.stage.compositor.picture import load
from limelight.stage.compositor.play import play
from limelight.stage.figures import measures
from limelight.stage.sets import PLACES, lines_of
from limelight.stage.staging.placing import HEAD_HALF, Frame, Stand, stand_people
from limelight.works.cast import Character, Look
from limelight.works.cues import ShotCue
from limelight.works.places import Place
from limelight.works.shots import Figure, Shot

ASPECTS = {"9:16": (1080, 1920), "4:5": (1080, 1350), "1:1": (1080, 1080), "16:9": (1920, 1080)}
FACE_HALF = 108
PEOPLE = {
    "WOMAN": Character("WOMAN", "woman", look=Look(feminine=True, hair="loose")),
    "OFFICIAL": Character("OFFICIAL", "official", look=Look(head="elder", build="broad", hat="official")),
    "CHILD": Character("CHILD", "child", look=Look(head="child", build="child")),
}


def shot(size: str, *figures: Figure) -> Shot:
    return Shot("sc01/sh01", "sc01", "ac01", size, figures, focus=figures[0].character)  # type: ignore[arg-type]


def staged(size: str, frame: Frame, *figures: Figure) -> dict[str, Stand]:
    return {stand.figure.character: stand for stand in stand_people(shot(size, *figures), PEOPLE, frame)}


def framed(aspect: str, place: str = "room") -> Frame:
    width, height = ASPECTS[aspect]
    return Frame(width, height, *lines_of(place, width=width, height=height))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_a_shot_is_drawn_in_every_aspect_and_its_place_fills_the_frame(aspect, tmp_path):
    width, height = (side // 4 for side in ASPECTS[aspect])
    width, height = width & ~1, height & ~1
    asked = shot("medium", Figure("WOMAN", 0.28, 0.6), Figure("OFFICIAL", 0.72, -0.6))
    place = Place("Garden", "garden", kind="garden")
    path = draw_shot(
        asked, tuple(PEOPLE.values()), (), place, "day", "clear", width, height,
        scratch=tmp_path, seed=1, vary={}, notes=Notes(),
    )  # fmt: skip
    picture = load(path)
    assert (picture.width, picture.height) == (width, height)
    assert len(picture.actors) == 2
    assert (picture.plate.y > 20).mean() > 0.995, "unpainted holes are black"


@pytest.mark.parametrize("size", ["close", "wide"])
def test_a_draft_shows_the_same_shot_small(size, tmp_path):
    def seen(width: int, height: int) -> np.ndarray:
        asked = shot(size, Figure("WOMAN", 0.3, 0.6), Figure("OFFICIAL", 0.7, -0.6, back=size == "close"))
        given = (
            asked,
            tuple(PEOPLE.values()),
            (),
            Place("Grave", "grave", kind="grave"),
            "night",
            "clear",
            width,
            height,
        )
        picture = load(draw_shot(*given, scratch=tmp_path, seed=1, vary={}, notes=Notes()))
        frame = next(play(picture, ShotCue("sc01/sh01", 3)))[:height]
        return cv2.resize(frame, (180, 320), interpolation=cv2.INTER_AREA).astype(float)

    assert np.abs(seen(360, 640) - seen(1080, 1920)).mean() < 4


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("size", ["medium", "full", "wide"])
def test_no_head_is_cut_by_the_top_and_no_foot_by_the_bottom(aspect, size):
    for place in PLACES:
        frame = framed(aspect, place)
        stands = staged(size, frame, Figure("OFFICIAL", 0.28, 0.6), Figure("CHILD", 0.72, -0.6))
        for name, stand in stands.items():
            body = measures(PEOPLE[name].look)
            eyes = stand.y - body.floor * stand.scale if stand.grounded else stand.y
            assert eyes + body.top * stand.scale >= 0, (place, name)
            assert not stand.grounded or stand.y <= frame.height, (place, name)


@settings(max_examples=60, deadline=None)
@given(
    aspect=st.sampled_from(sorted(ASPECTS)),
    size=st.sampled_from(("medium", "close", "full", "wide")),
    edge=st.sampled_from((0.23, 0.28)),
)
def test_two_faces_stand_apart_and_inside_the_frame(aspect, size, edge):
    frame = framed(aspect)
    left, right = staged(size, frame, Figure("WOMAN", edge, 0.6), Figure("OFFICIAL", 1 - edge, -0.6)).values()
    left, right = sorted((left, right), key=lambda stand: stand.x)
    assert right.x - left.x >= FACE_HALF * (left.scale + right.scale)
    assert left.x >= HEAD_HALF * left.scale
    assert frame.width - right.x >= HEAD_HALF * right.scale


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("size", ["medium", "close"])
def test_a_shoulder_in_the_foreground_leaves_the_face_it_is_seen_past(aspect, size):
    frame = framed(aspect)
    stands = staged(size, frame, Figure("WOMAN", 0.4, 0.45), Figure("OFFICIAL", 0.92, -0.45, depth=0.6, back=True))
    seen, back = stands["WOMAN"], stands["OFFICIAL"]
    head = back.x - HEAD_HALF * back.scale
    assert frame.width - head <= 0.35 * frame.width
    assert seen.x + FACE_HALF * seen.scale <= head


def test_a_wide_frame_shows_larger_faces_and_lower_eyes_than_its_height_asks():
    upright, wide = framed("9:16"), framed("16:9")
    assert wide.unit / wide.height > 1.2 * upright.unit / upright.height
    assert np.isclose(upright.unit, 1)
    assert wide.eyes("close") / wide.height > upright.eyes("close") / upright.height


def test_a_child_stays_shorter_in_a_near_shot_unless_an_arm_would_cross_its_face():
    frame = framed("9:16")
    calm = staged("medium", frame, Figure("WOMAN", 0.28, 0.6), Figure("CHILD", 0.72, -0.6))
    pointed = staged("medium", frame, Figure("WOMAN", 0.28, 0.6, pose="point"), Figure("CHILD", 0.72, -0.6))
    assert calm["CHILD"].y > calm["WOMAN"].y + 0.05 * frame.height
    assert pointed["CHILD"].y == pointed["WOMAN"].y
