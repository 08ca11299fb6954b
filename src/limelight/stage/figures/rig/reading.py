"""The rig in a file, read once: SVG or OpenRaster, by what its bytes begin with."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from limelight.stage.figures.rig.errors import refused
from limelight.stage.figures.rig.ora import read_ora
from limelight.stage.figures.rig.parts import Rig
from limelight.stage.figures.rig.svg import read_svg

LARGEST = 64_000_000
NEEDED = ("body", "head", "eyes-open")
"""Without these nobody is there to act."""


def read_rig(data: bytes, name: str) -> Rig:
    """The rig in the bytes of a file that people know as `name`. Raises RigRefused."""
    rig = read_ora(data, name) if data[:2] == b"PK" else read_svg(data, name)
    for part in NEEDED:
        if not rig.has(part):
            why = f'It has no layer "{part}"' + (" with anything painted on it." if part in rig.parts else ".")
            raise refused(name, why, f"A character needs {', '.join(NEEDED)}: docs/characters.md shows how.")
    return rig


@lru_cache(maxsize=6)
def rig_at(path: str, name: str) -> Rig:
    """The rig in a file whose content never changes: a blob of the store, or a test's. Raises RigRefused."""
    file = Path(path)
    if file.stat().st_size > LARGEST:
        why = f"This file has {file.stat().st_size / 1e6:.0f} MB."
        raise refused(name, why, f"A rig may have {LARGEST // 10**6} MB.")
    return read_rig(file.read_bytes(), name)
