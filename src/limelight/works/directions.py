"""A direction: a Fountain note that tells the director's hand what to do, `[[face Liniang: hurt 0.7]]`."""

from __future__ import annotations

from dataclasses import dataclass, field

ACTED = ("face", "pose", "prop", "look")
"""Directions for one person."""


@dataclass(frozen=True)
class Direction:
    """One note understood.

    `kind` says what it directs and so what the other fields mean:

    | kind         | targets            | value                         | amount     | move        |
    |--------------|--------------------|-------------------------------|------------|-------------|
    | `shot`       | people or a thing  | a size of `shots.SIZES`, or "" |            | camera move |
    | `face`       | one person         | an expression                 | strength   |             |
    | `look`       | one person         | a person, or one of `GAZES`   |            |             |
    | `pose`       | one person         | a pose                        |            |             |
    | `prop`       | one person         | what they hold, or "none"     |            |             |
    | `hold`       |                    |                               | seconds    |             |
    | `beat`       |                    |                               | seconds    |             |
    | `music`      |                    | a mood, or "none"             |            |             |
    | `sting`      |                    |                               |            |             |
    | `sfx`        |                    | a sound                       |            |             |
    | `lamp`       |                    | one of `LAMPS`                |            |             |
    | `light`      |                    | one of `LIGHTS`               |            |             |
    | `insert`     | a thing            |                               |            | camera move |
    | `transition` |                    | one of `transitions.PASSAGES` |            |             |
    """

    kind: str
    targets: tuple[str, ...] = ()
    value: str = ""
    amount: float | None = None
    move: str = ""
    line: str = ""
    """The id of the line or action it stands in; "" when it stands alone, and then it is for what follows."""
    after: int = 0
    """How many characters of that line's words stand before it."""
    line_no: int = field(default=0, compare=False)

    @property
    def target(self) -> str:
        return self.targets[0] if self.targets else ""

    @property
    def text(self) -> str:
        """The note as one would write it."""
        strength = "" if self.amount is None else f"{self.amount:g}"
        what = " ".join(filter(None, (self.value or " and ".join(self.targets), strength)))
        whom = f" {self.target}" if self.kind in ACTED else ""
        return f"[[{self.kind}{whom}: {what}]]" if what else f"[[{self.kind}]]"
