"""XMP, the form in which marks stand in every format: an RDF text that any program finds by its wrapper.

Written always the same for the same marks. Read as others write it as well: properties as elements or as attributes,
in one description or in several; entities are refused, and so is what is larger than any such text (ISO 16684-1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from limelight.sign.metadata.aigc import read_aigc
from limelight.sign.metadata.marks import Marks

MOST = 1 << 20
"""Bytes of XMP that are read; ours has two thousand."""
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MINING = "http://ns.useplus.org/ldf/vocab/"
BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
END = '<?xpacket end="w"?>'
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "TC260": "http://www.tc260.org.cn/ns/AIGC/1.0/",
}
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def packet(marks: Marks) -> bytes:
    """The marks as XMP in its wrapper, UTF-8."""
    spaces = "".join(f"\n    xmlns:{name}={quoteattr(uri)}" for name, uri in NAMESPACES.items() if name != "rdf")
    rows = "\n".join(f"   {row}" for row in _rows(marks))
    text = (
        f'{BEGIN}\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n <rdf:RDF xmlns:rdf={quoteattr(NAMESPACES["rdf"])}>\n'
        f'  <rdf:Description rdf:about=""{spaces}>\n{rows}\n  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n{END}'
    )
    return text.encode("utf-8")


def _rows(marks: Marks) -> Iterator[str]:
    yield from _alternatives("dc:title", marks.title, marks.language)
    yield from _alternatives("dc:description", marks.description, marks.language)
    yield from _list("dc:creator", "Seq", marks.creators)
    yield from _alternatives("dc:rights", marks.rights, "")
    yield from _list("dc:language", "Bag", [marks.language] if marks.language else [])
    plain = {
        "dc:identifier": marks.identifier,
        "photoshop:Credit": marks.credit,
        "xmp:CreateDate": marks.date,
        "xmp:CreatorTool": marks.software,
        "Iptc4xmpExt:DigitalSourceType": marks.source_type and SOURCE_TYPES + marks.source_type,
        "Iptc4xmpExt:AISystemUsed": marks.system,
        "Iptc4xmpExt:AISystemVersionUsed": marks.system_version,
        "plus:DataMining": marks.mining and MINING + marks.mining,
        "TC260:AIGC": marks.aigc.json if marks.aigc else "",
    }
    yield from (f"<{name}>{_text(value)}</{name}>" for name, value in plain.items() if value)


def _alternatives(name: str, text: str, language: str) -> Iterator[str]:
    """A text by language: the one that there is, for everybody."""
    if text:
        told = dict.fromkeys(("x-default", language) if language else ("x-default",))
        items = "".join(f"<rdf:li xml:lang={quoteattr(each)}>{_text(text)}</rdf:li>" for each in told)
        yield f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def _list(name: str, kind: str, texts: Iterable[str]) -> Iterator[str]:
    items = "".join(f"<rdf:li>{_text(text)}</rdf:li>" for text in texts)
    if items:
        yield f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def held(text: str) -> str:
    """What of a text XMP can hold: no control characters, one kind of line end, no blanks around it."""
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _text(text: str) -> str:
    return escape(held(text))


def read_packet(data: bytes) -> Marks | None:
    """The marks in `data`; None where that is no XMP that can be read."""
    if len(data) > MOST:
        return None
    try:
        root = fromstring(_unwrapped(data), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError):
        return None
    return _marks(_properties(root))


def _unwrapped(data: bytes) -> bytes:
    """Without what stands around the document: nulls and blanks, and the wrapper's own lines are allowed there."""
    return data.strip(b"\x00 \t\r\n")


def _properties(root: Element) -> dict[str, tuple[str, ...]]:
    """ "dc:title" -> its texts, the one for everybody first."""
    prefixes = {uri: name for name, uri in NAMESPACES.items()}
    found: dict[str, tuple[str, ...]] = {}
    for description in root.iter(f"{{{NAMESPACES['rdf']}}}Description"):
        pairs = [(name, (value,)) for name, value in description.attrib.items()]
        pairs += [(child.tag, _texts(child)) for child in description]
        for name, texts in pairs:
            uri, _, local = name.lstrip("{").partition("}")
            if uri in prefixes:
                found.setdefault(f"{prefixes[uri]}:{local}", texts)
    return found


def _texts(element: Element) -> tuple[str, ...]:
    rdf = f"{{{NAMESPACES['rdf']}}}"
    items = [item.text or "" for item in element.iter(f"{rdf}li")]
    return tuple(items) or (element.get(f"{rdf}resource") or element.text or "",)


def _marks(told: dict[str, tuple[str, ...]]) -> Marks:
    def one(name: str) -> str:
        return next(iter(told.get(name, ())), "").strip()

    return Marks(
        title=one("dc:title"),
        language=one("dc:language"),
        description=one("dc:description"),
        creators=tuple(name for name in told.get("dc:creator", ()) if name),
        credit=one("photoshop:Credit"),
        rights=one("dc:rights"),
        date=one("xmp:CreateDate"),
        software=one("xmp:CreatorTool"),
        system=one("Iptc4xmpExt:AISystemUsed"),
        system_version=one("Iptc4xmpExt:AISystemVersionUsed"),
        source_type=one("Iptc4xmpExt:DigitalSourceType").rstrip("/").rpartition("/")[2],
        identifier=one("dc:identifier"),
        mining=one("plus:DataMining").rpartition("/")[2],
        aigc=read_aigc(one("TC260:AIGC")),
    )
