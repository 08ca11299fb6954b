"""Picture and sound become a film by stream copy: one MP4 that starts playing while it is still being fetched.

Both start at nought together: the sound's lead-in (the encoder's priming) is carried as a negative time, which MP4
turns into an edit list that every player honours.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from pathlib import Path

import av

from limelight.media.encode import MP4_OPTIONS
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
        tracks = [_track(film, seen, "video", picture), _track(film, heard, "audio", sound)]
        tracks[1][1].metadata["language"] = iso639_2(language)
        for packet in merge(*(_packets(*track) for track in tracks), key=_time):
            film.mux_one(packet)


def _track(
    film: av.container.OutputContainer, source: av.container.InputContainer, kind: str, path: Path
) -> tuple[av.stream.Stream, av.stream.Stream]:
    """The source's stream of that kind, and the film's that shall be its copy."""
    found = [stream for stream in source.streams if stream.type == kind]
    if not found:
        raise StreamMissing(file=Path(path).name, kind={"video": "picture", "audio": "sound"}[kind])
    return found[0], film.add_stream_from_template(found[0])


def _packets(source: av.stream.Stream, target: av.stream.Stream) -> Iterator[av.Packet]:
    for packet in source.container.demux(source):
        if packet.size:
            packet.stream = target
            yield packet


def _time(packet: av.Packet) -> float:
    return float(packet.dts * packet.time_base)
