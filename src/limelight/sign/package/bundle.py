"""The private bundle of a release: what its proof says by digest only, in plain words, for whoever made it.

Names, reasons and prompts are nobody else's business unless the person publishes them. So they stay beside the store,
readable by their owner alone, under the release's id.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from limelight.core.disk.durable import make_folder, replace, sync
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import unfinished
from limelight.sign.descent import Descent
from limelight.sign.package.manifest import Manifest, sha256

FOLDER = "releases"


def keep(store: Path, manifest: Manifest, descent: Descent) -> Path:
    """Write down what stands behind a release; the file."""
    path = store / FOLDER / f"{manifest.release}.json"
    files = [asdict(file) for file in (*manifest.files, manifest.proof)]
    told = {"schema": 1, "manifest": asdict(manifest), "files": files, "descent": asdict(descent)}
    make_folder(path.parent)
    path.parent.chmod(0o700)
    with unfinished(path) as part:
        part.chmod(0o600)
        with at(path), part.open("wb") as file:
            file.write(json.dumps(told, ensure_ascii=False, indent=1, default=str).encode("utf-8", "surrogatepass"))
            sync(file)
        replace(part, path)
    return path


def takes_of(store: Path, file: Path) -> tuple[str, ...]:
    """The takes that a released file came from, wherever it lies by now; () for one that no release here has."""
    if not (bundles := sorted((store / FOLDER).glob("*.json"))):
        return ()
    digest = sha256(file)
    return next((takes for path in bundles for each, takes in _files(path) if each == digest), ())


def _files(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    """The SHA-256 of each file of a release, and its takes; nothing of a bundle that cannot be read."""
    try:
        files = json.loads(path.read_text("utf-8", "surrogatepass"))["files"]
        return [(str(file["sha256"]), tuple(map(str, file["takes"]))) for file in files]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
