"""An engine that charges, and the provider behind it: a folder in which every charge is counted.

For tests of the paid-call journal: the provider knows calls by their id, as real ones do, so that a test can kill a
make anywhere and then see whether anything was paid for twice. The folder is named by the environment, because engines
are made in workers.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from limelight.core.crash import crash_point
from limelight.core.errors import NotCharged
from limelight.core.jobs import PaidCall

FOLDER = "LIMELIGHT_TEST_PROVIDER"


@dataclass(frozen=True)
class Provider:
    """A service that draws for money. Each file in `folder` is one charged call, and holds its picture."""

    folder: Path

    def draw(self, subject: str, call: str) -> str:
        """Charge, and draw; a call of the same id again gives the same picture and charges nothing."""
        file = self.folder / call.removeprefix("b3:")
        if not file.exists():
            file.write_text(f"a picture of {subject}", encoding="utf-8")
        return file.read_text("utf-8")

    def find(self, call: str) -> str | None:
        """The picture of an earlier call, None when no call of that id ever came."""
        file = self.folder / call.removeprefix("b3:")
        return file.read_text("utf-8") if file.exists() else None

    def charges(self) -> int:
        return len(list(self.folder.iterdir()))


class ChargingEngine:
    """Draws for 0.40 a picture; after a crash it can be asked what became of a call."""

    kind = "charging"
    version = "1"
    default = True
    paid = True
    after_crash = "look-up"
    cost = 0.40

    def __init__(self) -> None:
        self.provider = Provider(Path(os.environ[FOLDER]))

    def draw(self, subject: str, *, call: PaidCall) -> str:
        """A picture of the subject. Raises NotCharged for a subject that the provider refuses."""
        if subject == "forbidden":
            raise NotCharged(engine="charging", message="not that")
        found = self.provider.find(call.id) if call.in_doubt else None
        crash_point(f"before the provider {call.id}")
        drawn = found or self.provider.draw(subject, call.id)
        crash_point(f"after the provider {call.id}")
        call.spent = self.cost
        if subject == "dropped":
            raise ConnectionError("the answer was lost")
        return drawn


class ForgetfulEngine(ChargingEngine):
    """A provider that cannot say what became of a call."""

    kind = "charging"
    version = "1"
    paid = True
    after_crash = "ask"
    cost = 0.40


class RepeatableEngine(ChargingEngine):
    """A provider to which a call may safely be sent again under the same id."""

    kind = "charging"
    version = "1"
    paid = True
    after_crash = "resend"
    cost = 0.40

    def draw(self, subject: str, *, call: PaidCall) -> str:
        return super().draw(subject, call=PaidCall(call.id, call.limit))
