"""The film's plan: what one production needs for the versions asked for, as nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from limelight.core.errors import InputError
from limelight.core.graph import Node, Read
from limelight.core.registry import Registry
from limelight.kinds.film import pictures, slots, sound
from limelight.kinds.film.own import Own
from limelight.kinds.film.pictures import Seam, Stretch
from limelight.kinds.film.scene import ScenePlan, scene_plans, varied
from limelight.kinds.film.slots import Version
from limelight.kinds.film.whole import Excerpt, Whole
from limelight.kinds.film.words import Words, words_in
from limelight.works.production import Production
from limelight.works.shots import SceneShots, SceneTiming


class NotInstalled(InputError):
    code = "engine-not-installed"
    sentence = 'limelight.toml, [engines]: {medium} = "{engine}", and no such engine is installed. There is: {known}.'


_SENDS = ("nothing", "text", "everything")
"""What may leave this machine, the least first."""


class SendsElsewhere(InputError):
    code = "engine-sends-elsewhere"
    sentence = (
        'limelight.toml, [engines]: {medium} = "{engine}" sends {what} to another machine, and [policy] allows '
        '{allowed}. Write outside = "{what}" under [policy] if it may.'
    )


def plan_film(
    production: Production,
    versions: Iterable[Version],
    registry: Registry | None = None,
    own: Own | None = None,
    excerpt: Excerpt | None = None,
) -> FilmPlan:
    """The plan that makes `versions` of the production. Raises NotInstalled for an engine that it names in vain, and
    SendsElsewhere for one that sends more to another machine than the production allows.

    `own` is the material made by hand that is used; with an `excerpt` only the shots that it meets are made.
    """
    known = registry or Registry.installed()
    for medium, engine in production.engines.items():
        there = [name for name in known.engine_names if known.engine(name).kind == medium]
        if engine not in there:
            raise NotInstalled(medium=medium, engine=engine, known=", ".join(there) or "none but the built-in")
        sends = known.engine(engine).outside
        if _SENDS.index(sends) > _SENDS.index(production.outside):
            raise SendsElsewhere(medium=medium, engine=engine, what=sends, allowed=production.outside)
    speaks = lambda language: voice_engines(known, production, language)  # noqa: E731
    quick = frozenset(name for name in known.engine_names if known.engine(name).quick)
    return FilmPlan(production, tuple(versions), speaks, own or Own(language=production.language), excerpt, quick)


def voice_engines(registry: Registry, production: Production, language: str) -> tuple[str, ...]:
    """The engines that can speak `language`, first whom the production names, then as they are preferred."""
    return registry.in_order("voice", language, production.engines.get("voice", ""))


@dataclass(frozen=True)
class Telling:
    """One variant of the film in one voice language: what the versions that are heard alike share."""

    variant: str
    voices: str


@dataclass(frozen=True)
class FilmPlan:
    """A plan for a walk: ask it again whenever more shots or timings are made.

    `speaks` names the engines that have a voice for a language, the one to be asked first first.
    """

    production: Production
    versions: tuple[Version, ...]
    speaks: Callable[[str], tuple[str, ...]]
    own: Own = field(default_factory=Own)
    excerpt: Excerpt | None = None
    quick: frozenset[str] = frozenset()
    """The engines that drafts are made with."""

    def __call__(self, read: Read) -> list[Node]:
        """Every node that can be told now, each slot once."""
        nodes: dict[str, Node] = {}
        for node in (*self._voices_and_shots(), *self._timings(read), *self._from_shots(read), *self._whole(read)):
            nodes.setdefault(node.slot, node)
        return list(nodes.values())

    @cached_property
    def scenes(self) -> Sequence[ScenePlan]:
        """The scenes of the film as the script has it."""
        return scene_plans(self.production, self.own)

    def scenes_of(self, variant: str) -> Sequence[ScenePlan]:
        """The scenes of a variant; "" is the film itself."""
        if variant and variant not in self._variants:
            production = self.production.varied(variant)
            told = scene_plans(production, self.own.told_by(production), self.production)
            self._variants[variant] = varied(told, self.scenes, variant)
        return self._variants[variant] if variant else self.scenes

    @property
    def voices(self) -> tuple[str, ...]:
        """The voice languages, once each."""
        return tuple(dict.fromkeys(version.voices for version in self.versions))

    @cached_property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """Language -> ids of the lines that nobody has translated into it: the film says or shows them as written."""
        languages = (*self.voices, *(language for version in self.versions for language in version.captions))
        found = {language: self._words("", language).missing for language in dict.fromkeys(languages)}
        return {language: lines for language, lines in found.items() if lines}

    @cached_property
    def _variants(self) -> dict[str, Sequence[ScenePlan]]:
        return {}

    @cached_property
    def _by_language(self) -> dict[tuple[str, str], Words]:
        return {}

    @property
    def _tellings(self) -> tuple[Telling, ...]:
        return tuple(dict.fromkeys(Telling(version.variant, version.voices) for version in self.versions))

    def _words(self, variant: str, language: str) -> Words:
        if (variant, language) not in self._by_language:
            told = self.production.varied(variant) if variant else self.production
            self._by_language[variant, language] = words_in(told, language)
        return self._by_language[variant, language]

    # -- scenes ------------------------------------------------------------------------------------------------------

    def _voices_and_shots(self) -> Iterator[Node]:
        for telling in self._tellings:
            for scene in self.scenes_of(telling.variant):
                yield scene.shots()
                yield from sound.voices(
                    scene, self._words(telling.variant, telling.voices), *self._speakers(telling.voices)
                )

    def _speakers(self, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who is asked to speak; and in a draft, which is spoken quickly, whose takes of the film are used where there
        are any."""
        engines = self.speaks(language)
        if not all(version.draft for version in self.versions):
            return engines, ()
        return tuple(sorted(engines, key=lambda name: name not in self.quick)), engines[:1]

    def _timings(self, read: Read) -> Iterator[Node]:
        for telling in self._tellings:
            for scene in self.scenes_of(telling.variant):
                yield scene.timing(telling.voices)
            for scene, starts in self._heard(telling, read):
                yield from sound.score(scene, telling.voices, starts, self.production.engines.get("music", ""))
                shows = self._shows(scene, telling.voices, starts, read)
                yield from sound.mix(scene, telling.voices, self._frames, read, shows)
        for version in self.versions:
            for scene in self.scenes_of(version.variant):
                yield from scene.texts(version.voices, slots.text_language(version))
                for language in version.captions:
                    yield scene.captions(version.voices, self._words(version.variant, language))

    def _shows(self, scene: ScenePlan, language: str, starts: int | None, read: Read) -> Callable[[str], bool]:
        """Which of the scene's shots are drawn: of an excerpt, those that it meets."""
        timing, excerpt = _timing(scene, language, read), self.excerpt
        if excerpt is None:
            return lambda shot: True
        met = {
            timed.id
            for timed in (timing.shots if timing else ())
            if starts is not None and excerpt.meets(starts + timed.start, starts + timed.start + timed.frames)
        }
        return met.__contains__

    def _heard(self, telling: Telling, read: Read) -> Iterator[tuple[ScenePlan, int | None]]:
        """The scenes whose sound is asked for, and where they start: of an excerpt, those that it meets."""
        for scene, starts in starting(self.scenes_of(telling.variant), telling.voices, read):
            timing = _timing(scene, telling.voices, read)
            if not self.excerpt or (
                timing and starts is not None and self.excerpt.meets(starts, starts + timing.frames)
            ):
                yield scene, starts

    def _from_shots(self, read: Read) -> Iterator[Node]:
        for version in self.versions:
            for scene in self.scenes_of(version.variant):
                if made := _made(scene, read):
                    yield from pictures.footage(scene, made, version.frame)
        for version in self.versions:
            yield from self._drawn(version, read)
            seams = self._seams(version, read)
            for stretch in self._stretches(version, read):
                yield from pictures.cues(stretch, version)
                yield from pictures.segments(stretch, version, read, seams[stretch.scene.id])
                if version in self._shown:
                    yield from pictures.thumbnails(stretch, version)

    def _drawn(self, version: Version, read: Read) -> Iterator[Node]:
        """Pictures need no timing: they are begun as soon as the shots are known, but for an excerpt's."""
        if self.excerpt:
            wanted = {shot.id for stretch in self._stretches(version, read) for shot, _ in stretch.shots()}
        for scene in self.scenes_of(version.variant):
            if made := _made(scene, read):
                nodes = pictures.pictures(scene, made, version.frame, read)
                yield from (node for node in nodes if not self.excerpt or sound.owner(node.slot) in wanted)

    def _stretches(self, version: Version, read: Read) -> Iterator[Stretch]:
        """The scenes whose shots and times are known; of an excerpt, the shots that it meets."""
        for scene, starts in starting(self.scenes_of(version.variant), version.voices, read):
            made, timing = _made(scene, read), _timing(scene, version.voices, read)
            if made and timing and (starts is not None or not (version.draft or self.excerpt)):
                stretch = Stretch(scene, made, timing, starts)
                yield self.excerpt.cut(stretch) if self.excerpt else stretch

    def _seams(self, version: Version, read: Read) -> dict[str, Seam]:
        """What each scene's first shot follows."""
        known = {stretch.scene.id: stretch for stretch in self._stretches(version, read)}
        seams: dict[str, Seam] = {}
        seam = Seam()
        for scene in self.scenes_of(version.variant):
            name = scene.id
            seams[name] = seam
            seam = Seam.after(known[name]) if name in known else Seam(waits=not self.excerpt)
        return seams

    @property
    def _frames(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(version.frame for version in self.versions))

    @property
    def _shown(self) -> tuple[Version, ...]:
        """The versions that the board shows: of every variant the first that is no draft; none beside an excerpt."""
        first = {version.variant: version for version in reversed(self.versions) if not version.draft}
        return () if self.excerpt else tuple(first.values())

    # -- the whole film ----------------------------------------------------------------------------------------------

    def _whole(self, read: Read) -> Iterator[Node]:
        for version in self.versions:
            scenes = self.scenes_of(version.variant)
            made = [(scene, shots) for scene in scenes if (shots := _made(scene, read))]
            stretches = list(self._stretches(version, read)) if self.excerpt else []
            known = all(pictures.known(scene, shots, version.frame, read) for scene, shots in made)
            timed = not self.excerpt or all(_timing(scene, version.voices, read) for scene in scenes)
            if scenes and len(made) == len(scenes) and known and timed:
                words = {language: self._words(version.variant, language) for language in self._read_in(version)}
                yield from Whole(self.production, version, made, words, self.excerpt, stretches).nodes(
                    first=version == self._first_of(version)
                )

    def _read_in(self, version: Version) -> tuple[str, ...]:
        return tuple(dict.fromkeys((version.voices, *version.captions)))

    def _first_of(self, version: Version) -> Version:
        """The version whose first frame is the poster of that aspect."""
        alike = (each for each in self.versions if (each.frame, each.variant) == (version.frame, version.variant))
        return next(alike)


def starting(scenes: Iterable[ScenePlan], language: str, read: Read) -> Iterator[tuple[ScenePlan, int | None]]:
    """Every scene and the frame of the film on which it starts; None after a scene whose timing is not known yet."""
    starts: int | None = 0
    for scene in scenes:
        yield scene, starts
        timing = _timing(scene, language, read)
        starts = starts + timing.frames if timing and starts is not None else None


def _made(scene: ScenePlan, read: Read) -> SceneShots | None:
    return read(scene.shots_slot, SceneShots)


def _timing(scene: ScenePlan, language: str, read: Read) -> SceneTiming | None:
    return read(scene.timing_slot(language), SceneTiming)
