"""The film's plan: what one production needs for the versions asked for, as nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from limelight.core.errors import InputError
from limelight.core.graph import Node, Read, Ref
from limelight.core.registry import Registry
from limelight.kinds.film import slots
from limelight.kinds.film.scene import SCRIPT, ScenePlan, scene_plans
from limelight.kinds.film.slots import Version
from limelight.kinds.film.words import Words, words_in
from limelight.works.production import Production
from limelight.works.shots import FPS, SceneShots, SceneTiming


class NotInstalled(InputError):
    code = "engine-not-installed"
    sentence = 'limelight.toml, [engines]: {medium} = "{engine}", and no such engine is installed. There is: {known}.'


def plan_film(production: Production, versions: Iterable[Version], registry: Registry | None = None) -> FilmPlan:
    """The plan that makes `versions` of the production. Raises NotInstalled for an engine that it names in vain."""
    known = registry or Registry.installed()
    for medium, engine in production.engines.items():
        there = [name for name in known.engine_names if known.engine(name).kind == medium]
        if engine not in there:
            raise NotInstalled(medium=medium, engine=engine, known=", ".join(there) or "none but the built-in")
    return FilmPlan(production, tuple(versions), lambda language: voice_engine(known, production, language))


def voice_engine(registry: Registry, production: Production, language: str) -> str:
    """Which engine speaks `language` here: the one that the production names, else the first that can; "" for none."""
    primary = language.split("-")[0].lower()
    engines = [registry.engine(name) for name in registry.engine_names]
    can = [engine.name for engine in engines if engine.kind == "voice" and primary in engine.languages]
    chosen = production.engines.get("voice", "")
    return chosen if chosen in can else next(iter(sorted(can)), "")


@dataclass(frozen=True)
class FilmPlan:
    """A plan for a walk: ask it again whenever more shots or timings are made.

    `speaks` names the engine that has a voice for a language, "" where none has.
    """

    production: Production
    versions: tuple[Version, ...]
    speaks: Callable[[str], str]

    def __call__(self, read: Read) -> list[Node]:
        """Every node that can be told now, each slot once."""
        nodes = [*self._voices_and_shots(), *self._timings(), *self._from_shots(read), *self._whole(read)]
        return list({node.slot: node for node in nodes}.values())

    @cached_property
    def scenes(self) -> Sequence[ScenePlan]:
        return scene_plans(self.production)

    @property
    def voices(self) -> tuple[str, ...]:
        """The voice languages, once each."""
        return tuple(dict.fromkeys(version.voices for version in self.versions))

    @cached_property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """Language -> ids of the lines that nobody has translated into it: the film says or shows them as written."""
        languages = (*self.voices, *(language for version in self.versions for language in version.captions))
        found = {language: self._words(language).missing for language in dict.fromkeys(languages)}
        return {language: lines for language, lines in found.items() if lines}

    @cached_property
    def _by_language(self) -> dict[str, Words]:
        return {}

    def _words(self, language: str) -> Words:
        if language not in self._by_language:
            self._by_language[language] = words_in(self.production, language)
        return self._by_language[language]

    # -- scenes ------------------------------------------------------------------------------------------------------

    def _voices_and_shots(self) -> Iterator[Node]:
        for scene in self.scenes:
            yield scene.shots()
            for language in self.voices:
                yield from scene.voices(self._words(language), self.speaks(language))

    def _timings(self) -> Iterator[Node]:
        for scene in self.scenes:
            for language in self.voices:
                yield scene.timing(language)
                yield from scene.sound(language)
            for version in self.versions:
                yield from scene.texts(version.voices, slots.text_language(version))
                for language in version.captions:
                    yield scene.captions(version.voices, self._words(language))

    def _from_shots(self, read: Read) -> Iterator[Node]:
        for scene in self.scenes:
            made: SceneShots | None = read(slots.shots_slot(scene.id), SceneShots)
            if made is None:
                continue
            for aspect in dict.fromkeys(version.aspect for version in self.versions):
                yield from scene.pictures(made, aspect)
        for version in self.versions:
            yield from self._segments(read, version)

    def _segments(self, read: Read, version: Version) -> Iterator[Node]:
        starts = 0.0
        for scene in self.scenes:
            made: SceneShots | None = read(slots.shots_slot(scene.id), SceneShots)
            timing: SceneTiming | None = read(slots.timing_slot(scene.id, version.voices), SceneTiming)
            if made is None or timing is None:
                continue
            yield from scene.cues(made, timing, version, starts)
            yield from scene.segments(made, timing, version, starts)
            starts += timing.frames / FPS

    # -- the whole film ----------------------------------------------------------------------------------------------

    def _whole(self, read: Read) -> Iterator[Node]:
        made = [read(slots.shots_slot(scene.id), SceneShots) for scene in self.scenes]
        if not made or any(shots is None for shots in made):
            return
        shots = [shot.id for scene in made for shot in scene.shots]
        for language in self.voices:
            yield from self._soundtrack(language)
        for version in self.versions:
            yield from self._film(version, shots)
            yield from self._beside(version, shots)

    def _soundtrack(self, language: str) -> Iterator[Node]:
        """The film's sound: the scenes' mixes laid one after another, brought to one loudness, then encoded."""
        sound, track = slots.sound_slot(language), slots.soundtrack_slot(language)
        mixes = {
            "mixes": tuple(Ref(slots.mix_slot(scene.id, language)) for scene in self.scenes),
            "timings": tuple(Ref(slots.timing_slot(scene.id, language)) for scene in self.scenes),
        }
        yield Node(sound, "master_sound", mixes, where=SCRIPT, label=f"sound of the film in {language}")
        yield Node(track, "encode_sound", {"mix": Ref(sound)}, where=SCRIPT, label=f"soundtrack in {language}")

    def _film(self, version: Version, shots: Sequence[str]) -> Iterator[Node]:
        joined, sound = slots.picture_track_slot(version), slots.soundtrack_slot(version.voices)
        segments = tuple(Ref(slots.segment_slot(shot, version)) for shot in shots)
        yield Node(joined, "join_film", {"segments": segments}, where=SCRIPT, label="the film's picture")
        master = {
            "picture": Ref(joined),
            "sound": Ref(sound),
            "title": self.production.title,
            "language": version.voices,
        }
        yield Node(slots.master_slot(version), "master_film", master, where=SCRIPT, label="the film")

    def _beside(self, version: Version, shots: Sequence[str]) -> Iterator[Node]:
        """What is delivered with a film: captions as files, the timeline, the poster."""
        timings = tuple(Ref(slots.timing_slot(scene.id, version.voices)) for scene in self.scenes)
        for language in version.captions:
            for form in ("srt", "vtt"):
                inputs = {
                    "captions": self._captions(version, language),
                    "timings": timings,
                    "form": form,
                    "language": language,
                }
                slot = slots.subtitles_slot(form, version.voices, language)
                yield Node(slot, "write_captions", inputs, where=SCRIPT, label=f"captions in {language} as .{form}")
        yield self._timeline(version, timings)
        poster = {"segment": Ref(slots.segment_slot(shots[0], self._first_of(version.aspect)))}
        yield Node(slots.poster_slot(version.aspect), "make_poster", poster, where=SCRIPT, label="the poster")

    def _timeline(self, version: Version, timings: tuple[Ref, ...]) -> Node:
        words = self._words(version.voices)
        inputs: dict[str, object] = {
            "title": self.production.title,
            "language": version.voices,
            "film": version.film_name(self.production.slug),
            "shots": tuple(Ref(slots.shots_slot(scene.id)) for scene in self.scenes),
            "timings": timings,
            "words": {line.id: words.of(line) for scene in self.scenes for line in scene.lines.values()},
        }
        if version.captions:
            inputs["captions"] = self._captions(version, version.captions[0])
        return Node(slots.timeline_slot(version), "export_timeline", inputs, where=SCRIPT, label="the timeline")

    def _captions(self, version: Version, language: str) -> tuple[Ref, ...]:
        return tuple(Ref(slots.captions_slot(scene.id, version.voices, language)) for scene in self.scenes)

    def _first_of(self, aspect: str) -> Version:
        """The version whose first frame is the poster of that aspect."""
        return next(version for version in self.versions if version.aspect == aspect)
