"""A photograph or a drawing as a take or a place's picture: seen, or told why not; its size is known first."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.errors import InputError
from limelight.media.errors import FootageRefused
from limelight.media.footage import read_footage_file
from limelight.media.still_file import read_still
from targets import _media
from targets._files import laid

LONGEST = 4096
WORDS = (
    b"IHDR",
    b"IDAT",
    b"acTL",
    b"iCCP",
    b"\xff\xd8\xff",
    b"Exif\0\0",
    b"RIFF",
    b"WEBPVP8X",
    b"GIF89a",
    b"\xff\xff\xff\x7f",
    b"BM",
)


def attempt(data: bytes) -> None:
    file = laid(data, "picture")
    try:
        seen = read_footage_file(file, "picture.png")
        if seen.kind == "still" and seen.width * seen.height < 4_000_000:
            image = read_still(file, "picture.png")
            assert image.ndim == 3
            assert image.shape[2] == 4
    except (FootageRefused, InputError) as error:
        str(error).encode("utf-8")


def seeds() -> Iterator[bytes]:
    return _media.stills()
