"""What reads bytes that a person, another program or a disk may have made: one reader, one file here.

A target has `attempt(data)`, which must come back, or raise what its reader promises and nothing else (it swallows
that itself). `seeds()` gives whole files of the kind, for a fuzzer to bend. `LONGEST` bounds what it tries.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = HERE.parent / "corpus"
EXAMPLES = HERE.parents[2] / "examples"


@dataclass(frozen=True)
class Target:
    """One reader under test. `words` are tokens of its language."""

    name: str
    attempt: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    longest: int
    words: tuple[bytes, ...]

    @property
    def kept(self) -> list[Path]:
        """The inputs that are kept of it: what reached far, and all that ever broke it."""
        folder = CORPUS / self.name
        return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules([str(HERE)]) if not module.name.startswith("_"))


def target(name: str) -> Target:
    module = importlib.import_module(f"{__name__}.{name}")
    return Target(
        name,
        module.attempt,
        getattr(module, "seeds", tuple),
        getattr(module, "LONGEST", 2048),
        getattr(module, "WORDS", ()),
    )
