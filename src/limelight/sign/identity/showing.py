"""What is told of an identity: all that may be read by anybody, and nothing of its key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Trusted:
    """A root that a person said to trust; `already` where it was trusted before."""

    owner: str
    called: str
    digest: str
    until: datetime
    file: Path
    already: bool = False


@dataclass(frozen=True)
class Shown:
    """`kind` and `lock` are as in identity.json. `digest` is SHA-256 of the certificate, `root_digest` of the root.

    `root` is the file to give to whoever should trust this identity; None where its issuer has it.
    """

    name: str
    owner: str
    kind: str
    lock: str
    algorithm: str
    issuer: str
    digest: str
    begins: datetime
    expires: datetime
    timestamps: str
    folder: Path
    root: Path | None
    root_digest: str
    warnings: tuple[str, ...] = ()
