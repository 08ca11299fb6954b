"""Whom this machine trusts: the roots of its own identities, and those that a person said to trust."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from limelight.core.disk.plain_files import read_plain
from limelight.sign.identity.keeping import MOST, ROOT
from limelight.sign.identity.places import folder_of, names, trusted_folder


def anchors() -> str:
    """The PEM of all that this machine trusts; "" where it trusts nobody yet."""
    found = (read_plain(path, MOST).decode("ascii") for path in (*own_roots(), *trusted_roots()))
    return "".join(text if text.endswith("\n") else f"{text}\n" for text in found)


def own_roots() -> Iterator[Path]:
    """The roots of the identities that are here."""
    return (root for name in names() if (root := folder_of(name) / ROOT).is_file())


def trusted_roots() -> tuple[Path, ...]:
    """The roots that a person said to trust."""
    return tuple(sorted(trusted_folder().glob("*.pem")))
