"""What a store lies on: told from the system's own list of mounts, and heeded by the ledger."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from limelight.core.disk import drives
from limelight.core.disk.drives import kind_of_drive
from limelight.core.graph import Node
from limelight.core.mending.check import check
from limelight.testing.studio import Studio

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists its mounts in a file")
LINE = Node("line", "shout", {"words": "you hung me crooked"})


def mounted(folder: Path, type: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the system says that a drive of this type is mounted there."""
    where = str(folder).replace(" ", "\\040")
    lines = [
        "27 1 254:0 / / rw - ext4 /dev/vda rw",
        f"90 27 0:45 / {where} rw,relatime shared:7 - {type} far:/films rw",
    ]
    mounts = folder.parent / "mountinfo"
    mounts.write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(drives, "_MOUNTS", mounts)


@pytest.mark.parametrize(
    ("type", "kind"),
    [
        ("nfs4", "network"),
        ("cifs", "network"),
        ("fuse.sshfs", "network"),
        ("9p", "host"),
        ("vboxsf", "host"),
        ("ext4", ""),
    ],
)
def test_a_drive_of_another_machine_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type: str, kind: str
) -> None:
    drive = tmp_path / "our films"
    (drive / "moonlit").mkdir(parents=True)
    mounted(drive, type, monkeypatch)
    (tmp_path / "link").symlink_to(drive / "moonlit")
    assert [kind_of_drive(each) for each in (drive, drive / "moonlit", tmp_path / "link", tmp_path)] == [kind] * 3 + [
        ""
    ]


def test_this_machine_lists_its_own_mounts_and_its_root_is_among_them() -> None:
    assert kind_of_drive(Path("/proc")) == ""
    assert drives._file_system(Path("/proc/self")) == "proc"  # pyright: ignore[reportPrivateUsage]


def test_a_ledger_on_another_machine_keeps_no_memory_that_it_cannot_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that was begun on a disk and then moved there, and one that comes back."""
    journals: list[str] = []
    for type in ("ext4", "nfs4", "ext4"):
        mounted(tmp_path / "films", type, monkeypatch)
        studio = Studio(tmp_path / "films")
        assert studio.make(LINE).exit == 0
        assert check(studio.store).clean
        journals += [studio.store.ledger.rows("PRAGMA journal_mode")[0][0]]
        beside = sorted(path.name for path in studio.store.folder.glob("ledger.db*"))
        assert ("ledger.db-shm" in beside) == (type == "ext4")
        studio.close()
    assert journals == ["wal", "delete", "wal"]


def test_there_too_a_choice_is_made_while_another_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounted(tmp_path / "films", "nfs4", monkeypatch)
    studio, other = Studio(tmp_path / "films"), Studio(tmp_path / "films")
    studio.make(LINE)
    with studio.store.ledger.writing():
        assert other.store.digest("line"), "reading waits for nobody who has not begun to commit"
    studio.close()
    other.close()
