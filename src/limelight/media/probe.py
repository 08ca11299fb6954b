"""What a file is, by what it holds and never by what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
from av.container import InputContainer
from av.error import FFmpegError

from limelight.media.errors import NotMedia

Kind = Literal["film", "picture", "sound"]

_STILLS = frozenset({"image2", "avif"})
"""Containers of one still, besides FFmpeg's `png_pipe` and its kin."""


@dataclass(frozen=True)
class Picture:
    """What is seen. `frames` is what the file says, 0 where it does not."""

    codec: str
    width: int
    height: int
    rate: Fraction
    frames: int
    pixels: str
    matrix: int
    """ITU-T H.273: 1 is BT.709, 6 is BT.601, 2 is not said."""


@dataclass(frozen=True)
class Sound:
    codec: str
    rate: int
    channels: int
    language: str


@dataclass(frozen=True)
class Probe:
    """`kind` is "film" for moving pictures (with or without sound), "picture" for a still, "sound" for sound alone."""

    kind: Kind
    container: str
    seconds: float
    title: str = ""
    picture: Picture | None = None
    sound: Sound | None = None


def probe(path: Path) -> Probe:
    """What `path` is; FFmpeg is given the bytes without a name, so that the ending cannot sway it.

    Raises NotMedia for what is no media or has neither picture nor sound."""
    try:
        with Path(path).open("rb") as content, av.open(content, "r") as file:
            return _described(file)
    except (FFmpegError, OSError, ValueError) as error:
        raise NotMedia(file=Path(path).name, why=getattr(error, "strerror", None) or str(error)) from error


def _described(file: InputContainer) -> Probe:
    picture = _picture(file.streams.video[0]) if file.streams.video else None
    sound = _sound(file.streams.audio[0]) if file.streams.audio else None
    if picture is None and sound is None:
        raise ValueError("neither picture nor sound")
    seconds = file.duration / av.time_base if file.duration and file.duration > 0 else 0.0
    return Probe(_kind(file, picture), file.format.name, seconds, file.metadata.get("title", ""), picture, sound)


def _kind(file: InputContainer, picture: Picture | None) -> Kind:
    if picture is None:
        return "sound"
    return "picture" if file.format.name.endswith("_pipe") or file.format.name in _STILLS else "film"


def _picture(stream: av.VideoStream) -> Picture:
    codec = stream.codec_context
    rate = stream.average_rate or stream.guessed_rate or Fraction(0)
    if not codec.width or not codec.height:
        raise ValueError("a picture without size")
    return Picture(codec.name, codec.width, codec.height, rate, stream.frames, codec.pix_fmt or "", codec.colorspace)


def _sound(stream: av.AudioStream) -> Sound:
    return Sound(stream.codec_context.name, stream.rate, stream.channels, stream.metadata.get("language", "und"))
