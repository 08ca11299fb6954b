"""Verifying one file: what it says itself, and whether it is a copy of something that was released from here.

The file is only ever read through in this process, to know its digest; whatever takes it apart does so in another one.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from limelight.core.disk.plain_files import what_else
from limelight.core.errors import LimelightError
from limelight.execute.apart import Limits, NoAnswer, Stopped, ToldApart, apart
from limelight.sign.credentials.credential import Credential
from limelight.sign.registry.registered import Registry
from limelight.sign.verify.copies import NONSENSE, Copies
from limelight.sign.verify.examining import CREDENTIAL, credential_of
from limelight.sign.verify.verdict import Ours, Standing, Verdict

Tell = Callable[[Path, float], None]
"""Told which file is looked at, and how far it is, from 0 to 1."""

_PIECE = 1 << 22
_A_SECOND = 20_000_000
"""Bytes that a reader works through in a second, at least."""
_STANDINGS: dict[str, Standing] = {
    "trusted": "trusted",
    "unknown signer": "unknown signer",
    "tampered": "changed",
    "none": "nothing",
    "unreadable": "unreadable",
}


@dataclass
class Verifier:
    """Verifies files, one after another, against the certificates (`anchors`, PEM) and the releases of this machine."""

    anchors: str
    registry: Registry
    stop: threading.Event = field(default_factory=threading.Event)
    tell: Tell = lambda _, __: None

    def verify(self, file: Path) -> Verdict:
        """The verdict on a file. Raises OSError where it cannot be read through, Stopped once that was asked for."""
        if other := what_else(file):
            return Verdict(file, "unreadable", why=f"it is {other}, and no file")
        size = file.stat().st_size
        if not size:
            return Verdict(file, "unreadable", why="it is empty")
        sha256 = self.digest(file)
        credential, why = self._credential(file, size)
        ours, lost = self._ours(file, sha256)
        standing = _STANDINGS[credential.state] if credential else "unreadable"
        return Verdict(file, standing, size, sha256, credential, ours, why or lost)

    def digest(self, file: Path) -> str:
        """Its SHA-256, piece by piece: it may be larger than the memory."""
        digest, done, size = hashlib.sha256(), 0, file.stat().st_size
        with file.open("rb") as content:
            while piece := content.read(_PIECE):
                if self.stop.is_set():
                    raise Stopped
                digest.update(piece)
                done += len(piece)
                self.tell(file, min(1.0, done / max(1, size)) / 3)
        return digest.hexdigest()

    def _credential(self, file: Path, size: int) -> tuple[Credential | None, str]:
        limits = Limits(work=60 + size / _A_SECOND, patience=600 + size / _A_SECOND * 10)
        try:
            said = self._ask(CREDENTIAL, limits, file, str(file), self.anchors)
            credential = credential_of(said)
        except (NoAnswer, ToldApart) as error:
            return None, _why(error)
        except NONSENSE:
            return None, "its reader said what nobody can read"
        return credential, credential.why if credential.state == "unreadable" else ""

    def _ours(self, file: Path, sha256: str) -> tuple[Ours | None, str]:
        """The release that it comes from, if it does; and why that could not be found out."""
        try:
            return Copies(self.registry, self._ask, self.digest).found(file, sha256), ""
        except (NoAnswer, ToldApart, *NONSENSE) as error:
            return None, f"whether it is a copy of a release could not be found out: {_why(error)}"

    def _ask(self, target: str, limits: Limits, file: Path, /, *arguments: Any) -> Any:
        return apart(
            target,
            *arguments,
            limits=limits,
            stop=self.stop,
            tell=lambda done: self.tell(file, 1 / 3 + done * 2 / 3),
        )


def _why(error: Exception) -> str:
    if isinstance(error, NoAnswer):
        return str(error.fields["why"])
    return str(error).rstrip(".") if isinstance(error, LimelightError) else "its reader said what nobody can read"
