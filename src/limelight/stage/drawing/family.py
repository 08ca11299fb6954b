"""Families of drawings: a folder in which each file is one drawing, known by the file's name and loaded when it is
drawn.

A new hat is one new file in `figures/hats/` that sets `HAT`: it is then a hat in every TOML of a character. An unknown
name is an error that names the known and guesses what was meant.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Generic, TypeVar

from limelight.core.errors import InputError
from limelight.works.drawn import drawn

T = TypeVar("T")


class UnknownDrawing(InputError):
    """Nothing of this kind (`what`) is drawn under that `name`."""

    code = "unknown-drawing"
    sentence = 'there is no {what} "{name}".{hint} Known: {known}.'


def chosen(table: Mapping[str, T], name: str, what: str) -> T:
    """The table's entry, or `UnknownDrawing`."""
    if name in table:
        return table[name]
    known = sorted(key for key in table if key)
    meant = get_close_matches(name, known, 1)
    hint = f' Did you mean "{meant[0]}"?' if meant else ""
    raise UnknownDrawing(what=what, name=name, hint=hint, known=", ".join(known))


class Shelf(Mapping[str, T], Generic[T]):
    """The drawings of one folder by name, each opened when it is first asked for; `without` is what "" stands for."""

    def __init__(self, folder: str, what: str, without: T | None = None) -> None:
        self._folder, self._what = folder, what
        self._opened: dict[str, T] = {} if without is None else {"": without}
        self._names = (*self._opened, *drawn(folder))

    def named(self, name: str) -> T:
        """The drawing of that name. Raises UnknownDrawing, with what there is."""
        return chosen(self, name, self._what)

    def _open(self, stem: str) -> T:
        """What the file says that is called so, without its ending."""
        raise NotImplementedError

    def __getitem__(self, name: str) -> T:
        if name not in self._opened:
            if name not in self._names:
                raise KeyError(name)
            self._opened[name] = self._open(name.replace("-", "_"))
        return self._opened[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Family(Shelf[T]):
    """The drawings of a folder of modules: each sets `constant`."""

    def __init__(self, folder: str, constant: str, what: str, without: T | None = None) -> None:
        super().__init__(folder, what, without)
        self._package, self._constant = f"limelight.stage.{folder.replace('/', '.')}", constant

    def _open(self, stem: str) -> T:
        module: Any = importlib.import_module(f"{self._package}.{stem}")
        return getattr(module, self._constant)
