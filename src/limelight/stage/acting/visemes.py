"""Lips follow the voice: phones in seconds become one viseme a frame.

Three things make lips read as speech: they are shut on every b, m and p; they are in time within a frame; and no shape
flickers past in a single frame. Where those quarrel, shut lips win.
"""

from __future__ import annotations

from collections.abc import Sequence

from limelight.works.shots import FPS
from limelight.works.speech import Phone

REST = "rest"
SHUT = "m"
HOLD = 2
"""Frames the least that a shape is held."""

_SOUNDS = {
    "m": "mbp",
    "f": "fvʋɱɸ",
    "o": "ɔoɒʘɞOQ",
    "u": "uʊwʉɯyøœʍWɥβ",
    "a": "aɑæʌäAI",
    "uh": "əɐɜɚɝɘᵊɤ",
    "e": "eɛiɪɨᵻY",
    "l": "lnɹrɾθðdtɫɭɽTɲɳɴʎɻɖʈ",
    "c": "szʃʒʧʤkɡgjhŋçxʔcɟɕʑqχʁħʂʐʦʣʨʥꭧʝɣɰS",
}
_VISEME = {sound: viseme for viseme, sounds in _SOUNDS.items() for sound in sounds}
"""The viseme of every sound known. Capitals are misaki's diphthongs and its flap, by where they begin."""


def viseme_of(symbol: str) -> str:
    """The viseme of one IPA symbol, looking past stress, length and tone; a pause or an unknown mark rests the lips."""
    return next((_VISEME[sound] for sound in symbol if sound in _VISEME), REST)


def viseme_track(phones: Sequence[Phone], frames: int, fps: int = FPS) -> list[str]:
    """One viseme name a frame, `frames` long, from the line's start; rest wherever nothing is said."""
    track = [REST] * frames
    _lay(track, phones, fps, shut=False)
    _lay(track, phones, fps, shut=True)
    return _steadied(track)


def _lay(track: list[str], phones: Sequence[Phone], fps: int, *, shut: bool) -> None:
    """Write each phone over its frames: one frame at least, and `HOLD` for shut lips, which are laid last."""
    for phone in phones:
        viseme = viseme_of(phone.symbol)
        if viseme == REST or (viseme == SHUT) is not shut:
            continue
        first = min(max(0, round(phone.start * fps)), len(track))
        after = max(round(phone.end * fps), first + (HOLD if shut else 1))
        track[first:after] = [viseme] * (min(after, len(track)) - first)


def _steadied(track: list[str]) -> list[str]:
    """Every run shorter than `HOLD` goes to a neighbour; shut lips stay shut."""
    steady, start = list(track), 0
    while start < len(steady):
        end = _end_of_run(steady, start)
        if end - start >= HOLD or steady[start] == SHUT:
            start = end
            continue
        steady[start:end] = [_heir(steady, start, end)] * (end - start)
        if _end_of_run(steady, start) == end:
            start = end
    return steady


def _end_of_run(track: list[str], start: int) -> int:
    end = start
    while end < len(track) and track[end] == track[start]:
        end += 1
    return end


def _heir(track: list[str], start: int, end: int) -> str:
    """Who takes over a run too short to be seen: the sound after it, the sound before it, rest, or shut lips."""
    after = track[end] if end < len(track) else SHUT
    before = track[start - 1] if start else SHUT
    spoken = [name for name in (after, before) if name not in (SHUT, REST)]
    return spoken[0] if spoken else REST if REST in (after, before) else SHUT if len(track) > 1 else REST
