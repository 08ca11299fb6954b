"""Board: every shot of the film, when it stands, who is in it, what is said, and why it is so.

What is made already is shown as it is. What is not is shown as it would be: broken down here and now, and timed by how
long such words take to say. Nothing is made, and nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.pointing import Standing
from limelight.actions.versions import versions
from limelight.core.survey import Survey, survey
from limelight.crafts.break_down_scene import break_down_scene
from limelight.crafts.time_scene import time_scene
from limelight.kinds.film import FilmPlan, plan_film, slots
from limelight.kinds.film.scene import ScenePlan
from limelight.works.grammar.framing import spoken_seconds
from limelight.works.screenplay import Scene
from limelight.works.shots import FPS, Figure, SceneShots, SceneTiming, Shot, TimedShot
from limelight.works.speech import Speech


@dataclass(frozen=True)
class BoardRequest:
    folder: Path = Path(".")


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


def board(request: BoardRequest) -> BoardResult:
    """The board of one production, in the first of its voice languages."""
    with opened(find_production(request.folder)) as here:
        plan = plan_film(here.production, versions(here.production, None, None, "")[:1])
        found = survey(plan, here.store, choices=here.choices)
        shots = tuple(shots_of(here, plan, found))
    seconds = shots[-1].start + shots[-1].seconds if shots else 0.0
    return BoardResult(here.production.title, shots, seconds, all(shot.timed for shot in shots), here.warnings)


def shots_of(here: Opened, plan: FilmPlan, found: Survey) -> Iterator[BoardShot]:
    """The shots of the plan's first version, from what the store has and what can be told without making."""
    start = 0
    for staged in staged_scenes(here, plan, found):
        for shot, timed in zip(staged.shots.shots, staged.timing.shots, strict=True):
            yield _row(shot, timed, start, staged)
        start += staged.timing.frames


@dataclass(frozen=True)
class StagedScene:
    """A scene as it stands, or as it would: its shots and when they are. `words` are the lines' own, by id."""

    scene: Scene
    shots: SceneShots
    timing: SceneTiming
    words: Mapping[str, str]
    timed: bool


def staged_scenes(here: Opened, plan: FilmPlan, found: Survey) -> Iterator[StagedScene]:
    """Every scene of the plan's first version."""
    language = plan.voices[0]
    for scene in plan.scenes:
        shots = _made(here, found, slots.shots_slot(scene.id), SceneShots) or _broken_down(found, scene)
        timing = _made(here, found, slots.timing_slot(scene.id, language), SceneTiming)
        words = {line: str(_voice(found, line, language)["words"]) for line in scene.lines}
        yield StagedScene(
            scene.scene, shots, timing or _estimated(here, found, scene, shots, language), words, timing is not None
        )


def standing(here: Opened, plan: FilmPlan, found: Survey) -> tuple[Standing, ...]:
    """When each shot stands, for those who point at a time in the film."""
    return tuple(Standing(shot.id, shot.start, shot.start + shot.seconds) for shot in shots_of(here, plan, found))


def _made(here: Opened, found: Survey, slot: str, kind: type) -> Any:
    return here.store.read(found.outputs[slot], kind) if slot in found.outputs else None


def _broken_down(found: Survey, scene: ScenePlan) -> SceneShots:
    asked: Mapping[str, Any] = found.table.entries[slots.shots_slot(scene.id)].node.inputs
    return break_down_scene(**asked)


def _estimated(here: Opened, found: Survey, scene: ScenePlan, shots: SceneShots, language: str) -> SceneTiming:
    speeches = tuple(_speech(here, found, line, language) for line in scene.lines)
    return time_scene(shots, speeches, scene.position.opening, scene.position.closing)


def _speech(here: Opened, found: Survey, line: str, language: str) -> Speech:
    """The line as it was recorded, else as long as such words take to say."""
    made = _made(here, found, slots.voice_slot(line, language), Speech)
    if made:
        return made
    asked = _voice(found, line, language)
    return Speech(line, language, spoken_seconds(asked["words"], asked["delivery"].pace))


def _voice(found: Survey, line: str, language: str) -> Mapping[str, Any]:
    """What the plan asks of a line's voice."""
    return found.table.entries[slots.voice_slot(line, language)].node.inputs


def _row(shot: Shot, timed: TimedShot, scene_start: int, staged: StagedScene) -> BoardShot:
    return BoardShot(
        id=shot.id,
        scene=shot.scene,
        start=(scene_start + timed.start) / FPS,
        seconds=timed.frames / FPS,
        timed=staged.timed,
        size=shot.size,
        move=shot.move.kind,
        who=tuple(figure.character for figure in _by_depth(shot)),
        insert=shot.insert,
        lines=tuple(staged.words[line] for line in shot.lines),
        reason=shot.reason,
    )


def _by_depth(shot: Shot) -> Iterable[Figure]:
    """Whom the shot is of comes first."""
    return sorted(shot.figures, key=lambda figure: (figure.back, figure.character != shot.focus))
