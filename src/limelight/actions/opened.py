"""A production opened for work: what its files say, the choices made about it, and the store of what was made of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.core.choices.decisions import Choices
from limelight.core.errors import InputError, LimelightError
from limelight.core.graph import SourceFile
from limelight.core.sources import Source
from limelight.core.store import Store
from limelight.kinds.film import Own
from limelight.kinds.film.slots import DRAFT
from limelight.works.kept_ids import SavedMeanwhile, save_ids
from limelight.works.naming import fall_back, parse_slot
from limelight.works.problems import Problems
from limelight.works.production import Production, read_production

CHOICES = "choices.jsonl"
LARGEST = 4_000_000_000
"""Bytes of an own file: the store keeps a copy of each."""
_AGAIN = 20
"""Times that a folder is read anew while others keep its ids: each of them did once what it came for."""


class OwnTooLarge(InputError):
    code = "own-too-large"
    sentence = (
        "{file} has {gigabytes} GB, and the store would keep a copy of it: own files may have {most} GB. "
        "Cut out the part that the film needs, and put that there."
    )


class FolderGone(LimelightError):
    code = "folder-gone"
    sentence = (
        "{folder} is not there any more: it was renamed, moved or deleted while this ran. What was finished lies in "
        "its .limelight; the next make goes on from there, wherever it is now."
    )


@dataclass(frozen=True)
class Opened:
    production: Production
    choices: Choices
    store: Store

    @property
    def sources(self) -> tuple[Source, ...]:
        """The person's files, as they were read."""
        return tuple(Source(path, digest) for path, digest in self.production.sources.items())

    def asks_person(self, slot: str) -> bool:
        """Whether a stale choice of this slot waits for a person, as the policy says."""
        asked = parse_slot(slot)
        return bool(asked) and asked.role in self.production.people_choose

    @property
    def warnings(self) -> tuple[str, ...]:
        """What its files say that a person should know before anything is made."""
        torn = tuple(str(error) for error in self.choices.unreadable)
        return (*(str(problem) for problem in self.production.warnings), *torn, *self._own_gone())

    def _own_gone(self) -> Iterator[str]:
        """Files that somebody chose, where none lies in `own/` now."""
        chosen = [decision for decision in self.choices.all() if decision.own]
        own = self.own() if chosen else Own()
        for said in chosen:
            path, slash, role = said.slot.rpartition("/")
            if next(own.all_of(f"{self.production.moved.get(path, path)}{slash}{role}"), None):
                continue
            file, who = said.adopted or f"the file in own/ for {said.slot}", said.by or "somebody"
            where = f"{CHOICES}:{self.choices.line_of(said.slot)}"
            yield f"{where}: {file}, which {who} chose, is gone. Put it back; until then limelight's own stands there."

    def own(self, *, keep: bool = False) -> Own:
        """The material made by hand, and what of it a person set aside.

        With `keep` its content is put into the store, where crafts find it. Raises OwnTooLarge.
        """
        files = {slot: self._source(path, keep) for slot, path in self.production.own.items()}
        rigs = {id_: self._source(path, keep) for id_, path in self.production.rigs.items()}
        backings = {id_: self._source(path, keep) for id_, path in self.production.backings.items()}
        return Own(files, self.production.language, rigs, backings, self.choices.sets_aside)

    def _source(self, path: Path, keep: bool) -> SourceFile:
        name = os.path.relpath(path, self.production.folder).replace(os.sep, "/")
        if path.stat().st_size > LARGEST:
            raise OwnTooLarge(file=name, gigabytes=f"{path.stat().st_size / 1e9:.1f}", most=LARGEST // 10**9)
        return self.store.source(path, name) if keep else SourceFile(name, _digest(path))


def _digest(path: Path) -> str:
    """The digest of a file, read once as long as it stays as it is: own clips are long, and are asked for often."""
    stat = path.stat()
    return _digest_as_of(path, stat.st_ino, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=1000)
def _digest_as_of(path: Path, *as_of: int) -> str:
    return hash_file(path)


@contextmanager
def opened(folder: Path, *, keeps_ids: bool = False) -> Iterator[Opened]:
    """The production in `folder`; with `keeps_ids` its `script.ids` says what its lines are called.

    Raises Problems with all that is wrong in its files, FolderGone where it is moved or taken away meanwhile.
    """
    production = _under_kept_ids(folder) if keeps_ids else read_production(folder)
    began_in = production.folder.stat()
    was = {new: old for old, new in production.moved.items()}
    try:
        choices = Choices.read(production.choices, lambda slot: _nearest(slot, was))
        with open_store(production.store, scope_in(production.folder, production.store)) as store:
            yield Opened(production, choices, store)
    except (OSError, LimelightError) as error:
        if production.folder.is_dir() and os.path.samestat(production.folder.stat(), began_in):
            raise
        raise FolderGone(folder=str(production.folder)) from error


def _under_kept_ids(folder: Path) -> Production:
    """The production, read again as long as other commands keep newer ids than it was read with."""
    for _ in range(_AGAIN):
        production = read_production(folder)
        with suppress(SavedMeanwhile):
            save_ids(production)
            return production
    production = read_production(folder)
    save_ids(production)
    return production


@contextmanager
def open_store(folder: Path, scope: str = "") -> Iterator[Store]:
    """The store in `folder`. Raises LedgerDamaged where its ledger is, found at once or while it is used."""
    with Store.open(folder, scope) as store:
        try:
            yield store
        except (LimelightError, Problems, OSError):
            raise
        except Exception as error:
            store.blame(error)
            raise


def scope_in(folder: Path, store: Path) -> str:
    """The name of a production inside its series' store; "" in a store of its own."""
    inside = folder.resolve().relative_to(store.resolve().parent)
    return "" if inside == Path() else inside.as_posix()


def _nearest(slot: str, was: Mapping[str, str]) -> Iterator[str]:
    """The slots whose recipe a slot follows where nobody chose for itself: nearest first.

    They are the slot under the id that its line had before it moved to another scene, that of which it is the draft,
    and less particular ones.
    """
    path, _, role = slot.rpartition("/")
    if path in was:
        yield f"{was[path]}/{role}"
    if DRAFT in slot:
        yield slot.replace(DRAFT, "")
    if asked := parse_slot(slot.replace(DRAFT, "")):
        yield from (str(other) for other in fall_back(asked) if str(other) != slot)
