"""Reading a catalogue: data, and trusted no further than data.

Names stay inside a model's folder, every file has a size that is never exceeded and a digest that it must have, every
package stands with its version; what else is said is of the kind that it must be.
"""

from __future__ import annotations

import platform
import re
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from limelight.engines.catalog.entry import Entry, ModelFile, Source
from limelight.engines.catalog.errors import BadCatalogue

KINDS = ("hub", "pypi", "npm", "debian")
_NAME = re.compile(r"[a-z0-9][a-z0-9.+-]*")
_PACKAGE = re.compile(r"(@[\w.-]+/)?[A-Za-z0-9][\w.+-]*(==|@|=)[\w.+~:-]+ [^\s/].*")
"""A package with its version, and the member wanted of its archive: "kokoro-js@1.2.1 package/voices/af_heart.bin"."""
HERE = f"{sys.platform}-{platform.machine().lower()}"
"""The machine that a file with an `on` is for ("linux-x86_64"): a program's files differ from machine to machine."""


def read_catalogue(file: Path) -> dict[str, Entry]:
    """The models of one catalogue. Raises BadCatalogue."""
    try:
        read = tomllib.loads(file.read_text("utf-8"))
        return {name: _entry(name, values) for name, values in read.items()}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadCatalogue(file=str(file), model="the catalogue", why=f"it cannot be read ({error})") from error
    except _Wrong as error:
        raise BadCatalogue(file=str(file), model=error.args[0], why=error.args[1]) from error


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
        owner=says.text("owner", ""),
        outputs=says.text("outputs", ""),
        credit=says.text("credit", ""),
        voices={voice: says.inside("voices").text(voice) for voice in says.optional("voices")},
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

    def optional(self, key: str) -> list[str]:
        """The keys of a table that may be left out."""
        return list(self._a(dict, self._values.get(key, {}), key))

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
