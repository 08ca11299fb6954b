"""The program, with a watch on how long it waits for another of its kind: `python -m torture.waiting LOG make ...`.

Only waiting counts: for the right to write into the ledger, for a lock on a file, for the store as a whole. What a
command works, and what two processors cannot do for five programs at once, does not.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from limelight.core.disk import locks

LOG = Path(sys.argv[1]) if __name__ == "__main__" else Path()


@contextmanager
def watched(what: str) -> Iterator[None]:
    """Write down how long the block took."""
    started = time.monotonic()
    try:
        yield
    finally:
        line = json.dumps({"what": what, "seconds": round(time.monotonic() - started, 4)}) + "\n"
        with LOG.open("a", encoding="utf-8") as log:
            log.write(line)


def _timed(function: Callable[..., Any], what: str) -> Callable[..., Any]:
    @wraps(function)
    def timed(*given: Any, **named: Any) -> Any:
        with watched(what):
            return function(*given, **named)

    return timed


class _Watched(sqlite3.Connection):
    def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
        if not sql.startswith("BEGIN"):
            return super().execute(sql, *given)
        with watched("the ledger"):
            return super().execute(sql, *given)


def main() -> int:
    """Run one command; its exit status."""
    connect = sqlite3.connect
    sqlite3.connect = lambda *given, **named: connect(*given, **{**named, "factory": _Watched})  # type: ignore[assignment]
    locks.wait_for_lock = _timed(locks.wait_for_lock, "a file")
    from limelight.cli.app import run
    from limelight.core import store

    store._hold = _timed(store._hold, "the store")
    return run(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
