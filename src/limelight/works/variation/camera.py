"""The camera, varied: still where it moved, moving where it was still, faster or slower, another way."""

from __future__ import annotations

from dataclasses import replace

from limelight.works.shots import Move, MoveKind, Shot
from limelight.works.variation.way import Way, led_by, sharp

NEARLY = 0.015
"""Moves of one kind that differ by less are the same to the eye."""


TIGHT, TIGHT_ASIDE = 0.03, 0.02
"""The largest push, and the largest pan, in a close shot of several: more would take a face out of the frame."""


def within(shot: Shot) -> Shot:
    """The shot with a move that keeps every face in the frame."""
    if shot.size != "close" or len(sharp(shot)) < 2:
        return shot
    most = TIGHT if shot.move.kind in ("push", "pull") else TIGHT_ASIDE
    return replace(shot, move=replace(shot.move, amount=min(most, shot.move.amount)))


def moves(shot: Shot) -> tuple[Way, ...]:
    """Other moves of the camera, those that differ most first."""
    asked = shot.move
    found = (way for way in _all(shot) if not _same(way.shot.move, asked))
    still = asked.kind == "hold"
    return tuple(sorted(found, key=lambda way: (way.shot.move.kind == asked.kind, (way.name == "hold") == still)))


def _all(shot: Shot) -> tuple[Way, ...]:
    lead = led_by(shot)
    onward = lead is None or lead.facing >= 0
    into, away = ("pan-right", "pan-left") if onward else ("pan-left", "pan-right")
    return (
        _way(shot, "hold", "the camera held", "hold", 0.0),
        _way(shot, "push", "pushing in", "push", 0.075),
        _way(shot, "pull", "drawing back", "pull", 0.07),
        _way(shot, into, f"panning {into[4:]}", into, 0.05),
        _way(shot, "tilt-up", "tilting up", "tilt-up", 0.04),
        _way(shot, "fast-push", "pushing in fast", "push", 0.12),
        _way(shot, away, f"panning {away[4:]}", away, 0.05),
        _way(shot, "slow-push", "pushing in slowly", "push", 0.03),
        _way(shot, "tilt-down", "tilting down", "tilt-down", 0.04),
    )


def _way(shot: Shot, name: str, said: str, kind: MoveKind, amount: float) -> Way:
    return Way(name, said, replace(shot, move=Move(kind, amount)))


def _same(one: Move, other: Move) -> bool:
    return one.kind == other.kind and (one.kind == "hold" or abs(one.amount - other.amount) < NEARLY)
