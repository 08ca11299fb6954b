"""Casting in memory: a look for everyone who speaks and has no TOML, the same every time for the same name.

A name's digest orders the possible looks; the first that nobody else in the production has is taken. Words in the name
(FATHER, 奶奶, OLD WOMAN, BOY) say age and sex, see `hints`. Who has which voice: see `voice_casting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from limelight.works import vocabulary
from limelight.works.cast import Character, Look
from limelight.works.hints import Hints, dice, hints_in
from limelight.works.naming import folded, safe_name

T = TypeVar("T")


def cast_in_memory(names: Iterable[str], known: Sequence[Character] = ()) -> dict[str, Character]:
    """A character for each of the names, by folded name, unlike each other and unlike those `known`."""
    cast: dict[str, Character] = {}
    for name in sorted(names, key=lambda name: dice(name, "order")):
        everyone = [*known, *cast.values()]
        cast[folded(name)] = _character(name, everyone)
    return cast


def _character(name: str, others: Sequence[Character]) -> Character:
    hints = hints_in(name)
    looks = _ordered(_looks(hints), name, "look")
    look = _told_apart(looks, [other.look for other in others])
    return Character(name=name, id=safe_name(name), look=look)


ENOUGH = 3.0
"""Two looks that are this unlike are told apart at a glance, from their outlines."""


def _told_apart(looks: Sequence[Look], others: Sequence[Look]) -> Look:
    """The first of the looks that nobody's is like, in a cloth that nobody wears; else the most unlike."""
    worn = {other.cloth for other in others}
    free = [look for look in looks if look.cloth not in worn] or list(looks)
    unlike = [min((_unlike(look, other) for other in others), default=ENOUGH) for look in free]
    return next((look for look, by in zip(free, unlike, strict=True) if by >= ENOUGH), free[unlike.index(max(unlike))])


def _unlike(one: Look, other: Look) -> float:
    """How different two people's outlines are, and a little how different their skin and glasses."""
    parts = (
        ("hair", 2.0),
        ("hat", 2.0),
        ("head", 1.0),
        ("build", 1.0),
        ("beard", 1.0),
        ("skin", 0.5),
        ("glasses", 0.5),
    )
    return sum(weight for part, weight in parts if getattr(one, part) != getattr(other, part))


_CLOTHS = (
    *(("#5f86a8", "#22304e"), ("#a4483f", "#4a1a1a"), ("#4f7d5b", "#1f3a2a"), ("#c79a3f", "#5a3d12")),
    *(("#7a5a96", "#33224a"), ("#b0647e", "#5a2138"), ("#3f7f86", "#173c42"), ("#8a6a4a", "#3c2a1a")),
    *(("#c6cdd6", "#5b6878"), ("#394766", "#c9a24a"), ("#93a35a", "#454f22"), ("#d08a5a", "#6a3518")),
)
"""Cloth and trim: hues that are told apart at phone size."""
_DARK = 8
"""How many of the skins, from the lightest, are worn with any hair; those after it have hair of their own."""
_HAIR_COLOURS = ("ink", "espresso", "brown", "chestnut", "auburn", "copper", "honey")
_GREY = ("silver", "white", "grey")
_HAIR = {
    (True, "grown"): ("loose", "bun", "bob", "wavy", "ponytail", "plait", "curly", "fringe"),
    (True, "child"): ("pigtails", "bob", "two-buns", "ponytail", "plait", "fringe"),
    (True, "old"): ("bun", "bob", "curly", "wavy", "short"),
    (False, "grown"): ("short", "side-part", "cropped", "curly", "fade", "bowl"),
    (False, "child"): ("bowl", "short", "curly", "cropped", "side-part"),
    (False, "old"): ("thinning", "short", "bald", "side-part", "cropped"),
}
_COILS = {
    (True, "grown"): ("box-braids", "afro", "bun", "locs", "cornrows", "cropped"),
    (True, "child"): ("two-buns", "cornrows", "pigtails", "afro", "box-braids"),
    (True, "old"): ("cropped", "bun", "afro"),
    (False, "grown"): ("fade", "cropped", "locs", "curly", "bald", "cornrows", "afro"),
    (False, "child"): ("cropped", "curly", "fade", "afro"),
    (False, "old"): ("bald", "cropped", "thinning"),
}
"""Hair for the dark skins."""
_HEADS = {
    (True, "grown"): ("oval", "heart", "round", "diamond", "broad"),
    (True, "child"): ("child", "lanky"),
    (True, "old"): ("apple", "gaunt", "round"),
    (False, "grown"): ("long", "square", "oval", "diamond", "broad", "round"),
    (False, "child"): ("child", "lanky"),
    (False, "old"): ("elder", "gaunt", "apple"),
}
_BEARDS = {
    "grown": ("", "stubble", "", "goatee", "", "full", "moustache"),
    "old": ("long", "", "full", "moustache"),
    "child": ("",),
}
_GLASSES = {
    "grown": ("", "", "", "square", "", "", "round", ""),
    "old": ("round", "", "", "square"),
    "child": ("", "", "", "", "round"),
}
_COSTUMES = {True: ("dress", "jumper", "shirt", "coat"), False: ("shirt", "jumper", "coat", "tshirt")}


def _looks(hints: Hints) -> list[Look]:
    """One look for each cloth; the rest of it turns with the cloth's place in the list."""
    looks: list[Look] = []
    for nth, (cloth, trim) in enumerate(_CLOTHS):
        tone = nth * 5 % len(vocabulary.SKINS)
        looks.append(_look(hints, nth, tone, cloth=cloth, trim=trim))
    return looks


def _look(hints: Hints, nth: int, tone: int, *, cloth: str, trim: str) -> Look:
    """One of the looks for such a person; `tone` is the skin's place among the skins, from the lightest."""
    key, dark = (hints.feminine, hints.age), tone >= _DARK
    builds = {"child": ("child",), "grown": ("slight", "lean") if hints.feminine else ("lean", "broad", "strong")}
    shades = _GREY if hints.age == "old" else _HAIR_COLOURS[: 2 if dark else 4 if tone >= _DARK - 3 else None]
    return Look(
        head=_turn(_HEADS[key], nth),
        build=_turn(builds.get(hints.age, ("lean", "broad", "slight")), nth),
        skin=tuple(vocabulary.SKINS.values())[tone],
        hair=_turn((_COILS if dark else _HAIR)[key], nth),
        hair_colour=vocabulary.HAIR_COLOURS[_turn(shades, nth)],
        beard="" if hints.feminine else _turn(_BEARDS[hints.age], nth),
        glasses=_turn(_GLASSES[hints.age], nth * 3),
        costume=_turn(_COSTUMES[hints.feminine], nth),
        cloth=cloth,
        trim=trim,
        feminine=hints.feminine,
    )


def _turn(options: Sequence[T], nth: int) -> T:
    return options[nth % len(options)]


def _ordered(options: Sequence[T], name: str, what: str) -> list[T]:
    """The options in the order that this name prefers them."""
    order = sorted(range(len(options)), key=lambda nth: dice(name, f"{what}/{nth}"))
    return [options[nth] for nth in order]
