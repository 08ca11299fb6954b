"""docs/drawing.md: each of its drawings is one short file, and is drawn the moment that it lies in its folder."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import limelight

ROOT = Path(__file__).parents[2]
LONGEST = 40
"""Lines of a file that somebody writes who has never seen the code."""
BLOCK = re.compile(r"^```(?:python|toml)\n# (src/limelight/\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)

DRAWS = """
from dataclasses import replace
from limelight.stage.figures import face
from limelight.stage.sets import paint_place
from limelight.testing.gallery import BUST, MAN, posed
from limelight.works import vocabulary
from limelight.works.looks import HOUSE, ready
from limelight.works.places import locate

bare, hatted = (posed(replace(MAN, hat=hat), BUST, 96, 96) for hat in ("", "bowler"))
assert (bare != hatted).any()
calm, suspicious = (posed(MAN, BUST, 96, 96, face=face(name)) for name in ("neutral", "suspicion"))
assert (calm != suspicious).any()
assert "bowler" in vocabulary.HATS and "suspicion" in vocabulary.EXPRESSIONS
resting, toasting = (posed(MAN, BUST, 96, 96, pose=name) for name in ("rest", "toast"))
assert (resting != toasting).any()
shirt, tabard = (posed(replace(MAN, costume=name), BUST, 96, 96) for name in ("shirt", "tabard"))
assert (shirt != tabard).any()
assert locate("ATTIC", True, ()).place.kind == "attic"
art = paint_place("attic", hour="night", width=108, height=192)
assert {"window", "books", "lamp"} <= set(art.things)
assert ready("winter-morning").hand != HOUSE.hand
"""


def test_each_drawing_of_the_docs_is_one_short_file_that_is_drawn(tmp_path: Path) -> None:
    package = tmp_path / "src" / "limelight"
    shutil.copytree(Path(limelight.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    files = BLOCK.findall((ROOT / "docs" / "drawing.md").read_text("utf-8"))
    for name, text in files:
        assert len(text.splitlines()) < LONGEST, name
        assert not (tmp_path / name).exists(), name
        (tmp_path / name).write_text(text, "utf-8")

    drawn = subprocess.run(
        [sys.executable, "-c", DRAWS], capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path / "src")}
    )

    assert len(files) == 6
    assert drawn.returncode == 0, drawn.stderr
