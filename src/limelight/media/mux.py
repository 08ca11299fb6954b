"""Picture and sound become a film by stream copy: one MP4 that starts playing while it is still being fetched.

Both start at nought together: the sound's lead-in (the encoder's priming) is carried as a negative time, which MP4
turns into an edit list that every player honours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from pathlib import Path

import av
from av.container import InputContainer, OutputContainer
from av.stream import Stream

from limelight.media.container import MP4_OPTIONS
from limelight.media.errors import StreamMissing
from limelight.media.language_codes import iso639_2

OPTIONS = {**MP4_OPTIONS, "movflags": "+faststart+write_colr"}


def mux(picture: Path, sound: Path, out: Path, *, title: str, language: str) -> None:
    """Write `out` from the picture of one file and the sound of the other; nothing is encoded again."""
    with (
        av.open(str(picture)) as seen,
        av.open(str(sound)) as heard,
        av.open(str(out), "w", format="mp4", options=OPTIONS) as film,
    ):
        film.metadata["title"] = title
        pictures = _Copy.into(film, seen, "video", picture)
        sounds = _Copy.into(film, heard, "audio", sound)
        sounds.target.metadata["language"] = iso639_2(language)
        for packet in merge(pictures.packets(), sounds.packets(), key=_time):
            film.mux_one(packet)


@dataclass(frozen=True)
class _Copy:
    """A stream of a file, and the film's that takes its packets as they are."""

    file: InputContainer
    source: Stream
    target: Stream

    @classmethod
    def into(cls, film: OutputContainer, file: InputContainer, kind: str, path: Path) -> _Copy:
        found = [stream for stream in file.streams if stream.type == kind]
        if not found:
            raise StreamMissing(file=Path(path).name, kind={"video": "picture", "audio": "sound"}[kind])
        return cls(file, found[0], film.add_stream_from_template(found[0]))

    def packets(self) -> Iterator[av.Packet]:
        for packet in self.file.demux(self.source):
            if packet.size:
                packet.stream = self.target
                yield packet


def _time(packet: av.Packet) -> float:
    return float((packet.dts or 0) * packet.time_base)
