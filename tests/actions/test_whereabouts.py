"""Where a film lies is told where it puts the store at risk: by a make once, by its status always."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions import whereabouts
from limelight.actions.new import NewRequest, new
from limelight.actions.opened import opened
from limelight.actions.status import StatusRequest, status
from limelight.actions.whereabouts import new_risks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new(NewRequest(tmp_path / "moonlit"))
    return tmp_path / "moonlit"


def told_by_a_make(folder: Path) -> tuple[str, ...]:
    with opened(folder) as here:
        return new_risks(here)


def test_on_this_machines_own_disk_there_is_nothing_to_tell(folder: Path) -> None:
    assert told_by_a_make(folder) == ()
    assert not (folder / ".limelight" / whereabouts.TOLD).exists()


def test_a_synced_folder_is_told_once_with_the_way_out_and_by_status_always(folder: Path) -> None:
    (folder.parent / ".stfolder").mkdir()
    (risk,) = told_by_a_make(folder)
    assert "Syncthing keeps the same on several computers" in risk
    assert "Let Syncthing leave .limelight out" in risk
    assert told_by_a_make(folder) == ()
    assert status(StatusRequest(folder)).warnings[0] == risk


def test_a_network_drive_is_told_also_after_a_move(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told_by_a_make(folder) == ()
    monkeypatch.setattr(whereabouts, "kind_of_drive", lambda _: "network")
    (risk,) = told_by_a_make(folder)
    assert "moonlit is on a network drive" in risk
    assert told_by_a_make(folder) == ()


def test_another_computer_that_works_here_is_named_every_time(folder: Path) -> None:
    with opened(folder) as here:
        (here.store.folder / "tmp" / "far.alive").write_text("adas-laptop\nanother-start", encoding="utf-8")
    for _ in range(2):
        (risk,) = told_by_a_make(folder)
        assert risk.startswith("adas-laptop works on this film just now")
