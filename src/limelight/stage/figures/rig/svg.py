"""A rig read from SVG: each named group becomes a drawing of its own, with its gradients and under its transforms.

Only what draws is kept: no script, no picture, nothing that refers outside the file. What refers to itself in circles,
or to so much that it would never be drawn, is refused.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as Plain
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import skia
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from limelight.stage.figures.rig.errors import refused
from limelight.stage.figures.rig.parts import Part, Rig, part_name

SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
LARGEST, MOST, DEEPEST, HEAVIEST = 8_000_000, 20_000, 60, 200_000
"""Bytes of a file, elements in it, how deep they may lie in one another, and how many are drawn in the end."""
WIDEST = 100_000.0

DRAWS = frozenset(
    (
        *("g", "a", "switch", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline"),
        *("polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "filter"),
        *("feGaussianBlur", "feOffset", "feMerge", "feMergeNode", "feBlend", "feFlood", "feComposite", "feColorMatrix"),
    )
)
"""Elements that are kept."""
LEFT_OUT = {"image": "pictures", "feImage": "pictures", "text": "letters", "foreignObject": "web pages"}
"""What is seen in other programs and cannot act here: it is told."""
_USED = re.compile(r"url\(\s{0,9}['\"]?#([^'\")\s]{1,200})['\"]?\s{0,9}\)")
_OUTSIDE = re.compile(r"url\(\s*+['\"]?+(?!#)[^)]*+(?:\)|$)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)

Element = Plain.Element


def read_svg(data: bytes, name: str) -> Rig:
    """The rig in the bytes of an SVG. Raises RigRefused."""
    drawing = _Drawing.of(_parsed(data, name), name)
    parts = {part: drawing.part(part) for part in drawing.groups}
    return Rig(name, drawing.width, drawing.height, parts, tuple(drawing.groups), drawing.left_out)


def _parsed(data: bytes, name: str) -> Element:
    if len(data) > LARGEST:
        raise refused(name, f"This SVG has {len(data) / 1e6:.0f} MB.", f"A rig may have {LARGEST // 10**6} MB.")
    try:
        root = fromstring(data, forbid_entities=True, forbid_external=True)
    except DefusedXmlException as error:
        way = "Save it as plain SVG, without entities."
        raise refused(name, "This SVG defines entities or refers to other files.", way) from error
    except (ParseError, ValueError, LookupError) as error:
        way = "Save it again as plain SVG."
        raise refused(name, f"This is no SVG that can be read ({error}).", way) from error
    if root.tag != f"{SVG}svg":
        raise refused(name, "This is XML, but no SVG.", "Save the drawing as plain SVG.")
    _bounded(root, name)
    return root


def _bounded(root: Element, name: str) -> None:
    """Refuse what is too much, or too deep, to walk over."""
    level, count, depth = [root], 0, 0
    while level:
        count, depth = count + len(level), depth + 1
        if count > MOST or depth > DEEPEST:
            what = f"more than {MOST:,} elements" if count > MOST else f"groups more than {DEEPEST} deep"
            raise refused(name, f"This SVG has {what}.", "Simplify its paths, and ungroup what need not be grouped.")
        level = [child for element in level for child in element]


@dataclass(frozen=True)
class _Drawing:
    """A parsed SVG: its groups by the part that they are, and what each element lies in."""

    root: Element
    name: str
    view: tuple[float, float, float, float]
    rules: Mapping[str, str]
    """Style by class, of style sheets as Illustrator writes them."""

    @classmethod
    def of(cls, root: Element, name: str) -> _Drawing:
        drawing = cls(root, name, _view(root, name), _rules(root))
        if drawing.weight(root, ()) > HEAVIEST:
            raise refused(name, "This SVG refers to itself too often to be drawn.", "Unlink its clones.")
        return drawing

    @property
    def width(self) -> float:
        return self.view[2]

    @property
    def height(self) -> float:
        return self.view[3]

    @cached_property
    def groups(self) -> dict[str, Element]:
        """The elements that are parts, by name, in the order in which they are painted."""
        found: dict[str, Element] = {}
        for element in self.root.iter():
            labels = (element.get(f"{INKSCAPE}label"), element.get("id"), element.get("data-name"))
            if part := next((part for label in labels if label and (part := part_name(label))), ""):
                found.setdefault(part, element)
        return found

    @cached_property
    def lies_in(self) -> dict[Element, Element]:
        return {child: element for element in self.root.iter() for child in element}

    @cached_property
    def by_id(self) -> dict[str, Element]:
        return {id_: element for element in self.root.iter() if (id_ := element.get("id"))}

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        tags = [_tag(element) for element in self.root.iter()]
        lost = dict.fromkeys(LEFT_OUT[tag] for tag in tags if tag in LEFT_OUT)
        return tuple(f"its {what} are left out (turn them into paths)" for what in lost)

    # -- how much it is ----------------------------------------------------------------------------------------------

    @cached_property
    def _weights(self) -> dict[Element, int]:
        return {}

    def weight(self, element: Element, inside: tuple[Element, ...]) -> int:
        """How many elements are drawn for this one, all that it refers to included. Raises RigRefused for a circle."""
        if element in inside:
            raise refused(self.name, "This SVG refers to itself in a circle.", "Unlink its clones.")
        if len(inside) > DEEPEST * 2:
            raise refused(self.name, "This SVG refers to itself too deeply.", "Unlink its clones.")
        if element not in self._weights:
            refer = [self.by_id[id_] for id_ in (*_referred(element), *self._by_class(element)) if id_ in self.by_id]
            lie = list(element)
            total = 1 + sum(self.weight(each, (*inside, element)) for each in (*lie, *refer))
            self._weights[element] = min(total, HEAVIEST + 1)
        return self._weights[element]

    def _by_class(self, element: Element) -> Iterator[str]:
        """The ids that the styles of its classes refer to."""
        for name in element.get("class", "").split():
            yield from _USED.findall(self.rules.get(name, ""))

    # -- one part ----------------------------------------------------------------------------------------------------

    def part(self, name: str) -> Part:
        """The drawing of one part, as Skia plays it."""
        recorder = skia.PictureRecorder()
        document = Plain.tostring(self._alone(self.groups[name]))
        dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(document, True))
        canvas = recorder.beginRecording(skia.Rect.MakeWH(self.width, self.height))
        if dom is not None:
            dom.setContainerSize(skia.Size(self.width, self.height))
            dom.render(canvas)
        picture = recorder.finishRecordingAsPicture()
        return Part(name, self.width, self.height, lambda canvas: canvas.drawPicture(picture))

    def _alone(self, group: Element) -> Element:
        """A document of this group alone, in the groups that it lies in, with all that it refers to."""
        x, y, width, height = self.view
        page = Plain.Element(
            "svg",
            {
                "xmlns": SVG[1:-1],
                "xmlns:xlink": XLINK[1:-1],
                "viewBox": f"{x:g} {y:g} {width:g} {height:g}",
                "width": f"{width:g}",
                "height": f"{height:g}",
            },
        )
        drawn = self._copied(group, {each for each in self.groups.values() if each is not group}, shown=True)
        around = self.lies_in.get(group)
        while around is not None and around is not self.root:
            outer = Plain.Element("g", self._attributes(around, shown=True))
            outer.extend([drawn])
            drawn, around = outer, self.lies_in.get(around)
        kept = Plain.SubElement(page, "defs")
        kept.extend(self._referred_by(drawn))
        page.append(drawn)
        return page

    def _referred_by(self, drawn: Element) -> list[Element]:
        """Everything that a drawing refers to, and what that refers to."""
        found: dict[str, Element] = {}
        ahead = [id_ for element in drawn.iter() for id_ in _referred(element)]
        while ahead:
            id_ = ahead.pop()
            if id_ in self.by_id and id_ not in found:
                found[id_] = self._copied(self.by_id[id_], set(), shown=False)
                ahead += [other for element in found[id_].iter() for other in _referred(element)]
        return list(found.values())

    def _copied(self, element: Element, without: set[Element], *, shown: bool) -> Element:
        """The element with only what draws in it; `shown` even if its layer is hidden where it was drawn."""
        tag = "g" if _tag(element) in ("a", "switch") else _tag(element)
        said = self._attributes(element, shown=shown)
        if tag == "ellipse":
            tag, said = "path", _as_path(said)
        copy = Plain.Element(tag, said)
        for child in element:
            if child not in without and _tag(child) in DRAWS:
                copy.append(self._copied(child, without, shown=False))
        return copy

    def _attributes(self, element: Element, *, shown: bool) -> dict[str, str]:
        """What the element says of itself, styles of its classes included; nothing that leads out of the file."""
        said: dict[str, str] = {}
        for key, value in element.attrib.items():
            plain = key.removeprefix(XLINK)
            if plain == "href":
                said |= {"xlink:href": value} if value.startswith("#") else {}
            elif not plain.startswith(("{", "on")) and plain not in ("style", "class", "display"):
                said[plain] = _OUTSIDE.sub("none", value)
        styles = [self.rules.get(name, "") for name in element.get("class", "").split()]
        style = ";".join(part for part in (*styles, element.get("style", "")) if part)
        kept = [rule for rule in style.split(";") if rule.strip()]
        hidden = element.get("display") == "none" or any(_is_hidden(rule) for rule in kept)
        kept = [_OUTSIDE.sub("none", rule) for rule in kept if not rule.strip().lower().startswith("display")]
        if kept:
            said["style"] = ";".join(kept)
        if hidden and not shown:
            said["display"] = "none"
        return said


def _as_path(said: dict[str, str]) -> dict[str, str]:
    """An ellipse as the path that it is: Skia gives one no box of its own, and a gradient in it comes out black."""
    cx, cy, rx, ry = (_length(said.pop(key, "0")) for key in ("cx", "cy", "rx", "ry"))
    left, right = float(cx) - float(rx), float(cx) + float(rx)
    return said | {"d": f"M{left} {cy} A{rx} {ry} 0 1 1 {right} {cy} A{rx} {ry} 0 1 1 {left} {cy} Z"}


def _is_hidden(rule: str) -> bool:
    return "".join(rule.lower().split()) == "display:none"


def _tag(element: Element) -> str:
    return element.tag.removeprefix(SVG) if isinstance(element.tag, str) else ""


def _referred(element: Element) -> Iterator[str]:
    """The ids that an element refers to."""
    for key, value in element.attrib.items():
        if key.removeprefix(XLINK).removeprefix("xlink:") == "href" and value.startswith("#"):
            yield value[1:]
        yield from _USED.findall(value)


def _view(root: Element, name: str) -> tuple[float, float, float, float]:
    """The box of the file that is seen: its viewBox, else its size."""
    said = root.get("viewBox") or f"0 0 {_length(root.get('width'))} {_length(root.get('height'))}"
    numbers = [float(number) for number in re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", said)]
    fits = len(numbers) == 4 and all(math.isfinite(n) and abs(n) <= WIDEST for n in numbers)
    if not fits or numbers[2] <= 0 or numbers[3] <= 0:
        way = 'Give it a viewBox, as in viewBox="0 0 800 1600".'
        raise refused(name, "This SVG does not say how large it is.", way)
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _length(said: str | None) -> str:
    found = re.match(r"\s*(-?\d+\.?\d*)", said or "")
    return found[1] if found else "0"


def _rules(root: Element) -> dict[str, str]:
    """Class -> what a style sheet says of it."""
    rules: dict[str, str] = {}
    for sheet in (element.text or "" for element in root.iter(f"{SVG}style")):
        for rule in _COMMENT.sub("", sheet).split("}")[:-1]:
            before, _, style = rule.rpartition("{")
            for selector in before.rpartition("{")[2].split(","):
                if re.fullmatch(r"\.[\w-]+", selector.strip()):
                    name = selector.strip()[1:]
                    rules[name] = f"{rules.get(name, '')};{style}".strip(";")
    return rules
