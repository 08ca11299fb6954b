"""`script.ids` when several read and keep it at once: no id is forgotten, and none given to two lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.works.kept_ids import SavedMeanwhile, keep_names_of, save_ids
from limelight.works.production import Production, read_production

ONE = "INT. STUDY - NIGHT\n\nMARA\nYou came back.\n"


def film(tmp_path: Path, script: str) -> Production:
    (tmp_path / "script.fountain").write_text(script, encoding="utf-8")
    return read_production(tmp_path)


def test_a_make_that_read_an_older_script_does_not_take_back_ids_that_were_kept_since(tmp_path: Path) -> None:
    save_ids(film(tmp_path, ONE))
    slow = film(tmp_path, ONE + "\nJON\nI never left.\n")
    quick = film(tmp_path, ONE + "\nMARA\nWho let you in?\n")
    save_ids(quick)
    with pytest.raises(SavedMeanwhile):
        save_ids(slow)
    assert "sc01/ln02\tMARA: Who let you in?" in (tmp_path / "script.ids").read_text("utf-8")


def test_two_that_read_the_same_both_keep_it(tmp_path: Path) -> None:
    first, second = film(tmp_path, ONE), film(tmp_path, ONE)
    assert save_ids(first)
    assert not save_ids(second)


def test_a_choice_holds_where_what_it_names_is_called_the_same_and_is_refused_where_not(tmp_path: Path) -> None:
    save_ids(film(tmp_path, ONE))
    choosing = film(tmp_path, ONE + "\nJON\nI never left.\n")
    save_ids(film(tmp_path, ONE + "\nMARA\nWho let you in?\n"))
    keep_names_of(choosing, ["sc01/ln01/voice@en"])
    with pytest.raises(SavedMeanwhile):
        keep_names_of(choosing, ["sc01/ln02/voice@en"])
