"""Fingerprints: what a film, a sound, a picture or a text is found again by, once its bytes are others.

Plain data, small enough to keep of every release: a few kilobytes a minute.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["film", "sound", "picture", "text"]

LOOKS_A_SECOND = 5
"""Moments of a picture's second that are looked at; ISO 24138's reference software looks as often."""
CROPS = (0.9, 0.8, 0.7)
"""Shares of width and height about the middle that are looked at by themselves: a copy may be cut down to one."""


@dataclass(frozen=True)
class Fingerprints:
    """`looks` are 64 bits a moment, `crops` the same for each of CROPS once a second, `fine` 256 bits once a second;
    `sound` are Chromaprint's values, 32 bits each. All of them bytes, written in base 64.

    A still has one moment. `shown` are left, top, right and bottom of what is seen, as shares, where black bars stand
    around it: they are not looked at. `streams` are digests of what is encoded inside, whichever container holds it.
    `mark` is the number that a still carries invisibly, as 16 hexadecimal digits; "" where none is read.
    `iscc` is the ISO 24138 code of the file, `units` the codes that it is put together from. `read` is how many seconds
    were taken in, where that is not all of them.
    """

    kind: Kind
    iscc: str = ""
    units: tuple[str, ...] = ()
    seconds: float = 0.0
    width: int = 0
    height: int = 0
    shown: tuple[float, ...] = ()
    looks: str = ""
    looks_a_second: int = LOOKS_A_SECOND
    crops: tuple[str, ...] = ()
    fine: str = ""
    sound: str = ""
    mark: str = ""
    streams: dict[str, str] = field(default_factory=dict[str, str])
    read: float = 0.0

    def unit(self, main_type: str) -> str:
        """The code of one sort ("video", "audio", "image", "text", "data", "instance"); "" where there is none."""
        return next((code for code in self.units if code.startswith(_BEGINNINGS[main_type])), "")


_BEGINNINGS = {
    "video": "ISCC:EM",
    "audio": "ISCC:EI",
    "image": "ISCC:EE",
    "text": "ISCC:EA",
    "data": "ISCC:GA",
    "instance": "ISCC:IA",
}
"""Main type and sub type are the first byte of a code (ISO 24138, 6.3)."""


def packed(data: bytes) -> str:
    """Bytes as they stand in fingerprints."""
    return b64encode(data).decode("ascii")


def unpacked(text: str) -> bytes:
    """Those bytes again."""
    return b64decode(text)
