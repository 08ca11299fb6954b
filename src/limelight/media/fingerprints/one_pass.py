"""One pass over a film or a sound: every packet is hashed as it comes by, decoded, looked at and listened to.

At most twenty minutes are: more tells nothing new of what is found again. Broken packets are skipped, as players do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import blake2b
from typing import Any

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition

from limelight.media.fingerprints import codes
from limelight.media.fingerprints.eye import Eye, luma_of
from limelight.media.fingerprints.heard import RATE, Ear
from limelight.works.fingerprints import LOOKS_A_SECOND, Fingerprints, packed

LONGEST = 1200.0
"""Seconds that are taken in."""


class Pass:
    """Goes through an open file once."""

    def __init__(self, content: InputContainer, tell: Callable[[float], None]) -> None:
        self._content, self._tell = content, tell
        pictures = [each for each in content.streams.video if not each.disposition & Disposition.attached_pic]
        self._picture = _Picture(pictures[0]) if pictures else None
        self._sound = _Sound(content.streams.audio[0]) if content.streams.audio else None
        self._seconds = content.duration / av.time_base if content.duration and content.duration > 0 else 0.0

    def taken(self) -> Fingerprints | None:
        """What was seen and heard; None for a file of neither."""
        at, whole = 0.0, True
        for at in self._times():
            if at > LONGEST:
                whole = False
                break
        for each in self._parts():
            each.end()
        picture, sound = self._picture, self._sound
        if not (picture and len(picture.eye)) and not (sound and sound.began):
            return None
        units = [codes.video_code(picture.eye.signatures)] if picture else []
        values = sound.ear.heard() if sound else np.zeros(0, np.uint32)
        taken = Fingerprints(
            "film" if picture and len(picture.eye) else "sound",
            units=tuple(unit for unit in (*units, codes.audio_code(values)) if unit),
            seconds=self._seconds or at,
            sound=packed(values.astype("<u4").tobytes()),
            streams={each.name: each.digest.hexdigest() for each in self._parts()} if whole else {},
            read=0.0 if whole else LONGEST,
        )
        return picture.eye.seen(taken) if picture and len(picture.eye) else taken

    def _parts(self) -> list[_Picture | _Sound]:
        return [part for part in (self._picture, self._sound) if part]

    def _times(self) -> Iterator[float]:
        """Take in one packet after another; how many seconds of the file have come by."""
        parts = {part.stream.index: part for part in self._parts()}
        last = 0.0
        with suppress(FFmpegError):
            for packet in self._content.demux([part.stream for part in parts.values()]):
                at = parts[packet.stream_index].take(packet)
                yield at
                if self._seconds and at - last >= 1.0:
                    last = at
                    self._tell(min(1.0, at / min(self._seconds, LONGEST)))


class _Part:
    """A stream of the file: what is encoded in it, and when it began."""

    name = ""

    def __init__(self, stream: Any) -> None:
        self.stream = stream
        self.digest = blake2b(digest_size=16)
        self.began = False
        self._first: float | None = None

    def take(self, packet: av.Packet) -> float:
        """The next packet; how many seconds after the first one it is shown or heard."""
        if packet.size:
            self.digest.update(packet)
        with suppress(FFmpegError):  # players skip what is broken, too
            for frame in packet.decode():
                self.began = True
                self._have(frame)
        return self._since(packet.pts)

    def end(self) -> None:
        """Take what the decoder still keeps: several frames, where it works on them side by side."""
        with suppress(FFmpegError):
            for frame in self.stream.codec_context.decode(None):
                self.began = True
                self._have(frame)

    def _have(self, frame: Any) -> None:
        raise NotImplementedError

    def _since(self, pts: int | None) -> float:
        if pts is None or self.stream.time_base is None:
            return 0.0
        at = float(pts * self.stream.time_base)
        if self._first is None:
            self._first = at
        return at - self._first


class _Picture(_Part):
    """Five moments a second, each of which shows the frame that began last (as FFmpeg's filter `fps` has it)."""

    name = "picture"

    def __init__(self, stream: av.VideoStream) -> None:
        super().__init__(stream)
        stream.thread_type = "AUTO"
        self.eye = Eye()
        self._begins: int | None = None
        self._waiting: av.VideoFrame | None = None

    def _have(self, frame: av.VideoFrame) -> None:
        if frame.pts is None:
            return
        if self._begins is None:
            self._begins = frame.pts
        self._see_until(frame.pts - self._begins)
        self._waiting = frame

    def end(self) -> None:
        super().end()
        last = self._waiting
        if last is not None and last.pts is not None and self._begins is not None:
            lasts = max(1, getattr(last, "duration", 0) or self._usual())
            self._see_until(last.pts - self._begins + lasts)
            if not len(self.eye):
                self.eye.see(luma_of(last))

    def _see_until(self, ticks: int) -> None:
        """The frame that waits is what every moment before `ticks` shows."""
        moment = math.floor(ticks * self.stream.time_base * LOOKS_A_SECOND + 0.5)
        if self._waiting is None or len(self.eye) >= moment:
            return
        self.eye.see(luma_of(self._waiting))
        while len(self.eye) < min(moment, LONGEST * LOOKS_A_SECOND):
            self.eye.see_again()

    def _usual(self) -> int:
        rate = self.stream.average_rate or 25
        return round(1 / (rate * self.stream.time_base))


class _Sound(_Part):
    """All of it, as the ear wants it."""

    name = "sound"

    def __init__(self, stream: av.AudioStream) -> None:
        super().__init__(stream)
        self.ear = Ear()
        self._turn = av.AudioResampler("s16", "mono", RATE)

    def _have(self, frame: av.AudioFrame) -> None:
        self._hear(frame)

    def end(self) -> None:
        super().end()
        if self.began:
            self._hear(None)

    def _hear(self, frame: av.AudioFrame | None) -> None:
        with suppress(FFmpegError, ValueError):  # a sound that changes its form on the way is heard up to there
            for turned in self._turn.resample(frame):
                self.ear.hear(turned.to_ndarray().ravel())
