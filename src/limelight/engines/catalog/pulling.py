"""Pulling a model: what is here wins, then every source in its order, until no file is lacking.

A source that fails says why, and the next is asked for what is still lacking. The model lands whole, in one step, after
every file had its digest. Two pulls at once do the work once.
"""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from limelight.core.disk.locks import Held, try_lock
from limelight.core.errors import NoLocks
from limelight.core.events import Fetching
from limelight.engines.catalog import cache
from limelight.engines.catalog.entry import Entry, ModelFile, Source
from limelight.engines.catalog.errors import (
    CacheUnusable,
    NotForThisMachine,
    NothingThere,
    PullFailed,
    PullStopped,
    SourceFailed,
)
from limelight.engines.catalog.installed import entry
from limelight.engines.catalog.reading import HERE
from limelight.engines.catalog.room import Room, Tell

OFFLINE = "LIMELIGHT_OFFLINE"
SPARE = 64_000_000
"""Bytes of a disk that a pull leaves free."""
_TICK = 0.2


def offline() -> bool:
    """Whether the person wants no source to be asked."""
    return bool(os.environ.get(OFFLINE))


def _nobody(_: Fetching) -> None:
    """Nobody listens."""


def pull(name: str, tell: Tell = _nobody, *, stop: threading.Event | None = None, given: Sequence[Path] = ()) -> Path:
    """The model's folder; fetched if it is not at hand: from the files or folders `given`, then from its sources.

    Raises UnknownModel, NotForThisMachine, NothingThere, PullFailed when no source has what is lacking, CacheUnusable,
    PullStopped.
    """
    model, stop = entry(name), stop or threading.Event()
    if not model.files:
        raise NotForThisMachine(model=name, machine=HERE)
    for path in given:
        if not path.exists():
            raise NothingThere(path=path)
    if place := cache.at_hand(name):
        return _swept(model, place)
    with _unusable_told(model), _alone(model, tell, stop):
        return cache.at_hand(name) or _pull(model, Room(model, tell, stop), given)


def _swept(model: Entry, place: Path) -> Path:
    """Take away what a pull left that was killed when its model had just landed; where it may not be, it stays."""
    with suppress(OSError, NoLocks):
        if cache.unfinished(model).exists() and (held := try_lock(cache.lock_of(model.name))):
            shutil.rmtree(cache.unfinished(model), ignore_errors=True)
            held.release()
    return place


def _pull(model: Entry, room: Room, given: Sequence[Path]) -> Path:
    room.take_over(cache.place_of(model))
    _refuse_without_space(model)
    failed = [f"nobody, for {OFFLINE} is set"] if offline() else []
    for source in (*given, *(() if offline() else model.sources)):
        before = room.lacking()
        try:
            _ask(source, before, room)
        except SourceFailed as error:
            failed.append(f"{_named_source(source)}: {error}")
        room.came(len(before) - len(room.lacking()))
    if lacking := room.lacking():
        raise PullFailed(model=model.name, lacking=_named(lacking), tried="; ".join(failed) or "nothing that has it")
    return room.land()


def _ask(source: Source | Path, lacking: list[ModelFile], room: Room) -> None:
    """Ask a source for what it has of what is lacking. HTTP, TLS and archives are loaded by those who fetch."""
    wanted = [file for file in lacking if isinstance(source, Path) or file.name in source.gives]
    if not wanted:
        return
    room.ask(_named_source(source))
    if isinstance(source, Path):
        from limelight.engines.catalog import local

        local.fetch(source, wanted, room)
    elif source.kind == "hub":
        from limelight.engines.catalog import hub

        hub.fetch(source, wanted, room)
    else:
        from limelight.engines.catalog import packages

        packages.fetch(source, wanted, room)


def _named_source(source: Source | Path) -> str:
    return source.kind if isinstance(source, Source) else str(source)


def _named(files: list[ModelFile]) -> str:
    return files[0].name + (f" and {len(files) - 1} more" if len(files) > 1 else "")


def _refuse_without_space(model: Entry) -> None:
    folder = cache.unfinished(model)
    folder.mkdir(parents=True, exist_ok=True)
    here, free = cache.size_of(folder), shutil.disk_usage(folder).free
    need = 2 * model.size - here + SPARE  # parts and packages lie beside what is made of them
    if free < need:
        needs, has = cache.spoken_size(need), cache.spoken_size(free)
        raise CacheUnusable(folder=str(cache.models_folder()), why=f"{model.name} needs {needs}, and {has} are free")


@contextmanager
def _unusable_told(model: Entry) -> Iterator[None]:
    """Whatever the disk refuses, as a sentence; a full one keeps nothing of this model."""
    try:
        yield
    except BrokenPipeError:  # whoever listens has gone
        raise
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        if full:
            shutil.rmtree(cache.unfinished(model), ignore_errors=True)
        why = "its disk is full" if full else (error.strerror or str(error)).lower()
        raise CacheUnusable(folder=str(cache.models_folder()), why=why) from error


@contextmanager
def _alone(model: Entry, tell: Tell, stop: threading.Event) -> Iterator[Held]:
    """Hold this model's lock; waits while another process fetches it."""
    while (held := try_lock(cache.lock_of(model.name))) is None:
        if stop.wait(_TICK):
            raise PullStopped(model=model.name)
        tell(Fetching(model.name, "another limelight", 0, model.size))
    try:
        yield held
    finally:
        held.release()
