"""The private bundle of a release: what its proof says by digest only, in plain words, for whoever made it.

Names, reasons and prompts are nobody else's business unless the person publishes them. So they stay beside the store,
readable by their owner alone, under the release's id.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from limelight.core.disk.durable import make_folder, replace, sync
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import unfinished
from limelight.sign.descent import Descent
from limelight.sign.package.manifest import Manifest

FOLDER = "releases"


def keep(store: Path, manifest: Manifest, descent: Descent) -> Path:
    """Write down what stands behind a release; the file."""
    path = store / FOLDER / f"{manifest.release}.json"
    told = {"schema": 1, "manifest": asdict(manifest), "descent": asdict(descent)}
    make_folder(path.parent)
    path.parent.chmod(0o700)
    with unfinished(path) as part:
        part.chmod(0o600)
        with at(path), part.open("wb") as file:
            file.write(json.dumps(told, ensure_ascii=False, indent=1, default=str).encode("utf-8", "surrogatepass"))
            sync(file)
        replace(part, path)
    return path


def of_file(store: Path, digest: str) -> Iterator[Mapping[str, object]]:
    """The files of releases that have this SHA-256, as their bundles tell them, the newest first."""
    for path in sorted((store / FOLDER).glob("*.json"), key=lambda path: -path.stat().st_mtime_ns):
        for file in _files(path):
            if file.get("sha256") == digest:
                yield file


def _files(path: Path) -> list[Mapping[str, object]]:
    """What a bundle says of its files; nothing where it cannot be read: what is lost there is told by its release."""
    try:
        return list(json.loads(path.read_text("utf-8", "surrogatepass"))["manifest"]["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
