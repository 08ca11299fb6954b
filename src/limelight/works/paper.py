"""Paper that storyboards are printed on, and how much stands on a page of it."""

from __future__ import annotations

PAPERS = {"a4": (595.0, 842.0), "letter": (612.0, 792.0)}
"""Width and height in points."""
COLUMNS, ROWS = 2, 3
A_PAGE = COLUMNS * ROWS
"""Shots on one page."""


def pages_of(shots: int) -> int:
    """How many pages so many shots take, the cover among them."""
    return 1 + -(-shots // A_PAGE)
