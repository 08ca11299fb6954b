"""Files that grow by repeating one thing: they show what small ones cannot, a reader that squares its length.

For each word of a reader's language, alone, by turns with each other one, and before or after a long run of it, a file
of 60 KB is made of nothing else: `python tests/fuzz/swelling.py fountain --most 200 --found FOLDER`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from guarding import arm, watch
from targets import Target, target

SIZE = 60_000
PLAIN = (
    b" ",
    b"\n",
    b"a",
    b"A",
    b"(",
    b")",
    b"[",
    b"{",
    b'"',
    b"'",
    b"\\",
    b"*",
    b"_",
    b"\t",
    b"0",
    b"-",
    b".",
    b":",
    b"<",
)


def swollen(fed: Target, chance: random.Random, size: int = SIZE) -> Iterator[bytes]:
    """Inputs of that size, in no order."""
    words = list(dict.fromkeys((*fed.words, *PLAIN)))
    pairs = [(one, other) for one in words for other in words]
    chance.shuffle(pairs)
    for one, other in pairs:
        run = (other * (size // len(other)))[:size]
        yield one + run
        yield run + one
        yield ((one + other) * (size // len(one + other)))[:size]


def main() -> None:
    asked = _asked()
    fed = target(asked.target)
    arm()
    room = asked.found / fed.name
    room.mkdir(parents=True, exist_ok=True)
    broken: dict[str, int] = {}
    tried = 0
    for data in islice(swollen(fed, random.Random(asked.seed)), asked.most):
        tried += 1
        if found := watch(fed.attempt, data):
            broken[found.place] = broken.get(found.place, 0) + 1
            (room / f"{found.place}.bin").write_bytes(data)
            (room / f"{found.place}.txt").write_text(found.told, "utf-8", errors="replace")
    (room / "swollen.json").write_text(json.dumps({"tried": tried, "broken": broken}) + "\n", "utf-8")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python tests/fuzz/swelling.py", description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--found", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
