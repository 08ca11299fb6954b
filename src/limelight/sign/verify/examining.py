"""What is asked of a stranger's file in a process of its own (`execute.apart`), and how the answers are read here.

An answer may be a lie, told by a process that the file has taken over: it is read as nothing but data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import Any

from limelight.sign.credentials.credential import Act, Credential, Flaw
from limelight.works.fingerprints import Fingerprints

CREDENTIAL = f"{__name__}:read_credential"
FINGERPRINTS = f"{__name__}:take_fingerprints"
LABELS = "limelight.media.fingerprints.labels_left:labels_left"
_DEEPEST = 50


def read_credential(file: str, anchors: str) -> Credential:
    """What a file says of its making. Its kind is told by its bytes: a name may be anything."""
    with Path(file).open("rb") as content:
        kind = kind_of(content.read(64))
    return import_module("limelight.sign.credentials.reading").read_credential(Path(file), anchors, kind)


def kind_of(head: bytes) -> str:
    """The media type that a file's first bytes tell; "" where they do not."""
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[:4] == b"RIFF":
        return {b"WAVE": "audio/wav", b"WEBP": "image/webp", b"AVI ": "video/avi"}.get(head[8:12], "")
    return next((kind for begins, kind in _BEGINNINGS.items() if head.startswith(begins)), "")


_BRANDS = {b"qt  ": "video/quicktime", b"M4A ": "audio/mp4", b"avif": "image/avif", b"heic": "image/heic"}
_BEGINNINGS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"ID3": "audio/mpeg",
    b"\xff\xfb": "audio/mpeg",
    b"fLaC": "audio/flac",
    b"%PDF-": "application/pdf",
}


def take_fingerprints(file: str, tell: Callable[[float], None]) -> Fingerprints | None:
    """What a file is found again by; None for what nothing can be taken of."""
    taking = import_module("limelight.media.fingerprints.taking")
    return taking.fingerprints_of(Path(file), whole=False, tell=tell)


def credential_of(said: Mapping[str, Any], depth: int = 0) -> Credential:
    """The credential that such a process told of. Raises ValueError, TypeError or KeyError for what is none."""
    if depth > _DEEPEST:
        raise ValueError("a credential of credentials without end")
    known = {field.name: said[field.name] for field in fields(Credential) if field.name in said}
    return Credential(
        **{
            **known,
            "flaws": tuple(Flaw(**flaw) for flaw in known.get("flaws", ())),
            "doubts": tuple(known.get("doubts", ())),
            "acts": tuple(_act(act) for act in known.get("acts", ())),
            "ingredients": tuple(credential_of(each, depth + 1) for each in known.get("ingredients", ())),
        }
    )


def fingerprints_of(said: Mapping[str, Any] | None) -> Fingerprints | None:
    """The fingerprints that such a process told of."""
    if said is None:
        return None
    tuples = {name: tuple(said[name]) for name in ("units", "crops", "shown")}
    return Fingerprints(**{**said, **tuples})


def _act(said: Mapping[str, Any]) -> Act:
    tuples = {name: tuple(said[name]) for name in ("languages", "ingredients") if name in said}
    return Act(**{**said, **tuples})
