"""What every painter of a place says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from limelight.stage.sets.easel import Easel
from limelight.stage.sets.mood import Air
from limelight.stage.sets.setting import Setting


@dataclass(frozen=True)
class Painter:
    """How a place is painted at an hour, and what is known of it before."""

    paint: Callable[[Easel, str, Random], None]
    setting: Callable[[Air], Setting]
