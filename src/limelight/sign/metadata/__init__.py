"""Metadata: what a released file says of itself to any program that reads it, in the way of its format.

Nothing is decoded or encoded: the picture and the sound of the file stay the same bytes. Written first, signed after.
Each format is a file beside this one, which knows `write` and `read`, and is loaded when such a file comes.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from limelight.core.disk.plain_files import what_else
from limelight.sign.metadata.aigc import Aigc
from limelight.sign.metadata.errors import MarksDisagree, NotMarkable
from limelight.sign.metadata.marks import Marks

__all__ = ["Aigc", "Marks", "MarksDisagree", "NotMarkable", "markable", "read", "write"]

_FORMATS = {
    **dict.fromkeys((".mp4", ".m4v", ".m4a", ".mov"), "mp4"),
    **dict.fromkeys((".jpg", ".jpeg"), "jpeg"),
    **{f".{name}": name for name in ("png", "wav", "mp3", "pdf", "svg")},
}


class _Format(Protocol):
    def write(self, source: Path, out: Path, marks: Marks) -> None: ...

    def read(self, file: Path) -> Marks: ...


def markable(file: Path) -> bool:
    """Whether files of this name can hold marks."""
    return file.suffix.lower() in _FORMATS


def write(source: Path, out: Path, marks: Marks) -> None:
    """Write `out`: what `source` is, with `marks` in place of those that it had. Raises NotMarkable.

    `out` is named for its format; `source` may be called anything, and stays as it is.
    """
    _plain(source, out.name)
    _format(out).write(source, out, marks)


def read(file: Path) -> Marks:
    """The marks in `file`, empty ones where it has none. Raises NotMarkable, and MarksDisagree where it has two."""
    _plain(file, file.name)
    return _format(file).read(file)


def _plain(file: Path, name: str) -> None:
    if other := what_else(file):
        raise NotMarkable(file=name, why=f"it is {other}")


def _format(file: Path) -> _Format:
    if not markable(file):
        known = ", ".join(sorted(suffix[1:] for suffix in _FORMATS))
        raise NotMarkable(file=file.name, why=f"only files of these kinds do: {known}")
    return cast("_Format", import_module(f"{__name__}.{_FORMATS[file.suffix.lower()]}"))
