"""Pointing: how a person says which part of a film they mean: by its id, a time in the film, or its words.

sc02/ln07/voice@en           a slot
sc02/ln07/voice              the same, its axes left out
sc02/sh03, sc02              all of a shot, a scene
0:23, 23.5                   what stands on the screen then
"hung me crooked"            a piece of a line, quoted or not
0:23/picture, "crooked"/voice, 0:23/score   one thing of these: of the shot, of the line in it, of the scene around it

A command that is about one slot takes the likeliest: of a shot its picture, of words their voice, of a scene its shots.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from limelight.actions.moments import Moment, Spoken, Standing, moment
from limelight.actions.near import near_misses, plain
from limelight.core.errors import InputError, UnknownSlot
from limelight.works.naming import Slot, parse_slot

__all__ = ["SeveralSlots", "Spoken", "Standing", "point", "point_at_one"]

_QUOTES = "\"'“”‘’«»„‚「」『』"
_LISTED = 8
EVERY = " `limelight board` lists every shot, with its time and its lines."


class SeveralSlots(InputError):
    code = "several-slots"
    sentence = '"{query}" may be {count} things. Type the one that is meant:\n  {listed}'


def point(query: str, labels: Mapping[str, str], shots: Iterable[Standing] = ()) -> tuple[str, ...]:
    """The slots that `query` means, in the plan's order; `labels` are all slots and what people call them.

    Raises UnknownSlot, which names what may have been meant.
    """
    return _Finder(labels, shots).all(query.strip())


def point_at_one(
    query: str, labels: Mapping[str, str], shots: Iterable[Standing] = (), roles: Sequence[str] = ()
) -> str:
    """The one slot that `query` means. `roles` are the only ones that may be meant, the likeliest first.

    Raises UnknownSlot, and SeveralSlots, which lists them with what to type.
    """
    return _Finder(labels, shots).one(query.strip(), roles)


class _Finder:
    def __init__(self, labels: Mapping[str, str], shots: Iterable[Standing]) -> None:
        self._labels, self._shots = labels, tuple(shots)
        self._roles = {slot.role for slot in map(parse_slot, labels) if slot}

    def all(self, query: str) -> tuple[str, ...]:
        found = self._by_name(query) or self._by_role(query) or self._plainly(query)
        if not found:
            raise UnknownSlot(slot=query.replace('"', ""), hint=self._hint(query))
        return found

    def one(self, query: str, roles: Sequence[str]) -> str:
        found = self.all(query)
        if query in found:
            return query
        kept = _of_roles(found, roles or self._likely(query)) or (() if roles else found)
        of_the_film = [slot for slot in kept if not _axes(slot).variant]
        first, *others = of_the_film or kept or [""]
        if not first:
            raise UnknownSlot(slot=query, hint=f" It has no {' and no '.join(roles)}.")
        if others:
            listed = "\n  ".join(f"{slot}  {self._labels[slot]}" for slot in (first, *others)[:_LISTED])
            raise SeveralSlots(query=query, count=len(others) + 1, listed=listed)
        return first

    def _likely(self, query: str) -> tuple[str, ...]:
        """The roles that are meant where none is named, the likeliest first."""
        if self._by_name(query):
            return ("shots", "picture", "voice")
        return ("picture",) if moment(query) else ("voice", "picture")

    # -- the ways to say it ------------------------------------------------------------------------------------------

    def _by_name(self, query: str) -> tuple[str, ...]:
        """The slot of that name; else those that it names less particularly; else all under that path."""
        if query in self._labels:
            return (query,)
        asked = parse_slot(query)
        under = tuple(slot for slot in self._labels if slot.startswith(query.rstrip("/") + "/"))
        return (tuple(slot for slot in self._labels if asked and _is_one_of(slot, asked)) if asked else ()) or under

    def _by_role(self, query: str) -> tuple[str, ...]:
        """One thing of a place: of the place itself, else of the line or shot there, else of the scene around it."""
        head, _, role = query.rpartition("/")
        asked = parse_slot(role)
        if not head or asked is None or asked.role not in self._roles:
            return ()
        found = self._plainly(head)
        if of_these := tuple(slot for slot in found if _is_one_of(slot, _under(_owner(slot), asked))):
            return of_these
        for places in self._places(head.strip(), found):
            wanted = [_under(place, asked) for place in places]
            if found := tuple(slot for slot in self._labels if any(_is_one_of(slot, each) for each in wanted)):
                return found
        return ()

    def _plainly(self, query: str) -> tuple[str, ...]:
        return self._by_name(query) or self._by_time(query) or self._by_words(query)

    def _by_time(self, query: str) -> tuple[str, ...]:
        now = moment(query)
        here = now and now.meant(self._shots)
        return tuple(slot for slot in self._labels if here and slot.startswith(here.shot + "/"))

    def _by_words(self, query: str) -> tuple[str, ...]:
        words = plain(query.strip(_QUOTES + " "))
        return tuple(slot for slot, label in self._labels.items() if words and words in plain(label))

    # -- places ------------------------------------------------------------------------------------------------------

    def _places(self, head: str, found: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """The paths of what `head` found, then those of the lines or shots with them, then of their scenes."""
        paths = tuple(dict.fromkeys(_owner(slot) for slot in found))
        yield (head,) if any(path.startswith(head + "/") for path in paths) else paths
        yield tuple(other for path in paths for other in self._with(path, moment(head)))
        yield tuple(dict.fromkeys(path.partition("/")[0] for path in paths))

    def _with(self, path: str, now: Moment | None) -> Iterator[str]:
        """The lines that are heard in a shot (just then), the shots in which a line is heard."""
        for each in self._shots:
            if each.shot == path:
                heard = now and now.meant(each.spoken)
                yield from (spoken.line for spoken in ((heard,) if heard else each.spoken))
            elif any(spoken.line == path for spoken in each.spoken):
                yield each.shot

    def _hint(self, query: str) -> str:
        """What a person who typed `query` may have meant, as the rest of a sentence."""
        head, slash, role = query.rpartition("/")
        known = _axes(role).role in self._roles
        if slash and known and self._plainly(head):
            return f" Nothing there has a {role}."
        if slash and not self._by_name(head) and self._plainly(head):
            return self._other_role(head, role)
        if moment(head or query) and self._shots:
            return f" The film is {self._shots[-1].end:.1f} s long."
        said = head if slash and known else query
        meant = [each + (slash + role if slash and known else "") for each in self._near(said)]
        return f" Did you mean {', '.join(meant)}?" if meant else EVERY

    def _near(self, said: str) -> list[str]:
        return near_misses(said.strip(_QUOTES + " "), self._labels)

    def _other_role(self, head: str, role: str) -> str:
        near = get_close_matches(role, self._roles, n=1)
        return f" Did you mean {head}/{near[0]}?" if near else f" After / may stand {', '.join(sorted(self._roles))}."


def _of_roles(slots: Iterable[str], roles: Sequence[str]) -> tuple[str, ...]:
    """The slots of the first of `roles` that any of them has."""
    slots = tuple(slots)
    kept = (tuple(slot for slot in slots if _axes(slot).role == role) for role in roles)
    return next((each for each in kept if each), ())


def _axes(name: str) -> Slot:
    return parse_slot(name) or Slot(name)


def _is_one_of(name: str, asked: Slot) -> bool:
    """`name` says all that `asked` says, and more."""
    slot = parse_slot(name)
    if slot is None:
        return False
    paths = [(each.scene, each.item, each.role) for each in (slot, asked)]
    axes = ("language", "aspect", "variant")
    return paths[0] == paths[1] and all(getattr(asked, axis) in ("", getattr(slot, axis)) for axis in axes)


def _owner(slot: str) -> str:
    """The path of what a slot belongs to: `sc02/sh03`."""
    return slot.rpartition("/")[0]


def _under(owner: str, role: Slot) -> Slot:
    """That role, with its axes, of what is at the path `owner`."""
    scene, _, item = owner.partition("/")
    return replace(role, scene=scene, item=item)
