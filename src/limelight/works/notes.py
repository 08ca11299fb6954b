"""A note read as a direction: strictly, once it looks like one.

What names nobody and nothing known is a problem with a suggestion, never a guess. A note that does not look like a
direction is the writer's own and is left alone.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from limelight.works import transitions, vocabulary
from limelight.works.directions import Direction
from limelight.works.grammar.business import sounds_in
from limelight.works.naming import bearer, folded
from limelight.works.problems import Problem, nearest, suggestion


class _Unclear(Exception):
    """A note that looks like a direction and is not one: the wrong value, what is wrong, the way out."""

    def __init__(self, value: str, message: str, hint: str):
        self.value, self.message, self.hint = value, message, hint
        super().__init__(message)


@dataclass(frozen=True)
class _Asked:
    """A note taken apart, `kind whom: what`, and everyone it could name."""

    kind: str
    whom: str
    what: str
    people: Mapping[str, str]


def read_direction(note: str, people: Collection[str], *, line_no: int, file: str) -> Direction | Problem | None:
    """What a note directs; a problem when it only looks like a direction; None for a note of the writer's own."""
    asked = _take_apart(" ".join(note.split()), {folded(name): name for name in people})
    if asked is None:
        return None
    try:
        return replace(_READERS.get(asked.kind, _unknown)(asked), line_no=line_no)
    except _Unclear as unclear:
        return Problem(file, line_no, unclear.value, unclear.message, unclear.hint)


_COLON = re.compile(r"(?P<kind>[^\W\d]+)(?:\s+(?P<whom>[^:：]+?))?\s*[:：]\s*(?P<what>.*)")
_BARE = re.compile(r"(?P<kind>[^\W\d]+)(?:\s+(?P<what>.+))?")
_NUMBER = r"(?:\d+(?:[.,]\d+)?|[.,]\d+)"
_SECONDS = re.compile(rf"({_NUMBER})\s*(?:s|sec|seconds?)?")
_STRENGTH = re.compile(rf"(?P<value>.*?)\s*(?P<number>-?{_NUMBER})\s*(?P<percent>%?)")
_NEAR, _NEAR_WITH_A_NAME = 0.72, 0.5
_FEW_WORDS = 6
LONGEST_HOLD = 20.0


def _take_apart(text: str, people: Mapping[str, str]) -> _Asked | None:
    """The note as `kind whom: what`, or None where it does not look like a direction."""
    if transitions.named(text):
        return _Asked("transition", "", text, people)
    if found := _COLON.fullmatch(text):
        asked = _Asked(found["kind"].lower(), found["whom"] or "", found["what"], people)
        return asked if _looks_with_colon(asked) else None
    if found := _BARE.fullmatch(text):
        asked = _Asked(found["kind"].lower(), "", found["what"] or "", people)
        return asked if _looks_without_colon(asked) else None
    return None


def _looks_with_colon(asked: _Asked) -> bool:
    """A known word before the colon, or one near it with few words after it; a name beside it excuses more."""
    near_enough = _NEAR_WITH_A_NAME if folded(asked.whom) in asked.people else _NEAR
    return asked.kind in _READERS or (_likeness(asked.kind) >= near_enough and len(asked.what.split()) <= _FEW_WORDS)


def _looks_without_colon(asked: _Asked) -> bool:
    """Prose begins like this too ("hold on, is she sixteen?"): only seconds, a name or a size after it tell."""
    first = folded(asked.what.split(" ")[0].rstrip(","))
    follows = not asked.what or first in asked.people
    if asked.kind not in _READERS:
        return _likeness(asked.kind) >= _NEAR and (follows or bool(_SECONDS.fullmatch(asked.what)))
    timed = asked.kind in _WITH_SECONDS and bool(_SECONDS.fullmatch(asked.what))
    return follows or timed or (asked.kind == "shot" and bool(_size(asked.what)[0]))


def _likeness(kind: str) -> float:
    return max(difflib.SequenceMatcher(None, kind, known).ratio() for known in _READERS)


def _unknown(asked: _Asked) -> Direction:
    hint = suggestion(asked.kind, _READERS, what="Directions")
    raise _Unclear(asked.kind, f'"{asked.kind}" looks like a direction, but is none.', hint)


def _shot(asked: _Asked) -> Direction:
    size, targets, move = "", tuple[str, ...](), ""
    for part in filter(None, (part.strip() for part in asked.what.split(","))):
        if part.casefold() in vocabulary.MOVE_WORDS:
            move = vocabulary.MOVE_WORDS[part.casefold()]
            continue
        found, rest = _size(part)
        size, targets = found or size, targets + _framed(rest, found or size, asked)
    if not (size or targets or move):
        raise _Unclear(asked.what, "This shot says nothing.", "Write for example [[shot: close-up NAME, push in]].")
    return Direction(asked.kind, targets, size, move=move)


def _size(part: str) -> tuple[str, str]:
    """The size that the words open with, and the rest of them."""
    for words, size in vocabulary.SIZE_WORDS.items():
        if re.match(rf"{re.escape(words)}(?!\w)", part, re.IGNORECASE):
            return size, re.sub(r"^(?:shot\b)?\s*(?:on|of)?\b\s*", "", part[len(words) :].strip(), flags=re.IGNORECASE)
    return "", part


def _framed(words: str, size: str, asked: _Asked) -> tuple[str, ...]:
    """Who or what a shot is of: people, or a thing, which an article or an insert tells from a misspelt name."""
    if not words:
        return ()
    names = [bearer(name, asked.people) for name in re.split(r"\s+(?:and|&|y|et|und)\s+|\s*[&+和与、]\s*", words)]
    if all(names):
        return tuple(names)
    if size in ("insert", "wide") or re.match(r"(?:the|a|an|his|her|their|its)\s", words, re.IGNORECASE):
        return (re.sub(r"^(?:the|a|an)\s+", "", words, flags=re.IGNORECASE),)
    near = nearest(words, [*asked.people.values(), *vocabulary.SIZE_WORDS, *vocabulary.MOVE_WORDS])
    meant = f'Did you mean "{near}"? ' if near else ""
    hint = f"{meant}People: {', '.join(sorted(asked.people.values()))}. A thing is written [[insert: thing]]."
    raise _Unclear(words, f'A shot of "{words}": no such person, size or move.', hint)


def _face(asked: _Asked) -> Direction:
    who, found = _somebody(asked), _STRENGTH.fullmatch(asked.what)
    amount = _strength(found) if found else None
    value = _one_of(found["value"] if found else asked.what, vocabulary.EXPRESSIONS, "expression", "Expressions")
    return Direction(asked.kind, (who,), value, amount)


def _strength(found: re.Match[str]) -> float:
    amount = float(found["number"].replace(",", ".")) / (100 if found["percent"] else 1)
    if not 0 <= amount <= 1:
        raise _Unclear(
            found["number"], f"A strength of {found['number']} is out of reach.", "Give 0 to 1, as in hurt 0.7."
        )
    return amount


def _look(asked: _Asked) -> Direction:
    who = _somebody(asked)
    words = re.sub(r"^(?:at|to|toward|towards)\s+(?:the\s+)?", "", asked.what, flags=re.IGNORECASE)
    known = {**asked.people, **{gaze: gaze for gaze in vocabulary.GAZES}}
    at = bearer(words, known)
    if not at:
        hint = suggestion(words, known.values(), what="One can look at")
        raise _Unclear(words, f'"{words}" is nobody and nowhere to look.', hint)
    return Direction(asked.kind, (who,), at)


def _acted(known: tuple[str, ...], what: str, plural: str) -> Callable[[_Asked], Direction]:
    """A direction of the form `kind NAME: one of these`."""
    return lambda asked: Direction(asked.kind, (_somebody(asked),), _one_of(asked.what, known, what, plural))


def _named(known: tuple[str, ...], what: str, plural: str) -> Callable[[_Asked], Direction]:
    """A direction of the form `kind: one of these`."""
    return lambda asked: Direction(asked.kind, value=_one_of(asked.what, known, what, plural))


def _sound(asked: _Asked) -> Direction:
    """A sound by its name; by other words for it (footsteps, a ringtone) it is suggested."""
    meant = next(iter(sounds_in(asked.what)), "")
    if meant and folded(asked.what) not in vocabulary.SOUNDS:
        hint = f'Did you mean "{meant}"? Sounds: {", ".join(vocabulary.SOUNDS)}.'
        raise _Unclear(asked.what, f'"{asked.what}" is no sound.', hint)
    return Direction("sfx", value=_one_of(asked.what, vocabulary.SOUNDS, "sound", "Sounds"))


def _lasting(asked: _Asked) -> Direction:
    found = _SECONDS.fullmatch(asked.what) if asked.what else None
    seconds = float(found[1].replace(",", ".")) if found else None
    if asked.what and (seconds is None or not 0 < seconds <= LONGEST_HOLD):
        hint = f"Give seconds, more than 0 and at most {LONGEST_HOLD:g}, as in [[{asked.kind} 1.5]]."
        raise _Unclear(asked.what, f'"{asked.what}" is no length for a {asked.kind}.', hint)
    return Direction(asked.kind, amount=_WITH_SECONDS[asked.kind] if seconds is None else seconds)


def _insert(asked: _Asked) -> Direction:
    thing, _, rest = (part.strip() for part in asked.what.partition(","))
    if not thing:
        raise _Unclear(asked.what, "This insert shows nothing.", "Name a thing, as in [[insert: gate]].")
    move = _one_of(rest, tuple(vocabulary.MOVE_WORDS), "camera move", "Moves") if rest else ""
    bare = re.sub(r"^(?:the|a|an)\s+", "", thing, flags=re.IGNORECASE)
    return Direction(asked.kind, (bare,), move=vocabulary.MOVE_WORDS.get(move, ""))


def _sting(asked: _Asked) -> Direction:
    if asked.what:
        raise _Unclear(asked.what, "A sting takes nothing after it.", "Write [[sting]].")
    return Direction(asked.kind)


def _passing(asked: _Asked) -> Direction:
    """`[[fade out]]` stands for `[[transition: fade out]]`."""
    kind = _transition(asked.what) if asked.kind == "transition" else ""
    if not kind:
        hint = suggestion(asked.what, [*vocabulary.TRANSITIONS, "fade out"], what="Transitions")
        raise _Unclear(asked.what, f'"{asked.what}" is no transition.', hint)
    return Direction("transition", value=kind)


def _transition(text: str) -> str:
    """What a transition's wording says, or its own name as `shots/scNN.toml` has it."""
    name = folded(text)
    return transitions.named(text) or (name if name in transitions.PASSAGES else "")


def _one_of(word: str, known: tuple[str, ...], what: str, plural: str) -> str:
    by_fold = {folded(name): name for name in known}
    if folded(word) not in by_fold:
        raise _Unclear(word, f'"{word}" is no {what}.', suggestion(word, known, what=plural))
    return by_fold[folded(word)]


def _somebody(asked: _Asked) -> str:
    """The person a direction is for."""
    first, _, rest = asked.what.partition(" ")
    if not asked.whom and rest and bearer(first.rstrip(","), asked.people):
        hint = f"Write [[{asked.kind} {first.rstrip(',')}: {rest.strip()}]]."
        raise _Unclear(asked.what, f"This {asked.kind} lacks the colon after the name.", hint)
    if not asked.whom:
        example = f"[[{asked.kind} {next(iter(asked.people.values()), 'NAME')}: …]]"
        raise _Unclear(asked.what, f"This {asked.kind} is for nobody.", f"Write whom it is for and a colon: {example}.")
    if name := bearer(asked.whom, asked.people):
        return name
    hint = suggestion(asked.whom, asked.people.values(), what="People")
    raise _Unclear(asked.whom, f'"{asked.whom}" is nobody in this script.', hint)


_WITH_SECONDS = {"hold": 1.0, "beat": 0.6}
"""Seconds, where none are given."""
_READERS: dict[str, Callable[[_Asked], Direction]] = {
    "shot": _shot,
    "face": _face,
    "look": _look,
    "pose": _acted(vocabulary.POSES, "pose", "Poses"),
    "prop": _acted(vocabulary.PROPS, "prop", "Props"),
    "hold": _lasting,
    "beat": _lasting,
    "music": _named(vocabulary.MOODS, "mood", "Moods"),
    "sting": _sting,
    "sfx": _sound,
    "lamp": _named(vocabulary.LAMPS, "way for a lamp", "A lamp can"),
    "light": _named(vocabulary.LIGHTS, "light", "Lights"),
    "insert": _insert,
    "transition": _passing,
    **dict.fromkeys(vocabulary.TRANSITIONS, _passing),
}
