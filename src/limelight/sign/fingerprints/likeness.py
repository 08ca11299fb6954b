"""Likeness: how far a file is a copy of another one, in picture and in sound, and how it was framed anew.

The thresholds stand where a hundred copies and strangers left the widest room between them (docs/verify.md has the
figures): copies are alike for more than four fifths of the time, strangers for less than a tenth.
"""

from __future__ import annotations

from base64 import b32decode
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from limelight.media.fingerprints.looks import mirrored
from limelight.sign.fingerprints import rows
from limelight.sign.fingerprints.aligning import Alignment, Row, aligned, distances
from limelight.works.fingerprints import CROPS, Fingerprints

NEAR_LOOK, NEAR_SOUND = 10, 8
"""Bits by which two moments of the same may differ, of 64 and of 32."""
MOST_ALIKE = 0.6
"""The share of what lies beside each other that must be alike."""
LEAST = 3.0
"""Seconds that must be."""
NEAR_STILL, NEAR_FINE = 6, 40
"""The same for two stills: of 64 and of 256 bits."""
NEAR_TEXT = 10


@dataclass(frozen=True)
class Likeness:
    """`picture` and `sound` are how the copy lies beside the original, None where it is another; `crop` the share of
    its width and height that the copy shows.

    `mark` is whether the invisible number of a still is the original's, which holds where its look does not.
    `moment` is the second of a film that a still is out of. `surely` orders likenesses: 1 is all of it.
    """

    picture: Alignment | None = None
    sound: Alignment | None = None
    crop: float = 1.0
    mirrored: bool = False
    still: bool = False
    mark: bool = False
    text: bool = False
    moment: float | None = None

    @property
    def surely(self) -> float:
        """How much of the copy is known again, of picture and sound together."""
        told = [each.share for each in (self.picture, self.sound) if each]
        return 1.0 if self.still or self.mark or self.text else sum(told) / 2

    def __bool__(self) -> bool:
        return bool(self.picture or self.sound or self.still or self.mark or self.text or self.moment is not None)


def likeness(copy: Fingerprints, original: Fingerprints) -> Likeness:
    """What of `original` is in `copy`; false where nothing is."""
    if copy.kind == "text" or original.kind == "text":
        return Likeness(text=_same_words(copy, original))
    if copy.kind == "picture":
        return _of_still(copy, original)
    if original.kind == "picture":
        return Likeness()
    picture, crop, turned = _seen(copy, original)
    sound = _kept(aligned(rows.sound(copy), rows.sound(original), NEAR_SOUND))
    return Likeness(picture, sound, crop, turned)


def _seen(copy: Fingerprints, original: Fingerprints) -> tuple[Alignment | None, float, bool]:
    """How its picture lies beside the original's, framed in the way that is most like it."""
    best: tuple[Alignment | None, float, bool] = (None, 1.0, False)
    for framed, beside, crop, turned in _framings(copy, original):
        found = _kept(aligned(framed, beside, NEAR_LOOK))
        if found and (best[0] is None or found.share * found.seconds > best[0].share * best[0].seconds):
            best = found, crop, turned
        if found and found.share > 0.95 and crop == 1.0:
            break
    return best


def _framings(copy: Fingerprints, original: Fingerprints) -> Iterator[tuple[Row, Row, float, bool]]:
    seen, beside = rows.looks(copy), rows.looks(original)
    turned = Row(mirrored(seen.bits), seen.rate, seen.plain)
    yield seen, beside, 1.0, False
    yield turned, beside, 1.0, True
    for crop, row in zip(CROPS, rows.crops(original), strict=False):
        yield seen, row, crop, False


def _kept(found: Alignment | None) -> Alignment | None:
    """The alignment, if it proves anything."""
    return found if found and found.share >= MOST_ALIKE and found.seconds >= LEAST else None


def _of_still(copy: Fingerprints, original: Fingerprints) -> Likeness:
    """Whether a still is the original, or a part of it that still says its number, or a moment of it."""
    looks = _by_its_look(copy, original)
    return replace(looks, mark=True) if copy.mark and copy.mark == original.mark else looks


def _by_its_look(copy: Fingerprints, original: Fingerprints) -> Likeness:
    look, seen = rows.looks(copy), rows.looks(original)
    if not len(look) or not len(seen) or look.plain[0]:
        return Likeness()
    at = int(distances(look.bits, seen.bits)[0].argmin())
    near = distances(look.bits, seen.bits[at : at + 1])[0, 0] <= NEAR_STILL
    second = int(at / seen.rate)
    closely = rows.fine(original)[second : second + 2]
    if not near or not len(closely) or distances(rows.fine(copy), closely).min() > NEAR_FINE:
        return Likeness()
    if original.kind == "picture":
        return Likeness(still=True)
    return Likeness(moment=at / seen.rate)


def _same_words(copy: Fingerprints, original: Fingerprints) -> bool:
    """Whether two texts say much the same, by their ISCC."""
    one, other = copy.unit("text"), original.unit("text")
    if not one or not other:
        return False
    return int(np.bitwise_count(_body(one) ^ _body(other)).sum()) <= NEAR_TEXT


def _body(code: str) -> np.ndarray:
    """The 64 bits of an ISCC unit (RFC 4648 base 32, without its padding), after the two bytes that say what it is."""
    text = code.removeprefix("ISCC:")
    return np.frombuffer(b32decode(text + "=" * (-len(text) % 8))[2:10], np.uint8)
