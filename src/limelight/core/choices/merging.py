"""Two files of choices become one: every line that either has, in the order in which they were said.

Each line is known by its text, so that merging again, or the other way round, changes nothing more.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from pathlib import Path

from limelight.core.choices.file import LARGEST, UNREADABLE, hold
from limelight.core.choices.lines import written
from limelight.core.disk.plain_files import read_plain
from limelight.core.disk.unfinished import write_whole


@dataclass(frozen=True)
class _Row:
    """A line as it stands, the latest time that was said up to it, and whether it says something."""

    text: bytes
    when: str
    says: bool


def merge_lines(file: Path, other: Path) -> int:
    """Lay the lines of `other` that `file` lacks between its own, by when they were said; how many they are.

    Lines keep the order of their file. Those that cannot be read stay where they are, and none is taken over. Raises
    StoreBusy where others write into `file` for long, OSError where one of them is no file.
    """
    held = hold(file)
    try:
        there = _rows(file) if file.exists() else []
        known = {row.text for row in there}
        lacking = [row for row in _rows(other) if row.says and row.text not in known]
        if lacking:
            merged = heapq.merge(there, lacking, key=lambda row: row.when)
            write_whole(file, b"".join(row.text + b"\n" for row in merged))
    finally:
        held.remove()
    return len(lacking)


def _rows(file: Path) -> list[_Row]:
    rows: list[_Row] = []
    latest = ""
    for text in filter(None, map(bytes.strip, read_plain(file, LARGEST).split(b"\n"))):
        try:
            latest, says = max(latest, written(text.decode("utf-8-sig")).said.when), True
        except UNREADABLE:
            says = False
        rows.append(_Row(text, latest, says))
    return rows
