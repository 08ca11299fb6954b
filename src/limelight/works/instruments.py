"""The instruments of the score: what each is called, how General MIDI numbers it, and what it can reach.

Ranges are those at which a player sounds well, not the last note that can be forced out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Instrument:
    """`program` counts from 0. `low` and `high` are MIDI numbers as they sound. `clef` is the sign it reads."""

    title: str
    program: int
    low: int
    high: int
    clef: str = "G2"
    drums: bool = False
    """Each of its pitches is another drum."""


INSTRUMENTS: Mapping[str, Instrument] = {
    "piano": Instrument("Piano", 0, 28, 100),
    "piano-left": Instrument("Piano, left hand", 0, 24, 67, "F4"),
    "celesta": Instrument("Celesta", 8, 60, 108),
    "glockenspiel": Instrument("Glockenspiel", 9, 72, 108),
    "music-box": Instrument("Music box", 10, 60, 100),
    "marimba": Instrument("Marimba", 12, 45, 96),
    "guitar": Instrument("Guitar", 27, 40, 84),
    "second-guitar": Instrument("Second guitar", 27, 40, 84),
    "nylon-guitar": Instrument("Guitar", 24, 40, 83),
    "bass-guitar": Instrument("Bass guitar", 33, 28, 60, "F4"),
    "violin": Instrument("Violin", 40, 55, 98),
    "cello": Instrument("Cello", 42, 36, 76, "F4"),
    "violins": Instrument("Violins", 48, 55, 96),
    "second-violins": Instrument("Second violins", 48, 55, 88),
    "violas": Instrument("Violas", 48, 48, 81, "C3"),
    "cellos": Instrument("Cellos", 48, 36, 72, "F4"),
    "basses": Instrument("Double basses", 48, 28, 55, "F4"),
    "tremolo-violins": Instrument("Violins, tremolo", 44, 55, 96),
    "tremolo-violas": Instrument("Violas, tremolo", 44, 48, 81, "C3"),
    "tremolo-cellos": Instrument("Cellos, tremolo", 44, 36, 72, "F4"),
    "pizzicato": Instrument("Pizzicato strings", 45, 36, 91),
    "harp": Instrument("Harp", 46, 28, 100),
    "timpani": Instrument("Timpani", 47, 38, 57, "F4"),
    "horn": Instrument("Horns", 60, 41, 74),
    "brass": Instrument("Brass", 61, 41, 79),
    "clarinet": Instrument("Clarinet", 71, 50, 91),
    "flute": Instrument("Flute", 73, 60, 96),
    "choir": Instrument("Choir", 52, 48, 79),
    "erhu": Instrument("Erhu", 110, 62, 93),
    "guzheng": Instrument("Guzheng", 107, 38, 93),
    "pipa": Instrument("Pipa", 106, 45, 93),
    "xiao": Instrument("Xiao", 77, 60, 89),
    "pulse": Instrument("Pulse", 38, 28, 64, "F4"),
    "sub": Instrument("Sub bass", 39, 24, 48, "F4"),
    "pad": Instrument("Pad", 89, 36, 84),
    "glass": Instrument("Glass", 92, 55, 100),
    "taiko": Instrument("Taiko", 116, 36, 60, "F4"),
    "gong": Instrument("Gong", 14, 30, 60, "F4"),
    "drums": Instrument("Drums", 0, 27, 87, "percussion", drums=True),
    "bell": Instrument("Bell", 0, 27, 87, "percussion", drums=True),
    "congas": Instrument("Congas", 0, 27, 87, "percussion", drums=True),
    "shaker": Instrument("Shaker", 0, 27, 87, "percussion", drums=True),
    "cymbal": Instrument("Cymbal", 0, 27, 87, "percussion", drums=True),
}
