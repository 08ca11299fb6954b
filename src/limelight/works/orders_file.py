"""The reading of `shots/scNN.toml`: one table for each shot that a person fixes, strictly.

Whether such a shot exists is known only when the scene is broken down; everything else is checked here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from limelight.works import vocabulary
from limelight.works.emotions import Feeling
from limelight.works.fitting import Fit
from limelight.works.naming import bearer
from limelight.works.orders import Orders, ShotOrder
from limelight.works.problems import nearest, suggestion
from limelight.works.shots import SIZES
from limelight.works.toml_file import Table

LONGEST = 60.0
"""Seconds that a shot can be told to stand."""
SCENE_MOODS = tuple(mood for mood in vocabulary.MOODS if mood != "none")
_SHOT = re.compile(r"sha?\d+[A-Z]*(?:-\d+)?(?:[a-z]+\d*)*")
_SIZES: Mapping[str, str] = {**{size: size for size in SIZES}, **vocabulary.SIZE_WORDS}
_MOVES: Mapping[str, str] = {**{kind: kind for kind in vocabulary.MOVE_WORDS.values()}, **vocabulary.MOVE_WORDS}
_FEELING = re.compile(r"(?P<face>.*?)(?:\s+(?P<strength>\d*\.?\d+))?")

_People = Mapping[str, str]
"""Everyone by the folded name."""


def read_orders(table: Table, scene: str, people: _People) -> Orders:
    """The orders in `table` for the scene with this id. `people` is everyone by the folded name."""
    order = table.texts("order", fits=lambda name: _fits_shot(_bare(name, scene)))
    cut = table.texts("cut", fits=lambda name: _fits_shot(_bare(name, scene)))
    mood = table.choice("mood", "", SCENE_MOODS, "Moods")
    shots: dict[str, ShotOrder] = {}
    fits: dict[str, Fit] = {}
    for key in table.keys:
        if _SHOT.fullmatch(_bare(key, scene)):
            asked = table.table(key)
            shots[_bare(key, scene)] = _shot(asked, people)
            if (fit := _fit(asked)) != Fit():
                fits[_bare(key, scene)] = fit
            asked.close()
    table.close()
    return Orders(table.file, shots, _all_bare(order, scene), _all_bare(cut, scene), mood, fits)


def _bare(name: str, scene: str) -> str:
    """A shot as the file may name it: with its scene or without."""
    return name.removeprefix(f"{scene}/")


def _all_bare(names: tuple[str, ...], scene: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_bare(name, scene) for name in names))


def _fits_shot(name: str) -> str:
    return "" if _SHOT.fullmatch(name) else "Write a shot as limelight board names it: sh03, sha01, sh07r."


def _shot(table: Table, people: _People) -> ShotOrder:
    given: dict[str, Any] = {
        "size": _worded(table, "size", _SIZES, "Sizes"),
        "move": _worded(table, "move", _MOVES, "Moves"),
        "transition": _worded(table, "transition", _same(vocabulary.TRANSITIONS), "Transitions"),
        "ending": _worded(table, "ending", _same(vocabulary.ENDINGS), "Endings"),
        "music": _worded(table, "music", _same(("", *vocabulary.MOODS)), "Moods"),
        "amount": _seconds(table, "amount", 0.5),
        "after": _seconds(table, "after", 0.95),
        "lead": _seconds(table, "lead"),
        "tail": _seconds(table, "tail"),
        "length": _seconds(table, "length"),
        "insert": table.text("insert") if "insert" in table else None,
        "effects": _listed(table, "effects", vocabulary.EFFECTS, "Effects"),
        "sounds": _listed(table, "sounds", vocabulary.SOUNDS, "Sounds"),
        "who": _in_frame(table, people),
        "focus": _somebody(table, "focus", people),
        "over": _somebody(table, "over", people),
        "faces": _by_person(table, "faces", people, _feeling),
        "poses": _by_person(table, "poses", people, _one_of(vocabulary.POSES, "Poses")),
        "props": _by_person(table, "props", people, _one_of(vocabulary.PROPS, "Props")),
        "looks": _by_person(table, "looks", people, lambda t, key, word: _gaze(t, key, word, people)),
    }
    return ShotOrder(**given)


def _same(words: tuple[str, ...]) -> Mapping[str, str]:
    return {word: word for word in words}


def _worded(table: Table, key: str, words: Mapping[str, str], what: str) -> str | None:
    """A word of the trade as limelight calls it: "close-up" is "close"."""
    if key not in table:
        return None
    said = table.text(key)
    if said.casefold() in words:
        return words[said.casefold()]
    known = nearest(said, words) or said
    hint = suggestion(words.get(known, known), filter(None, set(words.values())), what=what)
    table.wrong(key, said, f'{key} is "{said}", which is not known.', hint)
    return None


def _seconds(table: Table, key: str, most: float = LONGEST) -> float | None:
    return table.number(key, 0.0, 0, most) if key in table else None


def _listed(table: Table, key: str, known: tuple[str, ...], what: str) -> tuple[str, ...] | None:
    if key not in table:
        return None
    return table.texts(key, fits=lambda word: "" if word in known else suggestion(word, known, what=what))


# -- people ------------------------------------------------------------------------------------------------------------


def _in_frame(table: Table, people: _People) -> tuple[str, ...] | None:
    if "who" not in table:
        return None
    named = table.texts("who", fits=lambda name: "" if bearer(name, people) else _nobody(name, people))
    return tuple(dict.fromkeys(bearer(name, people) for name in named))


def _somebody(table: Table, key: str, people: _People) -> str | None:
    if key not in table:
        return None
    said = table.text(key)
    if said and not bearer(said, people):
        table.wrong(key, said, f'{key} is "{said}", who is nobody in this script.', _nobody(said, people))
        return None
    return bearer(said, people) if said else ""


def _nobody(name: str, people: _People) -> str:
    return suggestion(name, people.values(), what="People")


_Reader = Callable[[Table, str, str], Any]


def _by_person(table: Table, key: str, people: _People, read: _Reader) -> dict[str, Any]:
    """A table of people: what is wrong with one leaves the others."""
    each = table.table(key)
    found: dict[str, Any] = {}
    for name in each.keys:
        word, who = each.text(name), bearer(name, people)
        if not who:
            each.wrong(name, name, f'"{name}" is nobody in this script.', _nobody(name, people))
        elif (value := read(each, name, word)) is not None:
            found[who] = value
    return found


def _feeling(table: Table, key: str, word: str) -> Feeling | None:
    """`hurt 0.7`, or `hurt` alone."""
    said = _FEELING.fullmatch(" ".join(word.split()))
    face = said["face"].casefold() if said else word
    strength = float(said["strength"]) if said and said["strength"] else 0.8
    if face not in vocabulary.EXPRESSIONS:
        table.wrong(
            key, word, f'"{face}" is no expression.', suggestion(face, vocabulary.EXPRESSIONS, what="Expressions")
        )
        return None
    if strength > 1:
        table.wrong(key, word, f"A strength of {strength:g} is out of reach.", f'Give 0 to 1, as in "{face} 0.7".')
        return None
    return Feeling(face, strength)


def _one_of(known: tuple[str, ...], what: str) -> _Reader:
    def read(table: Table, key: str, word: str) -> str | None:
        if word in known:
            return word
        table.wrong(key, word, f'"{word}" is not known.', suggestion(word, known, what=what))
        return None

    return read


def _gaze(table: Table, key: str, word: str, people: _People) -> str | None:
    known = {**people, **_same(vocabulary.GAZES)}
    if at := bearer(word, known):
        return at
    table.wrong(
        key, word, f'"{word}" is nobody and nowhere to look.', suggestion(word, known.values(), what="One can look at")
    )
    return None


# -- own clips ---------------------------------------------------------------------------------------------------------


def _fit(table: Table) -> Fit:
    begin, end = table.number("from", 0.0, 0, 1e6), table.number("to", 0.0, 0, 1e6)
    if end and end <= begin:
        table.wrong("to", f"{end:g}", f"The clip would end at {end:g} s, before it begins.", "to is after from.")
        begin, end = 0.0, 0.0
    across, down = table.numbers("crop", (0.5, 0.5), 0, 1)
    chosen: dict[str, Any] = {
        "how": table.choice("fit", "cover", ("cover", "contain"), "It can be"),
        "beyond": table.choice("beyond", "hold", ("hold", "loop"), "It can be"),
        "sound": table.choice("sound", "under", ("under", "alone", "none"), "It can be"),
    }
    return Fit(begin, end, (across, down), **chosen)
