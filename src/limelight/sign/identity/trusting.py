"""Whom this machine trusts: the roots of its own identities, and those that a person said to trust."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from limelight.core.disk.plain_files import read_plain
from limelight.sign.identity.errors import NotTrustable
from limelight.sign.identity.keeping import MOST, ROOT
from limelight.sign.identity.places import folder_of, names, trusted_folder


def anchors() -> str:
    """The PEM of all that this machine trusts; "" where it trusts nobody yet. Raises NotTrustable."""
    return "".join(_certificate(path) for path in (*own_roots(), *trusted_roots()))


def _certificate(path: Path) -> str:
    text = read_plain(path, MOST).decode("ascii", "replace").strip()
    if not (text.startswith("-----BEGIN CERTIFICATE-----") and text.endswith("-----END CERTIFICATE-----")):
        raise NotTrustable(file=path, why="it holds no certificate any more", way_out="Put it back, or take it away.")
    return f"{text}\n"


def own_roots() -> Iterator[Path]:
    """The roots of the identities that are here."""
    return (root for name in names() if (root := folder_of(name) / ROOT).is_file())


def trusted_roots() -> tuple[Path, ...]:
    """The roots that a person said to trust."""
    return tuple(sorted(trusted_folder().glob("*.pem")))
