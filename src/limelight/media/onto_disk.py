"""Onto the disk: what a library has drawn becomes a file by Python's hand, which says so when the disk is full.

OpenCV, Skia and NumPy write through C's own streams, and keep silent when the last of it does not fit: a film would
then hold a torn picture as if it were whole. So they encode into memory, and the bytes are written here.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
import skia


def write_picture(path: Path, pixels: np.ndarray, how: Sequence[int] = ()) -> None:
    """Write (h, w, 3) uint8 BGR in the format that the path's ending names; `how` are OpenCV's settings of it."""
    done, encoded = cv2.imencode(path.suffix, pixels, how)
    assert done, f"OpenCV encodes no {path.suffix} of {pixels.shape}"
    path.write_bytes(encoded.data)


def write_image(path: Path, image: skia.Image) -> None:
    """Write a PNG."""
    path.write_bytes(bytes(image.encodeToData(skia.kPNG, 100)))


@contextmanager
def written_document(path: Path, metadata: skia.PDF.Metadata) -> Generator[skia.Document, None, None]:
    """A PDF to draw pages on; its file stands when all are drawn."""
    stream = skia.DynamicMemoryWStream()
    document = skia.PDF.MakeDocument(stream, metadata)
    yield document
    document.close()
    path.write_bytes(bytes(stream.detachAsData()))
