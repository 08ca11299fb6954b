"""The walk: plan and make alternate until nothing is new."""

from __future__ import annotations

import threading
from typing import Any

from limelight.core.events import Event, Finished, Listener, NodeDone, NodeStarted, Planned, Started
from limelight.core.graph import Plan
from limelight.core.report import Failure, Notice, Report
from limelight.core.store import Store

__all__ = ["Event", "Failure", "Finished", "NodeDone", "NodeStarted", "Notice", "Planned", "Report", "Started", "walk"]


def walk(
    plan: Plan,
    store: Store,
    executor: Any,
    *,
    choices: Any = None,
    registry: Any = None,
    on_event: Listener | None = None,
    budget: float | None = None,
    stop: threading.Event | None = None,
) -> Report:
    """Make what `plan` asks for and the store does not have yet."""
    raise NotImplementedError
