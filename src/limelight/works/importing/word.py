"""Word's DOCX: paragraphs by their style, else by how far they are indented, else as plain words."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import cast

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.parfmt import ParagraphFormat

from limelight.works.importing.layout import PageRow, laid_out, passages_by_layout
from limelight.works.importing.passages import Imported, Passage, Role, tidy
from limelight.works.importing.plain import read_plain

MOST_UNPACKED, MOST_XML = 200_000_000, 8_000_000
"""Bytes that a file may unpack to, and those of them that are read as XML, which takes ten times as much memory."""
_STYLES: Mapping[str, Role] = {
    "heading": "heading", "slugline": "heading", "slug": "heading", "scene": "heading", "character": "cue",
    "cue": "cue", "parenthetical": "parenthetical", "dialogue": "dialogue", "dialog": "dialogue",
    "transition": "transition", "lyrics": "lyric", "action": "action",
}  # fmt: skip
"""The words of a style's name that say what it is: "Scene Heading", "SP Character"."""
_POINT, _LINE = 12_700, 12.0
"""Word's own units in a point; points that a row of text takes."""


def read_word(data: bytes) -> Imported:
    """The passages of a DOCX file. Raises ValueError, which says why, for what is none."""
    _require_no_bomb(data)
    try:
        return _read(docx.Document(io.BytesIO(data)))
    except _TORN as error:
        raise ValueError(f"it is no whole Word file ({type(error).__name__})") from error


_TORN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError, RuntimeError),
    *(OpcError, PythonDocxError, SyntaxError, LookupError, AttributeError, TypeError, ValueError, AssertionError),
)
"""What the library raises for one that is damaged, locked, or says what no Word says."""


def _read(document: Document) -> Imported:
    paragraphs = list(_paragraphs(document))
    if len({_style_role(each) for each in paragraphs} - {None, "action", "heading"}) >= 2:
        passages = (Passage.of(_style_role(each) or "action", each.text) for each in paragraphs)
        return Imported(tuple(tidy(passages)), _title_page(document))
    rows = [_row(each, at) for at, each in enumerate(paragraphs) if each.text.strip()]
    if laid_out(rows):
        return Imported(tuple(tidy(passages_by_layout(rows))), _title_page(document))
    plain = read_plain("\n".join(each.text for each in paragraphs))
    return Imported(plain.passages, plain.title_page or _title_page(document))


def _require_no_bomb(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            sizes = {each.filename: each.file_size for each in packed.infolist()}
    except _TORN as error:
        raise ValueError(f"it is no whole Word file ({type(error).__name__})") from error
    xml = sum(size for name, size in sizes.items() if not name.startswith("word/media/"))
    if sum(sizes.values()) > MOST_UNPACKED or xml > MOST_XML:
        raise ValueError(f"it unpacks to {sum(sizes.values()) // 1_000_000} MB")


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph in order, those in tables too: scripts in two columns are tables."""
    for inside in document.iter_inner_content():
        if isinstance(inside, Table):
            yield from _in_table(inside)
        else:
            yield inside


def _in_table(table: Table) -> Iterator[Paragraph]:
    seen: list[object] = []
    for row in table.rows:
        for cell in row.cells:
            if cell._element in seen:  # pyright: ignore[reportPrivateUsage]  a merged cell comes once for each place
                continue
            seen.append(cell._element)  # pyright: ignore[reportPrivateUsage]
            for inside in cell.iter_inner_content():
                yield from _in_table(inside) if isinstance(inside, Table) else (inside,)


def _style_role(paragraph: Paragraph) -> Role | None:
    words = (paragraph.style.name or "").casefold().split() if paragraph.style else []
    if words[:1] == ["heading"] and words[1:2] and words[1].isdigit():
        return None  # Word's own "Heading 1" says nothing of a scene
    return next((_STYLES[word] for word in reversed(words) if word in _STYLES), None)


def _row(paragraph: Paragraph, at: int) -> PageRow:
    """The paragraph as a row: every one stands apart from the next."""
    return PageRow(paragraph.text, _indent(paragraph), at * 2 * _LINE, _LINE, 0)


def _indent(paragraph: Paragraph) -> float:
    """Points that it stands in, its own or its style's."""
    formats: list[ParagraphFormat] = [paragraph.paragraph_format]
    style = paragraph.style
    while isinstance(style, ParagraphStyle):
        formats.append(style.paragraph_format)
        style = style.base_style
    indents = (cast("int | None", each.left_indent) for each in formats)  # pyright: ignore[reportUnknownMemberType]
    tabs = len(paragraph.text) - len(paragraph.text.lstrip("\t "))
    return next((each / _POINT for each in indents if each is not None), 0.0) + 36.0 * tabs


def _title_page(document: Document) -> dict[str, str]:
    found = {"title": document.core_properties.title or "", "author": document.core_properties.author or ""}
    return {key: value for key, value in found.items() if value and value != "python-docx"}
