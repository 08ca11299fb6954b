"""All the words of a released film, each with where a person finds it: heard, read on the picture, or beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from limelight.actions.versions import Version
from limelight.core.graph import Read
from limelight.kinds.film import FilmPlan
from limelight.kinds.film.scene import ScenePlan, clock
from limelight.kinds.film.slots import text_language
from limelight.kinds.film.words import Words, words_in
from limelight.sign.case import Text
from limelight.works.languages import serves
from limelight.works.production import TITLE, Production
from limelight.works.screenplay import Shown
from limelight.works.shots import FPS, SceneTiming


@dataclass(frozen=True)
class FilmTexts:
    """The texts of one version; `read` gives the timings of its scenes, which say when each is heard."""

    plan: FilmPlan
    version: Version
    read: Read

    def all(self) -> tuple[Text, ...]:
        """Every text, in the order of the film; what stands beside it last."""
        return (*self._in_the_film(), *self._beside())

    @property
    def seconds(self) -> float | None:
        """How long the film plays; None while that is not known."""
        slots = [scene.timing_slot(self.version.voices) for scene in self.plan.scenes_of(self.version.variant)]
        timings = [self.read(slot, SceneTiming) for slot in slots]
        return sum(timing.frames for timing in timings) / FPS if all(timings) else None

    def _in_the_film(self) -> Iterator[Text]:
        starts = 0
        for scene in self.plan.scenes_of(self.version.variant):
            timing = self.read(scene.timing_slot(self.version.voices), SceneTiming)
            when = _when(timing, starts) if timing else {}
            yield from self._lines(scene, when)
            yield from self._shown(scene, when)
            starts += timing.frames if timing else 0

    def _lines(self, scene: ScenePlan, when: Mapping[str, str]) -> Iterator[Text]:
        spoken = self._words[self.version.voices]
        for line in scene.lines.values():
            where = when.get(line.id, line.id)
            language = self._language_of(spoken, line.id)
            yield Text(line.id, language, "line", spoken.of(line), where, self._draft(language, line.id))
            for caption in self.version.captions:
                language = self._language_of(self._words[caption], line.id)
                words = self._words[caption].of(line)
                yield Text(line.id, language, "caption", words, where, self._draft(language, line.id))

    def _shown(self, scene: ScenePlan, when: Mapping[str, str]) -> Iterator[Text]:
        """The script's own texts on the screen."""
        language = text_language(self.version)
        translated = self._told.translations(language)
        for element in scene.scene.elements:
            if isinstance(element, Shown):
                there = translated.get(element.id)
                tongue = language if there else self._told.language
                where = when.get(element.id, element.id)
                yield Text(element.id, tongue, "shown", there or element.text, where, self._draft(tongue, element.id))

    def _beside(self) -> Iterator[Text]:
        """What stands on the page beside the film."""
        production, language = self.plan.production, text_language(self.version)
        said = production.release.text_in(language, production.language)
        title = said.title or production.title_in(language)
        translated = bool(said.title) or TITLE in production.translations(language)
        tongue = language if translated or serves(production.language, language) else production.language
        yield Text(TITLE, tongue, "title", title, "title.txt", not said.title and self._draft(language, TITLE))
        if said.description:
            yield Text("description", language, "description", said.description, "description.txt")

    # -- in which words ----------------------------------------------------------------------------------------------

    @cached_property
    def _told(self) -> Production:
        production, variant = self.plan.production, self.version.variant
        return production.varied(variant) if variant else production

    @cached_property
    def _words(self) -> dict[str, Words]:
        return {each: words_in(self._told, each) for each in languages(self.version)}

    def _language_of(self, words: Words, line: str) -> str:
        """The language of a line, which is the film's own where nobody has translated it."""
        return self._told.language if line in words.missing else words.language

    def _draft(self, language: str, id_: str) -> bool:
        if serves(self._told.language, language):
            return False
        return id_ in self._told.drafts.get(language, frozenset())


def languages(version: Version) -> tuple[str, ...]:
    """All that are heard or read in a version, the voices' first."""
    return tuple(dict.fromkeys((version.voices, *version.captions)))


def _when(timing: SceneTiming, starts: int) -> dict[str, str]:
    """`sc02/ln07 (0:23)`, by the id of what is heard or read."""
    timed: Iterable[tuple[str, int]] = ((at.id, at.start) for at in (*timing.lines, *timing.shown))
    return {id_: f"{id_} ({clock((starts + start) / FPS)})" for id_, start in timed}
