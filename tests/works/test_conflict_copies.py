"""What sync services put beside a file that was changed in two places: told, and never read as a person's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.works.conflict_copies import original_of
from limelight.works.production import read_production

COPIES = {
    "script (Ann's conflicted copy 2026-11-23).fountain": "script.fountain",
    "script (In Konflikt stehende Kopie von Ann 2026-11-23).fountain": "script.fountain",
    "script (conflicted copy 2026-11-23 101112).fountain": "script.fountain",
    "script.sync-conflict-20261123-101112-ABCDEFG.fountain": "script.fountain",
    "script_conflict-20261123-101112.fountain": "script.fountain",
    "script [Conflict].fountain": "script.fountain",
    "script-DESKTOP-AB12CD3.fountain": "script.fountain",
    "ann (Ann 的冲突副本 2026-11-23).toml": "ann.toml",
    "choices-PC.jsonl": "choices.jsonl",
    "choices (1).jsonl": "choices.jsonl",
}
NO_COPIES = ("script.fountain", "script-old.fountain", "choices.jsonl", "conflict.toml", "script (1).fountain")


@pytest.mark.parametrize(("name", "original"), COPIES.items())
def test_a_conflict_copy_is_known_by_its_name(name: str, original: str) -> None:
    assert original_of(name) == original


@pytest.mark.parametrize("name", NO_COPIES)
def test_a_name_that_a_person_gives_is_none(name: str) -> None:
    assert original_of(name) == ""


def test_conflict_copies_are_told_and_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "script.fountain").write_text("INT. HALL - DAY\n\nANN\nYou came back.\n", encoding="utf-8")
    (tmp_path / "cast").mkdir()
    (tmp_path / "cast/ann.toml").write_text('name = "ANN"\n', encoding="utf-8")
    before = read_production(tmp_path)
    for name in ("script (conflicted copy).fountain", "choices-PC.jsonl", "cast/ann (conflicted copy).toml"):
        (tmp_path / name).write_text('name = "ANN"\nabout = "somebody else"\n', encoding="utf-8")
    (tmp_path / "choices.jsonl").touch()
    after = read_production(tmp_path)
    assert (after.screenplay, after.cast) == (before.screenplay, before.cast)
    assert {warning.file for warning in after.warnings} - {warning.file for warning in before.warnings} == {
        "script (conflicted copy).fountain",
        "choices-PC.jsonl",
        "cast/ann (conflicted copy).toml",
    }


def test_a_file_so_named_without_an_original_is_a_file_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "script.fountain").write_text("INT. HALL - DAY\n\nANN\nYou came back.\n", encoding="utf-8")
    (tmp_path / "cast").mkdir()
    (tmp_path / "cast/ann (conflict).toml").write_text('name = "ANN"\nabout = "herself"\n', encoding="utf-8")
    assert read_production(tmp_path).character("ann").about == "herself"
