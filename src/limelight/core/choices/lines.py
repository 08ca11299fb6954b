"""What a person said about takes, and how each of it stands as one line of `choices.jsonl`.

A line is a JSON object with a schema; what it is shows by its keys: `digest` chooses, `rejects` rejects, `refreshes`
takes over what newer makers made, `approves` agrees to what something says or shows, `undoes` takes an earlier line
back, which it names by that line's own digest. So the file can be read and mended by hand, and two people's lines can
be merged in any order of theirs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import UTC, datetime
from typing import Any, cast

from limelight.core.identity import digest

SCHEMA = 1


@dataclass(frozen=True)
class Decision:
    """One choice. `digest` and `key` pin the take; `craft`, `engine`, `take` and `vary` are how it is made again.

    `own` is the digest of the person's own file where that was chosen; where it was put there by this very choice,
    `adopted` is its path, and `instead_of` are the files that were moved aside for it. `by` is who chose, `when` is UTC
    (ISO 8601), `out_of` the digests of what there was to choose from: takes, and the own file. An empty `digest` takes
    an earlier choice back.
    """

    slot: str
    digest: str
    key: str = ""
    engine: str = ""
    take: int = 1
    vary: Mapping[str, object] = field(default_factory=dict[str, object])
    by: str = ""
    when: str = ""
    because: str = ""
    out_of: tuple[str, ...] = ()
    craft: str = ""
    own: str = ""
    adopted: str = ""
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rejection:
    """A take that shall not fill the slot: `rejects` is its digest, the rest as in a decision."""

    slot: str
    rejects: str
    key: str = ""
    engine: str = ""
    take: int = 1
    vary: Mapping[str, object] = field(default_factory=dict[str, object])
    by: str = ""
    when: str = ""
    because: str = ""
    craft: str = ""
    own: str = ""

    @property
    def number(self) -> int:
        """The number of the machine's take that is not to be asked for; 0 for a variation, and for an own file."""
        return 0 if self.own or self.vary else self.take


@dataclass(frozen=True)
class Remade:
    """A take that a newer maker made of the same recipe."""

    key: str
    digest: str


@dataclass(frozen=True)
class Refresh:
    """Slots whose takes newer makers made anew, all at one word of a person's."""

    refreshes: Mapping[str, Remade]
    by: str = ""
    when: str = ""


@dataclass(frozen=True)
class Approval:
    """A person has looked at something, and agrees that it goes out.

    `approves` gives each of what they looked at the digest of its content then: with another content it is another
    thing, that nobody has agreed to.
    """

    approves: Mapping[str, str]
    by: str = ""
    when: str = ""
    because: str = ""


@dataclass(frozen=True)
class Undo:
    """An earlier line does not hold any more. `undoes` is its digest."""

    undoes: str
    by: str = ""
    when: str = ""


Line = Decision | Rejection | Refresh | Approval | Undo


@dataclass(frozen=True)
class Written:
    """A line as it stands in the file; `id` is the digest of its text."""

    id: str
    number: int
    said: Line


def now() -> str:
    """This moment, UTC, as choices write it: to the microsecond, so that no two lines are the same."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def slots_of(line: Line) -> tuple[str, ...]:
    """The slots, or other things, that a line is about; none for one that takes another line back."""
    if isinstance(line, Refresh):
        return tuple(line.refreshes)
    if isinstance(line, Approval):
        return tuple(line.approves)
    return () if isinstance(line, Undo) else (line.slot,)


def written(text: str, number: int = 0) -> Written:
    """A line of the file, read. Raises ValueError, TypeError or KeyError for what says nothing."""
    plain = text.strip()
    read = json.loads(plain)
    if "\\u" in plain:
        json.dumps(read, ensure_ascii=False).encode("utf-8")  # half a letter can be neither shown nor saved
    return Written(digest(plain.encode("utf-8")), number, _line(read))


def text_of(line: Line) -> str:
    """The line as it is written, without its end."""
    said: dict[str, Any] = {name: value for name, value in vars(line).items() if value or name in _ALWAYS}
    if isinstance(line, Refresh):
        said["refreshes"] = {slot: vars(remade) for slot, remade in line.refreshes.items()}
    return json.dumps({"schema": SCHEMA, **said}, ensure_ascii=False, separators=(", ", ": "))


_ALWAYS = ("digest", "take")
_KINDS = {"undoes": Undo, "refreshes": Refresh, "approves": Approval, "rejects": Rejection}
_TYPES = {"take": int, "vary": dict, "out_of": list, "instead_of": list, "refreshes": dict, "approves": dict}


def _line(read: Any) -> Line:
    said = dict(cast("dict[str, Any]", read)) if isinstance(read, dict) else {}
    schema = said.pop("schema")
    if schema != SCHEMA:
        raise ValueError(f"schema {schema!r:.60}, and this limelight knows {SCHEMA}")
    kind = next((kind for name, kind in _KINDS.items() if name in said), Decision)
    _check(said, kind)
    if "refreshes" in said:
        said["refreshes"] = {slot: Remade(**remade) for slot, remade in said["refreshes"].items()}
    for name in ("out_of", "instead_of"):
        if name in said:
            said[name] = tuple(said[name])
    return kind(**said)


def _check(said: dict[str, Any], kind: type[Line]) -> None:
    """Raise what is wrong with a line of that kind: what it lacks, what it says too much, what is of no use."""
    known = {field.name: field for field in fields(kind)}
    for name, value in said.items():
        if name not in known:
            raise TypeError(f'"{name:.60}" is nothing that a choice says')
        if type(value) is not _TYPES.get(name, str):
            raise TypeError(f"{name} is {value!r:.60}, which is not {_TYPES.get(name, str).__name__}")
    if not all(isinstance(digest, str) for digest in cast("dict[str, Any]", said.get("approves", {})).values()):
        raise TypeError("what it approves has no digest")
    for name, field_ in known.items():
        needed = field_.default is MISSING and field_.default_factory is MISSING
        if needed and not said.get(name, "") and (name not in said or name != "digest"):
            raise KeyError(name)
