"""The layout of a release's folder: what each file in it is called, and whether it carries its credential in itself or
beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SIDECAR = ".c2pa"
MANIFEST = "manifest.json"
CHECKLIST, CHECKLIST_PAGE = "checklist.json", "checklist.html"
DISCLOSURE = "disclosure.json"
AUTHORSHIP, AUTHORSHIP_PAGE = "authorship.json", "authorship.pdf"
CREDITS = "credits.txt"
TITLE, DESCRIPTION, HASHTAGS = "title.txt", "description.txt", "hashtags.txt"
POSTER = "poster.png"

Carries = Literal["inside", "beside", "none"]


@dataclass(frozen=True)
class Piece:
    """A file of the release that is made of the take in `slot`; `prints` is the slot of its fingerprints."""

    name: str
    slot: str
    credential: Carries
    prints: str

    @property
    def files(self) -> Iterator[str]:
        """The names that it has in the folder."""
        yield self.name
        if self.credential == "beside":
            yield self.name + SIDECAR
