"""Waivers: rules that somebody lets a release pass by, under their name and for a reason: part of the proof."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Waiver:
    """`gate` is the name of the rule; `when` an ISO time."""

    gate: str
    because: str
    by: str
    when: str
