"""What heads promise: the same person from every side, and every mouth and lid in each of them."""

from dataclasses import replace

import numpy as np
import pytest

from limelight.stage.drawing.art import Cel, Light
from limelight.stage.drawing.numbers import WrongNumbers, read_numbers
from limelight.stage.figures import BEARDS, GLASSES, HAIR, HATS, FigureCels, draw_figure, face
from limelight.stage.figures.anatomy import SKULLS, Skull
from limelight.works import vocabulary
from limelight.works.cast import Character, Look

FROM_ABOVE = Light(shade=(0.0, -12.0))
ALL_ROUND = [
    *(Look(hair=name) for name in HAIR),
    *(Look(hat=name, hair="afro") for name in HATS if name),
    *(Look(beard=name, glasses=glasses) for name, glasses in zip(filter(None, BEARDS), GLASSES, strict=False)),
]


def drawn(look: Look, **asked: object) -> FigureCels:
    said = {"pose": "rest", "holds": "", "facing": 2.0, "face": face("neutral"), "scale": 0.5, "light": FROM_ABOVE}
    return draw_figure(Character("LIU", "liu", look=look), **{**said, "parts": "head", **asked})  # type: ignore[arg-type]


def pasted(head: Cel, patch: Cel) -> np.ndarray:
    image, x, y = head.image.copy(), int(patch.x - head.x), int(patch.y - head.y)
    image[y : y + patch.image.shape[0], x : x + patch.image.shape[1]] = patch.image
    return image


@pytest.mark.parametrize("facing", [-2.0, 2.0])
def test_in_profile_too_pasting_the_resting_mouth_and_open_eyes_changes_nothing(facing):
    for look in (Look(feminine=True, hair="wavy", glasses="round"), Look(head="elder", beard="long", hat="official")):
        figure = drawn(look, facing=facing, face=face("grief"), scale=0.9)

        assert np.array_equal(pasted(figure.head, figure.mouths["rest"]), figure.head.image)
        assert np.array_equal(pasted(figure.head, figure.eyes["open"]), figure.head.image)


def test_who_speaks_in_profile_moves_lips_and_chin_against_what_is_behind():
    figure = drawn(Look())
    shut, wide = pasted(figure.head, figure.mouths["m"]), pasted(figure.head, figure.mouths["a"])

    assert np.count_nonzero(shut[:, :, 3] != wide[:, :, 3]) > 40


@pytest.mark.parametrize("head", SKULLS)
def test_from_three_quarter_to_profile_crown_chin_and_neck_stay_where_they_are(head):
    turned, side = (drawn(Look(head=head, hair="cropped"), facing=facing, talks=False) for facing in (1.29, 1.31))

    assert abs(turned.head.y - side.head.y) <= 5
    assert turned.chin == pytest.approx(side.chin, abs=5)
    assert (turned.pivot, turned.top, turned.floor) == (side.pivot, side.top, side.floor)


def test_who_faces_left_is_who_faces_right_mirrored():
    left, right = (on_a_wall(drawn(Look(hair="ponytail", hat="cap"), facing=f, talks=False).head) for f in (-2.0, 2.0))
    differs = np.abs(left - right[:, ::-1]) > 90

    assert differs.mean() < 0.01


def on_a_wall(head: Cel) -> np.ndarray:
    """The head's alpha about the middle between its eyes."""
    wall = np.zeros((600, 600), int)
    y, x = int(300 + head.y), int(300 + head.x)
    wall[y : y + head.image.shape[0], x : x + head.image.shape[1]] = head.image[:, :, 3]
    return wall


@pytest.mark.parametrize("look", ALL_ROUND, ids=lambda look: f"{look.hair}-{look.hat}-{look.beard}")
def test_nothing_on_a_head_is_cut_off_from_any_side(look):
    for facing, back in ((0.8, False), (2.0, False), (0.5, True)):
        figure = drawn(look, facing=facing, back=back, talks=False, scale=0.2)
        for cel in (figure.head, figure.behind):
            if cel is not None:
                alpha = cel.image[:, :, 3]
                assert not any(edge.any() for edge in (alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1])), cel.name


@pytest.mark.parametrize("skin", vocabulary.SKINS)
def test_shame_reddens_every_skin(skin):
    look = Look(skin=vocabulary.SKINS[skin], hair="bald", feminine=True)
    level = replace(face("shame"), tilt=0, pitch=0, push=(0, 0))
    calm, ashamed = (cheek(drawn(look, facing=0.0, face=worn)) for worn in (face("neutral"), level))

    assert redness(ashamed) > redness(calm) + 6


def cheek(figure: FigureCels) -> np.ndarray:
    """A patch of skin beside the nose, screen left."""
    x, y = round(-figure.head.x - 30), round(-figure.head.y + 25)
    return figure.head.image[y : y + 6, x : x + 6, :3].reshape(-1, 3).mean(axis=0)


def redness(bgr: np.ndarray) -> float:
    return float(bgr[2] - (bgr[0] + bgr[1]) / 2)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (b"temple = 1\ncheak = 2", r'heads/new.toml: "cheak" is not known. Did you mean "cheek"\?'),
        (b'temple = "wide"', r'heads/new.toml: "temple" is \'wide\'; it is a number.'),
        (b"temple = 100", r'heads/new.toml: "cheek" is missing.'),
        (b"temple 100", r"heads/new.toml: it is no TOML"),
    ],
)
def test_a_head_that_is_written_wrong_is_told_with_file_and_key(said, told):
    with pytest.raises(WrongNumbers, match=told):
        read_numbers(said, "heads/new.toml", Skull)
