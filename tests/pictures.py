"""Golden pictures: a family of small drawings against one sheet in the repository, told apart tile by tile.

Another processor rounds otherwise: a level here, a soft edge there. A tile passes while it differs by no more than
that; a brow that moved by two of its pixels does not. What differs is named, and laid side by side in one picture: what
was kept, what was drawn, and where they part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

GOLDEN = Path(__file__).parent / "golden" / "pictures"
DIFFERENCES = Path(__file__).parents[1] / "build" / "pictures"
ACROSS = 8
"""Tiles in a row of a sheet."""


@dataclass(frozen=True)
class Tolerance:
    """How far a tile may be from the kept one, in levels of 255: on average, and in all but the farthest pixels."""

    mean: float = 2.0
    most: float = 16.0
    share: float = 0.995
    """The share of a tile's pixels that `most` holds for."""

    def holds(self, difference: np.ndarray) -> bool:
        return difference.mean() <= self.mean and np.quantile(difference.max(axis=2), self.share) <= self.most


TOLERANCE = Tolerance()


def assert_pictures(
    name: str,
    tiles: Mapping[str, np.ndarray],
    tolerance: Tolerance = TOLERANCE,
    *,
    rewrite: bool = False,
    golden: Path = GOLDEN,
    differences: Path = DIFFERENCES,
) -> None:
    """Every tile (BGR, all of one size) is as the sheet NAME.png keeps it; NAME.txt lists the sheet's tiles in order.

    `rewrite` writes both anew from what is given.
    """
    if rewrite:
        _write(golden, name, tiles)
    kept = _read(golden, name)
    missing, new = sorted(kept.keys() - tiles.keys()), sorted(tiles.keys() - kept.keys())
    assert not missing, f"{name}: the golden sheet has {', '.join(missing)}, which nobody drew; {_WAY_OUT}"
    assert not new, f"{name}: the golden sheet has no {', '.join(new)}; {_WAY_OUT}"
    wrong = {tile: (kept[tile], image) for tile, image in tiles.items() if not _same(kept[tile], image, tolerance)}
    if wrong:
        file = differences / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(file), np.vstack([_side_by_side(*pair) for pair in wrong.values()]))
        raise AssertionError(f"{name}: {', '.join(wrong)} differ from the golden sheet; see {file}; {_WAY_OUT}")


_WAY_OUT = "if it is meant so: pytest --rewrite-golden, then look at the sheet"


def _same(kept: np.ndarray, drawn: np.ndarray, tolerance: Tolerance) -> bool:
    return kept.shape == drawn.shape and tolerance.holds(cv2.absdiff(kept, drawn))


def _side_by_side(kept: np.ndarray, drawn: np.ndarray) -> np.ndarray:
    if kept.shape != drawn.shape:
        drawn = cv2.resize(drawn, kept.shape[1::-1], interpolation=cv2.INTER_AREA)
    return np.hstack([kept, drawn, cv2.convertScaleAbs(cv2.absdiff(kept, drawn), alpha=4)])


def _write(golden: Path, name: str, tiles: Mapping[str, np.ndarray]) -> None:
    golden.mkdir(parents=True, exist_ok=True)
    names = sorted(tiles)
    height, width = tiles[names[0]].shape[:2]
    sheet = np.zeros((-(-len(names) // ACROSS) * height, min(ACROSS, len(names)) * width, 3), np.uint8)
    for nth, tile in enumerate(names):
        sheet[_window(nth, width, height)] = tiles[tile]
    cv2.imwrite(str(golden / f"{name}.png"), sheet, (cv2.IMWRITE_PNG_COMPRESSION, 9))
    (golden / f"{name}.txt").write_text("".join(f"{tile}\n" for tile in names), encoding="utf-8", newline="")


def _read(golden: Path, name: str) -> dict[str, np.ndarray]:
    file = golden / f"{name}.png"
    assert file.is_file(), f"{name}: there is no golden sheet {file}; {_WAY_OUT}"
    names = (golden / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    sheet = cv2.imread(str(file))
    width, height = sheet.shape[1] // min(ACROSS, len(names)), sheet.shape[0] // -(-len(names) // ACROSS)
    return {tile: sheet[_window(nth, width, height)] for nth, tile in enumerate(names)}


def _window(nth: int, width: int, height: int) -> tuple[slice, slice]:
    row, column = divmod(nth, ACROSS)
    return slice(row * height, (row + 1) * height), slice(column * width, (column + 1) * width)
