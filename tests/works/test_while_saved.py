"""A production read while an editor saves its script all the time: always whole, and at once where nobody is at it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from limelight.testing import editing
from limelight.works.kept_ids import save_ids
from limelight.works.production import Production, read_production

SCRIPT = "".join(
    f"INT. STUDY {scene} - NIGHT\n\nMARA\nYou came back, number {scene}.\n\nJON\nNo.\n\nMARA\nNo.\n\n"
    for scene in "abcdefgh"
)
LONGER = SCRIPT.replace("number a.", "number a, I said.")


@pytest.fixture
def film(tmp_path: Path) -> Path:
    (tmp_path / "script.fountain").write_text(SCRIPT, encoding="utf-8")
    save_ids(read_production(tmp_path))
    return tmp_path


def ids(production: Production) -> list[str]:
    return [anchor.id for anchor in production.anchors if not anchor.gone]


@pytest.mark.parametrize("save", editing.WAYS, ids=lambda save: save.__name__)
def test_a_script_that_is_saved_ten_times_a_second_is_never_read_in_half(film: Path, save: editing.Save) -> None:
    whole, slowest = ids(read_production(film)), 0.0
    with editing.saved_all_the_time(film / "script.fountain", [SCRIPT.encode(), LONGER.encode()], save):
        for _ in range(8):
            started = time.monotonic()
            production = read_production(film)
            slowest = max(slowest, time.monotonic() - started)
            assert ids(production) == whole
            assert {*production.sources} >= {"script.fountain", "script.ids"}
    assert slowest < 2.0, "a make waits for an editor a second at most"


def test_a_script_whose_scenes_were_cut_out_is_read_as_it_is_and_nearly_at_once(film: Path) -> None:
    (film / "script.fountain").write_text(SCRIPT[: SCRIPT.index("INT. STUDY c")], encoding="utf-8")
    started = time.monotonic()
    assert len(read_production(film).screenplay.scenes) == 2
    assert time.monotonic() - started < 1.0


def test_a_script_that_was_saved_a_while_ago_is_not_waited_for(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (film / "script.fountain").write_text(SCRIPT[: SCRIPT.index("INT. STUDY c")], encoding="utf-8")
    time.sleep(0.3)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("nobody is at it"))
    assert len(read_production(film).screenplay.scenes) == 2
