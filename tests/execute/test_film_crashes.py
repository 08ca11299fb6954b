"""A real film, killed at every crash point, resumes to one whose every input and output digest is the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """Title: Six Seconds

INT. STUDY - NIGHT

LINIANG
You hung me crooked.

SCHOLAR
Who said that?
"""
PRODUCTION = (
    'schema = 1\ntitle = "Six Seconds"\nlanguage = "en"\nvoices = ["en"]\ncaptions = ["en"]\naspects = ["9:16"]\n'
)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="no fork here")
def test_a_six_second_film_survives_every_crash_point(tmp_path: Path) -> None:
    film = tmp_path / "six"
    film.mkdir()
    (film / "script.fountain").write_text(SCRIPT, encoding="utf-8")
    (film / "limelight.toml").write_text(PRODUCTION, encoding="utf-8")
    driver = Path(__file__).with_name("kill_a_film.py")
    run = subprocess.run([sys.executable, driver, film, tmp_path], capture_output=True, text=True, check=False)
    said = re.search(r"(\d+) died, (\d+) slots, differ: \[\]", run.stdout)
    assert said, run.stdout + run.stderr
    deaths, slots = map(int, said.groups())
    assert deaths > 3 * slots, "every output is written, renamed and committed"
