"""Gathering a sheet: everything about a production that its board shows, from its prospect. Nothing is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from limelight.actions.board_page.changes import Change
from limelight.actions.board_page.commands import commands
from limelight.actions.board_page.directions import Directed, directions
from limelight.actions.board_page.films import BesideFilm
from limelight.actions.board_page.material import fittings
from limelight.actions.board_page.parts import Parts
from limelight.actions.board_page.settings import of_people, of_scene
from limelight.actions.board_page.sheet import Cut, Sheet, SheetLine, SheetScene, SheetShot
from limelight.actions.board_page.spots import SCRIPT, Script
from limelight.actions.board_page.wording import wordings
from limelight.actions.prospect import Prospect, StagedScene
from limelight.actions.versions import Version
from limelight.core.store import Store
from limelight.kinds.film import slots
from limelight.kinds.film.scene import ScenePlan
from limelight.works.genre import Finding, TimedScene, findings
from limelight.works.screenplay import Action, Shown
from limelight.works.shots import FPS, Shot, TimedShot


def gathered(ahead: Prospect, films: Sequence[BesideFilm]) -> Sheet:
    """The sheet of a production as it stands now; `films` are what it can show, the first one first."""
    here, production = ahead.here, ahead.here.production
    gathering = _Gathering(ahead, films, production.text)
    return Sheet(
        title=production.title,
        folder=production.folder.name,
        language=production.language,
        cuts=tuple(gathering.cuts()),
        scenes=tuple(gathering.scenes()),
        notes=(*gathering.film_notes(), *here.warnings),
        to_make=len(ahead.found.of("to make")) + len(ahead.found.of("open")),
        changes=tuple(of_people(production)),
    )


@dataclass(frozen=True)
class _Told:
    """A scene in one version: as planned, as it stands, and the second of the film on which it begins."""

    plan: ScenePlan
    staged: StagedScene
    start: float

    @property
    def key(self) -> str:
        return keyed(self.plan.id, self.plan.variant)


def keyed(id_: str, variant: str) -> str:
    """What tells a scene or a shot of a variant from the film's own."""
    return f"{id_}~{variant}" if variant else id_


class _Gathering:
    def __init__(self, ahead: Prospect, films: Sequence[BesideFilm], script: str) -> None:
        self._ahead, self._films, self._script = ahead, films, script
        self._parts = Parts(ahead)
        self._store: Store = ahead.here.store

    def cuts(self) -> Iterator[Cut]:
        for film in self._films:
            version, told = film.version, self._told(film.version)
            yield Cut(
                *(film.file, _label(film), film.there, version.aspect_name),
                timed=all(scene.staged.timed for scene in told),
                seconds=sum(scene.staged.timing.frames for scene in told) / FPS,
                times={
                    keyed(shot.id, scene.plan.variant): (scene.start + shot.start / FPS, shot.frames / FPS)
                    for scene in told
                    for shot in scene.staged.timing.shots
                },
                lines={
                    keyed(line.id, scene.plan.variant): (
                        *(scene.start + line.start / FPS, line.seconds, scene.staged.words[line.id]),
                    )
                    for scene in told
                    for line in scene.staged.timing.lines
                },
            )

    def scenes(self) -> Iterator[SheetScene]:
        """The film's own scenes in order, each followed by what variants make of it."""
        found: dict[str, tuple[Version, _Told]] = {}
        for version in self._versions:
            for told in self._told(version):
                found.setdefault(told.key, (version, told))
        order = [told.plan.id for _, told in found.values()]
        for version, told in sorted(found.values(), key=lambda pair: order.index(pair[1].plan.id)):
            yield self._scene(version, told)

    @property
    def _versions(self) -> list[Version]:
        return [film.version for film in self._films]

    def film_notes(self) -> Iterator[str]:
        shots = {shot.id for _, told in self._first for shot in told.staged.shots.shots}
        lines = {line.id for _, told in self._first for line in told.plan.scene.lines}
        for finding in self._findings:
            if finding.where not in shots | lines:
                yield _advice(finding)

    # -- scenes and shots --------------------------------------------------------------------------------------------

    def _told(self, version: Version) -> list[_Told]:
        told: list[_Told] = []
        start = 0
        for plan, staged in self._ahead.telling(version):
            told.append(_Told(plan, staged, start / FPS))
            start += staged.timing.frames
        return told

    def _scene(self, version: Version, told: _Told) -> SheetScene:
        plan, staged = told.plan, told.staged
        script = Script(self._script, plan.scene, staged.shots.shots, plan.variant)
        return SheetScene(
            key=told.key,
            id=plan.id,
            heading=plan.scene.heading or plan.id,
            where=_where(plan, plan.scene.line_no),
            place=plan.place.name,
            hour=staged.shots.hour,
            weather=staged.shots.weather,
            mood=staged.shots.mood,
            music=staged.shots.music,
            start=told.start,
            seconds=staged.timing.frames / FPS,
            shots=tuple(
                self._shot(version, told, script, shot, timed)
                for shot, timed in zip(staged.shots.shots, staged.timing.shots, strict=True)
            ),
            changes=() if plan.variant else tuple(of_scene(plan.scene, plan.place, staged.shots.mood, plan.production)),
        )

    def _shot(self, version: Version, told: _Told, script: Script, shot: Shot, timed: TimedShot) -> SheetShot:
        plan, start, seconds = told.plan, told.start + timed.start / FPS, timed.frames / FPS
        parts = tuple(self._parts.of(shot, plan, version))
        lines = [plan.lines[line] for line in shot.lines if line in plan.lines]
        directed = Directed(shot, script, plan.place, tuple(plan.people), plan.orders)
        languages = dict.fromkeys(each for other in self._versions for each in (other.voices, *other.captions))
        return SheetShot(
            key=keyed(shot.id, plan.variant),
            id=shot.id,
            start=start,
            seconds=seconds,
            size=shot.size,
            move=shot.move.kind,
            who=tuple(figure.character for figure in shot.figures if not figure.back),
            insert=shot.insert,
            lines=tuple(_line(told, shot, line.id) for line in lines),
            texts=tuple(each.text for each in plan.scene.elements if isinstance(each, Shown) and each.id in shot.shown),
            sounds=shot.sounds,
            music=shot.music,
            transition=shot.transition,
            reason=shot.reason,
            where=_where(plan, _line_no(plan, shot)),
            says=_says(plan, shot),
            still=self._still(shot, plan, version),
            parts=parts,
            changes=(
                *(change for line in lines for change in wordings(line, script, plan.production, tuple(languages))),
                *self._of_picture(directed, plan, version),
                *commands(shot.id, start, seconds, parts),
            ),
            notes=tuple(self._notes(shot, plan, version)),
            changed=self._parts.changed(shot, plan, version),
        )

    def _of_picture(self, asked: Directed, plan: ScenePlan, version: Version) -> Iterator[Change]:
        """What can be directed; of an own file, how it stands there, and nothing of people that it may not show."""
        own = plan.own.of(slots.picture_slot(asked.shot.id, version.frame, plan.variant))
        if own:
            yield from fittings(asked, plan.fit(asked.shot.id))
        yield from (change for change in directions(asked) if not own or change.group != "Acting")

    def _still(self, shot: Shot, plan: ScenePlan, version: Version) -> bytes:
        """The shot as it is in the film, else as it was, or as another version or a draft has it."""
        blobs = self._store.blobs
        there = (digest for digest in self._stills(shot, plan, version) if digest and blobs.has(digest))
        return next((self._store.read(digest) for digest in there), b"")

    def _stills(self, shot: Shot, plan: ScenePlan, version: Version) -> Iterator[str | None]:
        yield self._ahead.found.outputs.get(slots.thumbnail_slot(shot.id, version, plan.variant))
        for each in (version, *self._versions, replace(version, draft=True)):
            yield self._store.digest(slots.thumbnail_slot(shot.id, each, plan.variant))

    def _notes(self, shot: Shot, plan: ScenePlan, version: Version) -> Iterator[str]:
        yield from self._parts.notes(shot, plan, version)
        if not plan.variant:
            yield from (_advice(finding) for finding in self._findings if finding.where in (shot.id, *shot.lines))

    # -- the genre's rules, on the film itself -----------------------------------------------------------------------

    @cached_property
    def _first(self) -> list[tuple[Version, _Told]]:
        version = self._versions[0]
        return [(version, told) for told in self._told(version)]

    @cached_property
    def _findings(self) -> tuple[Finding, ...]:
        return findings([TimedScene(told.plan.scene, told.staged.shots, told.staged.timing) for _, told in self._first])


def _line(told: _Told, shot: Shot, line_id: str) -> SheetLine:
    line = told.plan.lines[line_id]
    timed = next(entry for entry in told.staged.timing.lines if entry.id == line_id)
    return SheetLine(
        id=line.id,
        who=line.character,
        words=told.staged.words[line.id],
        manner=", ".join(line.parentheticals),
        where=_where(told.plan, line.line_no),
        start=told.start + timed.start / FPS,
        seconds=timed.seconds,
        first=timed.shot == shot.id or not shot.from_part,
    )


def _where(plan: ScenePlan, line_no: int) -> str:
    """The place in the person's files; a variant's scenes stand partly in the script and partly in its own file."""
    return f"variants/{plan.variant}.toml" if plan.variant else f"{SCRIPT}:{line_no}"


def _line_no(plan: ScenePlan, shot: Shot) -> int:
    placed = (each for each in plan.scene.elements if isinstance(each, Action | Shown) or each in plan.scene.lines)
    return next((each.line_no for each in placed if getattr(each, "id", "") == shot.anchor), plan.scene.line_no)


def _says(plan: ScenePlan, shot: Shot) -> str:
    """The action that the shot shows, as the script has it."""
    actions: Mapping[str, str] = {each.id: each.text for each in plan.scene.elements if isinstance(each, Action)}
    return actions.get(shot.anchor, "")


def _label(film: BesideFilm) -> str:
    version = film.version
    captions = "" if version.captions == (version.voices,) else f", captions {' + '.join(version.captions) or 'none'}"
    told = f"{version.variant}: " if version.variant else ""
    return f"{told}{version.voices}{captions}, {version.aspect}{', draft' if film.draft else ''}"


def _advice(finding: Finding) -> str:
    return f"{finding.figure[:1].upper()}{finding.figure[1:]} ({finding.wanted}). {finding.hint}"
