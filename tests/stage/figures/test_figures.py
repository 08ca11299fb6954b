"""What the drawn actors promise the camera."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.drawing.art import Cel, Light
from limelight.stage.figures import (
    BEARDS,
    COSTUMES,
    EXPRESSIONS,
    GLASSES,
    HAIR,
    HATS,
    PAINTS,
    POSES,
    PROPS,
    VISEMES,
    Face,
    FigureCels,
    UnknownDrawing,
    draw_figure,
    face,
    measures,
)
from limelight.stage.figures.anatomy import SKULLS
from limelight.stage.figures.builds import BUILDS
from limelight.stage.figures.mouths import softened, spoken
from limelight.works import vocabulary
from limelight.works.cast import Character, Look

SCALE = 0.3


ANYBODY = Look()


def drawn(look: Look = ANYBODY, **asked: object) -> FigureCels:
    said = {"pose": "rest", "holds": "", "facing": 0.6, "face": face("neutral"), "scale": SCALE, "light": Light()}
    return draw_figure(Character("LIU", "liu", look=look), **{**said, **asked})  # type: ignore[arg-type]


def pasted(head: Cel, patch: Cel) -> np.ndarray:
    image, x, y = head.image.copy(), int(patch.x - head.x), int(patch.y - head.y)
    assert x >= 0
    assert y >= 0
    image[y : y + patch.image.shape[0], x : x + patch.image.shape[1]] = patch.image
    return image


@pytest.mark.parametrize(
    ("words", "drawings"),
    [
        (vocabulary.EXPRESSIONS, EXPRESSIONS),
        (vocabulary.POSES, POSES),
        (vocabulary.PROPS, {"none": None, **PROPS}),
        (vocabulary.HEADS, SKULLS),
        (vocabulary.BUILDS, BUILDS),
        (vocabulary.HAIR, HAIR),
        (vocabulary.BEARDS, BEARDS),
        (vocabulary.HATS, HATS),
        (vocabulary.GLASSES, GLASSES),
        (vocabulary.PAINTS, PAINTS),
        (vocabulary.COSTUMES, COSTUMES),
    ],
)
def test_a_screenplay_may_name_exactly_what_is_drawn(words, drawings):
    assert set(words) == set(drawings)


@pytest.mark.parametrize("expression", ["neutral", "furious", "grief"])
def test_pasting_the_resting_mouth_and_open_eyes_changes_nothing(expression):
    figure = drawn(face=face(expression), scale=0.9)

    assert np.array_equal(pasted(figure.head, figure.mouths["rest"]), figure.head.image)
    assert np.array_equal(pasted(figure.head, figure.eyes["open"]), figure.head.image)


def test_every_mouth_and_every_lid_lies_within_the_head_and_apart_from_each_other():
    for expression in EXPRESSIONS:
        figure = drawn(face=face(expression))
        mouth, eyes = figure.mouths["a"], figure.eyes["shut"]

        assert set(figure.mouths) == set(VISEMES)
        assert pasted(figure.head, mouth).shape == pasted(figure.head, eyes).shape == figure.head.image.shape
        assert eyes.y + eyes.image.shape[0] <= mouth.y


def test_a_furious_vowel_opens_wider_than_a_tender_one_and_keeps_its_own_corners():
    furious, tender = spoken(face("furious"), "a"), spoken(face("tender"), "a")

    assert furious.mouth_open > 1.5 * tender.mouth_open
    assert max(furious.corners) < 0 < min(tender.corners)


def test_whoever_only_listens_blinks_but_has_no_mouths_to_pay_for():
    figure = drawn(talks=False)

    assert figure.mouths == {}
    assert set(figure.eyes) == {"open", "half", "shut"}


def test_the_same_figure_is_drawn_the_same_to_the_last_bit():
    assert drawn().body.image.tobytes() == drawn().body.image.tobytes()
    assert drawn().head.image.tobytes() == drawn().head.image.tobytes()


def test_a_change_of_face_leaves_the_ground_and_the_height_where_they_were():
    calm, wild = drawn(face=face("neutral")), drawn(face=face("terrified"))

    assert (calm.floor, calm.top) == (wild.floor, wild.top)
    assert abs((calm.body.y + calm.body.image.shape[0]) - (wild.body.y + wild.body.image.shape[0])) <= 2


@pytest.mark.parametrize("prop", sorted(PROPS))
def test_what_is_held_is_seen(prop):
    empty, full = drawn(talks=False), drawn(holds=prop, talks=False)

    assert full.front is not None
    assert empty.front is None


def test_a_figure_reaches_the_ground_and_no_further_than_is_asked():
    assert drawn().floor == pytest.approx(measures(ANYBODY).floor * SCALE)
    assert drawn(scale=2.0, below=900, talks=False).body.image.shape[0] < 1000


@pytest.mark.parametrize("what", ["pose", "holds"])
def test_an_unknown_name_is_an_error_that_names_the_known(what):
    with pytest.raises(UnknownDrawing, match=r'"swrod".*Did you mean "sword".*lantern|sleeve'):
        drawn(**{what: "swrod"})


def test_an_unknown_hat_is_an_error_that_names_the_known():
    with pytest.raises(UnknownDrawing, match=r'no hat "fez".*official'):
        drawn(Look(hat="fez"))


looks = st.builds(
    Look,
    head=st.sampled_from(sorted(SKULLS)),
    build=st.sampled_from(sorted(BUILDS)),
    hair=st.sampled_from(sorted(HAIR)),
    beard=st.sampled_from(sorted(BEARDS)),
    hat=st.sampled_from(sorted(HATS)),
    glasses=st.sampled_from(sorted(GLASSES)),
    paint=st.sampled_from(sorted(PAINTS)),
    costume=st.sampled_from(sorted(COSTUMES)),
    feminine=st.booleans(),
    marks=st.sampled_from([(), ("mud",), ("blood", "pallor")]),
)


@settings(max_examples=16, deadline=None)
@given(looks, st.sampled_from(sorted(POSES)), st.floats(-2, 2), st.sampled_from(sorted(EXPRESSIONS)), st.booleans())
def test_anybody_can_be_drawn_in_any_pose_with_any_feeling_from_any_side(look, pose, facing, expression, back):
    figure = drawn(look, pose=pose, facing=facing, face=face(expression), back=back, scale=0.2, talks=False)

    assert figure.body.image[:, :, 3].any()
    assert figure.head.image[:, :, 3].any()
    assert figure.top < 0 < figure.chin < figure.floor


@given(st.sampled_from(sorted(EXPRESSIONS)), st.sampled_from(sorted(EXPRESSIONS)))
def test_faces_blend_from_one_to_the_other_and_mirror_back(a, b):
    one, other = face(a), face(b)

    assert one.blend(other, 0) == one
    assert np.allclose(flat(one.blend(other, 1)), flat(other))
    assert one.mirrored().mirrored() == one


def flat(worn: Face) -> list[float]:
    return [n for value in vars(worn).values() for n in (value if isinstance(value, tuple) else (value,))]


@pytest.mark.parametrize("pose", sorted(POSES))
def test_nothing_that_is_held_or_worn_is_cut_off_at_the_edge_of_its_cel(pose):
    figure = drawn(Look(build="strong", hat="official"), pose=pose, holds="sword", face=face("terrified"), talks=False)

    for cel in (figure.behind, figure.body, figure.head, figure.front):
        if cel is not None:
            alpha = cel.image[:, :, 3]
            assert not any(edge.any() for edge in (alpha[0], alpha[:, 0], alpha[:, -1])), cel.name
    assert figure.front is None or not figure.front.image[-1, :, 3].any()


def test_a_sad_mouth_opens_round_and_a_snarl_stays_as_it_is():
    crying, roaring = spoken(face("grief"), "a"), spoken(face("furious"), "a")
    soft = softened(crying, 1.0)
    assert min(soft.corners) > 0.6 * min(crying.corners)
    assert soft.square < 0.5 * crying.square
    assert soft.teeth < crying.teeth
    assert softened(roaring, 1.0) == roaring


def test_what_is_hung_is_held_by_both_hands():
    bare, hung = drawn(pose="hang", facing=0.0, scale=0.5), drawn(pose="hang", holds="scroll", facing=0.0, scale=0.5)
    between = [np.count_nonzero(row_above_the_brow(figure.front)) for figure in (bare, hung)]  # type: ignore[arg-type]
    assert between[0] == 0 < between[1]


def row_above_the_brow(front: Cel) -> np.ndarray:
    """What of the front stands over the middle of the head."""
    x = round(-front.x)
    return front.image[: round(-front.y), x - 8 : x + 8, 3]
