"""Board: every shot of the film, when it stands, who is in it, what is said, and why it is so.

What is made already is shown as it is, and what is not as it would be. Nothing is made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_production
from limelight.actions.opened import opened
from limelight.actions.prospect import StagedScene, prospect
from limelight.core.errors import InputError
from limelight.works.problems import suggestion
from limelight.works.shots import FPS, Figure, Shot, TimedShot


class NoScene(InputError):
    code = "no-scene"
    sentence = "There is no scene {scene}. {hint}"


@dataclass(frozen=True)
class BoardRequest:
    folder: Path = Path(".")
    scenes: tuple[str, ...] = ()
    """Their ids; none is all of them."""


@dataclass(frozen=True)
class BoardShot:
    """One shot. `start` and `seconds` are the film's own where `timed`, else estimates."""

    id: str
    scene: str
    start: float
    seconds: float
    timed: bool
    size: str
    move: str
    who: tuple[str, ...]
    insert: str
    lines: tuple[str, ...]
    """What is said while it stands."""
    reason: str


@dataclass(frozen=True)
class BoardResult:
    title: str
    shots: tuple[BoardShot, ...]
    seconds: float
    timed: bool
    """Every time is the film's own."""
    warnings: tuple[str, ...] = ()


def refuse_unknown(wanted: Iterable[str], scenes: Collection[str]) -> None:
    """Raises NoScene for the first of `wanted` that is none of `scenes`."""
    for name in wanted:
        if name not in scenes:
            raise NoScene(scene=name, hint=suggestion(name, scenes, what="Scenes"))


def board(request: BoardRequest) -> BoardResult:
    """The board of one production, in the first of its voice languages."""
    with opened(find_production(request.folder)) as here:
        foreseen = prospect(here)
    scenes = foreseen.scenes
    refuse_unknown(request.scenes, [staged.scene.id for staged in scenes])
    rows = tuple(row for row in _rows(scenes) if row.scene in request.scenes or not request.scenes)
    return BoardResult(
        title=here.production.title,
        shots=rows,
        seconds=sum(staged.timing.frames for staged in scenes) / FPS,
        timed=all(staged.timed for staged in scenes),
        warnings=foreseen.warnings,
    )


def _rows(scenes: Sequence[StagedScene]) -> Iterator[BoardShot]:
    start = 0
    for staged in scenes:
        for shot, timed in zip(staged.shots.shots, staged.timing.shots, strict=True):
            yield _row(shot, timed, start, staged)
        start += staged.timing.frames


def _row(shot: Shot, timed: TimedShot, scene_start: int, staged: StagedScene) -> BoardShot:
    return BoardShot(
        id=shot.id,
        scene=shot.scene,
        start=(scene_start + timed.start) / FPS,
        seconds=timed.frames / FPS,
        timed=staged.timed,
        size=shot.size,
        move=shot.move.kind,
        who=tuple(figure.character for figure in _whom_first(shot)),
        insert=shot.insert,
        lines=tuple(staged.words[line] for line in shot.lines),
        reason=shot.reason,
    )


def _whom_first(shot: Shot) -> list[Figure]:
    """Whom the shot is of comes first, backs last."""
    return sorted(shot.figures, key=lambda figure: (figure.back, figure.character != shot.focus))
