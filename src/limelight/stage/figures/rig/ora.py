"""A rig read from OpenRaster, as Krita, MyPaint and GIMP save it: layers and groups by their names, pixels as painted.

The zip is read by the names that its stack has, never unpacked to a disk; every size is known before a pixel is.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

import numpy as np
import skia
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from limelight.stage.figures.rig.errors import refused
from limelight.stage.figures.rig.parts import Part, Rig, part_name

MEMBERS, LARGEST, PICTURE, STACK = 600, 256_000_000, 64_000_000, 4_000_000
"""Files in the zip, their bytes in all, bytes of one picture and of the stack, unpacked."""
SIDE, PIXELS, LAYERS, DEEPEST = 8192, 40_000_000, 300, 30
"""A canvas's longer side, pixels of a picture, layers, and how deep groups lie in one another."""
ALL_PIXELS = 300_000_000
"""Pixels of all layers together: what lies in memory while a character is drawn."""
WAY = "Save it again as OpenRaster (.ora), from Krita, MyPaint or GIMP."


@dataclass(frozen=True)
class Layer:
    """One painted layer: its picture, where its top left lies, and how clear it is."""

    image: skia.Image
    x: float
    y: float
    opacity: float


@dataclass(frozen=True)
class _Zip:
    """The file, opened and found to be of a size that may be unpacked."""

    name: str
    file: zipfile.ZipFile
    members: Mapping[str, zipfile.ZipInfo]
    spent: list[int] = field(default_factory=lambda: [0])

    @classmethod
    def of(cls, data: bytes, name: str) -> _Zip:
        try:
            file = zipfile.ZipFile(io.BytesIO(data))
            members = {info.filename: info for info in file.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise refused(name, "This OpenRaster file is torn.", WAY) from error
        size = sum(info.file_size for info in members.values())
        if len(members) > MEMBERS or size > LARGEST:
            why = f"This OpenRaster file unpacks to {len(members):,} files of {size / 1e6:,.0f} MB."
            raise refused(name, why, f"A rig may have {MEMBERS} files of {LARGEST // 10**6} MB: merge layers.")
        return cls(name, file, members)

    def read(self, path: str, most: int) -> bytes:
        """The bytes of one member; never more than `most`, whatever the zip says of it."""
        if path not in self.members:
            raise refused(self.name, f'There is no "{path[:80]}" in it.', WAY)
        if self.members[path].flag_bits & 1:
            raise refused(self.name, "This OpenRaster file is locked with a password.", "Save it without one.")
        try:
            with self.file.open(path) as member:
                data = member.read(most + 1)
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
            raise refused(self.name, f'"{path[:80]}" in it is torn.', WAY) from error
        except Exception as error:  # zlib, lzma and bz2 have errors of their own, of no common kind
            raise refused(self.name, f'"{path[:80]}" in it cannot be unpacked.', WAY) from error
        if len(data) > most:
            raise refused(self.name, f'"{path[:80]}" in it has more than {most // 10**6} MB.', WAY)
        return data


def read_ora(data: bytes, name: str) -> Rig:
    """The rig in the bytes of an OpenRaster file. Raises RigRefused."""
    packed = _Zip.of(data, name)
    root = _stack(packed)
    width, height = _side(root, "w", name), _side(root, "h", name)
    groups: dict[str, list[Layer]] = {}
    for part, layer in _layers(root, packed):
        groups.setdefault(part, []).append(layer)
    parts = {part: Part(part, width, height, _player(layers)) for part, layers in groups.items() if part}
    unnamed = ("layers that are named for no part are left out",) if groups.get("") else ()
    return Rig(name, width, height, parts, tuple(parts), unnamed)


def _stack(packed: _Zip) -> Element:
    try:
        root = fromstring(packed.read("stack.xml", STACK), forbid_entities=True, forbid_external=True)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise refused(packed.name, "The list of its layers cannot be read.", WAY) from error
    if root.tag != "image":
        raise refused(packed.name, "The list of its layers is none.", WAY)
    return root


def _side(root: Element, key: str, name: str) -> float:
    side = _number(root.get(key), 0.0)
    if not 1 <= side <= SIDE:
        raise refused(name, f"Its canvas is {side:g} pixels on a side.", f"It may have up to {SIDE}.")
    return side


def _layers(root: Element, packed: _Zip) -> Iterator[tuple[str, Layer]]:
    """Every layer from the lowest up, with the part that it belongs to: its own, or that of the group it lies in."""
    count = 0
    for element, part, x, y, opacity in _walk(root, "", 0.0, 0.0, 1.0, 0, packed.name):
        count += 1
        if count > LAYERS:
            raise refused(packed.name, f"It has more than {LAYERS} layers.", "Merge those of one part.")
        shown = element.get("visibility", "visible") != "hidden" or bool(part_name(element.get("name", "")))
        if part and not shown:
            continue
        image = _picture(packed, element.get("src", "")) if part else None
        if image is not None:
            yield part, Layer(image, x, y, opacity)
        elif not part:
            yield "", Layer(skia.Image.fromarray(np.zeros((1, 1, 4), np.uint8)), 0, 0, 0)


def _walk(
    element: Element, part: str, x: float, y: float, opacity: float, depth: int, name: str
) -> Iterator[tuple[Element, str, float, float, float]]:
    """Layers below an element, the lowest first: OpenRaster lists the uppermost first."""
    if depth > DEEPEST:
        raise refused(name, f"Its groups lie more than {DEEPEST} deep in one another.", "Ungroup some.")
    for child in reversed(list(element)):
        inner = part_name(child.get("name", "")) or part
        at = x + _number(child.get("x"), 0.0), y + _number(child.get("y"), 0.0)
        clear = opacity * min(1.0, max(0.0, _number(child.get("opacity"), 1.0)))
        if child.tag == "stack":
            hidden = child.get("visibility") == "hidden" and not part_name(child.get("name", ""))
            if not hidden:
                yield from _walk(child, inner, *at, clear, depth + 1, name)
        elif child.tag == "layer":
            yield child, inner, *at, clear


def _picture(packed: _Zip, path: str) -> skia.Image:
    """The pixels of a layer. Its size is read before them."""
    data = skia.Data.MakeWithCopy(packed.read(path, PICTURE))
    try:
        size = skia.Codec.MakeFromData(data).dimensions()
    except RuntimeError as error:
        raise refused(packed.name, f'"{path[:80]}" in it is no picture.', WAY) from error
    packed.spent[0] += size.width() * size.height()
    if size.width() * size.height() > PIXELS or packed.spent[0] > ALL_PIXELS:
        why = f'"{path[:80]}" in it has {size.width()} x {size.height()} pixels.'
        raise refused(packed.name, why, f"A rig may have {ALL_PIXELS // 10**6} million in all: scale it down.")
    try:
        return skia.Image.MakeFromEncoded(data).makeRasterImage()
    except (RuntimeError, AttributeError) as error:  # skia's binding gives None for some torn pictures
        raise refused(packed.name, f'"{path[:80]}" in it is torn.', WAY) from error


def _player(layers: list[Layer]):
    def play(canvas: skia.Canvas) -> None:
        smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        for layer in layers:
            paint = skia.Paint(AntiAlias=True, Alphaf=layer.opacity)
            canvas.drawImage(layer.image, layer.x, layer.y, smooth, paint)

    return play


def _number(said: str | None, default: float) -> float:
    try:
        number = float(said) if said else default
    except ValueError:
        return default
    return number if abs(number) < 1e6 else default
