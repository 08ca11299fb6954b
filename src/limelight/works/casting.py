"""Casting in memory: a look and a voice for everyone who speaks and has no TOML, the same every time for the same name.

A name's digest orders the possible looks and voices; the first that nobody else in the production has is taken. Words
in the name (FATHER, 奶奶, OLD WOMAN, BOY) say age and sex, see `hints`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from limelight.works.cast import Character, Look
from limelight.works.hints import Hints, dice, hints_in
from limelight.works.naming import folded, safe_name
from limelight.works.speech import Voice

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
    voices = _ordered(_voices(hints), name, "voice")
    worn = {other.look.cloth for other in others}
    look = next((look for look in looks if look.cloth not in worn), looks[0])
    voice = max(voices, key=lambda voice: min((_apart(voice, other.voice) for other in others), default=0.0))
    return Character(name=name, id=safe_name(name), look=look, voice=voice)


def _apart(one: Voice, other: Voice) -> float:
    """How unlike two voices sound; a semitone of pitch, 4 % of timbre and 6 % of pace count alike. Enough is enough."""
    if one.name != other.name:
        return 3.0
    return min(
        3.0,
        abs(one.pitch - other.pitch) / 0.06 + abs(one.timbre - other.timbre) / 0.04 + abs(one.pace - other.pace) / 0.06,
    )


_CLOTHS = (
    *(("#5f86a8", "#22304e"), ("#a4483f", "#4a1a1a"), ("#4f7d5b", "#1f3a2a"), ("#c79a3f", "#5a3d12")),
    *(("#7a5a96", "#33224a"), ("#b0647e", "#5a2138"), ("#3f7f86", "#173c42"), ("#8a6a4a", "#3c2a1a")),
    *(("#c6cdd6", "#5b6878"), ("#394766", "#c9a24a"), ("#93a35a", "#454f22"), ("#d08a5a", "#6a3518")),
)
"""Cloth and trim: hues that are told apart at phone size."""
_SKINS = ("#f3cfae", "#e8b98f", "#d39a6a", "#a8714a", "#7c4f34")
_HAIR_COLOURS = ("#1c1524", "#2e1e14", "#4a2f1d", "#6d3b22")
_HAIR = {
    (True, "grown"): ("loose", "bun", "bob", "ponytail", "curly"),
    (True, "child"): ("bob", "ponytail", "loose"),
    (True, "old"): ("bun", "short", "curly"),
    (False, "grown"): ("short", "cropped", "curly"),
    (False, "child"): ("short", "curly", "cropped"),
    (False, "old"): ("short", "bald", "cropped"),
}
_BEARDS = {
    "grown": ("", "", "stubble", "goatee", "moustache", "full"),
    "old": ("long", "full", "moustache", ""),
    "child": ("",),
}
_COSTUMES = {True: ("dress", "jumper", "shirt", "coat"), False: ("shirt", "jumper", "coat", "tshirt")}


def _looks(hints: Hints) -> list[Look]:
    """One look for each cloth; the rest of it turns with the cloth's place in the list."""
    key = hints.feminine, hints.age
    grey = ("#c9c6cc", "#e4e1e4", "#8e8a92")
    heads = {
        "child": ("child",),
        "old": ("elder",),
        "grown": ("oval",) if hints.feminine else ("oval", "long", "square"),
    }
    builds = {"child": ("child",), "grown": ("slight", "lean") if hints.feminine else ("lean", "broad", "strong")}
    looks: list[Look] = []
    for nth, (cloth, trim) in enumerate(_CLOTHS):
        looks.append(
            Look(
                head=_turn(heads[hints.age], nth),
                build=_turn(builds.get(hints.age, ("lean", "broad", "slight")), nth),
                skin=_turn(_SKINS, nth * 3),
                hair=_turn(_HAIR[key], nth),
                hair_colour=_turn(grey if hints.age == "old" else _HAIR_COLOURS, nth),
                beard="" if hints.feminine else _turn(_BEARDS[hints.age], nth),
                costume=_turn(_COSTUMES[hints.feminine], nth),
                cloth=cloth,
                trim=trim,
                feminine=hints.feminine,
            )
        )
    return looks


def _voices(hints: Hints) -> list[Voice]:
    """The voices there are for such a person, made from one young woman's."""
    pitches, timbres, paces = {
        (True, "grown"): ((0.92, 1.0, 1.08), (0.96, 1.0, 1.04), (0.95, 1.0, 1.06)),
        (True, "child"): ((1.24, 1.32, 1.4), (1.12, 1.16), (1.0, 1.08)),
        (True, "old"): ((0.8, 0.86, 0.92), (0.92, 0.96), (0.84, 0.9)),
        (False, "grown"): ((0.54, 0.6, 0.66), (0.82, 0.86, 0.9), (0.94, 1.0, 1.06)),
        (False, "child"): ((1.12, 1.2, 1.28), (1.08, 1.12), (1.0, 1.08)),
        (False, "old"): ((0.5, 0.56, 0.62), (0.8, 0.84), (0.84, 0.9)),
    }[hints.feminine, hints.age]
    return [Voice("", pace, pitch, timbre) for pitch in pitches for timbre in timbres for pace in paces]


def _turn(options: Sequence[T], nth: int) -> T:
    return options[nth % len(options)]


def _ordered(options: Sequence[T], name: str, what: str) -> list[T]:
    """The options in the order that this name prefers them."""
    order = sorted(range(len(options)), key=lambda nth: dice(name, f"{what}/{nth}"))
    return [options[nth] for nth in order]
