"""Every package that limelight installs by default must allow release under Apache-2.0, and none may be GPL.

LGPL is let in by name only: a library of its own that anybody may replace, installed beside limelight, not in it.

Reads the metadata of what is installed for `[project.dependencies]`, all the way down. A package whose metadata says
nothing clear is listed here by hand, with where its licence was read.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata

ALLOWED = re.compile(r"\b(MIT|BSD|Apache|ISC|PSFL?|Python-2\.0|MPL|OFL|0BSD|Zlib|Unlicense|CNRI)\b", re.IGNORECASE)
REFUSED = re.compile(r"\b(AGPL|LGPL|GPL)\b|GNU", re.IGNORECASE)

REPLACEABLE = frozenset({"verovio"})
"""Libraries under the LGPL that were looked at: what they are linked from is theirs alone."""

READ_BY_HAND: dict[str, str] = {}
"""Package -> licence and where it was read, for metadata that says nothing."""


def licence_of(package: str) -> str:
    """All that the package's metadata says of its licence."""
    if package in READ_BY_HAND:
        return READ_BY_HAND[package]
    info = metadata.metadata(package)
    said = [info.get("License-Expression") or "", (info.get("License") or "").splitlines()[:1] or ""]
    classifiers = [c.split(" :: ")[-1] for c in info.get_all("Classifier") or [] if c.startswith("License ::")]
    return " | ".join(str(s if isinstance(s, str) else s[0]) for s in [*said, *classifiers] if s)


def needed(package: str, seen: set[str]) -> set[str]:
    """The package and all that it needs here, extras left out."""
    name = re.sub(r"[-_.]+", "-", package).lower()
    if name in seen:
        return seen
    try:
        requires = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return seen  # needed on another system only
    seen.add(name)
    for requirement in requires:
        if "extra ==" not in requirement:
            needed(re.split(r"[\s;<>=!~\[(]", requirement, maxsplit=1)[0], seen)
    return seen


def main() -> int:
    """Print what is wrong; 0 when nothing is."""
    wrong = []
    for package in sorted(needed("limelight", set()) - {"limelight"}):
        licence = licence_of(package)
        if package in REPLACEABLE and licence.startswith("LGPL"):
            continue
        if REFUSED.search(licence) or not ALLOWED.search(licence):
            wrong.append(f"{package}: {licence or 'no licence in its metadata'}")
    print("\n".join(wrong) or "licences: all allow release under Apache-2.0")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
