"""The example film, made in a folder of the benchmark's own, and what its pieces are."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure, measured
from benchmarks.rendering import ShotJob
from limelight.actions.opened import opened
from limelight.actions.versions import versions
from limelight.core.graph import Ref
from limelight.kinds.film import plan_film

LIMELIGHT = [sys.executable, "-m", "limelight"]


@dataclass(frozen=True)
class Made:
    """A production that has been made at least once."""

    folder: Path
    cold_seconds: float
    film_seconds: float

    @classmethod
    def cold(cls, example: Path, folder: Path) -> Made:
        """A fresh copy of `example`, made from nothing."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(example, folder, ignore=shutil.ignore_patterns("out", ".limelight"))
        started = time.perf_counter()
        report = make(folder)
        return cls(folder, time.perf_counter() - started, report["films"][0]["seconds"])

    def shot_jobs(self) -> list[ShotJob]:
        """Every shot of the film, with what rendering it takes."""
        with opened(self.folder) as here:
            store = here.store

            def read(slot: str, kind: Any = object) -> Any:
                digest = store.digest(slot)
                return None if digest is None else store.read(digest, kind)

            def file(ref: object) -> Path:
                assert isinstance(ref, Ref)
                return store.path(store.digest(ref.slot) or "")

            nodes = plan_film(here.production, versions(here.production, None, None, ""))(read)
            return [
                ShotJob(file(n.inputs["picture"]), file(n.inputs["cue"]).read_bytes())
                for n in nodes
                if n.craft == "render_shot"
            ]


def make(folder: Path) -> dict[str, Any]:
    """`limelight make --json`, as a process of its own."""
    done = subprocess.run([*LIMELIGHT, "make", str(folder), "--json"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def seconds_of(*command: str) -> float:
    """Wall seconds of a limelight command."""
    started = time.perf_counter()
    subprocess.run([*LIMELIGHT, *command], capture_output=True, check=True)
    return time.perf_counter() - started


def making_figures(film: Made) -> list[Figure]:
    """A cold make, nothing changed, each line changed in turn, and status."""
    load = os.getloadavg()[0]
    cold = Figure("make.cold_of_length", (film.cold_seconds / film.film_seconds,), load, ("<=", 1.0))
    folder = str(film.folder)
    unchanged = measured("make.unchanged_s", lambda: seconds_of("make", folder), 7, ("<=", 0.7), "s")
    status = measured("cli.status_s", lambda: seconds_of("status", folder), 7, ("<=", 0.4), "s")
    return [cold, unchanged, status, changed_lines(film)]


def changed_lines(film: Made) -> Figure:
    """Seconds to a new film after one line says one word more: every line in turn, each put back afterwards."""
    script = film.folder / "script.fountain"
    original = script.read_text(encoding="utf-8")
    times = []
    for _, end in spoken(original):
        script.write_text(original[:end] + " Always." + original[end:], encoding="utf-8")
        times.append(seconds_of("make", str(film.folder)))
        script.write_text(original, encoding="utf-8")
    seconds_of("make", str(film.folder))
    return Figure("make.line_s", tuple(times), os.getloadavg()[0], ("<=", 9.0), "s")


def spoken(script: str) -> list[tuple[int, int]]:
    """Where each spoken line stands in a script: after a cue in capitals and its parentheticals."""
    pattern = r"^[A-Z][A-Z .()'-]+\n(?:\([^)]*\)\n)*(?P<words>[^(\n][^\n]*)$"
    return [match.span("words") for match in re.finditer(pattern, script, re.MULTILINE)]
