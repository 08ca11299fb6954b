"""Changes: what was done to a copy of something that was released, as far as its fingerprints tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from limelight.sign.fingerprints import rows
from limelight.sign.fingerprints.likeness import Likeness
from limelight.works.fingerprints import Fingerprints

What = Literal[
    "same-bytes",
    "repacked",
    "encoded-again",
    "scaled",
    "cropped",
    "in-bars",
    "mirrored",
    "cut-shorter",
    "made-longer",
    "faster",
    "slower",
    "other-picture",
    "no-picture",
    "other-sound",
    "no-sound",
    "a-moment-of-it",
    "known-by-its-mark",
    "other-words",
    "label-changed",
]
_SECOND = 1.5
"""Seconds at either end that nobody misses: fingerprints of a sound begin and end a little late."""
_SCALED = 0.02
_HEARD = 48
"""Values of a sound, of which there are eight a second: in fewer it may be missed."""


@dataclass(frozen=True)
class Change:
    """One thing that was done. `begin` and `end` are the original's seconds that are left, `by` is how much: a speed, a
    share, or the size that it has now."""

    what: What
    begin: float = 0.0
    end: float = 0.0
    by: str = ""


def changes(copy: Fingerprints, original: Fingerprints, like: Likeness) -> tuple[Change, ...]:
    """All that was done to the copy, the gravest first."""
    if like.moment is not None:
        return (Change("a-moment-of-it", like.moment, like.moment),)
    if like.mark and not like.still:
        return (Change("known-by-its-mark", by=f"{copy.width}x{copy.height}"),)
    if like.text:
        return () if copy.unit("text") == original.unit("text") else (Change("other-words"),)
    return (*_lost(copy, original, like), *_in_time(copy, original, like), *_framed(copy, original, like))


def _lost(copy: Fingerprints, original: Fingerprints, like: Likeness) -> Iterator[Change]:
    if like.picture and not like.sound:
        if "sound" in original.streams and copy.streams and "sound" not in copy.streams:
            yield Change("no-sound")
        elif _is_told_by_sound(original) and _is_told_by_sound(copy):
            yield Change("other-sound")
    if original.crops and not like.picture and like.sound:
        yield Change("other-picture" if copy.looks else "no-picture")


def _is_told_by_sound(prints: Fingerprints) -> bool:
    """Whether its sound is long enough to be known again."""
    return len(rows.sound(prints)) >= _HEARD


def _in_time(copy: Fingerprints, original: Fingerprints, like: Likeness) -> Iterator[Change]:
    best = like.picture or like.sound
    if not best:
        return
    if best.begin > _SECOND or best.end < original.seconds - _SECOND - (0 if like.picture else _SECOND):
        yield Change("cut-shorter", best.begin, best.end)
    if copy.seconds > (best.end - best.begin) / best.speed + 2 * _SECOND:
        yield Change("made-longer", best.at, best.at + (best.end - best.begin) / best.speed)
    if best.speed != 1.0:
        yield Change("faster" if best.speed > 1 else "slower", by=f"{abs(best.speed - 1):.0%}")


def _framed(copy: Fingerprints, original: Fingerprints, like: Likeness) -> Iterator[Change]:
    if like.mirrored:
        yield Change("mirrored")
    if like.crop < 1.0:
        yield Change("cropped", by=f"{like.crop:.0%}")
    if copy.shown and not original.shown:
        yield Change("in-bars")
    if (like.picture or like.still) and _size_is_other(copy, original, like):
        yield Change("scaled", by=f"{copy.width}x{copy.height}")
    yield from _encoded(copy, original)


def _encoded(copy: Fingerprints, original: Fingerprints) -> Iterator[Change]:
    same = [name for name, digest in copy.streams.items() if original.streams.get(name) == digest]
    if copy.streams and len(same) == len(original.streams):
        yield Change("repacked")
    elif original.looks and copy.looks and "picture" not in same:
        yield Change("encoded-again", by="picture")
    elif original.sound and copy.sound and "sound" not in same and (copy.streams or not copy.looks):
        yield Change("encoded-again", by="sound")


def _size_is_other(copy: Fingerprints, original: Fingerprints, like: Likeness) -> bool:
    """Whether it is of another size than its framing alone would make it."""
    left, _, right, _ = copy.shown or (0.0, 0.0, 1.0, 1.0)
    width = copy.width * (right - left) / like.crop
    return bool(original.width) and abs(width / original.width - 1) > _SCALED
