"""Print every style of captions, over a scene and in many scripts, as docs/pictures/captions.jpg.

python tools/caption_sheet.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from limelight.media.caption_styles import STYLES, Spoken
from limelight.media.captions import Page, Place, word_spans
from limelight.testing.gallery.scenes import Scene
from limelight.works.caption_look import CaptionLook
from limelight.works.shots import Figure

HERE = Path(__file__).parents[1] / "docs/pictures/captions.jpg"
WIDTH, HEIGHT, BAND, SHOWN = 720, 1280, 170, 0.42
LIT = {"box": "#2b62d9"}
PAGES: dict[str, tuple[tuple[str, ...], tuple[str, ...], int]] = {
    "es": (("¿De dónde sacaste", "ese teléfono?"), ("¿De", "dónde", "sacaste", "ese", "teléfono?"), 2),
    "zh-Hans": (("我梦见过你。", "就在这儿。"), ("我", "梦见", "过", "你。", "就", "在", "这儿。"), 1),
    "ja": (("パリにいるって", "言ったじゃない。"), ("パリ", "に", "いる", "って", "言った", "じゃない。"), 4),
    "th": (("คุณบอก", "ว่าคุณอยู่ที่ปารีสแล้ว"), ("คุณ", "บอก", "ว่า", "คุณ", "อยู่ที่", "ปารีส", "แล้ว"), 5),
    "hi": (("तुमने कहा था कि", "तुम पेरिस में हो?"), ("तुमने", "कहा", "था", "कि", "तुम", "पेरिस", "में", "हो?"), 1),
    "ar": (("قلتَ إنك كنت", "في باريس."), ("قلتَ", "إنك", "كنت", "في", "باريس."), 1),
}
FIRST = (("Doubt me once,", "and I stay buried."), ("Doubt", "me", "once,", "and", "I", "stay", "buried."), 5)


def main(file: Path) -> None:
    scene = Scene("garden", "night", "close", (Figure("LI", 0.5, expression="defiance"),)).seen(WIDTH, HEIGHT)
    columns = [_column(style, scene) for style in STYLES]
    sheet = np.hstack([column for pair in columns for column in (pair, np.full((len(pair), 12, 3), 255, np.uint8))])
    small = cv2.resize(sheet[:, :-12], None, fx=SHOWN, fy=SHOWN, interpolation=cv2.INTER_AREA)
    cv2.imwrite(str(file), small, [cv2.IMWRITE_JPEG_QUALITY, 88])


def _column(style: str, scene: np.ndarray) -> np.ndarray:
    """The scene with a caption, and below it the same style in other scripts."""
    whole = scene[..., :3].copy()
    _lay(whole, style, "en", FIRST, 0)
    parts = [whole[HEIGHT // 6 :]]
    for language, page in PAGES.items():
        middle = round(HEIGHT * 1270 / 1920)
        band = cv2.GaussianBlur(scene[middle - BAND // 2 : middle + BAND // 2, :, :3], (0, 0), 9)
        _lay(band, style, language, page, middle - BAND // 2)
        parts.append(band)
    return np.vstack(parts)


def _lay(
    ground: np.ndarray, style: str, language: str, page: tuple[tuple[str, ...], tuple[str, ...], int], top: int
) -> None:
    rows, words, at = page
    asked = Page(rows, language, WIDTH, HEIGHT, Place(), CaptionLook(style, lit=LIT.get(style, "#ffd36b")))
    spans = [span for span in word_spans(rows, words) if span]
    image = STYLES[style].dress(asked, Spoken(spans[at], tuple(spans[:at]), 4, 12))
    x, y = asked.corner[0], asked.corner[1] - top
    there = ground[max(0, y) : y + len(image), x : x + image.shape[1]]
    piece = image[max(0, -y) : max(0, -y) + len(there)].astype(np.float32)
    there[:] = np.clip(piece[..., :3] + there * (1 - piece[..., 3:] / 255), 0, 255)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
