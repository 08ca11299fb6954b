"""Families of numbers: a folder in which each TOML file is one thing that is nothing but numbers, such as a skull.

Its keys are the fields of a dataclass. A file that says something else is an error that names the file, the key and
what may stand there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from difflib import get_close_matches
from importlib import resources
from typing import Any, TypeVar

from limelight.core.errors import InputError
from limelight.stage.drawing.family import Shelf

T = TypeVar("T")


class WrongNumbers(InputError):
    """A file of numbers says something that cannot be drawn."""

    code = "wrong-numbers"
    sentence = "{file}: {key} {trouble}"


class Toml(Shelf[T]):
    """What the TOML files of one folder say, by the files' names, as `read` reads them."""

    def __init__(self, folder: str, read: Callable[[bytes, str], T], what: str) -> None:
        super().__init__(folder, what)
        self._read = read

    def _open(self, stem: str) -> T:
        file = f"stage/{self._folder}/{stem}.toml"
        return self._read(resources.files("limelight").joinpath(file).read_bytes(), file)


class Numbers(Toml[T]):
    """Files whose keys are the fields of a dataclass."""

    def __init__(self, folder: str, kind: type[T], what: str) -> None:
        super().__init__(folder, lambda data, file: read_numbers(data, file, kind), what)


def read_numbers(data: bytes, file: str, kind: type[T]) -> T:
    """The dataclass that a TOML's keys fill. Raises WrongNumbers."""
    try:
        said = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongNumbers(file=file, key="it", trouble=f"is no TOML: {error}.") from error
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    for key in said:
        if key not in known:
            meant = get_close_matches(key, known, 1)
            hint = f'Did you mean "{meant[0]}"?' if meant else f"Known: {', '.join(known)}."
            raise WrongNumbers(file=file, key=f'"{key}"', trouble=f"is not known. {hint}")
    filled = {key: _fitting(value, known[key], file) for key, value in said.items()}
    missing = [f.name for f in known.values() if f.name not in said and _asked(f)]
    if missing:
        raise WrongNumbers(file=file, key=f'"{missing[0]}"', trouble="is missing.")
    return kind(**filled)


def _asked(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _fitting(value: Any, field: Field[Any], file: str) -> Any:
    """The value as its field wants it: a number, text, true or false, or a pair of numbers."""
    wanted = {"float": "a number", "int": "a whole number", "str": "text", "bool": "true or false"}.get(
        str(field.type), "two numbers, [left, right]"
    )
    if wanted == "a number" and _number(value):
        return float(value)
    if wanted == "a whole number" and isinstance(value, int) and not isinstance(value, bool):
        return value
    if (wanted == "text" and isinstance(value, str)) or (wanted == "true or false" and isinstance(value, bool)):
        return value
    if isinstance(value, list) and wanted.startswith("two") and len(value) == 2 and all(map(_number, value)):  # type: ignore[arg-type]
        return float(value[0]), float(value[1])  # type: ignore[index]
    raise WrongNumbers(file=file, key=f'"{field.name}"', trouble=f"is {value!r}; it is {wanted}.")


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
