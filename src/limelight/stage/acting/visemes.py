"""Lips follow the voice: phones in seconds become one viseme a frame.

Three things make lips read as speech: they are shut on every b, m and p; they are in time within a frame; and no shape
flickers past in a single frame. Where those quarrel, shut lips win.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from limelight.works.shots import FPS
from limelight.works.speech import Phone

REST = "rest"
SHUT = "m"
HOLD = 2
"""Frames the least that a shape is held."""

_SOUNDS = {
    "m": "mbp",
    "f": "fvʋɱ",
    "o": "ɔoɒʘɞOQ",
    "u": "uʊwʉɯyøœʍW",
    "a": "aɑæʌɐäAI",
    "e": "eɛiɪɜəɚɝᵊɘɨY",
    "l": "lnɹrɾθðdtɫɭɽ",
    "c": "szʃʒʧʤkɡgjhŋçxʔcɟɕʑqχʁħʂʐTJ",
}
VISEME_OF = {sound: viseme for viseme, sounds in _SOUNDS.items() for sound in sounds}
"""The viseme of every symbol known. Capitals are misaki's diphthongs, by where they begin."""


def viseme_of(symbol: str) -> str:
    """The viseme of one IPA symbol: stress, length and tone are looked past; a pause or an unknown mark rests the
    lips."""
    return next((VISEME_OF[sound] for sound in symbol if sound in VISEME_OF), REST)


def viseme_track(phones: Sequence[Phone], frames: int, fps: int = FPS) -> list[str]:
    """One viseme name a frame, `frames` long, from the line's start; rest wherever nothing is said."""
    track = [REST] * frames
    for phone in phones:
        viseme = viseme_of(phone.symbol)
        if viseme == REST:
            continue
        first, after = round(phone.start * fps), round(phone.end * fps)
        for frame in range(max(0, first), min(frames, max(after, first + 1))):
            track[frame] = viseme
    return _shut_in_time(_held(track), phones, fps)


def _held(track: list[str]) -> list[str]:
    """Runs shorter than `HOLD` are taken over by the longer of their neighbours, rest last of all."""
    runs = [(name, len(list(same))) for name, same in groupby(track)]
    held: list[str] = []
    for i, (name, length) in enumerate(runs):
        if length < HOLD and held and name != SHUT:
            after = runs[i + 1] if i + 1 < len(runs) else (REST, 0)
            name = after[0] if after[1] >= HOLD and after[0] not in (REST, SHUT) else held[-1]
        held += [name] * length
    return held


def _shut_in_time(track: list[str], phones: Sequence[Phone], fps: int) -> list[str]:
    """Every b, m and p has its two frames of shut lips, whatever they cost the sounds about it."""
    for phone in phones:
        if viseme_of(phone.symbol) == SHUT:
            first = round(phone.start * fps)
            for frame in range(max(0, first), min(len(track), max(first + HOLD, round(phone.end * fps)))):
                track[frame] = SHUT
    return track
