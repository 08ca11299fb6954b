"""Harmony: chords by their numerals, the ways from one to the next, and how a phrase ends.

Numerals are counted against the major scale ("bVI" is the major chord on the lowered sixth), so that modes can borrow
from one another. A key has a table of ways; a phrase is a walk along them towards its cadence. The cadence that closes
is withheld: phrases end open, or deceive, until the film is over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

_ROOTS = {"i": 0, "ii": 2, "iii": 4, "iv": 5, "v": 7, "vi": 9, "vii": 11}
_NUMERAL = re.compile(
    r"(?P<flat>[b#]?)(?P<root>[ivIV]+)(?P<kind>o|\+|)(?P<more>maj7|7|sus4|sus2|add9|6/9|5|)(?P<over>/[b#]?[ivIV]+|)$"
)
_MORE = {"7": (10,), "maj7": (11,), "add9": (14,), "6/9": (9, 14), "": ()}


@dataclass(frozen=True)
class Chord:
    """`tones` in semitones above the key's tonic, root first; `bass` likewise; `sharp` says a leading tone is in it."""

    numeral: str
    tones: tuple[int, ...]
    bass: int

    @property
    def classes(self) -> frozenset[int]:
        return frozenset(tone % 12 for tone in self.tones)

    @property
    def leads(self) -> bool:
        """Whether it has the leading tone, which wants to rise home."""
        return 11 in self.classes and self.tones[0] % 12 in (7, 11)


@lru_cache(maxsize=200)
def chord(numeral: str) -> Chord:
    """ "bVImaj7", "V7/I" (over the tonic in the bass), "Isus2", "viio". ValueError for anything else."""
    found = _NUMERAL.match(numeral)
    if not found:
        raise ValueError(f"{numeral} is no numeral of a chord")
    root = _degree(found["flat"] + found["root"])
    upper = found["root"].isupper()
    third, fifth = (4, 7) if upper else (3, 7)
    if found["kind"] == "o":
        fifth = 6
    elif found["kind"] == "+":
        fifth = 8
    kinds = {"sus4": (0, 5, 7), "sus2": (0, 2, 7), "5": (0, 7)}
    tones = kinds.get(found["more"]) or (0, third, fifth, *_MORE[found["more"]])
    bass = _degree(found["over"][1:]) if found["over"] else root
    return Chord(numeral, tuple(root + tone for tone in tones), bass % 12)


def _degree(text: str) -> int:
    shift = {"b": -1, "#": 1}.get(text[0], 0)
    return (_ROOTS[text.lstrip("b#").lower()] + shift) % 12


Ways = Mapping[str, str]
"""Numeral -> the numerals that may follow it; one that is written twice follows twice as often."""


@dataclass(frozen=True)
class Key:
    """One way of being in a key: its scale, its ways, how phrases open, and how they end without closing (`open`), by
    deceiving (`turned`), and for good (`closed`). Ends are the last two chords."""

    scale: tuple[int, ...]
    ways: Ways
    home: str
    open: tuple[str, ...]
    turned: tuple[str, ...]
    closed: tuple[str, ...]
    pedal: tuple[str, ...] = ()
    """What may stand over a held tonic while people speak."""

    @property
    def minor(self) -> bool:
        return 3 in self.scale and 4 not in self.scale


def phrase(key: Key, length: int, end: str, rng: np.random.Generator, begin: str = "") -> list[str]:
    """`length` numerals from `begin` (or home) to the two that `end` names, each a way from the one before."""
    last = end.split()[-length:]
    free = length - len(last)
    if free <= 0:
        return last
    first = begin if begin in key.ways else key.home
    walk = _walk(key.ways, first, last[0], free, rng)
    return [*walk, *last]


def _walk(ways: Ways, first: str, goal: str, count: int, rng: np.random.Generator) -> list[str]:
    """`count` chords from `first`, the last of which leads to `goal`, or as near as the ways allow."""
    fits: list[set[str]] = [{name for name, after in ways.items() if goal in after.split()} or set(ways)]
    for _ in range(count - 1):
        fits.append({name for name, after in ways.items() if fits[-1] & set(after.split())})
    fits.reverse()
    walked = [first]
    for allowed in fits[1:]:
        after = ways[walked[-1]].split()
        good = [name for name in after if name in allowed and name != walked[-1]] or [
            name for name in after if name in ways
        ]
        walked.append(good[int(rng.integers(len(good)))])
    return walked


MAJOR, DORIAN, MIXOLYDIAN, LYDIAN = (
    (0, 2, 4, 5, 7, 9, 11),
    (0, 2, 3, 5, 7, 9, 10),
    (0, 2, 4, 5, 7, 9, 10),
    (0, 2, 4, 6, 7, 9, 11),
)
AEOLIAN, PHRYGIAN, HARMONIC = (0, 2, 3, 5, 7, 8, 10), (0, 1, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 8, 11)
GONG, YU = (0, 2, 4, 7, 9), (0, 3, 5, 7, 10)

KEYS: Mapping[str, Key] = {
    "major": Key(
        MAJOR,
        {
            "I": "IV vi V/VII ii Imaj7 iii", "Imaj7": "IV vi ii", "ii": "V Vsus4 IV", "iii": "vi IV",
                "IV": "I/III V ii iv I",
            "iv": "I V/VII", "V": "vi I/III IV", "Vsus4": "V", "V/VII": "vi I", "vi": "IV ii iii V", "I/III": "IV ii",
        },
        "I", ("IV V", "ii V", "vi V", "IV Vsus4"), ("V vi", "V IVmaj7", "V/VII vi"), ("V7 I", "iv I"),
        ("I", "IV/I", "Isus2", "ii7/I", "I"),
    ),
    "longing": Key(
        MAJOR,
        {
            "Imaj7": "iii IV/I vi", "I": "iii IV vi", "iii": "vi IV", "IV": "iv ii V I/III", "iv": "I/III bVII",
                "bVII": "I/V IV",
            "vi": "ii IV I/V", "ii": "V Vsus4 iv", "I/III": "IV ii", "I/V": "V", "V": "vi iii IV", "Vsus4": "V",
                "IV/I": "iii vi",
        },
        "Imaj7", ("iv Vsus4", "ii Vsus4", "IV iv"), ("V vi", "V IVmaj7"), ("Vsus4 V7 I", "iv I"),
        ("Imaj7", "IV/I", "iv/I", "Iadd9"),
    ),
    "lydian": Key(
        LYDIAN,
        {"I": "II/I vi iii II", "II/I": "I vi", "II": "I V vi", "vi": "II iii I", "iii": "vi II", "V": "I II",
            "Iadd9": "II/I vi"},
        "Iadd9", ("vi II", "I II/I"), ("II vi", "II iii"), ("II V I", "V I"), ("I", "II/I", "Iadd9"),
    ),
    "mixolydian": Key(
        MIXOLYDIAN,
        {"I": "bVII IV v I5", "bVII": "IV I", "IV": "I bVII V", "v": "bVII IV", "V": "IV vi", "vi": "bVII IV",
            "I5": "IV bVII"},
        "I", ("bVII IV", "IV V", "IV bVII"), ("V vi", "bVII vi"), ("bVII IV I", "V7 I"), ("I5", "IV/I", "bVII/I"),
    ),
    "minor": Key(
        AEOLIAN,
        {
            "i": "bVI iv bVII bIII i/bIII v", "i/bIII": "iv bVI", "bIII": "bVI bVII iv", "iv": "V i/bIII bVII bII",
                "bII": "V/VII V",
            "v": "bVI iv", "V": "i bVI", "V/VII": "i", "bVI": "bIII iv bVII iio", "bVII": "bIII i bVI", "iio": "V",
        },
        "i", ("iv V", "bVI V", "iio V"), ("V bVI", "V iv/bVI", "V7 bVImaj7"), ("V7 i", "iv I"),
        ("i", "iv/I", "bVI/I", "iio/I", "i"),
    ),
    "dorian": Key(
        DORIAN,
        {"i": "IV bVII ii v", "IV": "i bVII ii", "bVII": "IV i bIII", "ii": "v IV bVII", "v": "i IV",
            "bIII": "IV bVII"},
        "i", ("bIII IV", "i IV", "v IV"), ("v bVII", "bVII IV"), ("v i", "IV i"), ("i", "IV/I", "bVII/I"),
    ),
    "phrygian": Key(
        PHRYGIAN,
        {"i": "bII bvii iv i5", "bII": "i bvii bVI", "bvii": "bII bVI i", "iv": "bII bVI", "bVI": "bII bvii iv",
            "i5": "bII bVI"},
        "i5", ("bvii bII", "bVI bII", "iv bII"), ("bII bVI", "bII bvii"), ("bII i", "bII I"), ("i5", "bII/I", "i",
            "bvii/I"),
    ),
    "chromatic": Key(
        HARMONIC,
        {"i": "bvi bII biii #ivo", "bvi": "i biii V", "biii": "bvi i bII", "bII": "i #ivo bvi", "#ivo": "V i bII",
            "V": "bvi i"},
        "i", ("bII V", "#ivo V"), ("V bvi", "V biii"), ("V7 i", "bII i"), ("i", "bvi/I", "bII/I", "#ivo/I"),
    ),
    "gong": Key(
        GONG,
        {"I": "vi Vsus4 iisus4 Isus2 I5", "I5": "vi Vsus4 I", "vi": "iisus4 I Vsus4", "Vsus4": "I vi",
            "iisus4": "Vsus4 I5 vi", "Isus2": "vi Vsus4"},
        "I", ("vi Vsus4", "iisus4 Vsus4", "I iisus4"), ("Vsus4 vi", "Vsus4 visus4"), ("Vsus4 I", "vi I5"), ("I5",
            "Isus2", "vi/I", "I5"),
    ),
    "yu": Key(
        YU,
        {"i": "bIII ivsus2 bVIIsus4 isus4 i5", "i5": "bIII ivsus2 bVII5", "bIII": "i ivsus2 bVIIsus2",
            "ivsus2": "i5 bIII bVIIsus4", "bVIIsus4": "i bIII", "bVII5": "i ivsus2", "bVIIsus2": "i",
            "isus4": "i bIII"},
        "i5", ("bIII ivsus2", "ivsus2 bVIIsus4", "i ivsus2"), ("bVIIsus4 bIII",), ("bVIIsus4 i5", "ivsus2 i"), ("i5",
            "isus4", "bIII/I", "i5"),
    ),
    "highlife": Key(
        MAJOR,
        {"I": "IV V I/III vi ii", "IV": "I V ii I/III", "V": "I IV vi", "ii": "V", "vi": "ii IV", "I/III": "IV ii"},
        "I", ("IV V", "ii V", "I V"), ("V IV", "V vi"), ("V7 I", "IV I"), ("I", "IV/I", "I", "Vsus4/I"),
    ),
    "palmwine": Key(
        DORIAN,
        {"i": "IV bVII bIII v", "IV": "i bVII", "bVII": "i bIII IV", "bIII": "IV bVII", "v": "i bVII", "bVI": "bVII i"},
        "i", ("bVII IV", "bVI bVII", "i v"), ("bVII bIII", "v bVI"), ("v i", "bVII i"), ("i", "IV/I", "bVII/I", "i"),
    ),
}  # fmt: skip


def over(key: Key, tones: Sequence[int]) -> tuple[int, ...]:
    """The key's scale as it is sung over a chord: a tone of the scale gives way to its neighbour in the chord."""
    there = {tone % 12 for tone in tones}
    borrowed = there - set(key.scale)
    kept = [
        step for step in key.scale if not any((step - tone) % 12 in (1, 11) and step not in there for tone in borrowed)
    ]
    return tuple(sorted({*kept, *borrowed}))
