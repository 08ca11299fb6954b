"""An animated WebP as a clip: FFmpeg's reader of WebP stops at the first picture, Skia's turns the pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from types import TracebackType

import av
import numpy as np
import skia

from limelight.media.clip import Shown
from limelight.media.errors import FootageTooLarge, FootageUnreadable
from limelight.media.look import MOST_MEGAPIXELS, Look, is_clear
from limelight.media.still_file import WebImage

SHORTEST, USUAL = 0.011, 0.1
"""A page shown for less than the first is shown for the second, as every browser does."""


class Flipbook:
    """One file's pages. A context manager, like a clip. `damaged` counts the pages that could not be decoded."""

    codec = "webp"
    sound = False

    def __init__(self, book: WebImage, name: str) -> None:
        width, height = book.size
        if width * height > MOST_MEGAPIXELS * 1_000_000:
            raise FootageTooLarge(file=name, width=width, height=height, most=MOST_MEGAPIXELS, enough="2160 x 3840")
        self.name, self.damaged, self._book = name, 0, book
        self._pages = book.codec.getFrameInfo()
        if not self._pages:
            raise FootageUnreadable(file=name, why="not one of its pictures decodes")
        self.look = Look(width, height, matrix="gbr", full_range=True, alpha=book.alpha)
        self.clear = book.alpha and any(is_clear(shown.frame) for shown in islice(self.frames(), 1))

    @property
    def seconds(self) -> float:
        return sum(_lasts(page) for page in self._pages)

    @property
    def rate(self) -> float:
        return len(self._pages) / self.seconds

    def times(self) -> Iterator[float]:
        """When its pages are shown, in seconds."""
        time = 0.0
        for page in self._pages:
            yield time
            time += _lasts(page)

    def frames(self, begin: float = 0.0) -> Iterator[Shown]:
        """Its pages from the one that stands at `begin` on."""
        height, width = self.look.height, self.look.width
        canvas = np.zeros((height, width, 4), np.uint8)
        starts = list(self.times())
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], self.seconds], strict=True)):
            if not self._turn_to(number, canvas):
                self.damaged += 1
            elif end > begin:
                yield Shown(start, end - start, av.VideoFrame.from_ndarray(canvas, format="bgra"))

    def close(self) -> None:
        """Nothing is held open."""

    def __enter__(self) -> Flipbook:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _turn_to(self, number: int, canvas: np.ndarray) -> bool:
        """Draw a page over the one before it; whether it is whole."""
        options = skia.Codec.Options()
        options.fFrameIndex = number
        if number and self._pages[number - 1].fDisposalMethod != skia.Codec.DisposalMethod.kRestorePrevious:
            options.fPriorFrame = number - 1
        width, height = self._book.size
        wanted = skia.ImageInfo.Make(
            width, height, skia.kBGRA_8888_ColorType, skia.kUnpremul_AlphaType, skia.ColorSpace.MakeSRGB()
        )
        return self._book.codec.getPixels(wanted, canvas, canvas.strides[0], options) == skia.Codec.kSuccess


def _lasts(page: skia.Codec.FrameInfo) -> float:
    seconds = page.fDuration / 1000
    return seconds if seconds >= SHORTEST else USUAL
