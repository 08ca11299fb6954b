"""Material: what any file is that a person brings, and which slots it can fill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from limelight.works.footage import Footage

Kind = Literal["clip", "still", "sound"]

ROLES: dict[str, tuple[str, ...]] = {
    "film": ("score",),
    "scene": ("score",),
    "shot": ("picture", "sfx"),
    "line": ("voice",),
}
"""What a person can bring for each part of a film."""

NAMES = {"picture": "a picture or a clip", "voice": "a recorded voice", "score": "music", "sfx": "a sound"}
"""What a slot of that role wants."""


@dataclass(frozen=True)
class Material:
    """A file. `seconds` is 0 for a still, and where the file does not say; `sounds` whether anything can be heard.

    `footage` is what is seen of it, None for a sound.
    """

    kind: Kind
    codec: str
    seconds: float = 0.0
    sounds: bool = False
    footage: Footage | None = None

    @property
    def sentence(self) -> str:
        """What it is, in words: "a clip of 8.0 s, 1920 x 1080, with sound"."""
        lasting = f" of {_lasting(self.seconds)}" if self.seconds else ""
        if self.footage is None:
            return f"a sound{lasting} ({self.codec})"
        size = f", {self.footage.width} x {self.footage.height}"
        if self.kind == "still":
            return f"a picture ({self.codec}){size}"
        return f"a clip{lasting}{size}, {'with' if self.sounds else 'without'} sound"

    def fits(self, role: str) -> bool:
        """Whether it can fill a slot of that role: a clip is also the sound that it has."""
        return self.kind != "sound" if role == "picture" else self.sounds


def part_of(scene: str, item: str) -> str:
    """Which part of a film a path names: "film", "scene", "shot", "line"; "" for what takes no material."""
    if not scene:
        return "film"
    return {"": "scene", "sh": "shot", "ln": "line"}.get(item[:2], "")


def _lasting(seconds: float) -> str:
    """A length in words: 8.0 s, 4 min 20 s, 10.0 h."""
    if seconds < 100:
        return f"{seconds:.1f} s"
    return f"{seconds // 60:.0f} min {seconds % 60:.0f} s" if seconds < 6000 else f"{seconds / 3600:.1f} h"
