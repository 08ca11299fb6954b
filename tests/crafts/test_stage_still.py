"""Own photographs and drawings as pictures of the film."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from limelight.core.graph import Notes
from limelight.crafts.read_footage import read_footage
from limelight.crafts.render_shot import render_shot
from limelight.crafts.stage_still import stage_still
from limelight.media.still import still
from limelight.stage.compositor.picture import Picture, load
from limelight.works.cues import ShotCue
from limelight.works.fitting import Fit
from limelight.works.places import Place
from limelight.works.shots import Figure, Move, Shot

SIZE = 180, 320
WHOLE = Fit()


def shot(**said) -> Shot:
    return Shot(**{"id": "sc01/sh01", "scene": "sc01", "anchor": "a", "size": "full", "figures": (), **said})


def staged(
    file: Path,
    *,
    asked: Shot | None = None,
    fit: Fit = WHOLE,
    kind="street",
    hour="day",
    weather="clear",
) -> tuple[Picture, Notes]:
    footage, notes = read_footage(file, "own/picture.png"), Notes()
    place = Place("X", "x", kind)
    asked = asked or shot()
    path = stage_still(file, footage, fit, asked, place, hour, weather, *SIZE, scratch=file.parent, notes=notes)
    return load(path), notes


def written(path: Path, image: np.ndarray) -> Path:
    cv2.imwrite(str(path), image)
    return path


def portrait() -> np.ndarray:
    """Somebody before a calm wall: a head on shoulders, lit from a side."""
    ys, xs = np.mgrid[0:640, 0:360]
    image = np.dstack([150 + ys / 8, 140 + ys / 9, 120 + xs / 9]).astype(np.uint8)
    cv2.ellipse(image, (180, 600), (150, 230), 0, 0, 360, (60, 40, 130), -1, cv2.LINE_AA)
    cv2.circle(image, (180, 300), 95, (120, 160, 225), -1, cv2.LINE_AA)
    cv2.ellipse(image, (180, 235), (98, 60), 0, 180, 360, (20, 30, 40), -1, cv2.LINE_AA)
    noise = np.random.default_rng(4).normal(0, 2, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


def crowd() -> np.ndarray:
    return cv2.resize(np.random.default_rng(6).integers(0, 255, (40, 23, 3), np.uint8), (360, 640))


def drawing(cut: bool = False) -> np.ndarray:
    """A red figure on clear paper; `cut` off by the paper's edge below."""
    paper = np.zeros((400, 300, 4), np.uint8)
    cv2.ellipse(paper, (150, 300 if cut else 220), (60, 140), 0, 0, 360, (40, 40, 210, 255), -1, cv2.LINE_AA)
    return paper


def test_who_stands_out_stands_before_their_ground(tmp_path):
    picture, notes = staged(written(tmp_path / "it.png", portrait()))
    assert len(picture.fore) == 1
    assert "its subject stands before its ground" in notes.remarks[0]
    behind = cv2.resize(picture.plate.u, (18, 32))[14, 9].astype(int)
    wall = cv2.resize(picture.plate.u, (18, 32))[4, 9].astype(int)
    assert abs(behind - wall) < 12


@pytest.mark.parametrize("image", [crowd, lambda: np.full((640, 360, 3), 128, np.uint8)])
def test_who_cannot_be_told_from_the_ground_stays_on_one_plane(tmp_path, image):
    picture, notes = staged(written(tmp_path / "it.png", image()))
    assert picture.fore == []
    assert "on one plane" in notes.remarks[0]


def test_a_photograph_never_stands_dead_still_and_moves_as_it_is_asked(tmp_path):
    path = written(tmp_path / "it.png", crowd())
    assert staged(path)[0].shot.move.kind == "push"
    assert staged(path, asked=shot(move=Move("pan-left", 0.05)))[0].shot.move == Move("pan-left", 0.05)


def test_it_plays_and_moves_and_shows_all_of_what_was_composed_at_its_start(tmp_path):
    image = cv2.resize(crowd(), SIZE)
    staged(written(tmp_path / "it.png", image))
    segment = render_shot(tmp_path / "picture.npz", ShotCue("sc01/sh01", 60), scratch=tmp_path, notes=Notes())
    first, last = still(segment, 0), still(segment, 59)
    assert np.abs(first[4:-4, 4:-4].astype(int) - image[4:-4, 4:-4]).mean() < 25
    assert np.abs(first.astype(int) - last).mean() > 2


def test_the_hour_leans_on_a_bright_photograph_and_leaves_a_dark_one_dark(tmp_path):
    bright = written(tmp_path / "bright.png", np.full((320, 180, 3), 190, np.uint8))
    dark = written(tmp_path / "dark.png", np.full((320, 180, 3), 30, np.uint8))
    day, night = (float(staged(bright, hour=hour)[0].plate.y.mean()) for hour in ("day", "night"))
    assert 8 < day - night < 60
    assert float(staged(dark, hour="night")[0].plate.y.mean()) > 30


def test_rain_falls_before_a_photograph_outdoors_alone(tmp_path):
    path = written(tmp_path / "it.png", crowd())
    assert staged(path, weather="rain")[0].weather == ("rain",)
    assert staged(path, kind="study", weather="rain")[0].weather == ()


def test_contained_it_is_whole_before_a_blur_of_itself(tmp_path):
    path = written(tmp_path / "it.png", cv2.resize(crowd(), (640, 360)))
    picture, notes = staged(path, fit=Fit(how="contain"))
    upper, middle = picture.plate.y[:60], picture.plate.y[120:200]
    assert cv2.Laplacian(upper, cv2.CV_32F).std() * 5 < cv2.Laplacian(middle, cv2.CV_32F).std()
    assert "before a blur of itself" in notes.remarks[0]


def test_a_drawing_on_clear_paper_stands_on_the_ground_of_the_place_and_casts_a_shadow(tmp_path):
    picture, notes = staged(written(tmp_path / "it.png", drawing()))
    figure = picture.fore[0][0]
    assert "stands before the street" in notes.remarks[0]
    assert 0.8 * SIZE[1] < figure.box.bottom <= SIZE[1]
    margin = picture.margin
    feet = figure.box.bottom + margin
    middle = (figure.box.left + figure.box.right) // 2 + margin
    under = picture.plate.y[feet - 4 : feet + 6, middle - 8 : middle + 8].mean()
    beside = picture.plate.y[feet - 4 : feet + 6, margin : margin + 12].mean()
    assert under < 0.85 * beside


def test_a_drawing_cut_off_below_rests_on_the_frame_s_edge(tmp_path):
    picture, _ = staged(written(tmp_path / "it.png", drawing(cut=True)), asked=shot(size="close"))
    assert picture.fore[0][0].box.bottom >= SIZE[1]


def test_a_drawing_stands_where_the_one_whom_the_shot_is_about_would(tmp_path):
    path = written(tmp_path / "it.png", drawing())
    about = shot(figures=(Figure("MEI", x=0.3),), focus="MEI")
    left, middle = (staged(path, asked=asked)[0].fore[0][0].box for asked in (about, shot()))
    assert left.left < middle.left
