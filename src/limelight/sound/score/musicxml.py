"""The score as MusicXML 4.0, for any notation program: every part on its staff, chords named, cues above the bars.

What is played a little off the beat is written on it: on the nearest sixteenth. A part is one voice: a tone that rings
on under the next is written as long as it stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from limelight.sound.score.spelling import fifths, spelled
from limelight.works.instruments import INSTRUMENTS, Instrument
from limelight.works.music import Bar, Harmony, Mark, Part, Piece, Tone

UNITS = 4
"""To a quarter: sixteenths."""
_VALUES = ((16, "whole", 0), (12, "half", 1), (8, "half", 0), (6, "quarter", 1), (4, "quarter", 0), (3, "eighth", 1),
    (2, "eighth", 0), (1, "16th", 0))  # fmt: skip
_CLEFS = {"G2": ("G", 2), "F4": ("F", 4), "C3": ("C", 3), "percussion": ("percussion", 2)}
_ORDER = (
    "lead",
    "second",
    "bells",
    "glint",
    "harp",
    "answer",
    "figure",
    "pipa",
    "top",
    "alto",
    "tenor",
    "baritone",
    "bass",
)

_BEAMED = 4
"""Units from which on a value has no flag."""

_Chord = tuple[int, int, tuple[int, ...]]
"""From which unit to which, and the pitches; () is a rest."""


def musicxml(piece: Piece) -> bytes:
    """The whole piece, in score order. Silence is written too: the bars stand where the film has them."""
    root = Element("score-partwise", version="4.0")
    SubElement(SubElement(root, "work"), "work-title").text = piece.title
    parts = _joined(piece.parts)
    names = SubElement(root, "part-list")
    for number, part in enumerate(parts, 1):
        listed = SubElement(names, "score-part", id=f"P{number}")
        SubElement(listed, "part-name").text = INSTRUMENTS[part.instrument].title
    for number, part in enumerate(parts, 1):
        staff = SubElement(root, "part", id=f"P{number}")
        _written(staff, part, piece, first=number == 1, last=number == len(parts))
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "utf-8")


def _joined(parts: Sequence[Part]) -> list[Part]:
    """One staff for each player: those who tremble for a while are the same people."""
    found: dict[str, Part] = {}
    for part in parts:
        before = found.get(part.role)
        tones = (*before.tones, *part.tones) if before else part.tones
        found[part.role] = Part(part.role, before.instrument if before else part.instrument, tones)
    rank = {role: number for number, role in enumerate(_ORDER)}
    return sorted(found.values(), key=lambda part: (rank.get(part.role, 8.5), part.role))


def _written(staff: Element, part: Part, piece: Piece, *, first: bool, last: bool) -> None:
    instrument = INSTRUMENTS[part.instrument]
    voice = list(_voice(part.tones))
    before: tuple[int, int] | None = None
    for number, bar in enumerate(piece.bars, 1):
        measure = SubElement(staff, "measure", number=str(number))
        _attributes(measure, bar, piece, instrument, opens=number == 1, changes=bar.signature != before)
        before = bar.signature
        for mark in piece.marks if first else ():
            if bar.at - 1e-6 <= mark.at < bar.end - 1e-6:
                _words(measure, mark, bar, piece)
        for chord in piece.harmony if last else ():
            if bar.at - 1e-6 <= chord.at < bar.end - 1e-6:
                _numeral(measure, chord, bar)
        _bar(measure, bar, voice, piece, instrument)
        _beam(measure, bar)


def _attributes(
    measure: Element, bar: Bar, piece: Piece, instrument: Instrument, *, opens: bool, changes: bool
) -> None:
    if not (opens or changes):
        return
    told = SubElement(measure, "attributes")
    if opens:
        SubElement(told, "divisions").text = str(UNITS)
        if not instrument.drums:
            SubElement(SubElement(told, "key"), "fifths").text = str(fifths(piece.tonic, piece.minor))
    time = SubElement(told, "time")
    for name, value in zip(("beats", "beat-type"), bar.signature, strict=True):
        SubElement(time, name).text = str(value)
    if opens:
        sign, line = _CLEFS[instrument.clef]
        clef = SubElement(told, "clef")
        SubElement(clef, "sign").text = sign
        SubElement(clef, "line").text = str(line)


def _words(measure: Element, mark: Mark, bar: Bar, piece: Piece) -> None:
    said = SubElement(measure, "direction", placement="above")
    words = SubElement(SubElement(said, "direction-type"), "words")
    words.text = mark.text
    if mark.opens:
        words.set("font-weight", "bold")
        beat = SubElement(SubElement(said, "direction-type"), "metronome")
        SubElement(beat, "beat-unit").text = "quarter"
        if bar.pulse == 1.5:
            SubElement(beat, "beat-unit-dot")
        seconds = piece.second(mark.at + bar.pulse) - piece.second(mark.at)
        SubElement(beat, "per-minute").text = str(round(60 / seconds))
    SubElement(said, "offset").text = str(round((mark.at - bar.at) * UNITS))


def _numeral(measure: Element, chord: Harmony, bar: Bar) -> None:
    said = SubElement(measure, "direction", placement="below")
    SubElement(SubElement(said, "direction-type"), "words").text = chord.numeral
    SubElement(said, "offset").text = str(round((chord.at - bar.at) * UNITS))


def _voice(tones: Sequence[Tone]) -> Iterator[_Chord]:
    """One chord after another, each as long as it stands alone, with the rests between them."""
    starts: dict[int, list[Tone]] = {}
    for tone in tones:
        starts.setdefault(round(tone.at * UNITS), []).append(tone)
    order = sorted(starts)
    now = 0
    for start, after in pairwise([*order, 1 << 30]):
        if start > now:
            yield now, start, ()
        end = max(start + max(1, round(tone.beats * UNITS)) for tone in starts[start])
        now = min(after, end)
        yield start, now, tuple(sorted({tone.pitch for tone in starts[start]}))


def _bar(measure: Element, bar: Bar, voice: Sequence[_Chord], piece: Piece, instrument: Instrument) -> None:
    start, end = round(bar.at * UNITS), round(bar.end * UNITS)
    now = start
    signs: dict[tuple[str, int], int] = {}
    for begun, ended, pitches in voice:
        low, high = max(begun, now), min(ended, end)
        if ended <= start or high <= low:
            continue
        if low > now:
            _notes(measure, now, low, (), piece, instrument, signs, tied=(False, False))
        _notes(
            measure,
            low,
            high,
            pitches,
            piece,
            instrument,
            signs,
            tied=(begun < low, ended > high and bar is not piece.bars[-1]),
        )
        now = high
    if now == start:
        rest = SubElement(measure, "note")
        SubElement(rest, "rest", measure="yes")
        SubElement(rest, "duration").text = str(end - start)
    elif now < end:
        _notes(measure, now, end, (), piece, instrument, signs, tied=(False, False))


def _accidental(
    place: tuple[str, int], sign: int, sharps: int, signs: dict[tuple[str, int], int], *, tied: bool
) -> str:
    """What is written before the note, where the bar and the key say otherwise."""
    order = "FCGDAEB"
    keyed = 1 if place[0] in order[: max(sharps, 0)] else -1 if place[0] in order[::-1][: max(-sharps, 0)] else 0
    if tied or signs.get(place, keyed) == sign:
        return ""
    signs[place] = sign
    return {1: "sharp", -1: "flat", 0: "natural", 2: "double-sharp", -2: "flat-flat"}[sign]


def _beam(measure: Element, bar: Bar) -> None:
    """Join what has flags within a pulse (of a bar in four, within its half)."""
    span = round(bar.pulse * UNITS) * (2 if bar.pulse == 1 and bar.pulses % 2 == 0 else 1)
    at = 0
    group: list[tuple[Element, int]] = []
    begun = 0
    for note in measure.findall("note"):
        if note.find("chord") is not None:
            continue
        units = int(note.findtext("duration", "0"))
        flagged = units < _BEAMED and note.find("rest") is None
        if group and (not flagged or at // span != begun):
            _joined_by_beam(group)
            group = []
        if flagged:
            begun = at // span
            group.append((note, units))
        at += units
    _joined_by_beam(group)


def _joined_by_beam(group: list[tuple[Element, int]]) -> None:
    if len(group) < 2:
        return
    for level, least in ((1, 4), (2, 2)):
        for number, (note, units) in enumerate(group):
            if units >= least:
                continue
            before = number > 0 and group[number - 1][1] < least
            after = number + 1 < len(group) and group[number + 1][1] < least
            if before or after or level == 2:
                kind = (
                    "continue"
                    if before and after
                    else "end"
                    if before
                    else "begin"
                    if after
                    else "backward hook"
                    if number
                    else "forward hook"
                )
                beam = Element("beam", number=str(level))
                beam.text = kind
                place = next((n for n, child in enumerate(note) if child.tag == "notations"), len(note))
                note.insert(place, beam)


def _notes(
    measure: Element,
    start: int,
    end: int,
    pitches: tuple[int, ...],
    piece: Piece,
    instrument: Instrument,
    signs: dict[tuple[str, int], int],
    *,
    tied: tuple[bool, bool],
) -> None:
    """From unit to unit: as many tied values as it takes. `signs` are those that the bar has had."""
    left = end - start
    while left:
        units, kind, dots = next(value for value in _VALUES if value[0] <= left)
        ties = (tied[0] or left < end - start, tied[1] or left > units)
        for number, pitch in enumerate(pitches or (None,)):
            _note(measure, pitch, (units, kind, dots), ties, piece, instrument, signs, also=number > 0)
        left -= units


def _note(
    measure: Element,
    pitch: int | None,
    value: tuple[int, str, int],
    ties: tuple[bool, bool],
    piece: Piece,
    instrument: Instrument,
    signs: dict[tuple[str, int], int],
    *,
    also: bool,
) -> None:
    note = SubElement(measure, "note")
    accidental = ""
    if also:
        SubElement(note, "chord")
    if pitch is None:
        SubElement(note, "rest")
    elif instrument.drums:
        place = SubElement(note, "unpitched")
        SubElement(place, "display-step").text = "EGBDF"[pitch % 5]
        SubElement(place, "display-octave").text = "4" if pitch % 5 < 3 else "5"
    else:
        letter, sign, octave = spelled(pitch, fifths(piece.tonic, piece.minor), minor=piece.minor)
        place = SubElement(note, "pitch")
        SubElement(place, "step").text = letter
        if sign:
            SubElement(place, "alter").text = str(sign)
        SubElement(place, "octave").text = str(octave)
        accidental = _accidental((letter, octave), sign, fifths(piece.tonic, piece.minor), signs, tied=ties[0])
    SubElement(note, "duration").text = str(value[0])
    joins = [kind for kind, there in zip(("stop", "start"), ties, strict=True) if there and pitch is not None]
    for kind in joins:
        SubElement(note, "tie", type=kind)
    SubElement(note, "type").text = value[1]
    for _ in range(value[2]):
        SubElement(note, "dot")
    if accidental:
        SubElement(note, "accidental").text = accidental
    if joins:
        notations = SubElement(note, "notations")
        for kind in joins:
            SubElement(notations, "tied", type=kind)
