"""People's own drawings act: what a file leaves out is told, what it would do to us is refused in a sentence."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from dataclasses import astuple, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rigs import HEAD, SHAPES, ora, svg

from limelight.media.paper import on_ground
from limelight.stage.compositor.puppet import lay_over
from limelight.stage.drawing.art import Light
from limelight.stage.drawing.shapes import Sheet
from limelight.stage.figures import draw_figure, face, measures
from limelight.stage.figures.rig import Features, RigRefused, read_rig
from limelight.stage.models.people import flattened
from limelight.works.cast import Character, Look
from pictures import assert_pictures

MIRA = Path(__file__).parents[3] / "docs" / "characters" / "mira.svg"


def actor(folder: Path, data: bytes) -> Character:
    file = folder / "rig"
    file.write_bytes(data)
    return Character("MIRA", "mira", look=Look(rig="mira.svg", rig_file=str(file)))


def drawn(who: Character, **how):
    said = {"pose": "rest", "holds": "none", "facing": 0.0, "face": face("neutral"), "scale": 0.25, "light": Light()}
    return draw_figure(who, **{**said, "talks": False, **how})


def seen(who: Character, **how) -> np.ndarray:
    return flattened(drawn(who, **how))[0]


def test_a_drawing_in_svg_and_the_same_in_openraster_are_one_actor(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    vector, raster = actor(tmp_path / "a", svg()), actor(tmp_path / "b", ora())
    assert astuple(measures(vector.look)) == pytest.approx(astuple(measures(raster.look)), abs=12)
    one, other = cv2.resize(seen(vector), (100, 160)).astype(int), cv2.resize(seen(raster), (100, 160)).astype(int)
    assert np.abs(one - other).mean() < 6


def test_a_layer_hidden_where_it_was_drawn_is_a_part_all_the_same():
    hidden = svg().replace(b'<g id="mouth-a">', b'<g id="mouth-a" style="display:none;opacity:1">')
    assert read_rig(hidden, "mira.svg").has("mouth-a")
    assert not read_rig(hidden.replace(b"mouth-a", b"sketch"), "mira.svg").has("mouth-a")


@pytest.mark.parametrize("label", ["Mouth A", "mouth_a", "MOUTH-a "])
def test_layers_are_known_by_their_names_however_they_are_written(label):
    named = svg(("mouth-a",), g1=SHAPES["mouth-a"]).replace(
        b'<g id="g1">', f'<g id="g1" xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="{label}">'.encode()
    )
    assert read_rig(named, "mira.svg").has("mouth-a")


def test_a_part_that_lies_in_another_is_drawn_alone(tmp_path):
    nested = svg(("arm-near", "body"), body=SHAPES["body"] + f'<g id="arm-near">{SHAPES["arm-near"]}</g>')
    rig = read_rig(nested, "mira.svg")
    assert rig.parts["body"].box == pytest.approx((60, 200, 140, 380), abs=1)
    assert rig.parts["arm-near"].box == pytest.approx((40, 210, 60, 330), abs=1)


def test_a_group_of_layers_is_one_part_each_layer_at_its_place():
    square = np.full((20, 20, 4), 255, np.uint8)
    stack = (
        '<image w="200" h="400"><stack>'
        '<layer name="eyes-open" src="data/a.png" x="90" y="100"/><layer name="head" src="data/a.png" x="90" y="90"/>'
        '<stack name="Body" x="10" y="0"><layer name="skirt" src="data/a.png" x="50" y="300"/>'
        '<layer name="coat" src="data/a.png" x="50" y="200" visibility="hidden"/></stack>'
        '<layer name="notes" src="data/a.png"/></stack></image>'
    )
    rig = read_rig(ora({"a": square}, stack), "mira.ora")
    assert rig.order == ("body", "head", "eyes-open")
    assert rig.parts["body"].box == pytest.approx((60, 300, 80, 320), abs=1)
    assert rig.left_out == ("layers that are named for no part are left out",)


def test_a_part_is_where_the_groups_around_it_put_it():
    moved = svg(("body",), g1=f'<g transform="translate(0 20)"><g id="body">{SHAPES["body"]}</g></g>')
    assert read_rig(moved, "mira.svg").parts["body"].box == pytest.approx((60, 220, 140, 400), abs=1)


def test_style_sheets_clones_and_gradients_draw_as_they_do_elsewhere():
    styled = svg(
        ("head",),
        inside="<style>.fur{fill:#00ff00} .a, .b { opacity: 1 }</style>"
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#0000ff"/><stop offset="1" stop-color="#0000ff"/>'
        '</linearGradient><circle id="dot" cx="100" cy="120" r="80" class="fur a"/></defs>',
        head='<use xlink:href="#dot"/><ellipse cx="100" cy="120" rx="30" ry="20" fill="url(#g)"/>',
    )
    sheet = Sheet(200, 400)
    read_rig(styled, "mira.svg").parts["head"].play(sheet.canvas)
    assert sheet.image[120, 40].tolist() == [0, 255, 0, 255]
    assert sheet.image[120, 100].tolist() == [255, 0, 0, 255]


def test_mouths_follow_the_sounds_and_a_missing_one_is_the_nearest_there_is(tmp_path):
    features = Features(read_rig(svg(), "mira.svg"))
    neutral = face("neutral")
    said = {viseme: features.mouth(viseme, neutral) for viseme in ("rest", "m", "a", "o", "u", "e", "l")}
    assert said == {
        "rest": "mouth-rest", "m": "mouth-rest", "a": "mouth-a", "o": "mouth-o", "u": "mouth-o", "e": "mouth-a",
        "l": "mouth-a",
    }  # fmt: skip
    assert any("mouth-m, mouth-f," in lack for lack in features.lacks())


def test_every_mouth_and_lid_replaces_what_it_lies_on(tmp_path):
    cels = drawn(actor(tmp_path, svg()), talks=True, glances=True, face=face("hurt"), facing=-1.0)
    worn = cels.head.image.copy()
    for patch in (cels.mouths["rest"], cels.eyes["open"]):
        x, y = int(patch.x - cels.head.x), int(patch.y - cels.head.y)
        assert np.array_equal(worn[y : y + patch.image.shape[0], x : x + patch.image.shape[1]], patch.image)
    assert not np.array_equal(cels.mouths["a"].image, cels.mouths["rest"].image)
    assert not np.array_equal(cels.eyes["shut"].image, cels.eyes["open"].image)
    assert not np.array_equal(cels.eyes["left"].image, cels.eyes["right"].image)


def test_whoever_faces_left_is_the_mirror_of_who_faces_right(tmp_path):
    who = actor(tmp_path, svg())
    right, left = seen(who, facing=1.0), seen(who, facing=-1.0)
    assert np.abs(right.astype(int) - left[:, ::-1].astype(int)).mean() < 1.5


@pytest.mark.parametrize("pose", ["point", "wave", "chest"])
def test_a_pose_moves_the_arms(tmp_path, pose):
    who = actor(tmp_path, svg())
    rest, posed = drawn(who, facing=1.0), drawn(who, facing=1.0, pose=pose)
    assert not np.array_equal(rest.body.image, posed.body.image) or posed.front is not None


@pytest.mark.parametrize("feeling", ["furious", "grief", "joy", "surprise"])
def test_every_feeling_shows_in_a_rig_that_has_brows_and_eyes_alone(tmp_path, feeling):
    who = actor(tmp_path, svg(("mouth-rest", "mouth-a", "mouth-o", "pupils")))
    calm, felt = drawn(who).head.image, drawn(who, face=face(feeling)).head.image
    assert calm.shape != felt.shape or (calm != felt).mean() > 0.01


def test_whatever_is_missing_is_told_and_drawn_around(tmp_path):
    bare = svg(tuple(set(SHAPES) - {"body", "head", "eyes-open"}))
    lacks = " ".join(Features(read_rig(bare, "mira.svg")).lacks())
    for word in ("lips never move", "never blinks", "brows", "look aside", "arm-near", "from behind"):
        assert word in lacks
    who = actor(tmp_path, bare)
    assert seen(who, talks=True, glances=True, pose="point", face=face("joy"), stride=0.3).any()
    assert seen(who, back=True).any()


def test_the_drawing_in_the_docs_lacks_nothing(tmp_path):
    rig = read_rig(MIRA.read_bytes(), "mira.svg")
    assert list(Features(rig).lacks()) == []
    assert rig.left_out == ()
    who = replace(actor(tmp_path, MIRA.read_bytes()), holds="lantern")
    assert np.array_equal(seen(who, face=face("joy"), pose="wave"), seen(who, face=face("joy"), pose="wave"))


# -- hostile files -----------------------------------------------------------------------------------------------------

BILLION = "".join(f'<g id="b{n}">' + f'<use href="#b{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))
REFUSED = {
    "no xml": b"hello",
    "no svg": b"<html/>",
    "entities": b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    "an outer file": b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="http://www.w3.org/2000/svg"/>',
    "no size": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "too wide": svg().replace(b"0 0 200 400", b"0 0 1e300 1e300"),
    "too deep": HEAD.encode() + b"<g>" * 5000 + b"</g>" * 5000 + b"</svg>",
    "too many": HEAD.encode() + b"<g/>" * 30_000 + b"</svg>",
    "a billion laughs": svg(inside=f'<g id="b0">{SHAPES["head"]}</g>{BILLION}'),
    "a circle": svg(inside='<g id="c"><use href="#c"/></g>'),
    "a circle of styles": svg(inside='<pattern id="p"><rect style="fill:url(#p)"/></pattern>'),
    "no eyes": svg(("eyes-open",)),
    "empty eyes": svg(("eyes-open",), eyes_open="<g/>"),
    "a torn zip": ora()[:700],
    "no stack": ora(name="stick.xml"),
    "a stack of another": ora(stack="<html/>"),
    "a huge canvas": ora(stack='<image w="900000" h="900000"><stack/></image>'),
    "a way out": ora(stack='<image w="9" h="9"><stack><layer name="body" src="../../etc/passwd"/></stack></image>'),
    "no picture": ora(stack='<image w="9" h="9"><stack><layer name="body" src="mimetype"/></stack></image>'),
}


def bomb() -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("stack.xml", b" " * 260_000_000)
    return packed.getvalue()


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_act_is_refused_in_a_sentence_with_the_way_out(what):
    with pytest.raises(RigRefused) as refused:
        read_rig(REFUSED[what], "mira.svg")
    assert str(refused.value).startswith("mira.svg: ")
    assert str(refused.value).endswith(".")


def test_a_zip_that_unpacks_to_hundreds_of_megabytes_is_never_unpacked():
    with pytest.raises(RigRefused, match="260 MB"):
        read_rig(bomb(), "mira.ora")


def test_nothing_of_a_file_leads_out_of_it_or_runs():
    outside = svg(
        ("head",),
        inside='<script>alert(1)</script><image href="http://example.com/a.png" width="9" height="9"/>',
        head='<circle cx="100" cy="120" r="80" fill="url(http://example.com/#a)" onclick="x()"/>'
        '<use href="file:///etc/passwd#a"/><rect x="60" y="60" width="80" height="80" fill="#ffcc88"/>',
    )
    rig = read_rig(outside, "mira.svg")
    assert rig.has("head")
    assert rig.left_out == ("its pictures are left out (turn them into paths)",)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_torn_file_does_more_than_be_refused(data):
    whole = data.draw(st.sampled_from([svg(), REFUSED["a circle"], SMALL]))
    at, cut = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 60))
    torn = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + cut :]
    with suppress(RigRefused):
        assert read_rig(torn, "mira.svg").has("body")


SMALL = ora({name: np.full((8, 8, 4), 200, np.uint8) for name in ("body", "head", "eyes-open")})


# -- golden pictures ---------------------------------------------------------------------------------------------------

ACTED = {
    **{name: {"face": name} for name in ("neutral", "furious", "grief", "joy", "surprise", "defiance", "tender")},
    **{pose: {"pose": pose} for pose in ("point", "wave", "chest", "cross", "mouth")},
    "left": {"facing": -1.0},
    "walk": {"stride": 0.2},
    "behind": {"back": True},
    "lantern": {"holds": "lantern"},
}
PX = 96


def tile(who: Character, said: dict[str, Any]) -> np.ndarray:
    """The character on paper in a tile of 96 pixels, its eyes where they always are."""
    how = {"facing": 1.0, **said, "face": face(said.get("face", "neutral"))}
    image, x, y = flattened(drawn(who, scale=0.13, below=100, **how))
    sheet = np.zeros((PX, PX, 4), np.uint8)
    lay_over(sheet, image, round(PX / 2 - x), round(PX * 0.42 - y))
    return on_ground(sheet, (236, 240, 244))


def test_the_cat_of_the_docs_acts_as_its_golden_pictures_have_it(tmp_path, request):
    who = actor(tmp_path, MIRA.read_bytes())
    tiles = {name: tile(who, said) for name, said in ACTED.items()}
    assert_pictures("rig", tiles, rewrite=request.config.getoption("--rewrite-golden"))
