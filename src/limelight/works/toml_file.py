"""One TOML file read strictly: every wrong key, type and value becomes a problem with its line and what is allowed.

A reader asks a `Table` for each key that it knows, and closes it; what nobody asked for is an unknown key. A wrong
value is reported and its default taken, so that one reading finds everything. A file that names no schema is of
schema 1.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, cast

from limelight.works.problems import Problem, nearest, suggestion
from limelight.works.source import decode

SCHEMA = 1
_HUGE = 10**15
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "true or false"),
    (str, "text"),
    (int, "a number"),
    (float, "a number"),
    (list, "a list"),
    (dict, "a table"),
)


def read_toml(data: bytes, file: str, problems: list[Problem]) -> Table:
    """The file's top table; an empty one where the bytes are no TOML. `problems` grows as the table is read."""
    text, unreadable = decode(data, file)
    problems += unreadable
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        problems.append(_syntax(error, text, file))
        values = {}
    except RecursionError:
        problems.append(Problem(file, 0, "", "This file nests too deep.", "Write it flatter."))
        values = {}
    table = Table(values, file, problems, _lines(text))
    _check_schema(table)
    return table


def _syntax(error: tomllib.TOMLDecodeError, text: str, file: str) -> Problem:
    """tomllib tells the place in its message only: "… (at line 3, column 5)"."""
    found = re.search(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
    rows = text.split("\n")
    line_no = int(found[1]) if found and found[1] else max(1, len(rows))
    wrong = rows[line_no - 1].strip() if line_no <= len(rows) else ""
    reason = re.sub(r"\s*\(at .*", "", str(error))
    if "overwrite" in reason or "twice" in reason:
        message = "What this line gives has been given before in this file."
        return Problem(file, line_no, wrong[:60], message, "Keep one of them.")
    return Problem(
        file, line_no, wrong[:60], f"This is no TOML: {reason[:1].lower()}{reason[1:]}.", _syntax_hint(wrong)
    )


def _syntax_hint(row: str) -> str:
    value = row.partition("=")[2].strip()
    if "=" not in row and ":" in row:
        return "Write key = value, with an equals sign."
    if value and value[0] not in "\"'[{0123456789-+tf":
        return f'Text stands in quotes: {row.partition("=")[0].strip()} = "{value}".'
    return "Look for a missing quote, bracket or comma in this line or the one before."


def _check_schema(table: Table) -> None:
    schema = table.whole("schema", SCHEMA)
    if schema > SCHEMA:
        hint = "Install a newer limelight (uv tool upgrade limelight)."
        table.wrong("schema", schema, f"This file is of schema {schema}; this limelight reads up to {SCHEMA}.", hint)
    elif schema < 1:
        table.wrong("schema", schema, f"There is no schema {schema}.", f"Write schema = {SCHEMA}.")


class Table:
    """A table of the file. Each method gives the value of one key, or `default` where it is missing or wrong."""

    def __init__(
        self,
        values: Mapping[str, Any],
        file: str,
        problems: list[Problem],
        lines: Mapping[tuple[str, ...], int],
        path: tuple[str, ...] = (),
    ) -> None:
        self._values, self.file, self._problems, self._lines, self._path = values, file, problems, lines, path
        self._known: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        """Whether the file says it. Who asks knows the key."""
        self._known[key] = None
        return key in self._values

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._values)

    def text(self, key: str, default: str = "") -> str:
        return self._typed(key, str, default)

    def flag(self, key: str, default: bool = False) -> bool:
        return self._typed(key, bool, default)

    def whole(self, key: str, default: int) -> int:
        return self._typed(key, int, default)

    def day(self, key: str) -> date | None:
        """A day of the calendar; None where none is said."""
        self._known[key] = None
        value = self._values.get(key)
        if value is None or type(value) is date:
            return value
        self.wrong(key, value, f"{key} is {_kind(value)}, not a day.", f"Write it without quotes: {key} = 2027-01-31.")
        return None

    def says(self, key: str, word: str) -> bool:
        """Whether that very word stands under `key`, where something else may."""
        return key in self and self._values[key] == word

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """A number from `least` to `most`."""
        given = self._typed(key, float, default)
        value = float(given) if abs(given) < _HUGE else float("inf")
        if not least <= value <= most:
            hint = f"It can be {_figure(least)} to {_figure(most)}."
            self.wrong(key, self._values[key], f"{key} is {_figure(value)}.", hint)
            return default
        return value

    def numbers(self, key: str, default: tuple[float, ...], least: float, most: float) -> tuple[float, ...]:
        """A list of as many numbers as `default` has, each from `least` to `most`."""
        values = self._typed(key, list, list(default))
        fits = len(values) == len(default) and all(
            type(value) in (int, float) and least <= value <= most for value in values
        )
        if not fits:
            example = ", ".join(f"{value:g}" for value in default)
            hint = f"Write {len(default)} numbers from {_figure(least)} to {_figure(most)}: {key} = [{example}]."
            self.wrong(key, values, f"{key} is {str(values)[:60]}.", hint)
            return default
        return tuple(float(value) for value in values)

    def choice(self, key: str, default: str, allowed: Sequence[str], what: str) -> str:
        """One of the `allowed` texts; `what` names them: "Hours"."""
        value = self.text(key, default)
        if value != default and value not in allowed:
            hint = suggestion(value, [word for word in allowed if word], what=what)
            self.wrong(key, value, f'{key} is "{value}", which is not known.', hint)
            return default
        return value

    def colour(self, key: str, default: str, named: Mapping[str, str] | None = None, whose: str = "") -> str:
        """A colour, `#rrggbb`, or one of the `named`, which are told as `whose` ("Skins") where it is neither."""
        value = self.text(key, default)
        if named and value in named:
            return named[value]
        if value != default and not _COLOUR.fullmatch(value):
            if named and not value.startswith("#"):
                hint = f'{suggestion(value, named, what=whose)} Or write it as "#rrggbb".'
                self.wrong(key, value, f'{key} is "{value}", which is no colour.', hint)
                return default
            self.wrong(
                key, value, f'{key} is "{value}", which is no colour.', 'Write it as "#rrggbb", as in "#c93b5a".'
            )
            return default
        return value.lower()

    def texts(
        self, key: str, default: tuple[str, ...] = (), *, fits: Callable[[str], str] = lambda _: ""
    ) -> tuple[str, ...]:
        """A list of texts, each once; `fits` gives the way out for one that does not fit, else ""."""
        values = self._typed(key, list, list(default))
        kept: list[str] = []
        for value in values:
            if not isinstance(value, str):
                self.wrong(key, value, f"{key} holds {_kind(value)}.", "Every entry is text, in quotes.")
            elif hint := fits(value):
                self.wrong(key, value, f'{key} holds "{value}".', hint)
            elif value not in kept:
                kept.append(value)
        return tuple(kept)

    def table(self, key: str) -> Table:
        """The table under `key`, empty where there is none."""
        values = cast("dict[str, Any]", self._typed(key, dict, {}))
        return Table(values, self.file, self._problems, self._lines, (*self._path, key))

    def holds_table(self, key: str) -> bool:
        """Whether a table stands under `key`, where something else may."""
        return isinstance(self._values.get(key), dict)

    def tables(self, key: str) -> list[Table]:
        """The tables of `[[key]]`, in order."""
        values = cast("list[Any]", self._typed(key, list, []))
        if not all(isinstance(value, dict) for value in values):
            self.wrong(key, key, f"{key} is a list of other things than tables.", f"Write it under [[{key}]].")
            return []
        paths = ((*self._path, key, str(nth)) for nth in range(len(values)))
        return [
            Table(value, self.file, self._problems, self._lines, path)
            for value, path in zip(values, paths, strict=True)
        ]

    @property
    def line(self) -> int:
        """The line on which this table begins, counted from 1; 0 for the file itself."""
        return self._lines.get(self._path, 0)

    def line_of(self, key: str) -> int:
        """The line on which `key` stands, counted from 1."""
        return self._line_of(key)

    def words(self, key: str) -> dict[str, str]:
        """A table of texts under keys of the person's own choosing."""
        table = self.table(key)
        return {word: table.text(word) for word in table.keys}

    def close(self) -> None:
        """Report every key that was not asked for."""
        for key in self._values:
            if key not in self._known:
                near = nearest(key, self._known)
                meant = f'Did you mean "{near}"? ' if near else ""
                here = f"[{'.'.join(self._path)}]" if self._path else "This file"
                known = ", ".join(self._known)
                self.wrong(key, key, f'"{key}" is no key that is known here.', f"{meant}{here} can have: {known}.")

    def wrong(self, key: str, value: object, message: str, hint: str) -> None:
        """Report a problem at the line of `key`."""
        shown = value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
        self._problems.append(Problem(self.file, self._line_of(key), shown[:80], message, hint))

    def _line_of(self, key: str) -> int:
        path = (*self._path, key)
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)

    def _typed(self, key: str, kind: type, default: Any) -> Any:
        self._known[key] = None
        value = self._values.get(key, default)
        fits = type(value) in (int, float) if kind is float else type(value) is kind
        if fits:
            return value
        self.wrong(key, value, f"{key} is {_kind(value)}, not {dict(_KINDS)[kind]}.", _example(key, kind, value))
        return default


def _figure(number: float) -> str:
    """0.5, 1,000,000: as people write it."""
    return f"{number:,.0f}" if number == round(number, 0) and abs(number) < _HUGE else f"{number:g}"


def _kind(value: object) -> str:
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "a date or time")


def _example(key: str, kind: type, value: object) -> str:
    if kind is list and isinstance(value, str):
        return f'Write it in brackets: {key} = ["{value}"].'
    if kind is str and not isinstance(value, list | dict):
        return f'Write it in quotes: {key} = "{value}".'
    examples = {bool: "true", int: "1", float: "1.0", str: '"…"', list: '["…"]'}
    return f"Write {key} = {examples[kind]}." if kind in examples else f"Write it under a heading of its own: [{key}]."


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """The line of every key and table; strings and lists of several rows are stepped over."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    many: Counter[tuple[str, ...]] = Counter()
    open_mark = ""
    for line_no, row in enumerate(text.split("\n"), start=1):
        if open_mark:
            open_mark = _still_open(row, open_mark)
        elif header := _HEADER.match(row):
            table = _inside(_path_of(header[1]), many)
            lines.setdefault(table, line_no)
            if row.lstrip().startswith("[["):
                many[table] += 1
                table = (*table, str(many[table] - 1))
                lines[table] = line_no
        elif key := _KEY.match(row):
            path = (*table, *_path_of(key[1]))
            for depth in range(len(table) + 1, len(path) + 1):
                lines.setdefault(path[:depth], line_no)
            open_mark = _opened(row[key.end() :].strip())
    return lines


def _inside(path: tuple[str, ...], many: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """A table's path, each list of tables on the way told by its last one: `[[a.b]]` stands in the last `[[a]]`."""
    told: tuple[str, ...] = ()
    for nth, key in enumerate(path, start=1):
        told = (*told, key)
        if nth < len(path) and many[told]:
            told = (*told, str(many[told] - 1))
    return told


def _path_of(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"' ") for part in re.findall(r"""[\w-]+|"[^"]*"|'[^']*'""", dotted))


def _opened(value: str) -> str:
    """What must close before the next key: a string of several rows, or a list's bracket."""
    for mark in ('"""', "'''"):
        if value.startswith(mark):
            return "" if value.count(mark) > 1 else mark
    return "]" if value.startswith("[") and value.count("[") > value.count("]") else ""


def _still_open(row: str, mark: str) -> str:
    return "" if mark in row else mark
