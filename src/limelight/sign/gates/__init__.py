"""The gates, one a file, found by its name: each is `GATE`, a rule that a release keeps or is stopped by.

A gate looks at a case and says what it found in sentences; it changes nothing. What it looks for is data elsewhere
(markets, rights, policy); here stands only the question.
"""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module

from limelight.sign.gates.gate import Finding, Gate, Status

__all__ = ["Finding", "Gate", "Status", "gates"]


@lru_cache
def gates() -> tuple[Gate, ...]:
    """Every gate, in the order in which a person would ask."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name != "gate")
    found = [import_module(f"{__name__}.{name}").GATE for name in names]
    return tuple(sorted(found, key=lambda gate: (gate.stage, gate.rank, gate.name)))
