"""A package's archive: only what was asked for comes out of it, no longer than it may be, wherever it says to go."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator

from limelight.engines.catalog.archives import extract
from limelight.engines.catalog.errors import SourceFailed
from targets._files import laid, scratch

LONGEST = 4096
WORDS = (
    b"a/b.bin",
    b"../../x",
    b"ustar\x0000",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"!<arch>\n",
    b"data.tar",
    b"`\n",
    b"\x1f\x8b",
)


def attempt(data: bytes) -> None:
    archive = laid(data, "package.tar")
    place = scratch() / "out" / "b.bin"
    place.parent.mkdir(exist_ok=True)
    try:
        extract(archive, {"a/b.bin": (place, 64)})
        assert place.stat().st_size <= 64
    except SourceFailed as error:
        str(error).encode("utf-8", "replace")
    left = {file.name for file in place.parent.iterdir()} - {"b.bin"}
    assert not left, f"left behind: {left}"
    place.unlink(missing_ok=True)


def seeds() -> Iterator[bytes]:
    tar = _tar({"a/b.bin": b"hello", "c.txt": b"no", "../../x": b"out"})
    yield tar[:4096]
    yield from (packed(tar) for packed in (gzip.compress, lzma.compress, bz2.compress))
    for way in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", way) as file:
            file.writestr("a/b.bin", b"hello" * 8)
            file.writestr("../c", b"no")
        yield packed.getvalue()
    inner = gzip.compress(tar)
    yield b"!<arch>\n" + b"data.tar.gz".ljust(48) + str(len(inner)).encode().ljust(10) + b"`\n" + inner


def _tar(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as file:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            file.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("a/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
    return packed.getvalue()
