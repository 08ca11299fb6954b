"""The drawings themselves: that a golden picture tells a rounding from a drawing that changed, and that drawing is
repeated to the bit.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from limelight.stage.figures import face
from limelight.testing.gallery import HEAD, WOMAN, posed
from pictures import assert_pictures

PX = 96


def sitting(**asked: object) -> dict[str, np.ndarray]:
    return {"sitting": posed(WOMAN, HEAD, PX, PX, **asked), "standing": posed(WOMAN, HEAD, PX, PX)}


def kept(tmp_path: Path, tiles: dict[str, np.ndarray], **how: bool) -> None:
    assert_pictures("sitters", tiles, golden=tmp_path, differences=tmp_path / "differ", **how)


def test_what_another_processor_rounds_otherwise_passes(tmp_path: Path) -> None:
    tiles = sitting()
    kept(tmp_path, tiles, rewrite=True)
    noise = np.random.default_rng(1).integers(-2, 3, tiles["sitting"].shape)
    rounded = np.clip(tiles["sitting"] + noise, 0, 255).astype(np.uint8)
    kept(tmp_path, tiles | {"sitting": rounded})


def test_a_brow_two_pixels_higher_fails_by_its_name_and_leaves_a_picture_of_the_difference(tmp_path: Path) -> None:
    kept(tmp_path, sitting(), rewrite=True)
    lifted = replace(face("neutral"), brow_inner=(9, 9), brow_outer=(9, 9))
    with pytest.raises(AssertionError, match=r"sitters: sitting differ.*--rewrite-golden"):
        kept(tmp_path, sitting(face=lifted))
    assert (tmp_path / "differ" / "sitters.png").is_file()


def test_a_drawing_that_came_or_went_is_named(tmp_path: Path) -> None:
    tiles = sitting()
    kept(tmp_path, tiles, rewrite=True)
    with pytest.raises(AssertionError, match="has no lying"):
        kept(tmp_path, tiles | {"lying": tiles["sitting"]})
    with pytest.raises(AssertionError, match="has standing, which nobody drew"):
        kept(tmp_path, {"sitting": tiles["sitting"]})


DRAW = """
import sys
from pathlib import Path
from limelight.stage.staging.bake import bake
from limelight.stage.compositor.picture import save
from limelight.stage.sets import paint_place
from limelight.works.cast import Character, Look
from limelight.works.shots import Figure, Shot
who = {"LIU": Character("LIU", "liu"), "LI": Character("LI", "li", look=Look(hair="loose", feminine=True))}
figures = Figure("LIU", 0.3, 0.6, "hurt"), Figure("LI", 0.7, -0.6, "joy", pose="chest", holds="fan")
shot = Shot("sc01/sh01", "sc01", "sc01/ln01", "medium", figures, focus="LIU")
art = paint_place("garden", hour="dusk", weather="rain", width=180, height=320)
save(bake(shot, who, ("LIU",), art, 180, 320), Path(sys.argv[1]))
"""


def test_the_same_shot_drawn_in_two_processes_is_the_same_file_to_the_bit(tmp_path: Path) -> None:
    files = [tmp_path / f"{seed}.npz" for seed in (1, 2)]
    for seed, file in enumerate(files):
        env = {**os.environ, "PYTHONHASHSEED": str(seed)}
        subprocess.run([sys.executable, "-c", DRAW, str(file)], check=True, env=env, timeout=120)
    first, second = (hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    assert first == second
