"""A clip from any camera or model: its frames, as far as they can be decoded, or a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from limelight.media.errors import FootageRefused
from limelight.media.footage import open_moving, read_footage_file
from targets import _media
from targets._files import laid

LONGEST = 6400
WORDS = (
    b"ftypisom",
    b"moov",
    b"mdat",
    b"trak",
    b"stsz",
    b"stco",
    b"elst",
    b"\x1a\x45\xdf\xa3",
    b"\xff\xff\xff\x7f",
    b"#EXTM3U",
    b"concat:",
)


def attempt(data: bytes) -> None:
    file = laid(data, "clip")
    try:
        footage = read_footage_file(file, "clip.mp4")
        if footage.kind == "clip" and footage.width * footage.height < 4_000_000:
            with open_moving(file, "clip.mp4") as clip:
                times = [shown.time for shown in islice(clip.frames(), 8)]
                assert times == sorted(times)
    except FootageRefused as error:
        str(error).encode("utf-8")


def seeds() -> Iterator[bytes]:
    return _media.clips()
