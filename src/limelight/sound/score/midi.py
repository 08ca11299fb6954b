"""The score as a standard MIDI file: tempo map, bars, key, cues as markers, a named track with its program for each
part.

It opens in any sequencer with every cut on its marker, so that a composer can go on from here. Dynamics are velocities,
and expression (controller 11) for those whose tone swells.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import mido

from limelight.sound.score.spelling import KEY_NAMES, fifths
from limelight.works.instruments import INSTRUMENTS
from limelight.works.music import Part, Piece, along

TICKS = 480
"""To a quarter."""
_DRUMS = 9
_CHANNELS = tuple(channel for channel in range(16) if channel != _DRUMS)
_EXPRESSION, _PAN, _BANK = 11, 10, 0


def midi(piece: Piece) -> bytes:
    """The whole piece, type 1."""
    file = mido.MidiFile(type=1, ticks_per_beat=TICKS)
    file.tracks.append(_track(piece.title, _conductor(piece)))
    for number, part in enumerate(piece.parts):
        drums = INSTRUMENTS[part.instrument].drums
        channel = _DRUMS if drums else _CHANNELS[number % len(_CHANNELS)]
        file.tracks.append(_track(INSTRUMENTS[part.instrument].title, _played(part, channel)))
    written = io.BytesIO()
    file.save(file=written)
    return written.getvalue()


_Timed = tuple[int, int, mido.Message | mido.MetaMessage]
"""Tick, rank among those of one tick, message."""


def _track(name: str, events: Iterator[_Timed]) -> mido.MidiTrack:
    track = mido.MidiTrack([mido.MetaMessage("track_name", name=_latin(name), time=0)])
    now = 0
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=max(0, tick - now)))
        now = max(now, tick)
    track.append(mido.MetaMessage("end_of_track", time=0))
    return track


def _conductor(piece: Piece) -> Iterator[_Timed]:
    yield 0, 0, mido.MetaMessage("key_signature", key=KEY_NAMES[fifths(piece.tonic, piece.minor), piece.minor])
    for (beat, second), (after, then) in pairwise(piece.tempo):
        tempo = round((then - second) / (after - beat) * 1e6)
        yield _tick(beat), 1, mido.MetaMessage("set_tempo", tempo=min(max(tempo, 1), 0xFFFFFF))
    before = None
    for bar in piece.bars:
        if bar.signature != before:
            above, below = before = bar.signature
            yield _tick(bar.at), 2, mido.MetaMessage("time_signature", numerator=above, denominator=below)
    for mark in piece.marks:
        yield _tick(mark.at), 3, mido.MetaMessage("marker", text=_latin(mark.text))


def _played(part: Part, channel: int) -> Iterator[_Timed]:
    instrument = INSTRUMENTS[part.instrument]
    yield 0, 0, mido.Message("program_change", channel=channel, program=instrument.program)
    before = -1
    for beat, level in part.swell:
        value = round(127 * min(1.0, level))
        if value != before:
            yield _tick(beat), 1, mido.Message("control_change", channel=channel, control=_EXPRESSION, value=value)
            before = value
    for tone in part.tones:
        velocity = min(127, max(1, round(20 + 107 * tone.force)))
        yield _tick(tone.at), 3, mido.Message("note_on", channel=channel, note=tone.pitch, velocity=velocity)
        end = max(_tick(tone.end), _tick(tone.at) + 1)
        yield end, 2, mido.Message("note_off", channel=channel, note=tone.pitch, velocity=0)


def _tick(beat: float) -> int:
    return round(beat * TICKS)


def _latin(text: str) -> str:
    """As the format can hold it: mido writes Latin-1."""
    return text.encode("latin-1", "replace").decode("latin-1")


@dataclass(frozen=True)
class Heard:
    """A note of a MIDI file, in seconds."""

    track: str
    pitch: int
    start: float
    seconds: float


def heard(data: bytes) -> tuple[Heard, ...]:
    """The notes of a MIDI file, as its own tempo map times them."""
    file = mido.MidiFile(file=io.BytesIO(data))
    tempo = tuple(_tempo_map(file))
    found: list[Heard] = []
    for track in file.tracks:
        tick, sounding = 0, dict[int, list[int]]()
        for message in track:
            tick += message.time
            if message.type == "note_on" and message.velocity:
                sounding.setdefault(message.note, []).append(tick)
            elif message.type in ("note_off", "note_on") and sounding.get(message.note):
                start = sounding[message.note].pop(0)
                begun, ended = along(tempo, start / file.ticks_per_beat), along(tempo, tick / file.ticks_per_beat)
                found.append(Heard(track.name, message.note, begun, ended - begun))
    return tuple(sorted(found, key=lambda note: (note.start, note.track, note.pitch)))


def _tempo_map(file: mido.MidiFile) -> Iterator[tuple[float, float]]:
    tick, beat, second, tempo = 0, 0.0, 0.0, 500_000
    yield 0.0, 0.0
    for message in mido.merge_tracks(file.tracks):
        tick += message.time
        if message.type == "set_tempo":
            now = tick / file.ticks_per_beat
            second += (now - beat) * tempo / 1e6
            if now > beat:
                yield now, second
            beat, tempo = now, message.tempo
    yield beat + 1.0, second + tempo / 1e6
