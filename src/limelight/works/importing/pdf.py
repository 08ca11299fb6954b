"""A screenplay as PDF: rows of letters with their places on the page, page furniture taken out and told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median_low
from typing import Any

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pypdfium2.raw as pdfium_c  # pyright: ignore[reportMissingTypeStubs]

from limelight.works.importing.layout import PageRow, laid_out, passages_by_layout
from limelight.works.importing.passages import Imported, Passage, tidy
from limelight.works.importing.plain import read_plain

MOST_PAGES = 1000
_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}\s*[.)]?", re.IGNORECASE)
_CONTINUED = re.compile(r"\(?(?:more|continued|cont(?:inue)?[’']?d)\)?\s*:?\s*(?:\(\d+\))?", re.IGNORECASE)
_SCENE_NUMBER = re.compile(r"^(?P<number>[A-Z]?\d{1,3}[A-Z]?)\.?\s{2,}(?P<heading>.+?)(?:\s{2,}(?P=number)\.?)?$")
_EDGE = 0.09
"""Shares of a page at its top and foot where headers and numbers stand."""


def read_pdf(data: bytes) -> Imported:
    """The passages of a PDF. Raises ValueError, which says why, for one that is locked, damaged, or only a picture."""
    try:
        pages = _pages(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError("it is locked or damaged: open it in a viewer and save it anew") from error
    rows = [row for page, _ in pages for row in page]
    if not rows:
        raise ValueError("it is a picture of a text: have it read by a text recogniser (OCR) first")
    kept, left_out = _unfurnished(pages)
    if not kept:
        raise ValueError("it holds nothing but page numbers, and what stands at the head or foot of its pages")
    return Imported(tuple(tidy(_passages(kept))), {}, left_out)


def _pages(data: bytes) -> list[tuple[list[PageRow], float]]:
    document = pypdfium2.PdfDocument(data)
    try:
        if len(document) > MOST_PAGES:
            raise ValueError(f"it has {len(document)} pages, and a screenplay has {MOST_PAGES} at most")
        return [_page(document, number) for number in range(len(document))]
    finally:
        document.close()


def _passages(rows: Sequence[PageRow]) -> Iterable[Passage]:
    if laid_out(rows):
        return _joined(passages_by_layout([_unnumbered(row) for row in rows]))
    return read_plain(_text(rows)).passages


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[list[PageRow], float]:
    """The rows of a page from the top down, and how high it is."""
    page = document[number]
    height = page.get_height()
    runs = sorted(_runs(page.get_textpage(), height, number), key=lambda run: (round(run.top / 3), run.left))
    rows: list[PageRow] = []
    for run in runs:
        last = rows[-1] if rows else None
        if last and abs(last.top - run.top) < 0.5 * max(last.height, run.height):
            rows[-1] = replace(last, text=f"{last.text}  {run.text}", height=max(last.height, run.height))
        else:
            rows.append(run)
    return rows, height


def _runs(text: Any, height: float, page: int) -> Iterator[PageRow]:
    """The rows as the page's own letters make them: what stands between two line ends."""
    letters: list[tuple[str, tuple[float, float, float, float]]] = []
    for at in range(text.count_chars()):
        letter = chr(pdfium_c.FPDFText_GetUnicode(text, at))
        if letter in "\r\n":
            yield from _run(letters, height, page)
            letters = []
        else:
            letters.append((letter, text.get_charbox(at)))
    yield from _run(letters, height, page)


def _run(
    letters: Sequence[tuple[str, tuple[float, float, float, float]]], height: float, page: int
) -> Iterator[PageRow]:
    words = " ".join("".join(letter for letter, _ in letters if letter.isprintable()).split())
    boxes = [box for letter, box in letters if letter.strip()]
    if words and boxes:
        base = median_low(bottom for _, bottom, _, _ in boxes)  # letters with tails hang lower than the line
        yield PageRow(words, min(box[0] for box in boxes), height - base, max(box[3] for box in boxes) - base, page)


def _unfurnished(pages: Sequence[tuple[list[PageRow], float]]) -> tuple[list[PageRow], tuple[str, ...]]:
    """The rows without page numbers, running headers and continuation marks, and what was taken out."""
    at_edge = [row.text for rows, height in pages for row in rows if not _EDGE < row.top / height < 1 - _EDGE]
    running = {text for text, times in Counter(map(_numberless, at_edge)).items() if times > max(2, len(pages) // 2)}
    kept: list[PageRow] = []
    gone: list[PageRow] = []
    for rows, height in pages:
        for row in rows:
            edge = not _EDGE < row.top / height < 1 - _EDGE
            furniture = edge and (_NUMBER.fullmatch(row.text) or _numberless(row.text) in running)
            (gone if furniture or _CONTINUED.fullmatch(row.text) else kept).append(row)
    told = sorted({row.text for row in gone if not _NUMBER.fullmatch(row.text)})
    marks = f": {', '.join(told[:4])}" if told else ""
    return kept, (f"{len(gone)} page numbers, headers and marks that a page ended{marks}",) if gone else ()


def _numberless(text: str) -> str:
    return re.sub(r"\d+", "#", text).strip()


def _unnumbered(row: PageRow) -> PageRow:
    """A heading without the scene's number at both its sides."""
    found = _SCENE_NUMBER.match(row.text)
    return PageRow(found["heading"], row.left, row.top, row.height, row.page) if found else row


def _joined(passages: Iterable[Passage]) -> Iterator[Passage]:
    """A speech that a page's end cut in two is one again."""
    speaker, spoken = "", False
    for passage in passages:
        if passage.role == "cue":
            name = re.sub(r"\s*\((?:cont[’']?d|continued)\.?\)\s*$", "", passage.text, flags=re.IGNORECASE)
            goes_on = spoken and name == speaker and name != passage.text
            speaker = name
            if goes_on:
                continue
        spoken = passage.role in ("cue", "dialogue", "parenthetical")
        yield passage


def _text(rows: Sequence[PageRow]) -> str:
    """Rows as plain text, with an empty one where the page leaves a gap."""
    lines: list[str] = []
    for row, before in zip(rows, (None, *rows[:-1]), strict=True):
        apart = before is None or before.page != row.page or row.top - before.top > 1.6 * max(row.height, before.height)
        lines += ["", row.text] if apart else [row.text]
    return "\n".join(lines)
