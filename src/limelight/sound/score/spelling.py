"""How a pitch is written in a key: its letter, its sign, its octave; along the line of fifths, nearest to the key."""

from __future__ import annotations

_LETTERS = "FCGDAEB"


def fifths(tonic: int, minor: bool) -> int:
    """Sharps (or, below 0, flats) of the key on pitch class `tonic`."""
    place = ((tonic + 3 if minor else tonic) * 7) % 12
    return place - 12 if place > 6 else place


KEY_NAMES: dict[tuple[int, bool], str] = {
    (sharps, minor): name + ("m" if minor else "")
    for minor, names in (
        (False, "Gb Db Ab Eb Bb F C G D A E B F#"),
        (True, "Eb Bb F C G D A E B F# C# G# D#"),
    )
    for sharps, name in zip(range(-6, 7), names.split(), strict=True)
}
"""As MIDI names it, by sharps and minor."""


def spelled(pitch: int, sharps: int, *, minor: bool) -> tuple[str, int, int]:
    """(letter, sign: -1 flat, 1 sharp, octave) of a MIDI number: of the ways to write it the nearest to the key.

    Where two are as near, a minor key raises (its leading tone), a major one lowers (what it borrows from minor).
    """
    place = (pitch * 7 + 1) % 12
    middle = sharps + 3
    near = min(
        (place + 12 * turn for turn in range(-3, 4)), key=lambda each: (abs(each - middle), -each if minor else each)
    )
    letter, sign = _LETTERS[near % 7], near // 7
    natural = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}[letter]
    return letter, sign, (pitch - sign - natural) // 12 - 1
