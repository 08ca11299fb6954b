"""Measure everything, print it as a table, and write `build/bench.json`.

`python -m benchmarks trying core` measures only these groups.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.drawing import bake_figure
from benchmarks.figure import Figure, measured
from benchmarks.film import Made, making_figures
from benchmarks.labelling import label_figures
from benchmarks.rendering import render_figures
from benchmarks.signing import signing_figures
from benchmarks.sounding import sounding_figures
from benchmarks.speaking import speaking_figures
from benchmarks.trying import trying_figures
from limelight.testing.bench import ledger_rows_ratio, unchanged_walk_seconds

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"


def core_figures(folder: Path) -> list[Figure]:
    """The graph and the ledger, with no film about."""
    shutil.rmtree(folder, ignore_errors=True)
    walks = tuple(unchanged_walk_seconds(folder / "walk"))
    rows = measured("ledger.rows_100_of_rows_1", lambda: ledger_rows_ratio(folder / "rows"), 1, None, "x")
    return [Figure("walk.unchanged_10k_s", walks, os.getloadavg()[0], ("<=", 1.0), "s"), rows]


def main(asked: Sequence[str]) -> None:
    """Run every benchmark, or those asked for; the long make comes first, so that nothing is warm before it."""
    BUILD.mkdir(exist_ok=True)
    example = ROOT / "examples" / "peony"
    film = Made.cold(example, BUILD / "bench" / "peony")
    groups: dict[str, Callable[[], list[Figure]]] = {
        "making": lambda: making_figures(film),
        "trying": lambda: trying_figures(example, film, BUILD / "bench"),
        "rendering": lambda: render_figures(film.shot_jobs()),
        "labelling": lambda: label_figures(film.shot_jobs()),
        "speaking": speaking_figures,
        "sounding": lambda: sounding_figures(film),
        "signing": lambda: signing_figures(film, BUILD / "bench" / "signing"),
        "drawing": lambda: [bake_figure(film)],
        "core": lambda: core_figures(BUILD / "bench" / "core"),
    }
    figures: list[Figure] = []
    for measure in [measure for name, measure in groups.items() if not asked or name in asked]:
        for figure in measure():
            print(figure.line(), flush=True)
            figures.append(figure)
    (BUILD / "bench.json").write_text(json.dumps({f.name: f.as_json() for f in figures}, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
