"""Makes and edits of one small film, one after another in one process, as `make --watch` does them; after each, one
line of JSON: what the process holds. `python -m torture.living FOLDER TIMES SEED`.
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
from pathlib import Path

from limelight.actions.make import MakeRequest, make
from limelight.execute.local import LocalExecutor
from torture.small_film import SmallFilm


def main(folder: str, times: str, seed: str) -> None:
    """Every fifth make finds nothing changed: that one is timed."""
    film = SmallFilm(Path(folder), random.Random(int(seed)))
    with LocalExecutor(2) as executor:
        for number in range(int(times)):
            if number % 5:
                film.edit()
            print(json.dumps(_made(film.folder, executor)), flush=True)


def _made(folder: Path, executor: LocalExecutor) -> dict[str, float]:
    began, result = time.process_time(), make(MakeRequest(folder, draft=True), executor=executor)
    assert result.exit == 0, result.errors
    return {
        "built": len(result.built),
        "cpu": time.process_time() - began,
        "files": len(os.listdir("/proc/self/fd")),
        "threads": threading.active_count(),
        "memory_mb": _resident(os.getpid()),
        "workers_mb": max((_resident(worker.pid) for worker in executor.workers), default=0.0),
        "workers": len(executor.workers),
    }


def _resident(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main(*sys.argv[1:])
