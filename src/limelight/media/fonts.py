"""Faces for every script that may be written: Noto Sans, bold for captions, from two packages of fonts (OFL-1.1).

The packages hold variable fonts whose default is regular, or thin for Chinese: asking for a weight by style changes
nothing, so each face is cloned at its weight. One collection is kept per Chinese, Japanese or Korean reading of the Han
characters, because the same code point is drawn differently in each.
"""

from __future__ import annotations

import importlib.util
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import skia

from limelight.works.languages import primary, tag_of

BOLD, REGULAR = 700, 400
_WEIGHT_AXIS = int.from_bytes(b"wght", "big")

_HAN_FACES = {"ja": 0, "ko": 1, "zh": 2, "zh-hant": 3, "zh-tw": 3, "zh-hk": 4, "yue": 4}
"""Index of each reading in the collection of CJK faces."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "ug", "sd"})
TALL = frozenset(
    {"ar", "fa", "ur", "ps", "ckb", "ug", "sd", "th", "lo", "km", "my", "hi", "mr", "ne", "bn", "ta", "te", "ml"}
)
"""Languages whose marks stack above and below the letters: their rows stand wider apart."""


@dataclass(frozen=True)
class Faces:
    """Faces of one weight in the order in which they are asked for a glyph, ready for Skia's paragraphs."""

    collection: skia.textlayout.FontCollection
    families: tuple[str, ...]
    typefaces: tuple[skia.Typeface, ...]
    provider: skia.textlayout.TypefaceFontProvider


def is_cjk(language: str) -> bool:
    """Whether the language is set in full-width characters without spaces (Korean has spaces)."""
    return primary(language) in {"zh", "ja", "yue"}


def han_face(language: str) -> int:
    """Which reading of the Han characters the language wants; simplified Chinese when it has none of its own."""
    tag = tag_of(language)
    return _HAN_FACES.get(tag, _HAN_FACES.get(primary(tag), _HAN_FACES["zh"]))


def faces(language: str, weight: int = BOLD) -> Faces:
    """Every face we have, those of the language first. Cached: loading all takes some 50 ms, once."""
    return _collect(han_face(language), primary(language) in _HAN_FACES, weight)


def unwritable(text: str, language: str) -> str:
    """The characters of `text` that no face can draw, once each; they would be seen as empty boxes."""
    seen = (character for character in dict.fromkeys(text) if unicodedata.category(character)[0] not in "CZ")
    return "".join(character for character in seen if not _has_glyph(character, faces(language)))


def _has_glyph(character: str, known: Faces) -> bool:
    return any(face.unicharToGlyph(ord(character)) for face in known.typefaces)


@lru_cache(maxsize=8)
def _collect(han: int, han_first: bool, weight: int) -> Faces:
    latin = _files("manimgx_fonts", "NotoSans[[]wght[]].ttf")
    asian = _weighed(_files("manimgx_fonts_cjk", "*.ttc")[0], weight, han)
    plain = [_weighed(path, weight) for path in (*latin, *_others())]
    ordered = [asian, *plain] if han_first else [*plain, asian]
    provider = skia.textlayout.TypefaceFontProvider()
    for face in ordered:
        provider.registerTypeface(face)
    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(provider)
    return Faces(collection, tuple(face.getFamilyName() for face in ordered), tuple(ordered), provider)


def _others() -> list[Path]:
    found = _files("manimgx_fonts", "Noto*.ttf")
    kept = [path for path in found if "Italic" not in path.name and not path.name.startswith("NotoSans[")]
    return sorted(kept, key=lambda path: "Emoji" in path.name)


def _files(package: str, pattern: str) -> list[Path]:
    """The font files of an installed package, without running its code."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed: captions need its fonts", name=package)
    return sorted(Path(spec.origin).parent.glob(pattern))


def _weighed(path: Path, weight: int, index: int = 0) -> skia.Typeface:
    default = skia.FontMgr.New_Custom_Empty().makeFromFile(str(path), index)
    axis = skia.FontArguments.VariationPosition
    coordinates = axis.Coordinates([axis.Coordinate(_WEIGHT_AXIS, weight)])
    position = axis(coordinates)
    return default.makeClone(skia.FontArguments().setVariationDesignPosition(position).setCollectionIndex(index))
