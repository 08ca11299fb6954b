"""Each walk leaves a trace file: who did what when, in the format that Chrome's and Perfetto's profilers open."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from limelight.core.jobs import Outcome

KEEP = 20


def write_trace(
    folder: Path, walk: int, started: float, outcomes: Iterable[tuple[str, Outcome]], *, aside: Path
) -> None:
    """Write what each worker did (craft and outcome) since `started`, in the folder `aside` first; the last 20 traces
    are kept.

    Nothing hangs on a trace: where the disk does not take it there is none, and what went wrong is told by what does.
    """
    stamp = datetime.fromtimestamp(started, UTC).strftime("%Y%m%dT%H%M%SZ")
    events = [_event(craft, outcome, started) for craft, outcome in outcomes]
    part = aside / f"{stamp}-{walk:06}.json"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        part.write_text(json.dumps({"traceEvents": events, "displayTimeUnit": "ms"}), encoding="utf-8")
        os.replace(part, folder / part.name)
        for old in sorted(folder.glob("*.json"), key=_number)[:-KEEP]:
            old.unlink(missing_ok=True)


def _number(trace: Path) -> int:
    """Which walk it is of: the moment in its name may be that of a clock that was wrong."""
    number = trace.stem.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _event(craft: str, outcome: Outcome, started: float) -> dict[str, object]:
    return {
        "name": craft,
        "cat": "failed" if outcome.fault else "made",
        "ph": "X",
        "ts": round((outcome.started - started) * 1e6),
        "dur": round(outcome.seconds * 1e6),
        "pid": 1,
        "tid": outcome.worker or "here",
        "args": {"slot": outcome.slot, "digest": outcome.digest},
    }
