"""The sheet of a score: what was written of it, as text that travels inside the take's own sound; and a film's, joined.

So a take carries its notes wherever it is chosen, and MIDI, MusicXML and pages are made of that take and no other.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from limelight.sound.score.metre import until
from limelight.works.music import Bar, Harmony, Mark, Part, Piece, Tone

_SCHEMA = 1
_REST = 4.0
"""Beats, a second each, in which a scene without a sheet is counted."""


def to_text(piece: Piece) -> str:
    """As JSON; times to a millionth."""
    return json.dumps({"schema": _SCHEMA, **_rounded(asdict(piece))}, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Piece | None:
    """None for a sound without a sheet: a person's own music, an engine's recording."""
    if not text:
        return None
    told: dict[str, Any] = json.loads(text)
    if told.pop("schema") != _SCHEMA:
        return None
    parts = (
        Part(each["role"], each["instrument"], _all(Tone, each["tones"]), _pairs(each["swell"]))
        for each in told["parts"]
    )
    harmony = (Harmony(**{**each, "tones": tuple(each["tones"])}) for each in told["harmony"])
    return Piece(
        told["title"], told["seconds"], told["tonic"], told["minor"], _pairs(told["tempo"]),
        _all(Bar, told["bars"]), tuple(parts), tuple(harmony), _all(Mark, told["marks"]),
    )  # fmt: skip


def joined(pieces: Sequence[Piece | None], names: Sequence[str], seconds: Sequence[float], title: str) -> Piece:
    """The film's whole score: each scene's where it begins, to the millisecond; a scene without a sheet is silent."""
    at = begun = 0.0
    tempo: list[tuple[float, float]] = []
    bars: list[Bar] = []
    harmony: list[Harmony] = []
    marks: list[Mark] = []
    parts: dict[tuple[str, str], Part] = {}
    for piece, name, lasts in zip(pieces, names, seconds, strict=True):
        marks += [Mark(at, name)] if name else []
        page = piece or _silence(lasts)
        end = max(bar.end for bar in page.bars)
        tempo += [(at + beat, begun + second) for beat, second in until(page.tempo, end, lasts)]
        bars += [replace(bar, at=at + bar.at) for bar in page.bars]
        harmony += [replace(chord, at=at + chord.at) for chord in page.harmony]
        marks += [replace(mark, at=at + mark.at) for mark in page.marks]
        for part in page.parts:
            key = part.role, part.instrument
            before = parts.get(key, Part(*key))
            tones = tuple(replace(tone, at=at + tone.at) for tone in part.tones)
            swell = tuple((at + beat, level) for beat, level in part.swell)
            parts[key] = replace(before, tones=before.tones + tones, swell=before.swell + swell)
        at, begun = at + end, begun + lasts
    first = next((piece for piece in pieces if piece), None)
    known = tuple(dict(sorted([*tempo, (at, begun)])).items())
    return Piece(
        title, begun, first.tonic if first else 0, bool(first and first.minor), known,
        tuple(bars), tuple(parts.values()), tuple(harmony), tuple(marks),
    )  # fmt: skip


def _silence(seconds: float) -> Piece:
    count = max(1, round(seconds / _REST))
    bars = tuple(Bar(_REST * number, _REST) for number in range(count))
    return Piece("", seconds, 0, False, ((0.0, 0.0), (_REST * count, seconds)), bars, ())


def _all(kind: type, rows: Sequence[dict[str, Any]]) -> tuple[Any, ...]:
    return tuple(kind(**row) for row in rows)


def _pairs(rows: Sequence[Sequence[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((float(first), float(second)) for first, second in rows)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
