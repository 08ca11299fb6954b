"""The prospect of a film: how every part of it stands, also those of which nothing is known before others are made.

A plan learns a scene's shots and times when they have been made. Here, where nothing may be made, what is missing is
worked out on the spot: shots by the very craft that would break the scene down, times by how long such words take.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from limelight.actions.opened import Opened
from limelight.actions.pointing import Spoken, Standing, point, point_at_one
from limelight.actions.versions import Version, versions
from limelight.core.choices.decisions import Choices
from limelight.core.graph import Node, Notes, Read
from limelight.core.registry import Registry
from limelight.core.survey import Survey, survey
from limelight.crafts.break_down_scene import break_down_scene
from limelight.crafts.time_scene import time_scene
from limelight.kinds.film import FilmPlan, plan_film
from limelight.kinds.film.scene import ScenePlan
from limelight.kinds.film.slots import picture_slot
from limelight.works.grammar.framing import spoken_seconds
from limelight.works.screenplay import Scene
from limelight.works.shots import FPS, SceneShots, SceneTiming
from limelight.works.speech import Speech


@dataclass(frozen=True)
class StagedScene:
    """A scene as it stands or would. `timed`: times are of recorded voices. `words` are what is said, by line id."""

    scene: Scene
    shots: SceneShots
    timing: SceneTiming
    words: Mapping[str, str]
    timed: bool


@dataclass(frozen=True)
class Prospect:
    here: Opened
    wanted: tuple[Version, ...]
    plan: FilmPlan
    found: Survey
    scenes: tuple[StagedScene, ...]
    """In the first of the voice languages."""
    foreseen: _Foreseen = field(repr=False)

    def telling(self, version: Version) -> Iterator[tuple[ScenePlan, StagedScene]]:
        """Every scene of one version, as it is planned and as it stands."""
        for scene in self.plan.scenes_of(version.variant):
            yield scene, self.foreseen.staged(scene, version.voices)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What its files say that a person should know, and what its crafts said or would say about its shots."""
        made = (str(notice) for notice in self.found.warnings if notice.slot.partition("/")[2].startswith("shots"))
        return tuple(dict.fromkeys((*self.here.warnings, *made, *self.foreseen.said)))

    @cached_property
    def labels(self) -> dict[str, str]:
        """What people call each slot."""
        return {slot: entry.node.label for slot, entry in self.found.table.entries.items()}

    def point(self, query: str) -> tuple[str, ...]:
        """The slots that a person means by an id, a time or words. Raises UnknownSlot."""
        return point(query, self.labels, self.standing())

    def point_at_one(self, query: str, roles: Sequence[str] = ()) -> str:
        """The one slot that a person means: of a shot its picture, of words their voice. Raises SeveralSlots too.

        `roles` are the only ones that may be meant, the likeliest first; without any, all may.
        """
        return point_at_one(query, {**self.labels, **self._unread()}, self.standing(), roles)

    def _unread(self) -> dict[str, str]:
        """The pictures of shots whose own files nothing has looked at yet: they have takes, and no part in the plan."""
        frames = [(version.frame, version.variant) for version in self.wanted]
        shots = {(slot.rpartition("/")[0], label) for slot, label in self.labels.items() if "/footage" in slot}
        slots = {picture_slot(shot, *frame): label for shot, label in shots for frame in frames}
        return {slot: label for slot, label in slots.items() if slot not in self.labels}

    def standing(self) -> Iterator[Standing]:
        """Every shot of the film, when it stands, and the lines heard in it."""
        start = 0
        for staged in self.scenes:
            lines = [
                Spoken(line.id, (start + line.start) / FPS, (start + line.start) / FPS + line.seconds)
                for line in staged.timing.lines
            ]
            for shot in staged.timing.shots:
                begins, ends = (start + shot.start) / FPS, (start + shot.start + shot.frames) / FPS
                heard = tuple(line for line in lines if line.start < ends and begins < line.end)
                yield Standing(shot.id, begins, ends, heard)
            start += staged.timing.frames


def prospect(here: Opened, wanted: Sequence[Version] = ()) -> Prospect:
    """The prospect of the versions in `wanted`, by default of every version that the settings ask for."""
    wanted = tuple(wanted) or versions(here.production)
    plan = plan_film(here.production, wanted, Registry.installed(), here.own())
    foreseen = _Foreseen(plan, here.choices)
    found = survey(
        *(foreseen, here.store),
        choices=here.choices,
        budget=here.production.budget,
        asks_person=here.asks_person,
    )
    scenes = tuple(foreseen.staged(scene, plan.voices[0]) for scene in plan.scenes)
    return Prospect(here, wanted, plan, found, scenes, foreseen)


def broken_down(node: Node, choices: Choices, notes: Notes, *, orders: bool = True) -> SceneShots:
    """The shots that a break-down would make: of the take that was chosen, with what a person fixed if `orders`."""
    chosen = choices.recipe_for(node.slot)
    take = chosen.take if chosen else choices.take_for(node.slot, node.craft)
    vary = {name: str(way) for name, way in chosen.vary.items()} if chosen else {}
    inputs: dict[str, Any] = {name: value for name, value in node.inputs.items() if orders or name != "orders"}
    return break_down_scene(**inputs, seed=take, vary=vary, notes=notes)


@dataclass
class _Foreseen:
    """The plan, shown what is missing as it would be. It remembers the scenes as it last saw them."""

    plan: FilmPlan
    choices: Choices
    said: list[str] = field(default_factory=list[str])
    """What would be said about shots that are not made yet."""
    _nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    _seen: dict[str, Any] = field(default_factory=dict[str, Any])
    _guessed: set[str] = field(default_factory=set[str])
    _shots: dict[str, SceneShots] = field(default_factory=dict[str, SceneShots])

    def __call__(self, read: Read) -> list[Node]:
        self._seen.clear()
        self._guessed.clear()
        self._nodes = {node.slot: node for node in self.plan(read)}
        for variant in dict.fromkeys(version.variant for version in self.plan.versions):
            for scene in self.plan.scenes_of(variant):
                self._see(scene, read)
        return self.plan(lambda slot, type=bytes: self._seen.get(slot) or read(slot, type))

    def staged(self, scene: ScenePlan, language: str) -> StagedScene:
        """A scene in one voice language, as it was last seen."""
        slot = scene.timing_slot(language)
        shots, timing = self._seen[scene.shots_slot], self._seen[slot]
        words = {line: self._asked(scene.voice_slot(line, language))["words"] for line in scene.lines}
        return StagedScene(scene.scene, shots, timing, words, slot not in self._guessed)

    def _see(self, scene: ScenePlan, read: Read) -> None:
        """The scene's shots and times, from the store or worked out."""
        slot = scene.shots_slot
        shots = self._seen[slot] = read(slot, SceneShots) or self._broken_down(slot)
        for language in self.plan.voices:
            slot = scene.timing_slot(language)
            timing = read(slot, SceneTiming)
            if timing is None:
                self._guessed.add(slot)
                speeches = tuple(self._speech(scene, line, language, read) for line in scene.lines)
                timing = time_scene(shots, speeches, scene.position.closing)
            self._seen[slot] = timing

    def _broken_down(self, slot: str) -> SceneShots:
        if slot not in self._shots:
            notes = Notes()
            self._shots[slot] = broken_down(self._nodes[slot], self.choices, notes)
            self.said += notes.warnings
        return self._shots[slot]

    def _speech(self, scene: ScenePlan, line: str, language: str, read: Read) -> Speech:
        """The line as it was recorded, else as long as such words take to say."""
        slot = scene.voice_slot(line, language)
        asked = self._asked(slot)
        recorded = read(slot, Speech)
        return recorded or Speech(line, language, spoken_seconds(asked["words"], asked["delivery"].pace))

    def _asked(self, slot: str) -> Mapping[str, Any]:
        return self._nodes[slot].inputs
