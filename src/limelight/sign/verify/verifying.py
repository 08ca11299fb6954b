"""Verifying one file: what it says itself, and whether it is a copy of something that was released from here.

The file is only ever read through in this process, to know its digest; whatever takes it apart does so in another one.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from limelight.core.disk.plain_files import what_else
from limelight.core.errors import LimelightError
from limelight.execute.apart import Limits, NoAnswer, Stopped, ToldApart, apart
from limelight.sign.credentials.credential import Credential
from limelight.sign.registry.registered import Registered, Registry
from limelight.sign.verify.examining import CREDENTIAL, FINGERPRINTS, credential_of, fingerprints_of
from limelight.sign.verify.verdict import Done, Ours, Standing, Verdict
from limelight.works.fingerprints import Fingerprints

Tell = Callable[[Path, float], None]
"""Told which file is looked at, and how far it is, from 0 to 1."""

_PIECE = 1 << 22
_A_SECOND = 20_000_000
"""Bytes that a reader works through in a second, at least."""
_LOOKING = 900.0
"""Seconds of work for fingerprints: twenty minutes of film, decoded."""
_NONSENSE = (ValueError, TypeError, KeyError, RecursionError)
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
        except _NONSENSE:
            return None, "its reader said what nobody can read"
        return credential, credential.why if credential.state == "unreadable" else ""

    def _ours(self, file: Path, sha256: str) -> tuple[Ours | None, str]:
        """The release that it comes from, if it does; and why that could not be found out."""
        if held := self.registry.holding(sha256):
            return _told(*held, same=True), ""
        if not self.registry.releases:
            return None, ""
        try:
            prints = fingerprints_of(self._ask(FINGERPRINTS, Limits(work=_LOOKING, patience=3600), file, str(file)))
        except (NoAnswer, ToldApart, *_NONSENSE) as error:
            return None, f"whether it is a copy of a release could not be found out: {_why(error)}"
        return (_found(prints, self.registry.releases), "") if prints else (None, "")

    def _ask(self, target: str, limits: Limits, file: Path, *arguments: str) -> Any:
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


def _found(prints: Fingerprints, releases: Sequence[Registered]) -> Ours | None:
    """What searches is loaded when there is something to search."""
    matches = import_module("limelight.sign.registry.finding").find(prints, releases)
    if not matches:
        return None
    best = matches[0]
    done = tuple(Done(**vars(change)) for change in best.changes)
    as_good = [each for each in matches[1:] if _as_good(each, best) and each.release.id != best.release.id]
    others = dict.fromkeys(each.release.name for each in as_good if each.release.name != best.release.name)
    return _told(best.release, best.file, surely=best.likeness.surely, changes=done, others=tuple(others))


def _as_good(match: Any, best: Any) -> bool:
    return match.changes == best.changes and match.likeness.mark == best.likeness.mark


def _told(release: Registered, file: str, **more: Any) -> Ours:
    said = (release.id, release.name, release.title, release.made, release.market, release.channel, release.folder)
    return Ours(*said, file, **more)
