"""RIFF files (WAV, AVI) with a list that claims to be larger than the file: FFmpeg makes room for all it claims."""

from __future__ import annotations

from pathlib import Path

ENOUGH = 16_000_000
"""Bytes that a list of names and dates may claim beyond the file's end, as one that was cut short does."""
_HEAD, _CHUNKS = 12, 10_000


def swollen(path: Path) -> str:
    """What is wrong with such a file, in words; "" for any other."""
    size = path.stat().st_size
    with path.open("rb") as file:
        if file.read(4) not in (b"RIFF", b"RF64"):
            return ""
        at = _HEAD
        for _ in range(_CHUNKS):
            file.seek(at)
            head = file.read(8)
            if len(head) < 8:
                return ""
            claims = int.from_bytes(head[4:], "little")
            if head[:4] == b"LIST" and claims > size - at + ENOUGH:
                return f"a list in it says that it has {claims:,} bytes, and the file has {size:,}"
            at += 8 + claims + claims % 2
            if at > size:
                return ""
    return ""
