"""Listening to a file: the sound of anything that FFmpeg reads, as float samples at its own rate.

Told by its bytes and never by its name. What cannot be decoded on the way is skipped and counted, so that a recording
that was cut off, or a memo with a broken packet, gives what is there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition

from limelight.media.errors import SoundEmpty, SoundMissing, SoundUnreadable
from limelight.media.own_file import CONTAINERS, why_closed
from limelight.media.riff import swollen

WHITELIST = f"{CONTAINERS},w64,wv,ape,tta,au,ac3,eac3,dts,loas,oma"
"""Files that hold what is heard: a play list would have us read whatever it names."""
_TORN_AFTER = 300
"""Broken packets in a row after which nothing whole is expected any more."""
_LOUDEST = 64.0
"""Times full scale: torn floats are louder than anything, and would drown all else in whatever is measured."""
_SLOWEST, _FASTEST = 1_000, 800_000
"""Samples a second that there are: what says otherwise is torn, and would fill the memory when it is resampled."""
_JOINED = 0.05
"""Seconds that a frame's time may be off before it is believed: clocks of containers are coarse."""


@dataclass(frozen=True)
class Sound:
    """`samples` is `(n, 1)` or `(n, 2)` float32: more channels are mixed down to two. `damaged` counts what could not
    be decoded; `more` says that the file goes on."""

    samples: np.ndarray
    rate: int
    damaged: int = 0
    more: bool = False

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def listen(path: Path, name: str, *, begin: float = 0.0, most: float = math.inf) -> Sound:
    """The sound of `path` (which its owner calls `name`) from `begin` on, at most `most` seconds of it.

    `begin` is counted from the first picture where there is one, so that a clip's sound stays with its lips. A file
    that ends before `begin` gives no samples. Raises SoundEmpty, SoundUnreadable, SoundMissing.
    """
    if path.stat().st_size == 0:
        raise SoundEmpty(file=name)
    if why := swollen(path):
        raise SoundUnreadable(file=name, why=why)
    try:
        with av.open(str(path), "r", options={"format_whitelist": WHITELIST}) as file:
            return Listener(file, name).listen(begin, most)
    except (FFmpegError, ValueError) as error:
        raise SoundUnreadable(file=name, why=why_closed(path, error, "sound")) from error


class Listener:
    """One open file, heard once from one moment on. `damaged` counts what could not be decoded."""

    def __init__(self, file: InputContainer, name: str) -> None:
        if not file.streams.audio:
            kinds = {"video": "a picture", "subtitle": "subtitles"}
            has = " and ".join(dict.fromkeys(kinds.get(stream.type, "data") for stream in file.streams))
            raise SoundMissing(file=name, has=has or "nothing")
        self._file, self._name, self.damaged = file, name, 0
        self.stream = cast("av.AudioStream", file.streams.best("audio") or file.streams.audio[0])
        if self.stream.codec_context is None:
            raise SoundUnreadable(file=name, why="its codec is not known")
        self._rate = 0

    def listen(self, begin: float, most: float) -> Sound:
        """Everything from `begin` on, laid where the file's clock says that it is heard."""
        origin = self._origin()
        if begin > 0:
            self._seek(begin + origin)
        pieces: list[np.ndarray] = []
        at, start = 0, begin + origin
        for time, piece in self._pieces():
            if not pieces and time < start:
                piece = piece[round((start - time) * self._rate) :]
            elif time - start - at / self._rate > _JOINED:
                piece = np.pad(piece, ((round((time - start) * self._rate) - at, 0), (0, 0)))
            if len(piece):
                pieces.append(piece)
                at += len(piece)
            if at > most * self._rate:
                break
        return self._sound(pieces, begin, most)

    def in_step(self) -> Iterator[tuple[np.ndarray, int]]:
        """(samples, their rate) of everything from the file's origin on, gaps filled, so that it stays in step."""
        origin, at = self._origin(), 0
        for time, piece in self._pieces():
            start = round((time - origin) * self._rate)
            if not at and start < 0:
                piece = piece[-start:]
            elif start - at > _JOINED * self._rate:
                piece = np.pad(piece, ((start - at, 0), (0, 0)))
            if len(piece):
                at += len(piece)
                yield piece, self._rate

    def _sound(self, pieces: list[np.ndarray], begin: float, most: float) -> Sound:
        if not self._rate and begin > 0 and not self.damaged:
            return Sound(np.zeros((0, 1), np.float32), self.stream.rate)
        if not self._rate:
            raise SoundUnreadable(file=self._name, why=f"not one packet of its {self.stream.name} sound decodes")
        samples = np.concatenate(pieces) if pieces else np.zeros((0, 1), np.float32)
        wanted = len(samples) if math.isinf(most) else min(len(samples), round(most * self._rate))
        return Sound(samples[:wanted], self._rate, self.damaged, more=len(samples) > wanted)

    def _origin(self) -> float:
        """The time on the file's clock that a person calls 0: its first picture, else its first sound."""
        moving = [each for each in self._file.streams.video if not each.disposition & Disposition.attached_pic]
        first = moving[0] if moving else self.stream
        start = first.start_time
        return float(start * first.time_base) if start is not None and first.time_base else 0.0

    def _seek(self, time: float) -> None:
        """To a little before `time`; a file that cannot be sought is heard from its beginning."""
        try:
            self._file.seek(max(0, round((time - 0.5) * av.time_base)), backward=True)
        except FFmpegError:
            self._file.seek(0)

    def _pieces(self) -> Iterator[tuple[float, np.ndarray]]:
        """(time on the file's clock, samples) of every frame, of one rate and number of channels."""
        resampler: av.AudioResampler | None = None
        heard, layout = ("", "", 0), ""
        now = self._origin()
        for frame in self._frames():
            kind = (frame.format.name, frame.layout.name, frame.sample_rate)
            if resampler is None or kind != heard:  # a torn file may go on as another; what came in goes on as it began
                rate = self._believed(frame.sample_rate)
                self._rate, heard = self._rate or rate, kind
                layout = layout or ("mono" if frame.layout.nb_channels == 1 else "stereo")
                resampler = av.AudioResampler("fltp", layout, self._rate)
            now = frame.time if frame.time is not None else now
            for mixed in resampler.resample(frame):
                piece = np.nan_to_num(mixed.to_ndarray().T, nan=0.0, posinf=0.0, neginf=0.0)
                piece = np.clip(piece, -_LOUDEST, _LOUDEST)
                yield now, piece
                now += len(piece) / self._rate

    def _believed(self, rate: int) -> int:
        if not _SLOWEST <= rate <= _FASTEST:
            raise SoundUnreadable(file=self._name, why=f"it says that it has {rate:,} samples a second")
        return rate

    def _frames(self) -> Iterator[av.AudioFrame]:
        """What can be decoded."""
        in_row = 0
        for packet in self._packets():
            try:
                yield from packet.decode()
                in_row = 0
            except FFmpegError:
                self.damaged, in_row = self.damaged + 1, in_row + 1
                if in_row > _TORN_AFTER:
                    return

    def _packets(self) -> Iterator[av.Packet]:
        try:
            yield from self._file.demux(self.stream)
        except FFmpegError:
            self.damaged += 1


def known_sound(path: Path, name: str) -> tuple[str, float]:
    """The codec of a file's sound and how long it says it lasts (0 where it does not), if its first second decodes."""
    listen(path, name, most=1.0)
    with av.open(str(path), "r", options={"format_whitelist": WHITELIST}) as file:
        stream = file.streams.best("audio") or file.streams.audio[0]
        seconds = file.duration / av.time_base if file.duration and file.duration > 0 else 0.0
        return stream.codec_context.codec.canonical_name, seconds
