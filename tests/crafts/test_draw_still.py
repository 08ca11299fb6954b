"""A still shows the telling moment: the stronger face, nothing of a fade; of a clip its middle."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from limelight.crafts.draw_still import draw_still
from limelight.media.encode import SegmentWriter
from limelight.stage.acting.beat import Beat
from limelight.stage.compositor.picture import Actor, Head, Picture, save
from limelight.stage.compositor.planes import planes
from limelight.stage.drawing.art import overscan
from limelight.works.shots import Change, Figure, Shot

WIDTH, HEIGHT = 180, 320
OVER = overscan(WIDTH, HEIGHT)


def head(level: int) -> Head:
    return Head(np.full((40, 50, 4), (level, level, level, 255), np.uint8), {}, {})


def picture(figure: Figure, transition: str = "cut") -> Picture:
    ground = np.full((HEIGHT + 2 * OVER, WIDTH + 2 * OVER, 3), 60, np.uint8)
    body = np.full((80, 150, 4), (90, 90, 90, 255), np.uint8)
    heads = [head(level) for level in (40, 120, 200)]
    beats = [Beat("face", change.at, heads=(1, 2)) for change in figure.changes]
    actor = Actor("MEI", body, 16, 160, heads, 66, 110, (90.0, 160.0), 1.0, 0.3, beats=beats)
    shot = Shot("sh1", "sc1", "ln1", "close", (figure,), "MEI", transition=transition)
    return Picture(shot, WIDTH, HEIGHT, planes(ground), [actor], focus=(90.0, 130.0))


def face(drawn: Picture, folder: Path) -> float:
    save(drawn, folder / "picture.npz")
    return float(cv2.imread(str(draw_still(folder / "picture.npz", scratch=folder)))[120:140, 80:100].mean())


def test_it_is_the_face_at_its_strongest(tmp_path):
    figure = Figure("MEI", expression="cold", strength=0.5)
    rises = replace(figure, changes=(Change("end", "furious", 0.9),))
    fades = replace(figure, strength=0.9, changes=(Change("end", "neutral", 0.3),))
    assert face(picture(rises), tmp_path) > 180
    assert face(picture(fades), tmp_path) < 60


def test_no_fade_lies_over_it(tmp_path):
    figure = Figure("MEI")
    assert face(picture(figure, "fade"), tmp_path) == face(picture(figure), tmp_path)


def test_of_a_clip_it_is_the_frame_in_the_middle(tmp_path):
    with SegmentWriter(tmp_path / "clip.mp4", WIDTH, HEIGHT) as clip:
        for number in range(61):
            clip.write(np.full((HEIGHT * 3 // 2, WIDTH), 16 + 3 * number, np.uint8))
    luma = cv2.cvtColor(cv2.imread(str(draw_still(tmp_path / "clip.mp4", scratch=tmp_path))), cv2.COLOR_BGR2YUV_I420)
    assert abs(float(luma[:HEIGHT].mean()) - (16 + 3 * 30)) < 4
