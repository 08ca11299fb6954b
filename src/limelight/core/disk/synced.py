"""Folders that a sync service keeps the same on several machines: told by what it leaves in them, and by their place.

Such a service copies a file while it is written, and may put an older one back. Plain files stand that; a ledger and
its journal, which belong together to the last byte, do not.
"""

from __future__ import annotations

import os
from pathlib import Path

_MARKS = {
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".sync/root_acl_entry": "Resilio Sync",
}
"""What services leave in the folder that they sync."""
_AT_HOME = ("Dropbox", "OneDrive", "Nextcloud", "ownCloud", "Google Drive", "GoogleDrive", "iCloudDrive", "MEGA", "Box")
"""How their folders are called where they stand in the home folder; some add " - Studio" or " (Studio)"."""
_IN_LIBRARY = {"Mobile Documents": "iCloud Drive", "CloudStorage": ""}
"""Where macOS keeps them; in CloudStorage each is called by its service: Dropbox, GoogleDrive-ada@example.org."""


def sync_service_of(folder: Path) -> str:
    """The service that syncs this folder; "" for none that is known, and for one that was told to leave it out."""
    here = folder.resolve()
    for root in (here, *here.parents):
        if (service := _marked(root) or _placed(root)) and not _left_out(here, root):
            return service
    return ""


def _marked(root: Path) -> str:
    if (root / ".dropbox").is_file():  # in the home folder it is a folder, of Dropbox's own settings
        return "Dropbox"
    return next((service for mark, service in _MARKS.items() if os.path.lexists(root / mark)), "")


def _placed(root: Path) -> str:
    above = root.parent.name
    if above in _IN_LIBRARY and root.parent.parent.name == "Library":
        return _IN_LIBRARY[above] or root.name.partition("-")[0]
    if root.parent != Path.home():
        return ""
    called = (name for name in _AT_HOME if root.name == name or root.name.startswith((f"{name} - ", f"{name} (")))
    return next(called, "")


def _left_out(folder: Path, root: Path) -> bool:
    """Whether the service was told to leave it out, or a folder above it: Dropbox by a mark, Syncthing by a list."""
    try:
        ignored = (root / ".stignore").read_text("utf-8", errors="replace").split()
    except OSError:
        ignored = []
    inside = folder.relative_to(root)
    names = {*inside.parts, inside.as_posix(), f"/{inside.as_posix()}", f"**/{folder.name}"}
    return not names.isdisjoint(ignored) or any(_has_mark(each) for each in (folder, *folder.parents) if each != root)


def _has_mark(folder: Path) -> bool:
    try:
        return os.getxattr(folder, "user.com.dropbox.ignored") not in (b"", b"0")
    except (OSError, AttributeError):
        return False
