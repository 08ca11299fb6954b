"""Edited: what a person fixed of the shots by hand: framing, camera, length, order, cuts, passages, sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from limelight.sign.authorship.counted import counted, together
from limelight.sign.authorship.statement import Share
from limelight.sign.authorship.work import Work
from limelight.works.fitting import Fit
from limelight.works.orders import Orders, ShotOrder
from limelight.works.orders_draft import is_untouched

_KEYS: Mapping[str, tuple[str, ...]] = {
    "framing": ("size", "who", "over", "focus", "insert"),
    "camera move": ("move", "amount"),
    "length": ("after", "lead", "tail", "length"),
    "passage": ("transition", "ending"),
    "performance": ("faces", "poses", "props", "looks"),
    "sound": ("effects", "sounds", "music"),
}
"""What is counted of a shot's orders -> the keys that say it."""
_UNSAID = ShotOrder()


def shares(work: Work) -> Iterator[Share]:
    scenes = {scene.id for scene in work.told.screenplay.scenes}
    fixed = [orders for scene, orders in work.told.orders.items() if scene in scenes and not _drafted(work, orders)]
    counts = _counts(fixed)
    if counts:
        shots = len({(orders.file, name) for orders in fixed for name in (*orders.shots, *orders.fits)})
        says = f"{counted(shots, 'shot')} fixed by hand: {together(counts)}" if shots else together(counts)
        files = tuple(dict.fromkeys(orders.file for orders in fixed))
        yield Share("edited", "shots", says, {"shot": shots, **counts} if shots else counts, None, work.authors, files)


def _counts(fixed: list[Orders]) -> dict[str, int]:
    every = [shot for orders in fixed for shot in orders.shots.values()]
    counts = Counter({what: sum(map(_says(keys), every)) for what, keys in _KEYS.items()})
    counts["trim"] = sum(fit != Fit() for orders in fixed for fit in orders.fits.values())
    counts["shot cut out"] = sum(len(orders.cut) for orders in fixed)
    counts["order of shots"] = sum(bool(orders.order) for orders in fixed)
    counts["mood"] = sum(bool(orders.mood) for orders in fixed)
    return {what: number for what, number in counts.items() if number}


def _says(keys: tuple[str, ...]):
    return lambda shot: any(getattr(shot, key) != getattr(_UNSAID, key) for key in keys)


def _drafted(work: Work, orders: Orders) -> bool:
    """Whether limelight wrote the file, and nobody has touched it since."""
    return is_untouched((work.told.folder / orders.file).read_text("utf-8", errors="replace"))
