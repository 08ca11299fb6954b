"""Whose voice each character has, in any language: the one that their TOML names, else one that is cast for them.

Characters and voices are matched as people ask for places: each asks for the voices that fit, best first, and a voice
that two ask for goes to the one it fits better by the dice of their names. Nobody's turn comes first, so the outcome
does not hang on an order, and a newcomer moves another only by taking the very voice that they had (Gale and Shapley
1962). Where a language has fewer voices than people, bodies are borrowed from other languages, and then the bodies are
moved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from limelight.works.cast import Character
from limelight.works.hints import dice, hints_in
from limelight.works.naming import folded
from limelight.works.speech import Voice
from limelight.works.voices import NamedVoice, named_voices, primary, voices_speaking

_FITS = {
    **{(age, age): 0 for age in ("child", "young", "grown", "old")},
    ("young", "grown"): 0,
    ("grown", "young"): 0,
    ("old", "grown"): 1,
    ("old", "young"): 2,
    ("child", "young"): 1,
    ("child", "grown"): 2,
}
"""How ill a voice suits a part: (age of the part, age of the voice)."""
_BUILDS = {"child": "child", "teen": "young", "aged": "old"}
_OLD_HEADS = ("elder",)
_ROMANCE = frozenset({"es", "fr", "it", "pt"})
"""Languages whose voices speak one another's with little accent."""
_WELL = 3
"""Below this grade a voice was learnt worse, and is taken after others that fit as well."""
_AGED = {
    "child": Voice(pace=0.98, pitch=1.24, timbre=1.13),
    "old": Voice(pace=0.92, pitch=0.93, timbre=0.96),
}
"""What makes a grown voice an old one, or a woman's a child's, where the language has none."""
_MOVED = ((1.0, 1.0), (0.92, 0.95), (1.09, 1.05), (0.96, 1.06), (1.05, 0.94))
"""Pitch and timbre of the first, second, ... who speak with the same voice."""


@dataclass(frozen=True)
class _Part:
    """Somebody who needs a voice."""

    name: str
    feminine: bool
    age: str

    def likes(self, voices: Sequence[NamedVoice]) -> list[NamedVoice]:
        """The voices of their sex (a child's may be a woman's), best first."""
        fitting = [voice for voice in voices if voice.feminine == (self.feminine or self.age == "child")]
        if self.age == "child":
            fitting += [voice for voice in voices if voice.age == "child" and voice not in fitting]
        return sorted(fitting, key=lambda voice: (self._misfit(voice), dice(self.name, f"voice/{voice.name}")))

    def _misfit(self, voice: NamedVoice) -> int:
        return _FITS.get((self.age, voice.age), 3) + (voice.grade < _WELL)


@lru_cache(maxsize=32)
def cast_voices(characters: tuple[Character, ...], language: str) -> Mapping[str, Voice]:
    """Everyone's voice in `language`, by folded name: their own where it is at home there, else one that is cast."""
    own = {folded(who.name): own_voice(who, language) for who in characters}
    taken = {voice.name for voice in own.values() if voice.name}
    open_parts = [_part(who) for who in characters if not own[folded(who.name)].name]
    roles = _matched(open_parts, [voice for voice in voices_speaking(language) if voice.name not in taken])
    roles |= _overflow([part for part in open_parts if part.name not in roles], language, {*taken, *_names(roles)})
    parts = {part.name: part for part in open_parts}
    return {key: _worn(voice, parts[key], roles[key]) if key in roles else voice for key, voice in own.items()}


def own_voice(who: Character, language: str) -> Voice:
    """What their TOML says of the language. A voice that is at home in another one is left out, with the pitch and the
    body that were meant for it; the pace is theirs."""
    told = dict(who.voices)
    voice = told.get(language) or told.get(primary(language)) or who.voice
    known = named_voices().get(voice.name)
    away = known is not None and not known.speaks(language)
    return Voice(pace=voice.pace) if away else voice


def _part(who: Character) -> _Part:
    hints = hints_in(who.name)
    look = who.look
    age = _BUILDS.get(look.build, "old" if look.head in _OLD_HEADS else hints.age)
    return _Part(folded(who.name), look.feminine, age)


def _matched(parts: Sequence[_Part], voices: Sequence[NamedVoice]) -> dict[str, Voice]:
    """Deferred acceptance: whoever is turned away asks the next voice on their list."""
    asking = {part.name: iter(part.likes(voices)) for part in parts}
    given: dict[str, str] = {}
    waiting = [part.name for part in parts]
    while waiting:
        name = waiting.pop()
        for voice in asking[name]:
            other = given.get(voice.name)
            if other is None or dice(name, voice.name) < dice(other, voice.name):
                given[voice.name] = name
                waiting += [other] if other else []
                break
    return {name: Voice(voice) for voice, name in given.items()}


def _overflow(parts: Sequence[_Part], language: str, taken: set[str]) -> dict[str, Voice]:
    """Voices for those for whom there was none: a body from abroad that reads as the language's own voices do, and
    where those are taken too, a body that is moved."""
    home = voices_speaking(language)
    found: dict[str, Voice] = {}
    for abroad in _abroad(language):
        left = [part for part in parts if part.name not in found]
        guests = _matched(left, [voice for voice in abroad if voice.name not in taken])
        found |= {name: Voice(guest.name, reading=home[0].name if home else "") for name, guest in guests.items()}
        taken = taken | _names(found)
    for turn, part in enumerate(sorted((part for part in parts if part.name not in found), key=lambda part: part.name)):
        voice = (part.likes(home) or list(home) or part.likes(list(named_voices().values())))[0]
        pitch, timbre = _MOVED[(turn + 1) % len(_MOVED)]
        found[part.name] = Voice(voice.name, pitch=pitch, timbre=timbre)
    return found


def _abroad(language: str) -> Sequence[Sequence[NamedVoice]]:
    """The well-learnt voices of other languages, those of its kin first."""
    others = [voice for voice in named_voices().values() if not voice.speaks(language) and voice.grade >= _WELL]
    kin = [voice for voice in others if primary(language) in _ROMANCE and primary(voice.language) in _ROMANCE]
    return kin, [voice for voice in others if voice not in kin]


def _names(roles: Mapping[str, Voice]) -> set[str]:
    return {voice.name for voice in roles.values()}


def _worn(own: Voice, part: _Part, role: Voice) -> Voice:
    """The voice that is cast, with what the TOML says of pace and pitch, in a body of the part's age."""
    body = Voice() if named_voices()[role.name].age == part.age else _AGED.get(part.age, Voice())
    return replace(
        role,
        pace=round(own.pace * body.pace, 3),
        pitch=round(own.pitch * role.pitch * body.pitch, 3),
        timbre=round(own.timbre * role.timbre * body.timbre, 3),
    )
