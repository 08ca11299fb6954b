"""International Standard Content Codes (ISO 24138): short codes of what a file shows, sounds or says, and of its bytes.

Two codes of the same sort that differ in few bits are of much the same content. What a code is made from follows the
standard's reference software (iscc-sdk), so that anybody's code of the same film is the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import iscc_lib
import numpy as np

_CUE = re.compile(r"^(\d+|.*-->.*|WEBVTT.*|(NOTE|STYLE|REGION)\b.*)$")
_MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}")
_SIDE = 32


def video_code(signatures: Sequence[np.ndarray]) -> str:
    """The code of moving pictures, by the frame signatures of five moments a second; "" for none."""
    return iscc_lib.gen_video_code_v0([each.tolist() for each in signatures]).iscc if signatures else ""


def audio_code(values: np.ndarray) -> str:
    """The code of a sound, by Chromaprint's values; "" for one that is too short for any."""
    return iscc_lib.gen_audio_code_v0(values.astype(np.uint32).view(np.int32).tolist()).iscc if len(values) else ""


def text_code(text: str) -> str:
    """The code of words; "" for none."""
    clean = iscc_lib.text_clean(text)
    return iscc_lib.gen_text_code_v0(clean).iscc if clean.strip() else ""


def image_code(picture: np.ndarray) -> str:
    """The code of a still: RGB, uint8."""
    grey = _grey(_without_border(picture))
    small = _resized(_resized(grey, axis=1), axis=0)
    return iscc_lib.gen_image_code_v0(small.ravel().tobytes()).iscc


def byte_codes(file: Path) -> tuple[str, ...]:
    """The codes of a file's bytes: those that are alike, and these very ones."""
    return tuple(iscc_lib.gen_sum_code_v0(str(file), add_units=True).units or ())


def whole_code(units: Sequence[str]) -> str:
    """The one code of a file, put together from those of its content and of its bytes."""
    content = [unit for unit in units if unit.startswith(("ISCC:EM", "ISCC:EE", "ISCC:EA"))][:1]
    content = content or [unit for unit in units if unit.startswith("ISCC:EI")]
    return iscc_lib.gen_iscc_code_v0(
        [*content, *(unit for unit in units if unit.startswith(("ISCC:G", "ISCC:I")))]
    ).iscc


def words_of_captions(text: str) -> str:
    """What is said in captions (SubRip, WebVTT), without times and marks."""
    lines = (
        _MARKUP.sub("", line).strip() for line in text.lstrip("\ufeff").splitlines() if not _CUE.match(line.strip())
    )
    return "\n".join(line for line in lines if line)


def _grey(picture: np.ndarray) -> np.ndarray:
    """ITU-R BT.601 luma as Pillow rounds it."""
    red, green, blue = (picture[..., channel].astype(np.uint32) for channel in range(3))
    return ((red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16).astype(np.uint8)


def _without_border(picture: np.ndarray) -> np.ndarray:
    """The picture without an edge that has the colour of its first pixel all around."""
    other = (picture != picture[0, 0]).any(axis=2)
    rows, columns = np.flatnonzero(other.any(axis=1)), np.flatnonzero(other.any(axis=0))
    if not len(rows):
        return picture
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _resized(grey: np.ndarray, axis: int) -> np.ndarray:
    """32 samples along one side, by a bicubic filter as wide as what it leaves out, rounded as Pillow does."""
    weights = _weights(grey.shape[axis])
    sums = np.tensordot(weights, grey.astype(np.int64), axes=(1, axis))
    sums = np.moveaxis(sums, 0, axis) + (1 << _PRECISION - 1)
    return np.clip(sums >> _PRECISION, 0, 255).astype(np.uint8)


_PRECISION = 32 - 8 - 2


def _weights(size: int) -> np.ndarray:
    scale = size / _SIDE
    spread = max(scale, 1.0)
    weights = np.zeros((_SIDE, size), np.int64)
    for at in range(_SIDE):
        centre = (at + 0.5) * scale
        first, last = max(0, int(centre - 2 * spread + 0.5)), min(size, int(centre + 2 * spread + 0.5))
        share = _bicubic((np.arange(first, last) - centre + 0.5) / spread)
        share /= share.sum()
        weights[at, first:last] = np.trunc(share * (1 << _PRECISION) + np.where(share < 0, -0.5, 0.5))
    return weights


def _bicubic(x: np.ndarray) -> np.ndarray:
    """Keys' kernel with a = -0.5."""
    x = np.abs(x)
    near, far = (1.5 * x - 2.5) * x * x + 1, ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x < 1, near, np.where(x < 2, far, 0.0))
