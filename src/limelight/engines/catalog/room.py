"""The room in which a model comes together: parts as they arrive, files as they are proved, then the whole, at once.

Everything in it may be left at any instant: a part that is not whole yet is called `.part`, one that has been proved
lies under its file's name. Whoever comes next goes on from there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from limelight.core.events import Fetching
from limelight.engines.catalog import cache
from limelight.engines.catalog.entry import Entry, ModelFile
from limelight.engines.catalog.errors import PullStopped, SourceFailed

Tell = Callable[[Fetching], None]
BLOCK = 1 << 18
EVERY = 0.1
"""Seconds between two tellings of the same source."""


class Room:
    """The unfinished folder of one model, held by one process at a time."""

    def __init__(self, model: Entry, tell: Tell, stop: threading.Event) -> None:
        self.model, self._tell, self.stop = model, tell, stop
        self.folder = cache.unfinished(model)
        self._files, self._parts = self.folder / "files", self.folder / "parts"
        self.source, self._told = "", 0.0
        self._came_from: list[str] = []

    def lacking(self) -> list[ModelFile]:
        """The files that have not been proved yet."""
        return [file for file in self.model.files if not self.file(file).is_file()]

    def file(self, file: ModelFile) -> Path:
        return self._files / file.name

    def part(self, address: str) -> Path:
        """Where the bytes of an address lie once they are all there."""
        return self._parts / hashlib.sha256(address.encode()).hexdigest()[:16]

    def coming(self, address: str) -> Path:
        """Where they lie until then."""
        self._parts.mkdir(parents=True, exist_ok=True)
        return self.part(address).with_suffix(".part")

    def archive(self) -> Path:
        """An empty folder for a client to put a package into."""
        shutil.rmtree(self.folder / "package", ignore_errors=True)
        (self.folder / "package").mkdir(parents=True)
        return self.folder / "package"

    def clear_archive(self) -> None:
        shutil.rmtree(self.folder / "package", ignore_errors=True)

    def tell(self, coming: int = 0) -> None:
        """Tell now and then how much has come; `coming` bytes lie elsewhere still. Raises PullStopped."""
        if self.stop.is_set():
            raise PullStopped(model=self.model.name)
        if time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            self._tell_now(coming)

    def ask(self, source: str) -> None:
        """Let another source be the one that is asked."""
        self.source, self._told = source, 0.0
        self.tell()

    def _tell_now(self, coming: int = 0) -> None:
        done = sum(file.size for file in self.model.files if self.file(file).is_file())
        here = cache.size_of(self._parts) if self._parts.is_dir() else 0
        total = self.model.size
        self._tell(Fetching(self.model.name, self.source, min(done + here + coming, total), total))

    def join(self, file: ModelFile, addresses: Sequence[str]) -> None:
        """Prove the file that the parts make; raises SourceFailed, and keeps none of them, when it is another one."""
        parts = [self.part(address) for address in addresses]
        joined = self._files / f"{file.name}.joined"
        joined.parent.mkdir(parents=True, exist_ok=True)
        if len(parts) == 1:
            parts[0].replace(joined)
        else:
            _concatenate(parts, joined)
        right = joined.stat().st_size == file.size and cache.digest_of(joined) == file.sha256
        if right:
            _sync(joined)
            joined.replace(self.file(file))
        joined.unlink(missing_ok=True)
        for part in parts:
            part.unlink(missing_ok=True)
        if not right:
            raise SourceFailed(f"what it gave as {file.name} is not that file (its digest is another one)")

    def take_over(self, place: Path) -> None:
        """Keep what is right of a model that was damaged, or half removed: it was not at hand."""
        for file in self.model.files:
            there, here = place / file.name, self.file(file)
            if not here.is_file() and cache.digest_of(there) == file.sha256:
                here.parent.mkdir(parents=True, exist_ok=True)
                there.replace(here)
        shutil.rmtree(place, ignore_errors=True)

    def came(self, files: int) -> None:
        """Remember that so many files came from the source that was asked now."""
        if files:
            self._came_from.append(self.source)

    def land(self) -> Path:
        """Put the whole model in its place."""
        cache.stamp(self._files, self.model, tuple(self._came_from))
        self._tell_now()
        place = cache.place_of(self.model)
        self._files.replace(place)
        self.leave()
        return place

    def leave(self) -> None:
        """Keep nothing of what is unfinished."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _sync(file: Path) -> None:
    """Have the disk hold what a stamp will vouch for."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def _concatenate(parts: Sequence[Path], whole: Path) -> None:
    with whole.open("wb") as out:
        for part in parts:
            with part.open("rb") as stream:
                shutil.copyfileobj(stream, out, BLOCK)
