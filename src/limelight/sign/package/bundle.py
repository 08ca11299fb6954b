"""The private bundle of a release: what its proof says by digest only, in plain words, for whoever made it.

Names, reasons and prompts are nobody else's business unless the person publishes them. So they stay beside the store,
readable by their owner alone, under the release's id. A bundle is announced before its release takes its place, and
settled after, when the release is in the register as well: whoever finds one that was only announced ends that, or
takes it away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from limelight.core.crash import crash_point
from limelight.core.disk.durable import make_folder, replace, sync, sync_folder
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import unfinished
from limelight.sign.descent import Descent
from limelight.sign.package.layout import MANIFEST
from limelight.sign.package.manifest import Manifest, read_manifest, sha256
from limelight.sign.registry import add
from limelight.sign.registry.registered import fingerprints_from
from limelight.works.fingerprints import Fingerprints

FOLDER, ANNOUNCED = "releases", "announced"
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, RecursionError)


@dataclass(frozen=True)
class Bundle:
    """What is known of a release that is to stand in `folder`; `prints` are what was taken of its files, by name."""

    manifest: Manifest
    folder: Path
    prints: Mapping[str, Fingerprints]
    descent: Descent

    @property
    def text(self) -> str:
        files = [asdict(file) for file in (*self.manifest.files, self.manifest.proof)]
        told = {
            "schema": 1,
            "folder": str(self.folder.absolute()),
            "manifest": asdict(self.manifest),
            "files": files,
            "prints": {name: asdict(prints) for name, prints in self.prints.items()},
            "descent": asdict(self.descent),
        }
        return json.dumps(told, ensure_ascii=False, indent=1, default=str)


def announce(store: Path, bundle: Bundle) -> Path:
    """Write down what is about to be released; the file."""
    path = store / FOLDER / ANNOUNCED / f"{bundle.manifest.release}.json"
    for folder in (path.parent.parent, path.parent):
        make_folder(folder)
        folder.chmod(0o700)
    with unfinished(path) as part:
        part.chmod(0o600)
        with at(path), part.open("wb") as file:
            file.write(bundle.text.encode("utf-8", "surrogatepass"))
            sync(file)
        replace(part, path)
    return path


def settle(store: Path) -> None:
    """End what was announced: what stands in its place is registered and kept, what never came is forgotten."""
    for path in sorted((store / FOLDER / ANNOUNCED).glob("*.json")):
        if standing := _standing(path):
            add(*standing)
            crash_point("release registered and not settled")
            replace(path, store / FOLDER / path.name)
        else:
            path.unlink()
        sync_folder(path.parent)


def _standing(path: Path) -> tuple[Manifest, Path, dict[str, Fingerprints]] | None:
    """What is to be registered of an announced release; None where it does not stand in its place."""
    told = _read(path)
    try:
        manifest, folder = read_manifest(told["manifest"]), Path(told["folder"])
        if (folder / MANIFEST).read_text("utf-8") != manifest.text:
            return None
        return manifest, folder, {name: fingerprints_from(each) for name, each in told["prints"].items()}
    except _UNREADABLE:
        return None


def takes_of(store: Path, file: Path) -> tuple[str, ...]:
    """The takes that a released file came from, wherever it lies by now; () for one that no release here has."""
    if not (bundles := sorted((store / FOLDER).glob("*.json"))):
        return ()
    digest = sha256(file)
    return next((takes for path in bundles for each, takes in _files(path) if each == digest), ())


def _files(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The SHA-256 of each file of a release, and its takes."""
    for file in _read(path).get("files", ()):
        yield str(file.get("sha256")), tuple(map(str, file.get("takes", ())))


def _read(path: Path) -> dict[str, Any]:
    """What a bundle holds; nothing of one that cannot be read."""
    try:
        told = json.loads(path.read_text("utf-8", "surrogatepass"))
    except _UNREADABLE:
        return {}
    return told if isinstance(told, dict) else {}
