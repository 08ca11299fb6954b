"""The manifest of a release: every other file in its folder by SHA-256 and size, and the takes that each came from.

Whoever has the folder can prove every byte of it with any program that knows SHA-256; no credential is needed for that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from limelight.sign.package.layout import MANIFEST
from limelight.sign.package.waivers import Waiver

SCHEMA = 1


@dataclass(frozen=True)
class FileProof:
    """One file: `takes` are the digests of the takes that it was made of, the film's own first."""

    name: str
    bytes: int
    sha256: str
    takes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Manifest:
    """What is said of a release as a whole, and its files. `certificate` is the SHA-256 of the signing certificate."""

    release: str
    name: str
    title: str
    made: str
    limelight: str
    voices: str
    captions: tuple[str, ...]
    aspect: str
    variant: str
    market: str
    channel: str
    labels: tuple[Mapping[str, object], ...]
    waivers: tuple[Waiver, ...]
    signer: str
    certificate: str
    files: tuple[FileProof, ...]

    @property
    def text(self) -> str:
        """As it stands in the folder."""
        return json.dumps({"schema": SCHEMA, **asdict(self)}, ensure_ascii=False, indent=2) + "\n"

    @property
    def proof(self) -> FileProof:
        """Of the manifest itself, which it cannot hold: it comes from all that its files come from."""
        data = self.text.encode("utf-8")
        takes = dict.fromkeys(take for file in self.files for take in file.takes)
        return FileProof(MANIFEST, len(data), hashlib.sha256(data).hexdigest(), tuple(takes))


def read_manifest(said: Mapping[str, Any]) -> Manifest:
    """A manifest as JSON has it. Raises KeyError, TypeError or ValueError for what is none."""
    fields = {name: value for name, value in said.items() if name != "schema"}
    files = tuple(FileProof(**{**each, "takes": tuple(each["takes"])}) for each in fields.pop("files"))
    waivers = tuple(Waiver(**each) for each in fields.pop("waivers"))
    captions, labels = tuple(fields.pop("captions")), tuple(fields.pop("labels"))
    return Manifest(**fields, captions=captions, labels=labels, waivers=waivers, files=files)


def proofs(folder: Path, takes: Mapping[str, Iterable[str]]) -> tuple[FileProof, ...]:
    """Every file in the folder but the manifest itself, by name; `takes` are those that each came from."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MANIFEST)
    names = [path.relative_to(folder).as_posix() for path in files]
    return tuple(
        FileProof(name, path.stat().st_size, sha256(path), tuple(takes.get(name, ())))
        for name, path in zip(names, files, strict=True)
    )


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
