"""A document that is to be read in fifty years: a PDF/A-3b, its letters embedded, the same bytes for the same pages.

Skia gives every PDF/A a number of its own, made of the hour: it is replaced by one made of what stands in the file. It
also calls it a PDF/A-2; ISO 19005-3 asks the same of pages, and allows what is put into a document later: a credential.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import skia

from limelight.media.onto_disk import written_document
from limelight.media.paper import Box, Drawn, Page

_PART_2, _PART_3 = b"<pdfaid:part>2</pdfaid:part>", b"<pdfaid:part>3</pdfaid:part>"
_UUID = re.compile(rb"uuid:([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})")

_AT_THE_END = re.compile(rb"/ID \[(?:<[0-9A-F]*>|\((?:\\.|[^\\()])*\)|\s)*\](?=>>\s*startxref)", re.DOTALL)


@dataclass(frozen=True)
class About:
    """What a document says of itself to readers and libraries."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""


def write_lasting_document(
    pages: Iterable[Drawn], size: tuple[float, float], language: str, about: About, out: Path
) -> None:
    """Every page, in order. `size` is in points, `language` that of most words."""
    with written_document(out, _metadata(about)) as document:
        for draw in pages:
            draw(Page(document.beginPage(*size), Box(0, 0, *size), language))
            document.endPage()
    out.write_bytes(numbered(out.read_bytes().replace(_PART_2, _PART_3)))


def numbered(document: bytes) -> bytes:
    """The document with the number that its own content gives it."""
    found = _UUID.search(document)
    if found is None:
        return document
    bare = b"".join(found.groups())
    blank = _renamed(document, bare, b"0" * len(bare))
    return _renamed(document, bare, sha256(blank).hexdigest()[: len(bare)].encode())


def _renamed(document: bytes, old: bytes, new: bytes) -> bytes:
    """The number stands with hyphens in the metadata, and at the very end in capitals, or as bytes where that is
    shorter: behind the table of where everything stands, so that it may be written in another length."""
    hyphened = document.replace(_hyphened(old), _hyphened(new))
    return _AT_THE_END.sub(b"/ID [<" + new.upper() + b"> <" + new.upper() + b">]", hyphened)


def _hyphened(number: bytes) -> bytes:
    return b"-".join((number[:8], number[8:12], number[12:16], number[16:20], number[20:]))


def _metadata(about: About) -> skia.PDF.Metadata:
    metadata = skia.PDF.Metadata()
    metadata.fPDFA = True
    metadata.fTitle, metadata.fAuthor = about.title, about.author
    metadata.fSubject, metadata.fKeywords = about.subject, about.keywords
    metadata.fCreator = metadata.fProducer = "limelight"
    return metadata
