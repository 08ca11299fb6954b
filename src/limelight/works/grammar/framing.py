"""Framing: how near the camera is, how it moves, how long words last: each by a rule that a sentence can say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from limelight.works.emotions import Feeling
from limelight.works.shots import SIZES, Move, Size

NEAR, NEAREST = 0.56, 0.9
"""From these levels of feeling a shot is close, and extreme."""

NAMES: dict[Size, str] = {
    "wide": "Wide",
    "full": "Full shot",
    "medium": "Medium",
    "close": "Close",
    "extreme": "Very close",
    "insert": "Insert",
}

LETTERS_A_SECOND = 19.0
SIGNS_A_SECOND = 5.0
"""How fast lines are said, about: letters of alphabets, and signs of scripts in which one is a syllable or more."""


@dataclass(frozen=True)
class Camera:
    """A move, and why."""

    move: Move
    why: str = ""


STILL = Camera(Move())
NEARING = Camera(Move("push", 0.05), "closing in on it")
"""On a thing, of which nothing may move by itself."""


def level(feeling: Feeling, progress: float) -> float:
    """How high feeling runs, 0 to 1: mostly what is felt now, a quarter how far the scene has come."""
    return 0.72 * feeling.strength + 0.25 * progress


def size_at(height: float) -> Size:
    """Closer as feeling rises."""
    return "medium" if height < NEAR else "close" if height < NEAREST else "extreme"


def at_most(size: Size, nearest: Size) -> Size:
    """`size`, but no nearer than `nearest`."""
    return SIZES[min(SIZES.index(size), SIZES.index(nearest))]


def move_for(feeling: Feeling, *, speaking: bool, rises: bool = True) -> Camera:
    """The move that a face asks for: shock holds, loss pulls back, a strong feeling that rises is pushed in on."""
    if feeling.expression in ("terrified", "surprise"):
        return Camera(Move("hold"), "held still by the shock")
    if feeling.expression == "grief" and speaking:
        return Camera(Move("pull", 0.05), "drawing back from the loss")
    if feeling.strength >= 0.65 and rises:
        amount = round(0.02 + 0.05 * feeling.strength, 3)
        return Camera(Move("push", amount), "pushing in as feeling rises")
    return STILL


def spoken_seconds(words: str, pace: float = 1.0) -> float:
    """About how long `words` take to say, in any script, before a voice has said them."""
    letters = [letter for letter in words if letter.isalnum() or letter == " "]
    signs = sum(1 for letter in letters if _is_sign(letter))
    rests = 0.18 * len(re.findall(r"[,;:.!?…，。！？、；：—][\s\w]", words))
    return round(0.25 + ((len(letters) - signs) / LETTERS_A_SECOND + signs / SIGNS_A_SECOND + rests) / pace, 2)


def read_seconds(text: str) -> float:
    """How long a text stays on the screen to be read once."""
    return round(max(1.2, 0.6 + 1.3 * spoken_seconds(text)), 2)


@lru_cache(maxsize=64)
def sense_breaks(words: str) -> tuple[tuple[float, float], ...]:
    """Where `words` may be cut, as (share of the line before it, how good a place): after a pause or a word."""
    total = max(1, len(words))
    spots = [(match.end() / total, 1.0) for match in re.finditer(r"[,;:.!?…，。！？、；：—]+\s*", words)]
    spots += [(match.end() / total, 0.4) for match in re.finditer(r"\s+", words)]
    spots += [(n / total, 0.3) for n, letter in enumerate(words) if n and _is_sign(letter)]
    return tuple((round(share, 3), worth) for share, worth in spots if 0 < share < 0.98)


def cut_near(words: str, share: float) -> float:
    """The best place near `share` to cut inside a line; 0 when it has none worth cutting at."""
    spots = [(worth - 3 * abs(spot - share), spot) for spot, worth in sense_breaks(words) if 0.15 <= spot <= 0.88]
    return max(spots)[1] if spots else 0.0


def _is_sign(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in ("W", "F")
