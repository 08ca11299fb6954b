"""Pointing: how a person says which part of a film they mean: by its id, a time in the film, or its words.

sc02/ln07/voice@en    a slot               sc02/ln07/voice    the same, its axes left out
sc02/sh03, sc02       all of a shot, a scene
0:23, 23.5            what stands on the screen then
"hung me crooked"     a piece of a line, quoted or not
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from limelight.core.errors import UnknownSlot
from limelight.works.naming import Slot, folded, parse_slot

_TIME = re.compile(r"(?:(\d+):)?(\d{1,4}(?:[.,]\d+)?)\s*s?")
_QUOTES = "\"'“”‘’«»„‚「」『』"


@dataclass(frozen=True)
class Standing:
    """A shot and when it stands on the screen, in seconds of the film."""

    shot: str
    start: float
    end: float


def point(query: str, labels: Mapping[str, str], shots: Iterable[Standing] = ()) -> tuple[str, ...]:
    """The slots that `query` means, in the plan's order; `labels` are all slots and what people call them.

    Raises UnknownSlot, which names what may have been meant.
    """
    query, shots = query.strip(), tuple(shots)
    found = _by_name(query, labels) or _by_time(query, labels, shots) or _by_words(query, labels)
    if not found:
        raise UnknownSlot(slot=query, hint=_near(query, labels, shots))
    return found


def _by_name(query: str, slots: Iterable[str]) -> tuple[str, ...]:
    """The slot of that name; else those that it names less particularly; else all under that path."""
    slots = tuple(slots)
    if query in slots:
        return (query,)
    asked = parse_slot(query)
    under = tuple(slot for slot in slots if slot.startswith(query.rstrip("/") + "/"))
    return (tuple(slot for slot in slots if asked and _is_one_of(slot, asked)) if asked else ()) or under


def _is_one_of(name: str, asked: Slot) -> bool:
    """`name` says all that `asked` says, and more."""
    slot = parse_slot(name)
    if slot is None:
        return False
    paths = [(each.scene, each.item, each.role) for each in (slot, asked)]
    axes = ("language", "aspect", "variant")
    return paths[0] == paths[1] and all(getattr(asked, axis) in ("", getattr(slot, axis)) for axis in axes)


def _by_time(query: str, slots: Iterable[str], shots: tuple[Standing, ...]) -> tuple[str, ...]:
    seconds = _seconds(query)
    here = next((each.shot for each in shots if seconds is not None and each.start <= seconds < each.end), None)
    return tuple(slot for slot in slots if here and slot.startswith(here + "/"))


def _seconds(query: str) -> float | None:
    found = _TIME.fullmatch(query)
    return int(found[1] or 0) * 60 + float(found[2].replace(",", ".")) if found else None


def _by_words(query: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    words = folded(query.strip(_QUOTES + " "))
    return tuple(slot for slot, label in labels.items() if words and words in folded(label))


def _near(query: str, labels: Mapping[str, str], shots: tuple[Standing, ...]) -> str:
    """What a person who typed `query` may have meant, as the rest of a sentence."""
    if _seconds(query) is not None and shots:
        return f" The film is {shots[-1].end:.1f} s long."
    paths = {slot.rsplit("/", 1)[0] for slot in labels if "/" in slot}
    by_fold = {folded(name): name for name in (*labels, *paths, *labels.values()) if name}
    near = difflib.get_close_matches(folded(query.strip(_QUOTES + " ")), by_fold, n=3, cutoff=0.5)
    meant = ", ".join(by_fold[name] for name in near)
    return f" Did you mean {meant}?" if meant else " `limelight board` lists every shot, with its time and its lines."
