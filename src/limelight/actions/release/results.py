"""What came of a release: the folder and the checklist of each, and how all of it ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.actions.ended import Ended
from limelight.sign.package.checklist import Checklist


@dataclass(frozen=True)
class Released:
    """One release. `folder` is None where a rule is broken, and where it was only checked; then nothing was written.

    `id` is how it is known again, `kept` are the person's own files that came along from an older one.
    """

    name: str
    market: str
    channel: str
    checklist: Checklist
    folder: Path | None = None
    id: str = ""
    files: tuple[str, ...] = ()
    kept: tuple[Path, ...] = ()

    @property
    def passes(self) -> bool:
        return self.checklist.passes

    @property
    def waits(self) -> bool:
        """Whether nothing but a person's word is missing."""
        return not self.passes and all(answer.passes or answer.waits for answer in self.checklist.answers)


@dataclass(frozen=True)
class ReleaseResult(Ended):
    """`checked_only`: nothing was to be put together. What each platform does with a credential stands in `told`."""

    releases: tuple[Released, ...] = ()
    told: tuple[str, ...] = ()
    checked_only: bool = False
    reused: tuple[str, ...] = ()
    built: tuple[str, ...] = ()

    @property
    def exit(self) -> int:
        """0 released, 1 a rule is broken, something failed or was stopped, 3 waiting for a person."""
        broken = [each for each in self.releases if not each.passes]
        if self.errors or self.stopped or any(not each.waits for each in broken):
            return 1
        return 3 if broken or self.waits else 0
