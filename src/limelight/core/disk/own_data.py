"""What belongs to a person and to no production (who they are, what they released): one folder of theirs."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """Where it lies: below XDG_DATA_HOME where that names a whole path, else where this system keeps such things."""
    return _of_this_user() / "limelight"


def _of_this_user() -> Path:
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    if named.is_absolute():  # the XDG Base Directory Specification 0.8 has any other ignored
        return named
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path.home() / ".local" / "share"
