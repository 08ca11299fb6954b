"""A production of two scenes."""

from pathlib import Path

import pytest
from film_plans import SCRIPT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "limelight.toml").write_text('schema = 1\ntitle = "Test"\nlanguage = "en"\n', "utf-8")
    (tmp_path / "script.fountain").write_text(SCRIPT, "utf-8")
    return tmp_path
