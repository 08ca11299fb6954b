"""Keep of what a fuzzer found the few small inputs that reach the most: `python tests/fuzz/keep.py fountain FOLDER`.

Each time the one that takes most steps between two rows of our code that none before it took. What broke a promise is
not for this: it goes into the corpus by hand, under a name that says what it was.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from guarding import arm, watch
from targets import CORPUS, Target, target

MOST, LONGEST, TRIED = 40, 20_000, 2500
"""Inputs kept of a reader, their bytes together, and how many are looked at."""
OURS = str(Path("limelight", ""))

Step = tuple[str, int, int]


def main() -> None:
    name, *folders = sys.argv[1:]
    fed = target(name)
    arm()
    home = CORPUS / name / "reached"
    kept = list(chosen(fed, [file for folder in folders for file in Path(folder).rglob("*") if file.is_file()]))
    home.mkdir(parents=True, exist_ok=True)
    for old in home.iterdir():
        old.unlink()
    for data in kept:
        (home / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)
    print(f"{name}: {len(kept)} kept, {sum(map(len, kept)):,} bytes")


def chosen(fed: Target, files: Iterable[Path]) -> Iterator[bytes]:
    """The inputs that are worth keeping, each time the one that reaches most of what is not reached yet."""
    inputs = sorted({file.read_bytes() for file in files} | set(fed.seeds()), key=lambda data: (len(data), data))
    left = {
        data: steps(fed.attempt, data) for data in inputs[:: 1 + len(inputs) // TRIED] if not watch(fed.attempt, data)
    }
    size = 0
    for _ in range(MOST):
        left = {data: taken for data, taken in left.items() if taken and size + len(data) <= LONGEST}
        if not left:
            return
        best = max(left, key=lambda data: len(left[data]))
        size += len(best)
        yield best
        reached = left.pop(best)
        left = {data: taken - reached for data, taken in left.items()}


def steps(attempt: Callable[[bytes], None], data: bytes) -> set[Step]:
    """Every step from a row of our code to the next that an input takes."""
    taken: set[Step] = set()

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if OURS not in frame.f_code.co_filename:
            return None
        before = frame.f_lineno

        def within(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal before
            taken.add((frame.f_code.co_filename, before, frame.f_lineno))
            before = frame.f_lineno
            return within

        return within

    sys.settrace(trace)
    try:
        attempt(data)
    except Exception:  # whether it broke is asked of the guard
        return taken
    finally:
        sys.settrace(None)
    return taken


if __name__ == "__main__":
    main()
