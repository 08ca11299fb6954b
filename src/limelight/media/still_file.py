"""A photograph or a drawing from a file: upright, in sRGB, with its alpha, and no larger than it will be seen.

Skia reads what the web is made of, header first, and brings any colour profile (Display P3, Adobe RGB, CMYK) to sRGB;
FFmpeg reads the rest. A photograph of 200 million pixels is unpacked at a fraction of its size where its format can.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import skia

from limelight.media.clip import Clip
from limelight.media.errors import FootageTooLarge, FootageTorn, FootageUnreadable
from limelight.media.optical_printer import Setup
from limelight.media.upright import EXIF, Upright
from limelight.works.fitting import Area

MOST_MEGAPIXELS = 100
"""Unpacked at once: 400 MB."""

PRINTED_MEGAPIXELS = 12
"""What is handed on at most: four times a frame of the film."""


@dataclass(frozen=True)
class WebImage:
    """An image of a kind that Skia knows, of which only the header has been read."""

    codec: skia.Codec
    content: skia.Data
    """The codec reads from it, and does not keep it."""

    @property
    def upright(self) -> Upright:
        return EXIF.get(int(self.codec.getOrigin()), Upright())

    @property
    def size(self) -> tuple[int, int]:
        """As it is coded."""
        return self.codec.dimensions().width(), self.codec.dimensions().height()

    @property
    def pages(self) -> int:
        return self.codec.getFrameCount()

    @property
    def kind(self) -> str:
        """ "png", "jpeg", "webp", "gif" or "bmp"."""
        return self.codec.getEncodedFormat().name.removeprefix("k").lower()

    @property
    def alpha(self) -> bool:
        return not self.codec.getInfo().isOpaque()


def web_image(path: Path) -> WebImage | None:
    """The file as Skia reads it, or None where it is of no kind that Skia knows."""
    with path.open("rb") as file:
        head = file.read(64)
    if not (head.startswith(_KINDS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")):
        return None
    content = skia.Data.MakeFromFileName(str(path))
    try:
        return WebImage(skia.Codec.MakeFromData(content), content)
    except RuntimeError:  # a header that Skia cannot make sense of
        return None


_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM")


def read_still(path: Path, name: str) -> np.ndarray:
    """(h, w, 4) uint8 BGRA, straight alpha. Raises FootageUnreadable and FootageTooLarge."""
    web = web_image(path)
    if web is None:
        with Clip(path, name) as clip, TemporaryDirectory() as scratch:
            return _first_frame(clip, Path(scratch))
    width, height = _fraction(web, name)
    image = np.zeros((height, width, 4), np.uint8)
    alpha = skia.kUnpremul_AlphaType if web.alpha else skia.kOpaque_AlphaType
    wanted = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, alpha, skia.ColorSpace.MakeSRGB())
    result = web.codec.getPixels(wanted, image, image.strides[0])
    if result != skia.Codec.kSuccess:
        if result == skia.Codec.kIncompleteInput:
            raise FootageTorn(file=name, why="its lower part is missing")
        raise FootageUnreadable(file=name, why=skia.Codec.ResultToString(result))
    return web.upright.turn(within(image))


def opaque(image: np.ndarray) -> np.ndarray:
    """BGR; what little is clear of a photograph is black."""
    alpha = cv2.extractChannel(image, 3)
    return cv2.multiply(cv2.cvtColor(image, cv2.COLOR_BGRA2BGR), cv2.merge([alpha] * 3), scale=1 / 255)


def within(image: np.ndarray, megapixels: float = PRINTED_MEGAPIXELS) -> np.ndarray:
    """`image`, made smaller where it has more than so many million pixels."""
    scale = (megapixels * 1_000_000 / (image.shape[0] * image.shape[1])) ** 0.5
    if scale >= 1:
        return image
    size = max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale))
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA)


def _fraction(web: WebImage, name: str) -> tuple[int, int]:
    """The size to unpack it at: its own, or the largest that its format can give within the bounds."""
    for eighths in range(8, 0, -1):
        size = web.codec.getScaledDimensions(eighths / 8)
        if size.width() * size.height() <= MOST_MEGAPIXELS * 1_000_000:
            return size.width(), size.height()
    width, height = web.size
    raise FootageTooLarge(file=name, width=width, height=height, most=MOST_MEGAPIXELS, enough="2160 x 3840")


def _first_frame(clip: Clip, scratch: Path) -> np.ndarray:
    """The picture of a file that FFmpeg reads, upright and in the film's colours."""
    whole = Area(0, 0, 1, 1)
    for shown in clip.frames():
        setup = Setup(clip.look, whole, clip.look.shown, shown.frame.format.name, "bgra", scratch)
        return within(setup.through(shown.frame).to_ndarray(format="bgra"))
    raise FootageUnreadable(file=clip.name, why="it holds no picture that decodes")
