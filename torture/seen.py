"""What a step works in, and what it says."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"


@dataclass(frozen=True)
class Seen:
    """One thing that a step saw: a figure or a sentence, and whether the promise held."""

    text: str
    held: bool = True


@dataclass(frozen=True)
class Room:
    """A step's own empty folder, on a disk with space; `seed` repeats its random harm; `much` scales how often."""

    folder: Path
    seed: int
    much: float

    @property
    def chance(self) -> random.Random:
        """Always the same harm for the same seed."""
        return random.Random(self.seed)

    def times(self, usually: int) -> int:
        """How often, where a whole run does it `usually` times."""
        return max(1, round(usually * self.much))

    def example(self, name: str, called: str = "") -> Path:
        """A copy of an example's files, with nothing made yet."""
        return Path(
            shutil.copytree(
                EXAMPLES / name, self.folder / (called or name), ignore=shutil.ignore_patterns("out", ".limelight")
            )
        )


Step = Callable[[Room], Iterator[Seen]]
