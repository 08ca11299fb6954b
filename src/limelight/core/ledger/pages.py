"""A damaged ledger read page by page: every row that stands on a whole page, whatever became of the other pages.

SQLite finds rows from a table's first page downwards, so that one torn page there hides all below it. But every page
says itself what it holds, and every row what its values are; here each page is read for its own sake. What the log
beside the file has that never reached it counts first. The numbers are those of https://sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

USUAL_SIZE = 4096
TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR = 0x0D, 0x0A, 0x02

Value = None | int | float | str | bytes
_UNREADABLE = (IndexError, ValueError, struct.error, OverflowError)


@dataclass(frozen=True)
class Found:
    """One row as it stands on `page`. `rowid` is None in tables that have none."""

    page: int
    rowid: int | None
    values: tuple[Value, ...]


class Pages:
    """The pages of a ledger, by number from 1; with `log`, those that its log holds in their newest committed state."""

    def __init__(self, file: Path, log: bool = True) -> None:
        data = file.read_bytes() if file.exists() else b""
        newer = file.with_name(file.name + "-wal")
        self.size = _size(data)
        self._pages = {at // self.size + 1: data[at : at + self.size] for at in range(0, len(data), self.size)}
        self._pages.update(_committed(newer.read_bytes(), self.size) if log and newer.exists() else {})

    def rows(self) -> Iterator[Found]:
        """Every row that can be read, on pages that are in use."""
        free = set(self._free())
        for number in sorted(self._pages.keys() - free):
            yield from self._rows_on(number)

    def below(self, root: int) -> set[int]:
        """The pages of the tree that begins at `root`, as far as it can be followed."""
        seen: set[int] = set()
        ahead = [root]
        while ahead:
            number = ahead.pop()
            if number in seen or number not in self._pages:
                continue
            seen.add(number)
            ahead += self._children(number)
        return seen

    def _page(self, number: int) -> tuple[bytes, int]:
        """A page, and where its own header begins: the file's stands before that of the first."""
        return self._pages[number], 100 if number == 1 else 0

    def _rows_on(self, number: int) -> Iterator[Found]:
        page, begin = self._page(number)
        kind = page[begin] if len(page) > begin + 12 else 0
        if kind not in (TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR):
            return
        first = begin + (12 if kind == INDEX_INTERIOR else 8)
        for cell in range(int.from_bytes(page[begin + 3 : begin + 5])):
            try:
                at = int.from_bytes(page[first + 2 * cell : first + 2 * cell + 2])
                yield self._row(number, page, kind, at + 4 if kind == INDEX_INTERIOR else at)
            except _UNREADABLE:
                continue

    def _row(self, number: int, page: bytes, kind: int, at: int) -> Found:
        length, at = _varint(page, at)
        rowid, at = _varint(page, at) if kind == TABLE_LEAF else (None, at)
        return Found(number, rowid, _record(self._payload(page, at, length, kind)))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        """What a cell holds: on its page, and what does not fit there on a chain of others."""
        most = self.size - 35 if kind == TABLE_LEAF else (self.size - 12) * 64 // 255 - 23
        if length <= most:
            return _exactly(page[at : at + length], length)
        least = (self.size - 12) * 32 // 255 - 23
        here = least + (length - least) % (self.size - 4)
        here = here if here <= most else least
        parts, left = [page[at : at + here]], length - here
        onward = int.from_bytes(page[at + here : at + here + 4])
        while left > 0 and onward in self._pages:
            more = self._pages[onward]
            parts.append(more[4 : 4 + min(left, self.size - 4)])
            onward, left = int.from_bytes(more[:4]), left - (self.size - 4)
        return _exactly(b"".join(parts), length)

    def _children(self, number: int) -> list[int]:
        page, begin = self._page(number)
        if len(page) < self.size or page[begin] != INDEX_INTERIOR:
            return []
        end = begin + 12 + 2 * int.from_bytes(page[begin + 3 : begin + 5])
        cells = [int.from_bytes(page[at : at + 2]) for at in range(begin + 12, end, 2)]
        left = [page[cell : cell + 4] for cell in cells]
        return [int.from_bytes(child) for child in (*left, page[begin + 8 : begin + 12])]

    def _free(self) -> Iterator[int]:
        """The pages that nothing uses any more: what stands on them was given up."""
        trunk, seen = int.from_bytes(self._pages.get(1, b"")[32:36]), set[int]()
        while trunk in self._pages and trunk not in seen:
            seen.add(trunk)
            page = self._pages[trunk]
            count = min(int.from_bytes(page[4:8]), self.size // 4 - 2)
            yield from (trunk, *struct.unpack_from(f">{count}I", page.ljust(self.size, b"\0"), 8))
            trunk = int.from_bytes(page[:4])


def _size(data: bytes) -> int:
    """The size of a page: what the file says, where that can be."""
    said = int.from_bytes(data[16:18])
    return said if said in (512, 1024, 2048, 4096, 8192, 16384, 32768) else USUAL_SIZE


def _exactly(payload: bytes, length: int) -> bytes:
    if len(payload) != length:
        raise ValueError("a row that is cut off")
    return payload


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where the next one begins."""
    value = 0
    for size in range(8):
        value = value << 7 | data[at + size] & 0x7F
        if data[at + size] < 0x80:
            return value, at + size + 1
    return _signed((value << 8 | data[at + 8]).to_bytes(8)), at + 9


def _signed(data: bytes) -> int:
    return int.from_bytes(data, signed=True)


def _record(payload: bytes) -> tuple[Value, ...]:
    """A row's values, each with the kind that the row's own header gives it."""
    length, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        size = _SIZES[kind] if kind < 12 else (kind - 12) // 2
        values.append(_value(kind, _exactly(payload[at : at + size], size)))
        at += size
    return tuple(values)


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)


def _value(kind: int, data: bytes) -> Value:
    if kind >= 12:
        return data.decode("utf-8") if kind % 2 else data
    if kind in (8, 9):
        return kind - 8
    if kind in (10, 11):
        raise ValueError("a kind that SQLite keeps for itself")
    return None if kind == 0 else struct.unpack(">d", data)[0] if kind == 7 else _signed(data)


def _committed(log: bytes, size: int) -> dict[int, bytes]:
    """The pages of every transaction that the log has whole; it says so itself, by sums that run through it."""
    pages: dict[int, bytes] = {}
    if len(log) < 32 or int.from_bytes(log[:4]) not in (0x377F0682, 0x377F0683) or int.from_bytes(log[8:12]) != size:
        return pages
    words = ">" if log[3] & 1 else "<"
    sums, begun = _sum(log[:24], (0, 0), words), dict[int, bytes]()
    for at in range(32, len(log) - size - 23, size + 24):
        head, page = log[at : at + 24], log[at + 24 : at + 24 + size]
        sums = _sum(page, _sum(head[:8], sums, words), words)
        if head[8:16] != log[16:24] or struct.unpack(">II", head[16:]) != sums:
            break
        begun[int.from_bytes(head[:4])] = page
        if int.from_bytes(head[4:8]):
            pages.update(begun)
            begun = {}
    return pages


def _sum(data: bytes, sums: tuple[int, int], words: str) -> tuple[int, int]:
    """The log's running checksum, in its own byte order."""
    one, two = sums
    numbers = struct.unpack(f"{words}{len(data) // 4}I", data)
    for first, second in zip(numbers[::2], numbers[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
