"""Members of a package, read out of its archive as plain bytes: nothing is unpacked by its own name, run or imported.

Only the members asked for are read, each no further than it may be long; an archive that swells beyond all
proportion while it is searched is closed.
"""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, cast

from limelight.engines.catalog.errors import SourceFailed
from limelight.engines.catalog.room import BLOCK

SLACK = 256_000_000
"""Bytes that a package may unpack to beside what is wanted of it."""
_DEB = b"!<arch>\n"
_BROKEN = (
    *(zipfile.BadZipFile, tarfile.TarError, gzip.BadGzipFile, zlib.error, lzma.LZMAError),
    *(EOFError, ValueError, NotImplementedError, RuntimeError),
)
"""What the readers of archives raise for one that is damaged, encrypted, or of a kind that they do not know."""


def extract(archive: Path, members: Mapping[str, tuple[Path, int]]) -> None:
    """Write each member to its place, of at most so many bytes. Raises SourceFailed for a broken archive."""
    try:
        found = {name: _place(stream, *members[name]) for name, stream in _members(archive, members)}
    except _BROKEN as error:
        raise SourceFailed(f"the package {archive.name} is damaged ({error})") from error
    except OSError as error:
        if error.errno not in (None, errno.EINVAL):  # the disk's own
            raise
        raise SourceFailed(f"the package {archive.name} is damaged ({error})") from error
    if lacking := [name for name in members if name not in found]:
        raise SourceFailed(f"the package {archive.name} holds no {lacking[0]}")


def at_most(sizes: Iterable[int]) -> int:
    """Bytes that a package, or all that is in it, may have when files of these sizes are wanted of it."""
    return 2 * sum(sizes) + SLACK


def _members(archive: Path, wanted: Mapping[str, tuple[Path, int]]) -> Iterator[tuple[str, IO[bytes]]]:
    with archive.open("rb") as stream:
        head = stream.read(8)
        stream.seek(0)
        if head.startswith(b"PK"):
            yield from _of_zip(stream, wanted)
            return
        if head == _DEB:
            _seek_data_of_deb(stream)
        yield from _of_tar(_opened(stream, archive), wanted, at_most(size for _, size in wanted.values()))


def _of_zip(stream: IO[bytes], wanted: Mapping[str, Any]) -> Iterator[tuple[str, IO[bytes]]]:
    with zipfile.ZipFile(stream) as opened:
        for name in sorted(set(wanted).intersection(opened.namelist())):
            with opened.open(name) as member:
                yield name, member


def _of_tar(stream: IO[bytes], wanted: Mapping[str, Any], most: int) -> Iterator[tuple[str, IO[bytes]]]:
    left = set(wanted)
    with tarfile.open(fileobj=cast("IO[bytes]", _Bounded(stream, most)), mode="r|") as opened:
        for member in opened:
            name = member.name.removeprefix("./")
            content = opened.extractfile(member) if name in left and member.isreg() else None
            if content:
                left.discard(name)
                yield name, content
            if not left:
                return


def _opened(stream: IO[bytes], archive: Path) -> IO[bytes]:
    """The tar that begins here, by what its first bytes say it is packed with."""
    head = stream.read(6)
    stream.seek(-len(head), io.SEEK_CUR)
    for magic, opener in ((b"\x1f\x8b", gzip.open), (b"\xfd7zXZ\x00", lzma.open), (b"BZh", bz2.open)):
        if head.startswith(magic):
            return cast("IO[bytes]", opener(stream, "rb"))
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        raise SourceFailed(f"the package {archive.name} is packed with zstandard, which is not read here")
    return stream


def _seek_data_of_deb(stream: IO[bytes]) -> None:
    """Go to the files of a Debian package: an `ar` archive of a version, control data, and a packed tar (deb(5))."""
    stream.seek(len(_DEB))
    while header := stream.read(60):
        name, size = header[:16].strip(), int(header[48:58] or b"0")
        if name.startswith(b"data.tar"):
            return
        stream.seek(size + size % 2, io.SEEK_CUR)
    raise tarfile.ReadError("it has no files")


class _Bounded:
    """A stream that ends in a refusal when it gives more than `left` bytes."""

    def __init__(self, stream: IO[bytes], left: int) -> None:
        self._stream, self._left = stream, left

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise SourceFailed("the package unpacks to far more than it should hold")
        return data


def _place(stream: IO[bytes], path: Path, most: int) -> int:
    """Write a member to its place; the bytes written."""
    coming = path.with_suffix(".part")
    written = 0
    try:
        with coming.open("wb") as out:
            while block := stream.read(BLOCK):
                written += len(block)
                if written > most:
                    raise SourceFailed(f"what it holds is longer than the {most:,} bytes that were asked for")
                out.write(block)
        coming.replace(path)
    finally:
        coming.unlink(missing_ok=True)
    return written
