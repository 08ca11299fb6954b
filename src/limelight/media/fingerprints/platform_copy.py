"""A copy as platforms make them, of a few seconds of a film: small, coarse, at another rate, without its proof.

It is made to be looked at once: whether a film is found again after that.
"""

from __future__ import annotations

import tempfile
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import OutputContainer

from limelight.media.fingerprints.taking import fingerprints_of
from limelight.works.fingerprints import Fingerprints

LASTS = 8.0
"""Seconds of it."""
_SHORT = 360
"""Pixels of its shorter side."""
_COARSE = "34"
"""x264's constant rate factor: half the quality of a good upload, as phones show it."""
_RATE, _BITS = 44100, 48_000
_CLOCK = Fraction(1, 90_000)


def fingerprints_of_copy(file: str) -> Fingerprints | None:
    """What a copy of the middle of a film is found again by."""
    with tempfile.TemporaryDirectory(prefix="limelight-") as folder:
        copy = Path(folder) / "copy.mp4"
        _copy(Path(file), copy)
        return fingerprints_of(copy, whole=False)


def _copy(file: Path, out: Path) -> None:
    with av.open(str(file)) as film, av.open(str(out), "w") as made:
        begin = max(0.0, ((film.duration or 0) / av.time_base - LASTS) / 2)
        picture = _Picture(film.streams.video[0], made)
        parts: list[_Picture | _Sound] = [picture, _Sound(made)] if film.streams.audio else [picture]
        film.seek(int(begin * av.time_base))
        for frame in film.decode(*range(len(parts))):
            at = (getattr(frame, "time", None) or 0.0) - begin
            if at > LASTS + 1:
                break
            if 0 <= at < LASTS:
                part = parts[0 if isinstance(frame, av.VideoFrame) else 1]
                made.mux(part.encoded(frame, at))
        for part in parts:
            made.mux(part.stream.encode(None))


class _Picture:
    """Small pictures, at the times that they had."""

    def __init__(self, stream: av.VideoStream, made: OutputContainer) -> None:
        options = {"crf": _COARSE, "preset": "veryfast"}
        self.stream = made.add_stream("libx264", rate=stream.average_rate or 30, options=options)
        scale = _SHORT / min(stream.width, stream.height)
        self.stream.width, self.stream.height = (round(side * scale / 2) * 2 for side in (stream.width, stream.height))
        self.stream.pix_fmt, self.stream.codec_context.time_base = "yuv420p", _CLOCK

    def encoded(self, frame: Any, at: float) -> list[av.Packet]:
        small = frame.reformat(width=self.stream.width, height=self.stream.height)
        small.pts, small.time_base = round(at / _CLOCK), _CLOCK
        return self.stream.encode(small)


class _Sound:
    """Thin sound, one sample after another."""

    def __init__(self, made: OutputContainer) -> None:
        self.stream = made.add_stream("aac", rate=_RATE, layout="mono", bit_rate=_BITS)
        self._turn = av.AudioResampler("fltp", "mono", _RATE)

    def encoded(self, frame: Any, _: float) -> list[av.Packet]:
        frame.pts = None
        return [packet for turned in self._turn.resample(frame) for packet in self.stream.encode(turned)]
