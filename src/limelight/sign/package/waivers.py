"""Waivers: rules that somebody lets a release pass by, under their name and for a reason: part of the proof."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.core.identity import digest_of


@dataclass(frozen=True)
class Waiver:
    """`gate` is the name of the rule; `when` an ISO time."""

    gate: str
    because: str
    by: str
    when: str

    @property
    def digest(self) -> str:
        """By which it is known later what was said, to whom the words are shown."""
        return digest_of((self.gate, self.because, self.by, self.when))
