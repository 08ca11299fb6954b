"""Write the shots: what limelight decided about a scene becomes the file that a person would have written, to edit.

A draft is written where there is none, and over an older draft that nobody changed. A file that is somebody's work is
never written over: the draft then stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from limelight.actions.board import refuse_unknown
from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.prospect import broken_down, prospect
from limelight.core.disk.unfinished import write_whole
from limelight.core.graph import Notes
from limelight.kinds.film.scene import ScenePlan
from limelight.works.orders_draft import draft_of, is_untouched
from limelight.works.shots import SceneShots

DRAFT = ".draft"

State = Literal["written", "unchanged", "beside"]


@dataclass(frozen=True)
class WriteShotsRequest:
    folder: Path = Path(".")
    scenes: tuple[str, ...] = ()
    """Their ids; none is all of them."""


@dataclass(frozen=True)
class WrittenShots:
    """One scene's file. `state`: written; unchanged, as it says this already; beside a file that a person changed."""

    scene: str
    path: Path
    state: State


@dataclass(frozen=True)
class WriteShotsResult:
    files: tuple[WrittenShots, ...]
    warnings: tuple[str, ...] = ()


def write_shots(request: WriteShotsRequest) -> WriteShotsResult:
    """Write `shots/scNN.toml` for the scenes asked for. Raises NoScene, having written nothing."""
    folder = find_production(request.folder)
    with opened(folder, keeps_ids=True) as here:
        decided = _decided(here, request.scenes)
        return WriteShotsResult(tuple(_write(folder, scene, made) for scene, made in decided), here.warnings)


def _decided(here: Opened, wanted: tuple[str, ...]) -> list[tuple[ScenePlan, SceneShots]]:
    """Every scene asked for, and the shots that limelight alone gives it."""
    foreseen = prospect(here)
    plans = {scene.id: scene for scene in foreseen.plan.scenes}
    refuse_unknown(wanted, plans)
    chosen = [plan for name, plan in plans.items() if name in wanted or not wanted]
    staged = {each.scene.id: each.shots for each in foreseen.scenes}
    return [(plan, _alone(here, plan) if plan.orders else staged[plan.id]) for plan in chosen]


def _alone(here: Opened, plan: ScenePlan) -> SceneShots:
    """The shots as they would be if no file fixed any of them."""
    return broken_down(plan.shots(), here.choices, Notes(), orders=False)


def _write(folder: Path, plan: ScenePlan, made: SceneShots) -> WrittenShots:
    path = folder / "shots" / f"{plan.id}.toml"
    text = draft_of(made, plan.scene)
    there = path.read_bytes().decode("utf-8", "replace") if path.exists() else ""
    if there == text:
        return WrittenShots(plan.id, path, "unchanged")
    beside = bool(there) and not is_untouched(there)
    target = path.with_name(path.name + DRAFT) if beside else path
    write_whole(target, text.encode())
    return WrittenShots(plan.id, target, "beside" if beside else "written")
