"""Blobs: everything ever made, each in a file that is named by its digest, written once and never changed.

A blob is complete or absent: it is written aside, synced, renamed into place, and its folder synced, before anybody may
write its name into the ledger. `BlobStore` is the seam at which an S3-compatible store can stand instead.
"""

from __future__ import annotations

import os
import secrets
import time
from pathlib import Path
from typing import Protocol

from blake3 import blake3

from limelight.core.crash import crash_point
from limelight.core.errors import BlobMissing
from limelight.core.identity import digest as digest_bytes

CHUNK = 1 << 20


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
        folder.mkdir(parents=True, exist_ok=True)

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

    def read(self, digest: str) -> bytes:
        """The blob's bytes. Raises BlobMissing."""
        return self.path(digest).read_bytes()

    def put(self, data: bytes) -> str:
        """Keep `data`; its digest."""
        digest = digest_bytes(data)
        if not self._keep(digest):
            aside = self._new_aside()
            with aside.open("wb") as file:
                file.write(data)
                _sync(file.fileno())
            self._place_file(aside, digest)
        return digest

    def keep_file(self, file: Path) -> str:
        """Keep the content of a file that has probably been kept before: hashed first, copied only if need be."""
        digest = hash_file(file)
        return digest if self._keep(digest) else self.put_file(file)

    def put_file(self, file: Path, *, move: bool = False) -> str:
        """Keep the content of `file`; its digest. With `move`, `file` itself (on the same disk) becomes the blob."""
        if not move:
            aside = self._new_aside()
            digest = _copy_hashing(file, aside)
        else:
            aside, digest = file, hash_file(file)
            aside.chmod(0o644)
            with aside.open("rb+") as written:
                _sync(written.fileno())
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

    def strays(self) -> list[str]:
        """Files in the folder that are no blobs."""
        found = [path for path in self.folder.rglob("*") if not path.is_dir()]
        return sorted(str(path.relative_to(self.folder)) for path in found if path != self._place("b3:" + path.name))

    def remove(self, digest: str) -> int:
        """Take the blob away for good; the bytes that frees."""
        path = self._place(digest)
        size = path.stat().st_size
        path.chmod(0o644)
        path.unlink()
        return size

    def _keep(self, digest: str) -> bool:
        """Whether the blob is there already; it counts as new then, so that `collect` leaves it for a while."""
        try:
            os.utime(self._place(digest))
        except FileNotFoundError:
            return False
        return True

    def _place(self, digest: str) -> Path:
        name = digest.removeprefix("b3:")
        return self.folder / name[:2] / name

    def _new_aside(self) -> Path:
        return self._aside / f"blob-{secrets.token_hex(6)}"

    def _place_file(self, aside: Path, digest: str) -> None:
        """Rename what was written and synced aside into its place, durably."""
        crash_point(f"blob written aside {digest}")
        place = self._place(digest)
        if not place.parent.exists():
            place.parent.mkdir(exist_ok=True)
            _sync_folder(self.folder)
        aside.chmod(0o444)
        _rename(aside, place)
        crash_point(f"blob renamed {digest}")
        _sync_folder(place.parent)
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
        _sync(writing.fileno())
    return "b3:" + hasher.hexdigest()


def _rename(aside: Path, place: Path) -> None:
    """Rename over whatever is there; where that is refused (Windows, a blob in use) the blob there is the same."""
    try:
        os.replace(aside, place)
    except PermissionError:
        if not place.exists():
            raise
        aside.unlink()


def _sync(file: int) -> None:
    os.fsync(file)


def _sync_folder(folder: Path) -> None:
    """Make a rename inside `folder` durable (Windows does so by itself, and cannot open folders)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
