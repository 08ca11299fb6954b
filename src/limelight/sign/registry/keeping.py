"""Keeping the registry: a line a release in one file, only ever added to, whole and for good.

Several programs may add at once. A line that was torn is told, and all others hold. What else was taken of a release
lies beside it, and is written first.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from limelight.core.crash import crash_point
from limelight.core.disk.appending import write_at_end
from limelight.core.disk.durable import make_folder, sync, sync_folder
from limelight.core.disk.locks import wait_for_lock
from limelight.core.disk.own_data import data_folder
from limelight.core.disk.plain_files import read_plain
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import write_whole
from limelight.core.errors import StoreBusy
from limelight.sign.package.manifest import Manifest
from limelight.sign.registry.registered import (
    Registered,
    Registry,
    RegistryUnreadable,
    fingerprints_from,
    release_of,
    slim,
    text_of,
)
from limelight.works.fingerprints import Fingerprints

LARGEST = 2_000_000_000
"""Bytes of a registry: a hundred thousand releases and more."""
_MOST_OF_ONE = 64_000_000
_PATIENCE = 20.0
_UNREADABLE = (ValueError, TypeError, KeyError, RecursionError)


def add(manifest: Manifest, folder: Path, prints: Mapping[str, Fingerprints]) -> None:
    """Keep a release that stands in `folder`; `prints` are what was taken of its files, by their names in it.

    Raises StoreBusy where others write for longer than twenty seconds.
    """
    where = registry_folder()
    make_folder(where / "prints")
    _make_private(where)
    whole = {name: asdict(each) for name, each in prints.items()}
    write_whole(_prints_file(manifest.release), json.dumps(whole).encode("utf-8"))
    crash_point("fingerprints of a release written")
    _append(where / "releases.jsonl", text_of(_registered(manifest, folder, prints)).encode("utf-8") + b"\n")


def read_registry() -> Registry:
    """All that was released; one that was added twice counts as it was added last."""
    file = _file()
    found: dict[str, Registered] = {}
    torn: list[RegistryUnreadable] = []
    for number, line in enumerate(read_plain(file, LARGEST).split(b"\n") if os.path.lexists(file) else (), 1):
        if line.strip():
            try:
                release = release_of(line)
                found[release.id] = release
            except _UNREADABLE as error:
                why = str(error) if isinstance(error, ValueError) else "it says something else than a release"
                torn.append(RegistryUnreadable(file=str(file), line=number, why=why.partition("\n")[0][:120]))
    return Registry(tuple(found.values()), tuple(torn))


def full_prints(release: Registered) -> Mapping[str, Fingerprints]:
    """All that was taken of a release's files; what its line says, where that is all that is left."""
    try:
        said = json.loads(read_plain(_prints_file(release.id), _MOST_OF_ONE))
        return {name: fingerprints_from(each) for name, each in said.items()}
    except (OSError, *_UNREADABLE):
        return release.prints


def registry_folder() -> Path:
    """Where it lies: in this user's own data."""
    return data_folder() / "releases"


def _file() -> Path:
    return registry_folder() / "releases.jsonl"


def _prints_file(id: str) -> Path:
    """Named by the digest of the id: whatever an id holds, its file lies in this folder."""
    return registry_folder() / "prints" / f"{hashlib.sha256(id.encode('utf-8')).hexdigest()[:32]}.json"


def _registered(manifest: Manifest, folder: Path, prints: Mapping[str, Fingerprints]) -> Registered:
    return Registered(
        id=manifest.release,
        name=manifest.name,
        title=manifest.title,
        made=manifest.made,
        voices=manifest.voices,
        captions=tuple(manifest.captions),
        aspect=manifest.aspect,
        variant=manifest.variant,
        market=manifest.market,
        channel=manifest.channel,
        folder=str(folder.absolute()),
        signer=manifest.signer,
        certificate=manifest.certificate,
        labels=tuple(manifest.labels),
        files={each.name: each.sha256 for each in manifest.files},
        prints={name: slim(each) for name, each in prints.items()},
    )


def _append(file: Path, line: bytes) -> None:
    held = wait_for_lock(file.with_name(f".{file.name}.lock"), _PATIENCE)
    if held is None:
        raise StoreBusy(folder=str(file.parent), by="another release")
    try:
        fresh = not file.exists()
        with at(file), file.open("a+b") as writing:
            write_at_end(writing, line)
            crash_point("release registered")
            sync(writing)
        if fresh:
            sync_folder(file.parent)
    finally:
        held.remove()


def _make_private(folder: Path) -> None:
    """What somebody releases is nobody else's business before it is out."""
    if os.name != "nt":
        folder.chmod(0o700)
