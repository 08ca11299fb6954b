"""Labels: words that a market wants to be seen in a picture, and what was seen of them once it was encoded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Corner = Literal["top-right", "top-left", "bottom-right", "bottom-left"]


@dataclass(frozen=True)
class Stretch:
    """From `begin` to `end` seconds of the film; an `end` of None is its end."""

    begin: float
    end: float | None


@dataclass(frozen=True)
class Label:
    """Words that must be readable in the picture.

    `least_height` is how high its letters stand at least, as a share of the frame's shorter side. It stands in the first
    of `corners` where it covers neither a face nor a caption for as long as it is up.
    """

    text: str
    language: str
    least_height: float
    stretches: tuple[Stretch, ...]
    corners: tuple[Corner, ...] = ("top-right", "top-left")


@dataclass(frozen=True)
class SeenLabel:
    """One stretch of a label as it was found in the encoded picture: in seconds, and in shares of the shorter side.

    `contrast` is that between letters and ground (WCAG 2.2: 1 to 21), the least over the stretch. `covers` says what it
    was laid over, in words; "" where it left faces and captions free.
    """

    text: str
    begin: float
    end: float
    height: float
    corner: str
    contrast: float
    covers: str = ""


@dataclass(frozen=True)
class LabelMeasures:
    """What was seen of a film's labels, measured on decoded frames."""

    seconds: float
    seen: tuple[SeenLabel, ...]
