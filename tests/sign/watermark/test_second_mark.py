"""The second mark: nobody sees it, it outlasts what happens to pictures, and none is read where none is."""

from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from limelight.core.graph import Notes
from limelight.crafts.mark_still import mark_still
from limelight.crafts.measure_mark import measure_mark
from limelight.media.fingerprints.taking import fingerprints_of
from limelight.media.watermark.marking import TooSmallToMark, mark
from limelight.media.watermark.payload import BITS, decode, encode
from limelight.media.watermark.reading import read_mark
from limelight.media.watermark.stills import HARMS, enduring, likeness
from limelight.sign.fingerprints.changes import changes
from limelight.sign.fingerprints.likeness import likeness as alike
from limelight.sign.gates import Status, gates
from limelight.works.second_mark import MarkMeasures, Survival

ID = 0x0123456789ABCDEF
ROOT = Path(__file__).parents[3]
GATE = next(gate for gate in gates() if gate.name == "second-mark")


def drawn():
    """A still: a dusk, hills, a figure, rain, letters; calm places and busy ones, all ground perfectly even."""
    rows, columns = np.mgrid[0:1920, 0:1080].astype(np.float32)
    sky = np.dstack([120 + rows / 24, 60 + rows / 40, 90 + columns / 30])
    still = np.clip(sky, 0, 255).astype(np.uint8)
    for far, hue in ((900, (90, 60, 70)), (1150, (60, 50, 40)), (1400, (35, 40, 30))):
        edge = far + 60 * np.sin(columns[0] / (far / 6)) + 20 * np.sin(columns[0] / 31)
        still[rows > edge[None, :]] = hue
    cv2.circle(still, (540, 620), 210, (150, 190, 235), -1, cv2.LINE_AA)
    cv2.ellipse(still, (540, 1300), (330, 520), 0, 0, 360, (60, 40, 140), -1, cv2.LINE_AA)
    chance = np.random.Generator(np.random.PCG64(3))
    for x, y in chance.integers(0, 1900, (160, 2)):
        cv2.line(still, (int(x) % 1080, int(y)), (int(x) % 1080 - 9, int(y) + 60), (225, 215, 210), 2, cv2.LINE_AA)
    cv2.putText(still, "PEONY", (230, 1780), cv2.FONT_HERSHEY_TRIPLEX, 5, (235, 240, 250), 9, cv2.LINE_AA)
    return cv2.GaussianBlur(still, (0, 0), 0.8)


@pytest.fixture(scope="module")
def picture():
    """The same as it is printed: on paper, which is nowhere perfectly even, as our prints and photographs are not."""
    chance = np.random.Generator(np.random.PCG64(4))
    paper = cv2.GaussianBlur(chance.normal(0, 1, (1920, 1080)).astype(np.float32), (0, 0), 2)
    return np.clip(np.rint(drawn() + paper[..., None] * (3 / paper.std())), 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def marked(picture):
    return enduring(picture, ID)


def number(still):
    found = read_mark(still)
    return found.id if found else None


def test_on_ground_that_is_perfectly_even_it_is_a_little_stronger_and_outlasts_jpeg_half_the_size_and_cutting():
    even = drawn()[500:1700]
    marked = enduring(even, ID)
    assert likeness(marked, even) >= 43
    harms = ("JPEG of quality 50", "half the size", "cut to half of each side")
    assert [number(HARMS[harm](marked)) for harm in harms] == [ID] * 3


@pytest.mark.parametrize("scale", [0.42, 0.9])
def test_a_copy_of_another_size_tells_by_its_size_how_far_it_was_scaled(marked, scale):
    found = read_mark(cv2.resize(marked, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))
    assert (found.id, round(found.scale, 2)) == (ID, round(scale, 2))


def test_a_label_laid_over_it_and_other_light_take_nothing_away(marked):
    labelled = cv2.convertScaleAbs(marked, alpha=1.15, beta=-10)
    labelled[40:160, 640:1040] = 20
    assert number(labelled) == ID


def test_nobody_sees_it(picture, marked):
    assert likeness(marked, picture) >= 46
    apart = np.abs(marked.astype(int) - picture)
    assert np.percentile(apart, 99.9) <= 8


@pytest.mark.parametrize("id", [0, 2**64 - 1])
def test_every_number_is_told_from_every_other(picture, id):
    assert number(mark(picture[600:1400], id)) == id


def test_one_still_is_marked_the_same_each_time(picture):
    assert np.array_equal(mark(picture[:512], ID), mark(picture[:512], ID))


def test_what_was_marked_once_is_read_for_ever():
    kept = cv2.imread(str(Path(__file__).with_name("marked.jpg")))
    assert number(kept) == ID


@pytest.mark.parametrize("name", ["peony.png", "storyboard.jpg", "score.png"])
def test_no_number_is_read_where_none_is(name):
    assert read_mark(cv2.imread(str(ROOT / "docs" / "pictures" / name))) is None


def test_no_number_is_read_in_noise_nor_in_what_repeats(picture):
    chance = np.random.Generator(np.random.PCG64(1))
    noise = chance.integers(0, 255, (640, 640, 3), np.uint8)
    tiles = np.tile(chance.integers(0, 255, (128, 128, 3), np.uint8), (6, 6, 1))
    assert [read_mark(still) for still in (picture, noise, cv2.GaussianBlur(noise, (0, 0), 4), tiles)] == [None] * 4


def test_two_numbers_in_one_picture_are_never_read_as_a_third(picture):
    assert number(mark(mark(picture, ID), 7)) in (ID, 7, None)


def test_what_is_heard_by_chance_is_no_number():
    chance = np.random.Generator(np.random.PCG64(2))
    assert [decode(chance.normal(size=BITS)) for _ in range(40)] == [None] * 40


def test_a_code_forgives_seven_bits_that_are_wrong_and_uncertain():
    heard = encode(ID)
    heard[[3, 19, 40, 57, 70, 88, 101]] *= -0.2
    assert decode(heard).id == ID


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_still_of_one_colour_says_its_number_or_none(level):
    flat = np.full((512, 512, 3), level, np.uint8)
    assert number(mark(flat, ID)) in (ID, None)


def test_a_small_still_stays_as_it_is_and_says_so(tmp_path):
    small = tmp_path / "small.png"
    cv2.imwrite(str(small), np.zeros((480, 270, 3), np.uint8))
    notes = Notes()
    with pytest.raises(TooSmallToMark):
        mark(cv2.imread(str(small)), ID)
    assert mark_still(small, notes=notes) == small.read_bytes()
    assert "384 pixels" in notes.warnings[0]


def test_a_still_has_its_number_from_what_it_was_and_outlasts_every_harm_that_it_is_measured_by(tmp_path, picture):
    plain, out = tmp_path / "poster.png", tmp_path / "marked.png"
    cv2.imwrite(str(plain), picture)
    out.write_bytes(mark_still(plain, notes=Notes()))
    measures = measure_mark(out, plain)
    assert f"{number(cv2.imread(str(out))):016x}" == measures.id
    assert (len(measures.survived), measures.lost) == (len(HARMS), ())


def test_a_part_of_a_still_is_known_by_its_number_where_its_look_tells_nothing(tmp_path, marked):
    files = tmp_path / "poster.png", tmp_path / "part.jpg"
    cv2.imwrite(str(files[0]), marked)
    cv2.imwrite(str(files[1]), marked[100:1300, 300:1000])
    original, part = (fingerprints_of(file) for file in files)
    like = alike(part, original)
    assert (part.mark, like.mark, like.still) == (original.mark, True, False)
    assert [change.what for change in changes(part, original, like)] == ["known-by-its-mark"]


def test_the_checklist_says_what_it_outlasts_and_what_not():
    measures = MarkMeasures("00ff", 47.2, (Survival("half the size", True), Survival("cut to half", False)))
    [kept] = GATE.check(SimpleNamespace(marks={"poster.png": measures}))
    assert kept.status is Status.KEPT
    assert "read after: half the size. Not after: cut to half." in kept.says
    [none] = GATE.check(SimpleNamespace(marks={"poster.png": MarkMeasures("00ff", 100.0, (Survival("half", False),))}))
    assert none.status is Status.WORTH_KNOWING
