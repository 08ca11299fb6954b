"""A Word file from anywhere: a zip of XML, of which each part may lie. What it says is kept, or it is told why not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx

from limelight.works.importing.word import read_word
from targets._imports import all_there

LONGEST = 4096
WORDS = (
    *(
        b"<w:p>",
        b"</w:p>",
        b"<w:r><w:t>",
        b"</w:t></w:r>",
        b'<w:pStyle w:val="Character"/>',
        b"<w:tbl><w:tr><w:tc>",
        b"<w:br/>",
    ),
    *(
        b"</w:tc></w:tr></w:tbl>",
        b'<w:ind w:left="2880"/>',
        b"<!DOCTYPE a [<!ENTITY a 'b'>]>",
        b"&a;",
        b'w:left="1e9"',
        b"<w:tab/>",
    ),
    *(
        b'<w:gridSpan w:val="9"/>',
        b"<w:vMerge/>",
        b"<w:body>",
        b"<w:sectPr/>",
        b'w:left="x"',
        b'<w:basedOn w:val="Normal"/>',
    ),
)
"""Of the document, which is bent unpacked: a bent zip is a broken zip."""
_WHOLE: list[bytes] = []


def attempt(data: bytes) -> None:
    """An even first byte: the rest is `word/document.xml` or `word/styles.xml`; an odd one: the whole file."""
    if not data:
        return
    if data[0] & 1:
        all_there(read_word, data[1:])
    else:
        all_there(read_word, _with("word/styles.xml" if data[0] & 2 else "word/document.xml", data[1:]))


def seeds() -> Iterator[bytes]:
    whole = _template()
    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        document = packed.read("word/document.xml")
    yield b"\0" + document
    start = document[: document.index(b"<w:body>") + 8]
    rows = b"".join(
        b'<w:p><w:pPr><w:ind w:left="%d"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>' % row
        for row in ((0, b"INT. A - DAY"), (2880, b"MIRA"), (1440, b"No."), (2880, b"TOM"), (1440, b"Yes."))
    )
    yield b"\0" + start + rows + b"</w:body></w:document>"
    yield b"\0<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
    yield b"\1PK\x03\x04" + whole[4:3000]


def _template() -> bytes:
    if not _WHOLE:
        packed = io.BytesIO()
        docx.Document().save(packed)
        _WHOLE.append(packed.getvalue())
    return _WHOLE[0]


def _with(name: str, content: bytes) -> bytes:
    """The template with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_template())) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            new.writestr(each, content if each == name else old.read(each))
    return out.getvalue()
