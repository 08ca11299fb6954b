"""Inputs as files, for readers that open them by their paths: in memory where the machine has a disk of memory."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

_MEMORY = Path("/dev/shm")


@cache
def scratch() -> Path:
    """A folder of this process's own."""
    held = tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None, prefix=f"fuzz-{os.getpid()}-")
    scratch.held = held  # it goes with the process
    return Path(held.name)


def laid(data: bytes, name: str) -> Path:
    """The input as a file of that name."""
    file = scratch() / name
    file.write_bytes(data)
    return file
