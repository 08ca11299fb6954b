"""`script.ids`: which id belongs to which scene, line, action and shown text, kept beside the script and merged by git.

One row each, in the order of the script: the id, and the text it stands for. What went out of the script stays in the
file, marked `-`, so that its id is never given twice, with the id it is known by now if it moved to another scene.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from limelight.works.alignment import Item
from limelight.works.problems import Problem

HEADER = "# limelight ids, schema 1. Written by `limelight make`; keep it with the script."
_ID = r"sc[0-9]{1,9}[A-Z]{0,9}(?:/(?:ln|ac|tx)[0-9]{1,9}[A-Z]{0,9})?"
_ROW = re.compile(rf"(?P<gone>-)?(?P<id>{_ID})(?: > (?P<now>{_ID}))?\t(?P<text>.*)")
_CONFLICT = re.compile(r"<{7}|={7}|>{7}|\|{7}")
SHORT = {"line": "ln", "action": "ac", "shown": "tx"}
_KINDS = {short: kind for kind, short in SHORT.items()}


@dataclass(frozen=True)
class Anchor:
    """An id and what it stands for. `gone`: not in the script now; `now`: the id it has since it moved."""

    id: str
    item: Item
    gone: bool = False
    now: str = ""


def read_ids(text: str, file: str = "script.ids") -> tuple[tuple[Anchor, ...], list[Problem]]:
    """The anchors in the file. Both sides of a merge conflict are read; an id given twice is the first one's."""
    anchors: dict[str, Anchor] = {}
    problems: list[Problem] = []
    for line_no, row in enumerate((row.rstrip("\r") for row in text.split("\n")), start=1):
        if not row.strip() or row.startswith("#") or _CONFLICT.match(row):
            continue
        if found := _ROW.fullmatch(row):
            anchor = Anchor(found["id"], _item(found["id"], found["text"]), bool(found["gone"]), found["now"] or "")
            anchors.setdefault(anchor.id, anchor)
        else:
            hint = "Take the file back from version control, or delete it: every id is then given anew."
            problems.append(Problem(file, line_no, row[:60], "This row is no id with its text.", hint))
    return tuple(anchors.values()), problems


def write_ids(anchors: Iterable[Anchor]) -> str:
    """The file's text."""
    rows = (f"{'-' * anchor.gone}{anchor.id}{_moved_to(anchor)}\t{_text(anchor.item)}" for anchor in anchors)
    return "\n".join([HEADER, *rows, ""])


def _moved_to(anchor: Anchor) -> str:
    return f" > {anchor.now}" if anchor.now else ""


def _item(id_: str, text: str) -> Item:
    kind = _KINDS[id_.partition("/")[2][:2]] if "/" in id_ else "scene"
    speaker, colon, words = text.partition(": ")
    return Item(kind, words, speaker) if kind == "line" and colon else Item(kind, text)


def _text(item: Item) -> str:
    return f"{item.speaker}: {item.text}" if item.kind == "line" else item.text
