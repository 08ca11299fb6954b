"""A catalogue of models, as a plugin brings one: trusted no further than data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from limelight.engines.catalog.errors import BadCatalogue
from limelight.engines.catalog.reading import read_catalogue
from targets import EXAMPLES
from targets._files import laid

LONGEST = 1024
WORDS = (
    *(
        b"[tiny]\n",
        b'about = "a"\n',
        b'licence = "MIT"\n',
        b'home = "https://a"\n',
        b"[tiny.files]\n",
        b"[[tiny.sources]]\n",
    ),
    *(
        b'"a.bin" = {size = 3, sha256 = "',
        b"0" * 64,
        b'kind = "pypi"\n',
        b'kind = "hub"\n',
        b'files = {"*" = "a==1 {name}"}\n',
    ),
    *(
        b'"../a"',
        b'"/a"',
        b'"a\\u0000b"',
        b"size = -1",
        b"true",
        b"1e400",
        b'on = "linux-x86_64"',
        b"[[[[[[",
        b'"*" = ',
        b"{name}",
    ),
)


def attempt(data: bytes) -> None:
    try:
        entries = read_catalogue(laid(data, "catalog.toml"))
    except BadCatalogue as error:
        str(error).encode("utf-8", "replace")
        return
    for entry in entries.values():
        assert entry.size >= 0
        assert entry.mark
        for file in entry.files:
            place = PurePosixPath("/models") / file.name
            assert ".." not in place.parts
            assert PurePosixPath("/models") in place.parents
            assert file.size > 0
            assert file.name.isprintable()


def seeds() -> Iterator[bytes]:
    own = Path(EXAMPLES.parent, "src/limelight/engines/catalog.toml").read_bytes()
    yield from (b"[" + piece[:1000] for piece in own.split(b"\n[")[1:])
    yield (
        b'[tiny]\nabout = "a"\nlicence = "MIT"\nhome = "https://a"\n[tiny.files]\n"a.bin" = {size = 3, sha256 = "'
        + b"0" * 64
        + b'"}\n[[tiny.sources]]\nkind = "pypi"\nfiles = {"*" = "a==1 {name}"}\n'
    )
