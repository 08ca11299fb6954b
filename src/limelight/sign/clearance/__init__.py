"""Clearance: whether everything in a film may be shown where it is released, whom it names, and who is paid."""

from __future__ import annotations

from limelight.sign.clearance.clear import blocked, clear, cleared
from limelight.sign.clearance.outcomes import Blocked, Cleared, Due, Outcome, Part, Use
from limelight.sign.clearance.statements import credits, payments

__all__ = ["Blocked", "Cleared", "Due", "Outcome", "Part", "Use", "blocked", "clear", "cleared", "credits", "payments"]
