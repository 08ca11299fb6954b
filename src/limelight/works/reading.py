"""The reading of a production's files: their bytes, their digests, and every problem on the way."""

from __future__ import annotations

import errno
import os
import shlex
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from limelight.core.disk.plain_files import read_plain
from limelight.core.identity import digest
from limelight.core.visible import on_one_row
from limelight.works.conflict_copies import original_of
from limelight.works.problems import Problem
from limelight.works.resting import Doubt, cut_short, is_restless, read_at_rest
from limelight.works.source import decode
from limelight.works.toml_file import Table, read_toml

IDS = "script.ids"
LARGEST = 4_000_000
"""Bytes of a text file: a long novel has two million."""


@dataclass
class Reading:
    """What was read so far. Names are seen from `folder`, with forward slashes on every system."""

    folder: Path
    problems: list[Problem] = field(default_factory=list[Problem])
    warnings: list[Problem] = field(default_factory=list[Problem])
    sources: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def made_before(self) -> bool:
        """Whether a make has kept something of this folder that half a file could seem to take back."""
        return os.path.lexists(self.folder / IDS)

    def name(self, path: Path) -> str:
        seen = os.path.relpath(path, self.folder).replace(os.sep, "/")
        return on_one_row(unicodedata.normalize("NFC", seen))

    def data(self, path: Path, doubt: Doubt = cut_short) -> bytes | None:
        """The file's bytes; None, and a problem, where it cannot be read.

        In a folder that was made before, one that is being saved just now is waited for, where there is `doubt` whether
        this is all of it.
        """
        name = self.name(path)
        try:
            data = read_plain(path, LARGEST)
            if is_restless(path) and self.made_before and doubt(data):
                data = read_at_rest(path, doubt)
        except OSError as error:
            hint = "Is it the right file?" if error.errno == errno.EFBIG else "Mend or move it."
            self.problems.append(Problem(name, 0, "", f"This file cannot be read: {error.strerror}.", hint))
            return None
        if data is None:
            message = "Another program is writing this file all the time: no moment was found when it was whole."
            self.problems.append(Problem(name, 0, "", message, "Try again when that has ended."))
            return None
        self.sources[name] = digest(data)
        return data

    def text(self, path: Path, doubt: Doubt = cut_short) -> str | None:
        data = self.data(path, doubt)
        if data is None:
            return None
        text, problems = decode(data, self.name(path))
        self.problems += problems
        return None if problems else text

    def toml(self, path: Path) -> Table | None:
        data = self.data(path)
        return None if data is None else read_toml(data, self.name(path), self.problems)

    def files(self, folder: Path, ending: str | tuple[str, ...]) -> Iterator[Path]:
        """The files of a folder with this ending, by name; hidden ones are other programs'."""
        if folder.exists() and not folder.is_dir():
            message, hint = "This is a file; a folder of that name is read.", "Move it, or give it another name."
            self.problems.append(Problem(self.name(folder), 0, folder.name, message, hint))
        try:
            inside = sorted(folder.iterdir()) if folder.is_dir() else []
        except OSError as error:
            hint = "Mend its permissions."
            self.problems.append(
                Problem(self.name(folder), 0, "", f"This folder cannot be read: {error.strerror}.", hint)
            )
            return
        named = (path for path in inside if path.name.lower().endswith(ending) and not path.name.startswith("."))
        yield from (path for path in named if not self.is_copy(path))

    def is_copy(self, path: Path) -> bool:
        """Whether a sync service put the file beside the one that is read; then it is told, and left alone."""
        original = original_of(path.name)
        if not original or not path.with_name(original).exists():
            return False
        name = self.name(path)
        if path.name.lower().endswith(".jsonl"):
            hint = f"`limelight merge {shlex.quote(name)}` brings in what it has more; then delete it."
        else:
            hint = f"Take what you want of it over into {original}, then delete it."
        message = f"{original} was changed in two places at once, and a sync service kept this beside it."
        self.warnings.append(Problem(name, 0, path.name, message, hint))
        return True
