"""What the stage can draw, read off the names of its files: `stage/figures/hats/scholar_cap.py` is "scholar-cap".

A drawing is added by adding its file, and nothing lists it a second time. Only names are read here: what a file draws
is imported where it is drawn.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

PROTOCOL = "style"
"""The file of a family that says what its members are, and is none itself."""
ENDINGS = (".py", ".toml")


def drawn(family: str) -> tuple[str, ...]:
    """The names of everything in the folder `stage/FAMILY`, in the order of the alphabet."""
    return written(f"stage/{family}")


@cache
def written(family: str, endings: tuple[str, ...] = ENDINGS) -> tuple[str, ...]:
    """The names of everything in the folder `FAMILY` of limelight, in the order of the alphabet."""
    files = (entry.name for entry in resources.files("limelight").joinpath(family).iterdir())
    stems = (name.removesuffix(ending) for name in files for ending in endings if name.endswith(ending))
    return tuple(sorted(stem.replace("_", "-") for stem in stems if stem != PROTOCOL and not stem.startswith("_")))
