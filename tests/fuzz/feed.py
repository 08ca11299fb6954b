"""Feed a reader with bent files, led by which branches they reach: `python tests/fuzz/feed.py fountain --runs 1000000`.

It goes on past what it breaks, and lays each broken promise once into `--found`; `--keep` folds what reached far into
the corpus, small. Atheris (libFuzzer) bends; it needs Linux.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import time
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent))

from guarding import Broken, arm, watch

WATCHED = ["limelight", "tomllib", "polib", "mido", "json", "tarfile", "zipfile", "docx"]
"""Packages whose branches are counted."""
FUZZING = Path(__file__).parents[2] / "build" / "fuzzing"


def main() -> None:
    asked = _asked()
    with atheris.instrument_imports(include=WATCHED):
        from targets import target

        fed = target(asked.target)
    room = asked.found / fed.name
    grown = room / "grown"
    grown.mkdir(parents=True, exist_ok=True)
    for seed in fed.seeds():
        (grown / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    arm()
    run = _Run(fed.attempt, room, asked.runs)
    atheris.Setup([sys.argv[0], *_options(fed, asked, room), str(grown), *map(str, {p.parent for p in fed.kept})], run)
    atheris.Fuzz()


class _Run:
    """Counts what is tried, and writes down what breaks, each place once."""

    def __init__(self, attempt, room: Path, runs: int) -> None:
        self._attempt, self._room, self._runs = attempt, room, runs
        self._seen: dict[str, int] = {}
        self._tried, self._began, self._slowest, self._told = 0, time.process_time(), 0.0, 0.0

    def __call__(self, data: bytes) -> None:
        began = time.process_time()
        broken = watch(self._attempt, data)
        self._slowest = max(self._slowest, time.process_time() - began)
        self._tried += 1
        if broken:
            self._keep(broken, data)
        if time.monotonic() - self._told > 0.5 or self._tried >= self._runs:
            self._tell()

    def _keep(self, broken: Broken, data: bytes) -> None:
        self._seen[broken.place] = self._seen.get(broken.place, 0) + 1
        file = self._room / f"{broken.place}.bin"
        if self._seen[broken.place] == 1 or len(data) < file.stat().st_size:
            file.write_bytes(data)
            file.with_suffix(".txt").write_text(broken.told, "utf-8", errors="replace")

    def _tell(self) -> None:
        spent = time.process_time() - self._began
        told = {"tried": self._tried, "seconds": round(spent, 1), "slowest": round(self._slowest, 3)}
        part = self._room / f".{os.getpid()}"
        part.write_text(json.dumps({**told, "broken": self._seen}) + "\n", "utf-8")
        part.replace(self._room / "run.json")
        self._told = time.monotonic()


def _options(fed, asked: argparse.Namespace, room: Path) -> list[str]:
    words = room / "words.dict"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in fed.words), "ascii")
    return [
        *(f"-runs={asked.runs}", f"-max_len={fed.longest}", f"-dict={words}", f"-artifact_prefix={room}/dead-"),
        *("-timeout=300", "-rss_limit_mb=3000", "-print_final_stats=0", "-verbosity=0", f"-seed={asked.seed}"),
        f"-max_total_time={asked.seconds}",
    ]


def _escaped(word: bytes) -> str:
    return "".join(chr(b) if 32 <= b < 127 and b not in b'\\"' else f"\\x{b:02x}" for b in word)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python tests/fuzz/feed.py", description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=0, help="end after so long, whatever was tried; 0 is never")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--found", type=Path, default=FUZZING, help="where what it finds is laid")
    return parser.parse_args()


if __name__ == "__main__":
    main()
