"""A way: one thing that another take does otherwise, in a word to ask for it by and in words to tell it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.works.shots import Figure, Shot


@dataclass(frozen=True)
class Variation:
    """A shot as a take has it. `said` are the differences from what was asked for, none for the first take.

    `nearness` above 1 brings the lens nearer to the thing that an insert shows. `beyond` is how far to the right (1) or
    to the left (-1) another part of the place is seen behind people, or a thing lies in the frame. `light` names a
    lighting of `lighting.LIGHTINGS`, "" the place's own.
    """

    shot: Shot
    nearness: float = 1.0
    beyond: float = 0.0
    light: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """`name` is what a person asks for, `said` how it is told; the rest is what it makes of the shot.

    One that is not `seen` in this frame is only taken when it is asked for by name.
    """

    name: str
    said: str
    shot: Shot
    nearness: float = 1.0
    beyond: float = 0.0
    light: str = ""
    seen: bool = True

    def of(self, before: Variation) -> Variation:
        """What has been varied so far, and this as well."""
        return Variation(
            self.shot,
            before.nearness * self.nearness,
            before.beyond + self.beyond,
            self.light or before.light,
            (*before.said, self.said),
        )


def sharp(shot: Shot) -> tuple[Figure, ...]:
    """The people whose faces are seen."""
    return tuple(figure for figure in shot.figures if not figure.back)


def led_by(shot: Shot) -> Figure | None:
    """Whom the shot is about: its focus, else the first whose face is seen."""
    seen = sharp(shot)
    return next((figure for figure in seen if figure.character == shot.focus), seen[0] if seen else None)


def with_figure(shot: Shot, old: Figure, new: Figure) -> Shot:
    """The shot with one of its people changed; who is given another place stands in it, and does not walk there."""
    if new.x != old.x:
        new = replace(new, deeds=tuple(deed for deed in new.deeds if deed.kind != "walk"))
    return replace(shot, figures=tuple(new if figure is old else figure for figure in shot.figures))
