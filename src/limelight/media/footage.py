"""Reading footage: what an own picture file is, told by what it holds. Enough is decoded to know that it can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise
from pathlib import Path

from limelight.media.clip import Clip
from limelight.media.errors import FootageEmpty
from limelight.media.flipbook import Flipbook
from limelight.media.still_file import WebImage, web_image
from limelight.works.footage import Footage

SAMPLED = 300
"""Frames whose times are looked at to know whether a rate is steady."""

UNEVEN = 0.35
"""How far a gap between two frames may be from the usual one, as a share of it; clocks round, phones skip."""

OFTEN = 0.1
"""The share of gaps that must be so: a torn end or a dropped frame makes no uneven rate."""

ROUNDED = 0.005
"""How far, as a share, the rate that a file says may be from its frames' times and still be believed."""

STILL_BRANDS = ("avif", "heic", "heix", "heim", "heis", "mif1", "miaf")
"""ISO base media files that hold one picture (ISO/IEC 23008-12)."""

TURNS = (0, 90, 180, 270)


def read_footage_file(path: Path, name: str) -> Footage:
    """What the file at `path` is, called `name` by its owner. Raises a FootageRefused for what is no footage."""
    if path.stat().st_size == 0:
        raise FootageEmpty(file=name)
    web = web_image(path)
    if web is not None and web.pages <= 1 and not _moves(path):
        return _drawn(web, name)
    with open_moving(path, name) as clip:
        return _still(clip) if _is_still(clip) else _clip(clip)


def open_moving(path: Path, name: str) -> Clip | Flipbook:
    """The file as something that gives frames."""
    web = web_image(path)
    return Flipbook(web, name) if web is not None and web.kind == "webp" else Clip(path, name)


def _moves(path: Path) -> bool:
    """Whether a PNG is an animated one: the chunk that says so comes before any picture."""
    with path.open("rb") as file:
        return b"acTL" in file.read(65_536)


def _drawn(web: WebImage, name: str) -> Footage:
    (width, height), upright = web.size, web.upright
    if upright.lies:
        width, height = height, width
    return Footage("still", width, height, rotation=TURNS[upright.turns], alpha=web.alpha, codec=web.kind, name=name)


def _is_still(clip: Clip | Flipbook) -> bool:
    return isinstance(clip, Clip) and (clip.brand in STILL_BRANDS or clip.container.endswith("_pipe"))


def _still(clip: Clip | Flipbook) -> Footage:
    look, (width, height) = clip.look, clip.look.shown
    rotation = TURNS[look.upright.turns]
    hdr = look.range.transfer
    return Footage(
        "still", width, height, rotation=rotation, hdr=hdr, alpha=look.alpha, codec=clip.codec, name=clip.name
    )


def _clip(clip: Clip | Flipbook) -> Footage:
    look, (width, height) = clip.look, clip.look.shown
    times = sorted(islice(clip.times(), SAMPLED))
    rate = _rate(times, clip.rate)
    return Footage(
        "clip",
        width,
        height,
        seconds=clip.seconds or _measured(clip, rate),
        rate=round(rate, 3),
        variable=_is_uneven(times),
        rotation=TURNS[look.upright.turns],
        hdr=look.range.transfer,
        alpha=clip.clear,
        sound=clip.sound,
        codec=clip.codec,
        name=clip.name,
    )


def _rate(times: Sequence[float], said: float) -> float:
    """What its frames' times come to; the rate that the file says where that is near, for it is the rounder one."""
    mean = (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0.0
    return mean if mean and abs(mean - said) > ROUNDED * mean else said


def _is_uneven(times: Sequence[float]) -> bool:
    gaps = sorted(later - earlier for earlier, later in pairwise(times))
    if len(gaps) < 2:
        return False
    usual = gaps[len(gaps) // 2]
    return sum(abs(gap - usual) > UNEVEN * max(usual, 1e-6) for gap in gaps) > OFTEN * len(gaps)


def _measured(clip: Clip | Flipbook, rate: float) -> float:
    """How long a clip is that does not say so, as browsers record them: every packet's time is read, none decoded."""
    last = max(clip.times(), default=0.0)
    return last + 1 / (rate or 25.0)
