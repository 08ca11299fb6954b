"""The second mark: a number that stands invisibly in a still, and what harm to the still it outlasts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Survival:
    """Whether the number was read again after one kind of harm. `harm` says which, in words."""

    harm: str
    read: bool


@dataclass(frozen=True)
class MarkMeasures:
    """`id` are 64 bits as 16 hexadecimal digits. `likeness` is how near the marked still is to the one
    without: PSNR, in dB.
    """

    id: str
    likeness: float
    survived: tuple[Survival, ...]

    @property
    def lost(self) -> tuple[str, ...]:
        """The harms that it did not stand."""
        return tuple(each.harm for each in self.survived if not each.read)
