"""The cut as OpenTimelineIO, so that any editing program opens the film where limelight left it.

Picture clips are ranges of the finished film, which lies beside the timeline: it plays at once, anywhere. Voices and
scores stand on tracks of their own under the names of their slots; where a file was written out for one, it is linked,
relatively, and where none was, OTIO's word for that (MissingReference) says so. What is said are markers of the
timeline itself, a colour for each speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle

import opentimelineio as otio

from limelight.works.shots import FPS

_COLOUR = otio.schema.MarkerColor
_PALETTE = (
    *(_COLOUR.YELLOW, _COLOUR.CYAN, _COLOUR.PINK, _COLOUR.GREEN, _COLOUR.ORANGE, _COLOUR.BLUE),
    *(_COLOUR.RED, _COLOUR.PURPLE, _COLOUR.MAGENTA, _COLOUR.WHITE),
)


@dataclass(frozen=True)
class Piece:
    """Something on a track: its frames in the film, and of the file it plays ("" for none) where and how long it is."""

    name: str
    start: int
    frames: int
    media: str = ""
    media_start: int = 0
    media_frames: int = 0
    """0: as long as the piece."""
    about: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Mark:
    """A place on the timeline that an editor finds again: what is said there, and by whom."""

    words: str
    start: int
    frames: int
    speaker: str = ""
    about: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Lane:
    """A track: `kind` is "Video" or "Audio"; pieces that fall together go on to lanes of their own."""

    name: str
    kind: str
    pieces: tuple[Piece, ...]


def timeline(
    title: str, frames: int, lanes: Iterable[Lane], about: Mapping[str, object], marks: Sequence[Mark] = ()
) -> str:
    """The OTIO file's text. Its metadata stands under `limelight` at every level."""
    made = otio.schema.Timeline(name=title, global_start_time=_time(0), metadata=_metadata(about))
    for lane in lanes:
        for at, pieces in enumerate(_apart(lane.pieces)):
            name = lane.name if at == 0 else f"{lane.name} {at + 1}"
            made.tracks.append(_track(Lane(name, lane.kind, pieces), frames))
    colours = _colours(marks)
    made.tracks.markers.extend(_marker(mark, colours[mark.speaker]) for mark in marks)
    return otio.adapters.write_to_string(made, "otio_json")


def _track(lane: Lane, frames: int) -> otio.schema.Track:
    """Pieces in order with gaps between them, filled up to the film's end."""
    track = otio.schema.Track(name=lane.name, kind=lane.kind)
    now = 0
    for piece in lane.pieces:
        _fill(track, piece.start - now)
        track.append(_clip(piece))
        now = piece.start + piece.frames
    _fill(track, frames - now)
    return track


def _fill(track: otio.schema.Track, frames: int) -> None:
    if frames > 0:
        track.append(otio.schema.Gap(source_range=_range(0, frames)))


def _clip(piece: Piece) -> otio.schema.Clip:
    source = _range(piece.media_start, piece.frames)
    return otio.schema.Clip(piece.name, _media(piece), source, _metadata(piece.about))


def _media(piece: Piece) -> otio.schema.ExternalReference | otio.schema.MissingReference:
    available = _range(0, piece.media_frames or piece.media_start + piece.frames)
    if piece.media:
        return otio.schema.ExternalReference(piece.media, available)
    return otio.schema.MissingReference(piece.name, available)


def _marker(mark: Mark, colour: str) -> otio.schema.Marker:
    about = _metadata({"speaker": mark.speaker, **mark.about})
    return otio.schema.Marker(mark.words, _range(mark.start, mark.frames), colour, about, mark.speaker)


def _colours(marks: Iterable[Mark]) -> dict[str, str]:
    """A colour for each speaker, in the order in which they are first heard."""
    return dict(zip(dict.fromkeys(mark.speaker for mark in marks), cycle(_PALETTE)))


def _apart(pieces: Iterable[Piece]) -> list[tuple[Piece, ...]]:
    """Pieces in as few lanes as keep them from overlapping."""
    lanes: list[list[Piece]] = [[]]
    for piece in sorted(pieces, key=lambda each: each.start):
        free = next((lane for lane in lanes if not lane or lane[-1].start + lane[-1].frames <= piece.start), None)
        if free is None:
            lanes.append(free := [])
        free.append(piece)
    return [tuple(lane) for lane in lanes]


def _metadata(about: Mapping[str, object]) -> dict[str, object]:
    return {"limelight": dict(about)}


def _range(start: int, frames: int) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(_time(start), _time(frames))


def _time(frames: int) -> otio.opentime.RationalTime:
    return otio.opentime.RationalTime(frames, FPS)
