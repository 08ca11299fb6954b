"""What a take is judged by: a short moving preview of a picture, a sound that a browser plays, with its outline."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Preview:
    """A picture, small: `film` is an MP4 without sound, `still` a JPEG of the telling moment, both of that size."""

    film: bytes
    still: bytes
    width: int
    height: int
    seconds: float


@dataclass(frozen=True)
class Audition:
    """A sound, light: AAC in MP4. `outline` is how loud it is along its length, 0 to 100."""

    sound: bytes
    seconds: float
    outline: tuple[int, ...]
