"""Changes: which of a production's files changed, told while a person writes, copies and saves.

Only what a make reads counts: not what limelight writes itself, nor what editors leave beside a file while they work on
it. A series' shared files count for each of its episodes. A file that is being copied changes all the time, and is told
of when it has come to rest.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

import watchfiles

from limelight.actions.finding import SCRIPT, SERIES

IDS = ".ids"
"""What a make writes beside scripts."""
QUIET = 0.3
"""Seconds without a change after which files have come to rest."""
PATIENCE = 10.0
"""Seconds after which restless files are taken as they are."""
LOOK = 0.2
"""Seconds between two looks at whether somebody wants it to end."""

_LEFTOVERS = re.compile(
    r"\..*|.*~|~\$.*|#.*#|4913|.*\.(sw[a-z]|tmp|part|partial|crdownload|bak|kate-swp)|.*___jb_\w+___"
)
"""Hidden files, and what editors and browsers write beside a file or before it is whole."""


class Changes:
    """Listens to the files of `folders`, the productions of one make, while the block runs.

    `out` is where its films go. `disturb`, where it is set, is called at once when something changes.
    """

    def __init__(self, folders: Iterable[Path], out: Path | None = None) -> None:
        self._folders = [folder.resolve() for folder in folders]
        self._outs = {(out or folder / "out").resolve() for folder in self._folders}
        self._roots = sorted({_root(folder) for folder in self._folders})
        self._lock, self._some, self._end = threading.Lock(), threading.Event(), threading.Event()
        self._pending: set[str] = set()
        self._last = 0.0
        self._broken: BaseException | None = None
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self.disturb: Callable[[], None] | None = None

    def wait(self, stop: threading.Event) -> tuple[str, ...]:
        """What has changed since the last time, by its path in the folder; waits for it. Nothing when `stop` is set.

        Raises OSError where the system does not let files be watched.
        """
        while not self._some.wait(LOOK):
            if stop.is_set():
                return ()
        self._come_to_rest(stop)
        with self._lock:
            changed, self._pending = self._pending, set()
            self._some.clear()
        if self._broken:
            raise self._broken
        return tuple(sorted(name for name in changed if not any(other.startswith(f"{name}/") for other in changed)))

    def _come_to_rest(self, stop: threading.Event) -> None:
        until, seen = time.monotonic() + PATIENCE, -1.0
        while seen != self._last and time.monotonic() < until and not stop.is_set():
            seen = self._last
            stop.wait(QUIET)

    def _listen(self) -> None:
        try:
            listening = watchfiles.watch(
                *self._roots,
                watch_filter=lambda _, path: counts(Path(path), self._folders, self._outs, self._roots),
                stop_event=self._end,
                raise_interrupt=False,
                debounce=400,
                step=40,
            )
            for batch in listening:
                self._tell(self._named(Path(path)) for _, path in batch)
        except Exception as error:
            self._broken = error
            self._tell(())

    def _tell(self, names: Iterable[str]) -> None:
        with self._lock:
            self._pending.update(names)
            self._last = time.monotonic()
            self._some.set()
        if self.disturb:
            self.disturb()

    def _named(self, path: Path) -> str:
        root = next(root for root in self._roots if path.is_relative_to(root))
        return path.relative_to(root).as_posix()

    def __enter__(self) -> Changes:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        self._thread.join(5)


def counts(path: Path, folders: Iterable[Path], outs: Iterable[Path], roots: Iterable[Path]) -> bool:
    """Whether a make of the productions in `folders` reads a file: theirs, or what their series shares."""
    root = next((root for root in roots if path.is_relative_to(root)), None)
    if root is None or path.suffix == IDS or any(path.is_relative_to(out) for out in outs):
        return False
    if any(_LEFTOVERS.fullmatch(part) for part in path.relative_to(root).parts):
        return False
    return any(path.is_relative_to(folder) for folder in folders) or not _in_an_episode(path, root)


def _root(folder: Path) -> Path:
    """The folder to listen to: a series' own for its episodes, since they share its files."""
    return folder.parent if (folder.parent / SERIES).is_file() else folder


def _in_an_episode(path: Path, root: Path) -> bool:
    return (root / path.relative_to(root).parts[0] / SCRIPT).is_file()
