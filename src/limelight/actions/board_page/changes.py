"""A change: one thing that a person may want otherwise, as text to copy, with what can stand in it and where it goes.

The text has blanks. What may stand in each is listed, and what stands there now is filled in, so that the text as it is
offered says what is so already. A change may be written in several ways: as a direction in the script, as a row of
`shots/sc02.toml`, as a command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from limelight.actions.board_page.spots import Spot

Kind = Literal["script", "toml", "shell", "po"]

AS_IT_IS = "as it is"
"""The choice that leaves a blank out of the text."""
_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Blank:
    """What is chosen from `options` and stands in the text for `{name}`; without options, what a person types.

    `now` is what is so at present; where that hangs on what another blank holds, `by` names that one and `each` has the
    present value for each of its options.
    """

    name: str
    now: str
    options: tuple[str, ...] = ()
    by: str = ""
    each: Mapping[str, str] = field(default_factory=dict[str, str])
    label: str = ""


@dataclass(frozen=True)
class Way:
    """One way to write a change: the text with its blanks, what kind of text it is, and where it is put.

    `forms` say what an option becomes in this text, where that is not the option itself.
    """

    kind: Kind
    text: str
    where: str
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    spot: Spot | None = None
    """The place in the script, for what is written there."""


@dataclass(frozen=True)
class Change:
    """One thing to change. `group` is the heading it stands under, `hint` what one should know before."""

    name: str
    title: str
    group: str
    ways: tuple[Way, ...]
    blanks: tuple[Blank, ...] = ()
    hint: str = ""

    @property
    def now(self) -> dict[str, str]:
        """What stands in each blank at present."""
        return {blank.name: blank.now for blank in self.blanks}

    def written(self, way: Way, chosen: Mapping[str, str] | None = None) -> str:
        """The text, its blanks filled as chosen, else as it is at present."""
        values = {**self.now, **(chosen or {})}
        return _BLANK.sub(lambda blank: _form(way, blank[1], values[blank[1]]), way.text)

    def variants(self) -> Iterator[dict[str, str]]:
        """What is so at present, then every option once."""
        yield {}
        for blank in self.blanks:
            yield from ({blank.name: option} for option in blank.options)


def _form(way: Way, name: str, value: str) -> str:
    return way.forms.get(name, {}).get(value, ESCAPES[way.kind](value))


def in_toml(text: str) -> str:
    """`text` as it stands between the quotes of a TOML string."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(char if char >= " " and char != "\x7f" else f"\\u{ord(char):04x}" for char in plain)


def in_shell(text: str) -> str:
    """`text` as it stands between double quotes on a command line."""
    return re.sub(r'([\\"$`])', r"\\\1", " ".join(text.split()))


def in_po(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


ESCAPES: Mapping[Kind, Callable[[str], str]] = {
    "script": lambda text: text,
    "toml": in_toml,
    "shell": in_shell,
    "po": in_po,
}


def choice(name: str, now: str, options: Iterable[str], label: str = "") -> Blank:
    """A blank with options, of which the present value is one."""
    listed = tuple(dict.fromkeys(options))
    return Blank(name, now, listed if now in listed else (now, *listed), label=label)


def by_person(name: str, present: Mapping[str, str], options: Iterable[str], label: str = "") -> tuple[Blank, Blank]:
    """Two blanks: who, and the value that each of them has at present."""
    first = next(iter(present))
    who = Blank("who", first, tuple(present))
    listed = dict.fromkeys((*options, *present.values()))
    return who, Blank(name, present[first], tuple(listed), by="who", each=present, label=label)


def with_ways(change: Change, ways: Iterable[Way | None]) -> Change | None:
    """The change with those of the ways that there are; None where there is none."""
    there = tuple(way for way in ways if way)
    return replace(change, ways=there) if there else None
