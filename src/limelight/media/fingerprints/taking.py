"""Taking the fingerprints of a file: what it is is told by its bytes, and one pass over it is enough.

Nothing in here is meant for a stranger's file in this process: see `execute.apart`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from av.error import FFmpegError

from limelight.media.errors import FootageRefused
from limelight.media.fingerprints import codes
from limelight.media.fingerprints.eye import Eye
from limelight.media.fingerprints.one_pass import Pass
from limelight.media.own_file import opened
from limelight.media.watermark.reading import read_mark
from limelight.works.fingerprints import Fingerprints

_MOST_TEXT = 4_000_000
_PNG, _JPEG = b"\x89PNG", b"\xff\xd8\xff"


def fingerprints_of(
    file: Path, *, whole: bool = True, tell: Callable[[float], None] = lambda _: None
) -> Fingerprints | None:
    """Its fingerprints; with `whole` also the codes of its bytes, which a stranger's copy does not share anyway.

    None for what neither shows, sounds nor says anything that is known here.
    """
    with file.open("rb") as content:
        head = content.read(4096)
    if _is_picture(head):
        return _of_picture(file, whole)
    if (text := _text(file, head)) is not None:
        return _finished(Fingerprints("text", units=_some(codes.text_code(text))), file, whole)
    return _of_media(file, whole, tell)


def _is_picture(head: bytes) -> bool:
    return head.startswith((_PNG, _JPEG)) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def _text(file: Path, head: bytes) -> str | None:
    """What a text says; None for what is none. Captions count for what is spoken, without their times."""
    if b"\0" in head or head.startswith((b"%PDF", b"ID3")) or file.stat().st_size > _MOST_TEXT:
        return None
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return codes.words_of_captions(text) if "-->" in text[:4096] else text


def _of_picture(file: Path, whole: bool) -> Fingerprints | None:
    picture = cv2.imdecode(np.frombuffer(file.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    if picture is None:
        return None
    luma = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    eye = Eye()
    eye.see(luma)
    units = _some(codes.image_code(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)))
    mark = read_mark(picture)
    taken = Fingerprints("picture", units=units, mark=mark.name if mark else "")
    return _finished(eye.seen(taken), file, whole)


def _of_media(file: Path, whole: bool, tell: Callable[[float], None]) -> Fingerprints | None:
    """A film, or a sound alone."""
    try:
        with opened(file, file.name) as content:
            taken = Pass(content, tell).taken()
    except (FFmpegError, FootageRefused):
        return None
    return taken and _finished(taken, file, whole)


def _finished(taken: Fingerprints, file: Path, whole: bool) -> Fingerprints:
    """With the codes of its bytes, and the one that is put together from all."""
    if not whole:
        return taken
    units = (*taken.units, *codes.byte_codes(file))
    return replace(taken, units=units, iscc=codes.whole_code(units))


def _some(code: str) -> tuple[str, ...]:
    return (code,) if code else ()
