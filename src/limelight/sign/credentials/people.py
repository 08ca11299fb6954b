"""What people gave and decided, as a credential tells it: by kind and digest alone.

The digest proves later what was said, to whom the person shows it; the words, the names and the reasons stay at home.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from limelight.core.choices.lines import Decision, text_of
from limelight.core.identity import digest
from limelight.core.slot_names import stem
from limelight.core.sources import Source

_BY_ENDING = {".fountain": "screenplay", ".po": "translation", ".jsonl": "decisions", ".ids": "numbering"}


def decided(decision: Decision, *, publish: bool) -> dict[str, Any]:
    """One decision: what it is about, how many there were to choose from, and the digest of the line that says it."""
    said: dict[str, Any] = {
        "kind": "own" if decision.own else "choice",
        "about": stem(decision.slot).rsplit("/", 1)[-1],
        "outOf": len(decision.out_of),
        "chosen": decision.digest,
        "digest": digest(text_of(decision).encode("utf-8")),
    }
    if publish:
        said |= {"by": decision.by, "when": decision.when, "because": decision.because}
    return {name: value for name, value in said.items() if value}


def sources(files: Iterable[Source]) -> list[dict[str, Any]]:
    """What people wrote, each once, and whether a machine's draft was before it."""
    told = {(_kind(source.path), source.digest, bool(source.drafted_from)) for source in files}
    return [{"kind": kind, "digest": of, "drafted": drafted} for kind, of, drafted in sorted(told)]


def _kind(path: str) -> str:
    """What a file is to a production, without its name: that may say more than the person wants to tell."""
    inside = PurePosixPath(path)
    folder = inside.parts[0] if len(inside.parts) > 1 and not inside.is_absolute() else ""
    return _BY_ENDING.get(inside.suffix) or folder or ("settings" if inside.suffix == ".toml" else "file")
