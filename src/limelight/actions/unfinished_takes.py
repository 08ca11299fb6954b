"""Takes that were asked for and are not all made yet: what was killed goes on with them when it is typed again.

Which number the first of them has is written down before any is made, in `.limelight/taking/`, and forgotten when the
command has ended well. Else the same words would ask for further takes, and from an engine that charges they cost.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from limelight.core.disk import durable
from limelight.core.identity import digest_of

FOLDER = "taking"


@dataclass(frozen=True)
class Asking:
    """One wish for takes, known again by its words: which slot, how many, what shall differ."""

    file: Path

    @classmethod
    def of(cls, store_folder: Path, slot: str, count: int, vary: Mapping[str, object]) -> Asking:
        return cls(store_folder / FOLDER / digest_of((slot, count, dict(vary))).removeprefix("b3:"))

    def first(self, fresh: int) -> int:
        """The number that the first of them has: as it was written down for this wish, else `fresh`, from now on."""
        with suppress(OSError, ValueError):
            return int(self.file.read_text("utf-8"))
        durable.make_folder(self.file.parent)
        part = self.file.with_suffix(".part")
        part.write_text(f"{fresh}\n", "utf-8")
        durable.put(part, self.file)
        return fresh

    def end(self) -> None:
        """All of them are there: the same words ask for others from now on."""
        self.file.unlink(missing_ok=True)
