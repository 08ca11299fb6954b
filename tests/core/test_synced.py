"""A folder that a sync service keeps the same on several machines is known by its marks and by its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.core.disk.synced import sync_service_of

MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".tmp.driveupload": "Google Drive",
}
PLACES = {
    "Dropbox": "Dropbox",
    "Dropbox (Studio)": "Dropbox",
    "OneDrive - Studio": "OneDrive",
    "Library/Mobile Documents/com~apple~CloudDocs": "iCloud Drive",
    "Library/CloudStorage/GoogleDrive-ada@example.org": "GoogleDrive",
    "films": "",
    "work/Dropbox": "",
}


def store_in(folder: Path) -> Path:
    (folder / "films" / "moonlit" / ".limelight").mkdir(parents=True)
    return folder / "films" / "moonlit" / ".limelight"


@pytest.mark.parametrize(("mark", "service"), MARKS.items())
def test_a_service_is_known_by_what_it_leaves(tmp_path: Path, mark: str, service: str) -> None:
    store = store_in(tmp_path)
    assert sync_service_of(store) == ""
    (tmp_path / mark).touch()
    assert sync_service_of(store) == service


@pytest.mark.parametrize(("place", "service"), PLACES.items())
def test_and_by_where_its_folder_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, service: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert sync_service_of(store_in(tmp_path / place)) == service


def test_settings_in_the_home_folder_are_no_mark(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert sync_service_of(store_in(tmp_path)) == ""


def test_a_store_that_was_left_out_is_not_synced(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    store = store_in(tmp_path)
    (tmp_path / ".stignore").write_text("*.bak\n.limelight\n", encoding="utf-8")
    assert sync_service_of(store) == ""
    assert sync_service_of(store.parent) == "Syncthing"


def test_a_store_that_is_a_link_to_elsewhere_is_not_synced(tmp_path: Path) -> None:
    (tmp_path / "synced" / "moonlit").mkdir(parents=True)
    (tmp_path / "synced" / ".stfolder").mkdir()
    (tmp_path / "synced" / "moonlit" / ".limelight").symlink_to(store_in(tmp_path))
    assert sync_service_of(tmp_path / "synced" / "moonlit" / ".limelight") == ""
