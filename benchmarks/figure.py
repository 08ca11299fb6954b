"""A measured figure: all its runs, and how loaded the machine was while they ran."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """The runs of one measurement. `hold` is what the design asks of the median: (">=", 3.0), or None."""

    name: str
    runs: tuple[float, ...]
    load: float
    hold: tuple[str, float] | None = None
    unit: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    @property
    def holds(self) -> bool | None:
        if self.hold is None:
            return None
        sign, bound = self.hold
        return self.median >= bound if sign == ">=" else self.median <= bound

    def as_json(self) -> dict[str, float | int]:
        return {
            "median": round(self.median, 4),
            "min": round(min(self.runs), 4),
            "max": round(max(self.runs), 4),
            "runs": len(self.runs),
            "load": round(self.load, 2),
        }

    def line(self) -> str:
        wanted = "" if self.hold is None else f"   {'holds' if self.holds else 'MISSES'} {self.hold[0]} {self.hold[1]}"
        spread = f"{min(self.runs):.3g} to {max(self.runs):.3g} in {len(self.runs)}"
        return f"{self.name:30s} {self.median:8.3g} {self.unit:4s} ({spread}, load {self.load:.1f}){wanted}"


def measured(
    name: str, run: Callable[[], float], times: int, hold: tuple[str, float] | None = None, unit: str = ""
) -> Figure:
    """`run` done `times` times; it returns the figure of one run."""
    runs = tuple(run() for _ in range(times))
    return Figure(name, runs, os.getloadavg()[0], hold, unit)
