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
    """A file of the release. It is made of the take in `slot`, or written for the release where that is ""."""

    name: str
    slot: str = ""
    credential: Carries = "none"
    media: str = "text/plain"

    @property
    def files(self) -> Iterator[str]:
        """The names that it has in the folder."""
        yield self.name
        if self.credential == "beside":
            yield self.name + SIDECAR


WRITTEN = (
    Piece(TITLE),
    Piece(DESCRIPTION),
    Piece(HASHTAGS),
    Piece(DISCLOSURE, media="application/json"),
    Piece(CREDITS),
    Piece(AUTHORSHIP, media="application/json"),
    Piece(AUTHORSHIP_PAGE, credential="inside", media="application/pdf"),
)
"""What is written for the release itself, and looked at by its gates; their answers and the manifest come after."""
LAST = (CHECKLIST, CHECKLIST_PAGE, MANIFEST)
