"""A score engraved: MusicXML laid out by Verovio (LGPL, a library of its own), as pages of SVG, PDF or PNG by Skia.

Verovio's pages are made self-contained: lines carry their own ink and letters are drawn as shapes in our own faces, so
that they look alike in every program, whatever fonts it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, register_namespace, tostring

import skia
import verovio
from defusedxml.ElementTree import fromstring

from limelight.media.fonts import BOLD, REGULAR, faces
from limelight.media.onto_disk import write_image, written_document

_SVG = "http://www.w3.org/2000/svg"
_PAGE = (2100, 2970)
"""A4 in tenths of a millimetre, as Verovio counts."""
_POINTS = (595.0, 842.0)
_LARGE, _SMALL, _MANY = 38, 26, 8
"""The size of the notes: so many parts are too many for large ones, of which two systems stand on a page."""
_SEED = 1
"""Verovio draws the names of its elements by chance: always the same ones."""
_INK = "#1c1a22"
_DRAWN = frozenset(f"{{{_SVG}}}{name}" for name in ("path", "polygon", "polyline", "rect", "ellipse"))
_NOTES = {0xECA5: "\u2669", 0xECA7: "\u266a", 0xECA3: "\U0001d15e", 0xECB7: "."}
"""The notes of a metronome mark, as Verovio's own font has them and as every font of symbols does."""
_BOLD = frozenset({"tempo", "reh", "ending"})

register_namespace("", _SVG)
register_namespace("xlink", "http://www.w3.org/1999/xlink")


def engraved(musicxml: bytes) -> tuple[bytes, ...]:
    """One SVG a page. The same score, the same pages. ValueError for what is no MusicXML."""
    verovio.enableLog(verovio.LOG_OFF)
    toolkit = verovio.toolkit()
    size = _LARGE if musicxml.count(b"<score-part ") <= _MANY else _SMALL
    toolkit.setOptions(
        {
            "pageWidth": _PAGE[0], "pageHeight": _PAGE[1], "scale": size, "footer": "none", "header": "auto",
            "breaks": "auto", "condense": "none", "xmlIdSeed": _SEED, "svgViewBox": True, "justifyVertically": False,
            "pageMarginTop": 110, "pageMarginLeft": 110, "pageMarginRight": 110, "pageMarginBottom": 110,
            "spacingSystem": 10, "spacingStaff": 8,
        }
    )  # fmt: skip
    if not toolkit.loadData(musicxml.decode()):
        raise ValueError("Verovio cannot read this MusicXML")
    return tuple(_self_contained(toolkit.renderToSVG(page)) for page in range(1, toolkit.getPageCount() + 1))


def write_pdf(pages: Sequence[bytes], title: str, out: Path) -> Path:
    """Every page, in order, as one PDF."""
    metadata = skia.PDF.Metadata()
    metadata.fTitle = title
    with written_document(out, metadata) as document:
        for page in pages:
            with document.page(*_POINTS) as canvas:
                _draw(page, canvas, _POINTS)
    return out


def write_png(page: bytes, out: Path, width: int = 1240) -> Path:
    size = (float(width), width * _POINTS[1] / _POINTS[0])
    surface = skia.Surface(round(size[0]), round(size[1]))
    surface.getCanvas().clear(skia.ColorWHITE)
    _draw(page, surface.getCanvas(), size)
    write_image(out, surface.makeImageSnapshot())
    return out


def _draw(page: bytes, canvas: skia.Canvas, size: tuple[float, float]) -> None:
    drawing = skia.SVGDOM.MakeFromStream(skia.MemoryStream(page))
    drawing.setContainerSize(skia.Size(*size))
    drawing.render(canvas)


def _self_contained(svg: str) -> bytes:
    root = fromstring(svg)
    _strip(root)
    for inner in root.iter(f"{{{_SVG}}}svg"):
        inner.attrib.pop("font-family", None)
        if "color" in inner.attrib:
            inner.set("color", _INK)
    return tostring(root, "utf-8", xml_declaration=True)


def _strip(element: Element, kind: str = "") -> None:
    """Without styles and placeholders, with ink of its own; text becomes shapes."""
    for child in list(element):
        name = child.get("class", "").split(" ")[0]
        if child.tag == f"{{{_SVG}}}style":
            element.remove(child)
        elif child.tag == f"{{{_SVG}}}defs":
            continue
        elif child.tag == f"{{{_SVG}}}text":
            place = list(element).index(child)
            element.remove(child)
            for offset, shape in enumerate(_lettered(child, kind)):
                element.insert(place + offset, shape)
        elif "placeholder" in child.get("class", ""):
            element.remove(child)
        else:
            if child.tag in _DRAWN and "stroke" not in child.attrib:
                child.set("stroke", _INK)
            _strip(child, name or kind)


def _lettered(text: Element, kind: str) -> Iterator[Element]:
    """Each piece of the text as a path, from where it is anchored."""
    x, y, anchor = 0.0, 0.0, "start"
    for part in text.iter():
        x, y = float(part.get("x", x)), float(part.get("y", y))
        anchor = part.get("text-anchor", anchor)
        size = float(part.get("font-size", "0").removesuffix("px") or 0)
        said = (part.text or "").strip()
        if said and size:
            said = said.translate(_NOTES)
            font = skia.Font(_face(said, BOLD if kind in _BOLD else REGULAR), 0.82 * size)
            width = font.measureText(said)
            left = x - {"end": width, "middle": width / 2}.get(anchor, 0.0)
            yield Element(f"{{{_SVG}}}path", {"d": _outline(said, font, left, y), "fill": _INK, "stroke": "none"})
            x = left + width if anchor == "start" else x


def _face(text: str, weight: int) -> skia.Typeface:
    """The first face that has the whole text."""
    known = faces("en", weight).typefaces
    return next((face for face in known if all(face.unicharToGlyph(ord(letter)) for letter in text)), known[0])


def _outline(text: str, font: skia.Font, x: float, y: float) -> str:
    glyphs = font.textToGlyphs(text)
    found: list[str] = []
    for glyph, width in zip(glyphs, font.getWidths(glyphs), strict=True):
        if path := font.getPath(glyph):
            path.offset(x, y)
            found += _commands(path)
        x += width
    return " ".join(found)


_VERBS = {skia.Path.kMove_Verb: "M", skia.Path.kLine_Verb: "L", skia.Path.kQuad_Verb: "Q", skia.Path.kCubic_Verb: "C"}


def _commands(path: skia.Path) -> Iterator[str]:
    for verb, points in path:
        if verb == skia.Path.kClose_Verb:
            yield "Z"
        elif verb in _VERBS:
            kept = points if verb == skia.Path.kMove_Verb else points[1:]
            yield _VERBS[verb] + " ".join(f"{point.x():.1f} {point.y():.1f}" for point in kept)
