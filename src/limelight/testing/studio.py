"""A small studio for tests: a store in a folder, the crafts of `limelight.testing`, and one `make`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from limelight.core.graph import Node, Plan
from limelight.core.report import Report
from limelight.core.store import Store
from limelight.core.survey import Survey, survey
from limelight.core.walk import walk
from limelight.execute.inline import InlineExecutor
from limelight.testing import registry


class Studio:
    """Makes nodes, or what a plan asks for, in the store of one folder. Keywords go to `walk` and `survey`."""

    def __init__(self, folder: Path, scope: str = "") -> None:
        self.folder = folder
        self.store = Store.open(folder / ".limelight", scope)
        self.registry = registry()

    def make(self, *nodes: Node, plan: Plan | None = None, **how: Any) -> Report:
        """Walk the nodes, in this process."""
        how = {"registry": self.registry, **how}
        return walk(plan or (lambda read: list(nodes)), self.store, InlineExecutor(), **how)

    def survey(self, *nodes: Node, **how: Any) -> Survey:
        """See what a make of these nodes would do."""
        return survey(lambda read: list(nodes), self.store, **{"registry": self.registry, **how})

    def text(self, report: Report, slot: str) -> str:
        """What a slot's output says."""
        return self.store.read(report.digest(slot), str)

    def close(self) -> None:
        self.store.close()
