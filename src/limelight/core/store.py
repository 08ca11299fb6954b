"""The store of a production or a series, `.limelight/`: blobs by digest, and the ledger that knows what they are."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any


class Store:
    """`Store.open(folder, scope)`: `scope` is the production inside a shared store ("" for a single film)."""

    folder: Path
    scope: str

    @classmethod
    def open(cls, folder: Path, scope: str = "") -> Store:
        """Open the store in `folder` (made when missing), and sweep out what dead processes left in its tmp/."""
        raise NotImplementedError

    def digest(self, slot: str) -> str | None:
        """The digest of the slot's selected output as the last walk left it."""
        raise NotImplementedError

    def read(self, digest: str, type: Any = bytes) -> Any:
        """The blob as `type`: bytes, a path (read only), or what its canonical encoding says."""
        raise NotImplementedError

    def path(self, digest: str) -> Path:
        """The blob's file, read only. Raises BlobMissing."""
        raise NotImplementedError

    def put(self, value: object) -> str:
        """Keep bytes, a file (by path), or a plain value; its digest."""
        raise NotImplementedError

    def source(self, path: Path, name: str = "") -> Any:
        """A SourceFile for `path`: its content is kept as a blob; `name` is how people know it."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
