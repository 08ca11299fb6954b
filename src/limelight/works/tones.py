"""The tone of voice that a manner of speaking has, beyond the pace, pitch and gain that a `Delivery` carries.

These are changes of the source and colour of a voice: breath for a whisper, flat intonation for coldness, an unsteady
pitch for grief. They stand with the manners in `lexicon/manners.toml`. They cannot act: which word is stressed, and
how, stays as a voice reads the line, unless a delivery says which word carries it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from limelight.works.emotions import lexicon


@dataclass(frozen=True)
class Tone:
    """`breath` 0..1 is how much of the voice is whispered; `span` scales the intonation; `tilt` brightens (dB an octave
    above 1 kHz); `tremor` is its depth in semitones; `rough` is the unsteadiness of the pitch from period to period."""

    breath: float = 0.0
    span: float = 1.0
    tilt: float = 0.0
    tremor: float = 0.0
    rough: float = 0.0


PLAIN = Tone()
WHISPERED = 0.9
"""From this much breath on no voice is left."""


def tone_of(manner: str) -> Tone | None:
    """The tone of a manner of the lexicon, "" being plain speech; None for a manner that nobody knows."""
    return _tones().get(manner)


@cache
def _tones() -> dict[str, Tone]:
    names = [field.name for field in fields(Tone)]
    told = {
        manner: {name: entry[name] for name in names if name in entry} for manner, entry in lexicon("manners").items()
    }
    return {"": PLAIN, **{manner: Tone(**said) for manner, said in told.items()}}
