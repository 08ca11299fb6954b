"""Blobs: everything ever made, each in a file that is named by its digest, written once and never changed.

A blob is complete or absent: it is written aside, synced, renamed into place, and its folder synced, before anybody may
write its name into the ledger. `BlobStore` is the seam at which an S3-compatible store can stand instead.
"""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from blake3 import blake3

from limelight.core.crash import crash_point
from limelight.core.disk.durable import make_folder, sync, sync_folder
from limelight.core.disk.refusals import at
from limelight.core.errors import BlobDamaged, BlobMissing
from limelight.core.identity import digest as digest_bytes

CHUNK = 1 << 20
DAMAGED = "damaged"
"""Where in the store lies what was found damaged."""


class BlobStore(Protocol):
    """What the core and the executors ask of a place that keeps blobs."""

    def path(self, digest: str) -> Path: ...
    def has(self, digest: str) -> bool: ...
    def all(self) -> set[str]: ...
    def put(self, data: bytes) -> str: ...
    def put_file(self, file: Path, *, move: bool = False) -> str: ...


class Blobs:
    """Blobs in `folder`, in 256 shards. `aside` is a folder on the same disk for what is being written."""

    def __init__(self, folder: Path, aside: Path) -> None:
        self.folder = folder
        self._aside = aside
        self._lasting: set[Path] = set()
        self._proven: set[str] = set()
        make_folder(folder)

    def path(self, digest: str) -> Path:
        """The blob's file, to be read only. Raises BlobMissing."""
        path = self._place(digest)
        if not path.exists():
            raise BlobMissing(digest=digest)
        return path

    def has(self, digest: str) -> bool:
        return self._place(digest).exists()

    def all(self) -> set[str]:
        """The digests of all blobs, in one pass over the folders."""
        found: set[str] = set()
        with os.scandir(self.folder) as shards:
            for shard in shards:
                if shard.is_dir():
                    found.update(["b3:" + name for name in os.listdir(shard.path)])
        return found

    def none(self) -> bool:
        """Whether nothing was ever kept here."""
        with os.scandir(self.folder) as shards:
            return next(shards, None) is None

    def read(self, digest: str) -> bytes:
        """The blob's bytes. Raises BlobMissing, and BlobDamaged where the disk gives back others than were put."""
        data = self.path(digest).read_bytes()
        if digest_bytes(data) != digest:
            self._refuse(digest)
        return data

    def proven(self, digest: str) -> Path:
        """The blob's file, read once by this process to see that it is still what was put. Raises as `read` does."""
        path = self.path(digest)
        if digest not in self._proven:
            if hash_file(path) != digest:
                self._refuse(digest)
            self._proven.add(digest)
        return path

    def put(self, data: bytes) -> str:
        """Keep `data`; its digest."""
        digest = digest_bytes(data)
        if not self._keep(digest):
            with self._new_aside() as aside:
                with aside.open("wb") as file:
                    file.write(data)
                    sync(file)
                self._place_file(aside, digest)
        return digest

    def keep_file(self, file: Path) -> str:
        """Keep the content of a file that has probably been kept before: hashed first, copied only if need be."""
        digest = hash_file(file)
        return digest if self._keep(digest) else self.put_file(file)

    def put_file(self, file: Path, *, move: bool = False) -> str:
        """Keep the content of `file`; its digest. With `move`, `file` itself (on the same disk) becomes the blob."""
        if not move:
            with self._new_aside() as aside:
                return self._take(aside, _copy_hashing(file, aside))
        file.chmod(0o644)
        with file.open("rb+") as written:
            sync(written)
        return self._take(file, hash_file(file))

    def _take(self, aside: Path, digest: str) -> str:
        """Make a synced file on the same disk the blob of that digest, unless there is one."""
        if self._keep(digest):
            aside.unlink()
        else:
            self._place_file(aside, digest)
        return digest

    def damaged(self, digest: str) -> bool:
        """Whether the blob no longer holds what its name says."""
        return hash_file(self.path(digest)) != digest

    def age(self, digest: str) -> float:
        """Seconds since the blob came."""
        return time.time() - self.path(digest).stat().st_mtime

    def touch(self, digest: str) -> None:
        """Let the blob count as new."""
        os.utime(self.path(digest))

    def strays(self) -> list[str]:
        """Files in the folder that are no blobs."""
        found = [path for path in self.folder.rglob("*") if not path.is_dir()]
        return sorted(str(path.relative_to(self.folder)) for path in found if path != self._place("b3:" + path.name))

    def set_aside(self, digest: str) -> Path:
        """Take a damaged blob out of use, and keep it where a person finds it: one bit spoils no whole take."""
        aside = self.folder.parent / DAMAGED / digest.removeprefix("b3:")
        make_folder(aside.parent)
        os.replace(self.path(digest), aside)
        sync_folder(self._place(digest).parent)
        return aside

    def _refuse(self, digest: str) -> None:
        raise BlobDamaged(aside=str(self.set_aside(digest)))

    def remove(self, digest: str) -> int:
        """Take the blob away for good; the bytes that frees."""
        path = self._place(digest)
        size = path.stat().st_size
        path.chmod(0o644)
        path.unlink()
        return size

    def _keep(self, digest: str) -> bool:
        """Whether the blob is there already; it counts as new then, so that `collect` leaves it for a while.

        Who put it there may have been killed before its folder was synced, or be about to do it.
        """
        place = self._place(digest)
        try:
            os.utime(place)
        except FileNotFoundError:
            return False
        self._last(place.parent)
        sync_folder(place.parent)
        return True

    def _place(self, digest: str) -> Path:
        name = digest.removeprefix("b3:")
        return self.folder / name[:2] / name

    @contextmanager
    def _new_aside(self) -> Generator[Path, None, None]:
        """A name for what is being written. What could not be written leaves its room on the disk to others."""
        aside = self._aside / f"blob-{secrets.token_hex(6)}"
        try:
            with at(self.folder.parent):
                yield aside
        except BaseException:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
            raise

    def _last(self, shard: Path) -> None:
        """Have the disk know the shard before anything in it counts, whichever process may just have made it."""
        if shard not in self._lasting:
            shard.mkdir(exist_ok=True)
            sync_folder(self.folder)
            self._lasting.add(shard)

    def _place_file(self, aside: Path, digest: str) -> None:
        """Rename what was written and synced aside into its place, durably."""
        crash_point(f"blob written aside {digest}")
        place = self._place(digest)
        self._last(place.parent)
        aside.chmod(0o444)
        _rename(aside, place)
        crash_point(f"blob renamed {digest}")
        sync_folder(place.parent)
        crash_point(f"blob durable {digest}")


def hash_file(file: Path) -> str:
    """The digest of a file's content. It is read and never mapped: one that shrinks meanwhile would end the process."""
    hasher = blake3()
    with file.open("rb") as reading:
        while chunk := reading.read(CHUNK):
            hasher.update(chunk)
    return "b3:" + hasher.hexdigest()


def _copy_hashing(source: Path, target: Path) -> str:
    hasher = blake3()
    with source.open("rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(CHUNK):
            hasher.update(chunk)
            writing.write(chunk)
        sync(writing)
    return "b3:" + hasher.hexdigest()


def _rename(aside: Path, place: Path) -> None:
    """Rename over whatever is there; where that is refused (Windows, a blob in use) the blob there is the same."""
    try:
        os.replace(aside, place)
    except PermissionError:
        if not place.exists():
            raise
        aside.unlink()
