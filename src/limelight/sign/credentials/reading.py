"""Read the credential of a file, anybody's: what it says, who vouches for it, and whether it still holds.

Trust is nothing of the file's: it is decided by the certificates that the reader trusts. Every ingredient is judged as
the file is, and one that was changed taints all that was made of it: the library itself calls such a file trusted.
Nothing is fetched, and no name in a credential is ever taken for a path. What a stranger made is read in a process of
its own (execute/apart.py): this one may be ended by it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, Any

from c2pa import C2paError, Reader

from limelight.sign.credentials import settings
from limelight.sign.credentials.credential import Credential
from limelight.sign.credentials.formats import SIDECAR, media_type, sidecar_of
from limelight.sign.credentials.manifests import told

_LARGEST_SIDECAR = 64 << 20
"""Bytes of a sidecar: what is larger holds something else."""


def read_credential(file: Path | str, anchors: str, kind: str = "") -> Credential:
    """What `file` says, judged by these certificates (PEM, "" for nobody): inside it, else in the sidecar beside it.

    `kind` is its media type, where its name does not tell. Raises OSError for a file that cannot be read.
    """
    file = Path(file)
    with file.open("rb") as media:
        inside = read_stream(media, kind or media_type(file), anchors)
    if inside.state != "none":
        return inside
    beside = _sidecar(file)
    return read_sidecar(file, beside, anchors, kind) if beside else inside


def _sidecar(file: Path) -> Path | None:
    """The credential beside a file: `film.srt.c2pa`, or `film.c2pa` where that can be no other file's."""
    own, shared = sidecar_of(file), file.with_suffix(SIDECAR)
    if own.is_file():
        return own
    if shared == file or not shared.is_file():
        return None
    others = (each for each in file.parent.iterdir() if each.stem == file.stem and each not in (file, shared))
    return None if any(others) else shared


def read_sidecar(file: Path, sidecar: Path, anchors: str, kind: str = "") -> Credential:
    """What `sidecar` says of `file`."""
    if sidecar.stat().st_size > _LARGEST_SIDECAR:
        return Credential("unreadable", sidecar=sidecar.name, why="the sidecar is too large to be a credential")
    with file.open("rb") as media:
        return read_stream(media, kind or media_type(file), anchors, sidecar.read_bytes(), sidecar.name)


def read_stream(
    media: IO[bytes], kind: str, anchors: str, manifest: bytes | None = None, sidecar: str = ""
) -> Credential:
    """What stands in `media` of this media type ("" for unknown), or in the `manifest` that lies beside it."""
    if manifest is not None and not kind:
        kind = "application/octet-stream"
    try:
        stored, certificates = _accounts(media, kind, anchors, manifest)
    except C2paError as error:
        return _not_read(str(error), sidecar)
    return told(stored, certificates, sidecar=sidecar)


def _accounts(media: IO[bytes], kind: str, anchors: str, manifest: bytes | None) -> tuple[Any, Any]:
    """The library's two accounts of a file: the one that judges, and the one that knows the certificates."""
    with settings.reading(anchors) as context, Reader(kind or None, media, manifest, context) as reader:
        return json.loads(reader.json()), json.loads(reader.crjson())


def _not_read(why: str, sidecar: str) -> Credential:
    """A file without a credential, or one whose credential cannot be taken apart."""
    kind, _, more = why.partition(":")
    if not sidecar and kind in ("ManifestNotFound", "NotSupported"):
        return Credential("none")
    if kind in ("Remote", "RemoteManifest"):
        return Credential("none", why=f"its credential is said to lie elsewhere: {more.rsplit(' ', 1)[-1]}")
    damaged = "the file is damaged, or was cut short" if "could not be parsed" in more else "its credential is damaged"
    return Credential("unreadable", sidecar=sidecar, why=f"{damaged} ({more.rsplit(':', 1)[-1].strip()})")
