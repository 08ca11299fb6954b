"""The voices of a film and nothing else, made as `limelight make` makes them: `python -m torture.recording FOLDER`.

Prints which slots were made, and leaves as a make does. Ctrl-C stops it.
"""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

from limelight.actions.opened import opened
from limelight.actions.part import make_part
from limelight.actions.prospect import prospect
from limelight.execute.local import LocalExecutor

STOPPED = 130


def main(folder: str) -> int:
    """The exit code of a make."""
    stop = threading.Event()
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    with opened(Path(folder)) as here, LocalExecutor(2) as executor:
        ahead = prospect(here)
        voices = [slot for slot in ahead.found.table.entries if "/voice" in slot]
        report = make_part(here, ahead.plan, voices, executor, stop=stop)
        for failure in (*report.errors, *report.waits):
            print(failure, flush=True)
    return STOPPED if report.stopped else report.exit


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
