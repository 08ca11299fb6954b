"""What this person has released, kept on this machine, so that a copy without its proof is found again."""

from __future__ import annotations

from limelight.sign.registry.keeping import add, full_prints, read_registry
from limelight.sign.registry.registered import Registered, Registry

__all__ = ["Registered", "Registry", "add", "full_prints", "read_registry"]
