"""The whole film in the plan: its parts joined, its sound mastered, and what is delivered beside it.

An excerpt is a film of its own: the shots that a stretch of time meets, whole, and the sound that is heard meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import inf

from limelight.core.graph import Node, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.pictures import Stretch, segment_slot
from limelight.kinds.film.scene import SCRIPT, ScenePlan
from limelight.kinds.film.slots import Version
from limelight.kinds.film.sound import FILM_SCORE
from limelight.kinds.film.words import Words
from limelight.works.emotions import delivery_of
from limelight.works.loudness import LOUDNESS, USUAL
from limelight.works.production import Production
from limelight.works.shots import FPS, SceneShots
from limelight.works.transitions import ARRIVING


@dataclass(frozen=True)
class Excerpt:
    """A stretch of the film, in seconds of it."""

    begin: float
    end: float

    def meets(self, first: int, after: int) -> bool:
        """Whether any of the frames from `first` up to but not including `after` is in it."""
        return first < self.end * FPS and after > self.begin * FPS

    def cut(self, stretch: Stretch) -> Stretch:
        """The scene with only the shots that the excerpt meets."""
        starts = stretch.starts or 0
        kept = [timed.id for timed in stretch.timing.shots if self._shows(starts + timed.start, timed.frames)]
        shots = tuple(shot for shot in stretch.made.shots if shot.id in kept)
        timed = tuple(entry for entry in stretch.timing.shots if entry.id in kept)
        return replace(stretch, made=replace(stretch.made, shots=shots), timing=replace(stretch.timing, shots=timed))

    def _shows(self, first: int, frames: int) -> bool:
        return self.meets(first, first + frames)

    @property
    def name(self) -> str:
        """As slots write it, in frames."""
        after = "end" if self.end == inf else str(round(self.end * FPS))
        return f"{round(self.begin * FPS)}-{after}"


@dataclass(frozen=True)
class Whole:
    """One version of the film, all of whose shots are known. `stretches` are what an excerpt leaves of them."""

    production: Production
    version: Version
    made: Sequence[tuple[ScenePlan, SceneShots]]
    words: Mapping[str, Words]
    excerpt: Excerpt | None
    stretches: Sequence[Stretch]

    def nodes(self, *, first: bool) -> Iterator[Node]:
        """The film; `first` says that it is the one whose poster is delivered."""
        if not self.segments:
            return
        yield from self._sound()
        yield from self._film()
        if not self.excerpt:
            yield from self._captions()
        if not (self.excerpt or self.version.draft):
            yield self._timeline()
            yield from self._sheet()
            if first:
                yield self._poster()

    @property
    def scenes(self) -> list[ScenePlan]:
        return [scene for scene, _ in self.made]

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """Every segment of the film, in order."""
        if self.excerpt:
            shots = [(stretch.scene, shot.id) for stretch in self.stretches for shot in stretch.made.shots]
        else:
            shots = [(scene, shot.id) for scene, made in self.made for shot in made.shots]
        return tuple(segment_slot(scene, shot, self.version) for scene, shot in shots)

    @property
    def part(self) -> str:
        return self.excerpt.name if self.excerpt else ""

    @property
    def _timings(self) -> tuple[Ref, ...]:
        return tuple(Ref(scene.timing_slot(self.version.voices)) for scene in self.scenes)

    # -- sound and picture -------------------------------------------------------------------------------------------

    def _sound(self) -> Iterator[Node]:
        """The film's sound: the scenes' mixes laid one after another, brought to one loudness, then encoded."""
        language, variant = self.version.voices, self.version.variant
        heard = [stretch.scene for stretch in self.stretches if stretch.made.shots] if self.excerpt else self.scenes
        sound = slots.sound_slot(language, variant, self.part)
        inputs: dict[str, object] = {
            "mixes": tuple(Ref(slots.mix_slot(scene.id, language, scene.variant)) for scene in heard),
            "timings": tuple(Ref(scene.timing_slot(language)) for scene in heard),
        }
        if self.excerpt:
            inputs |= self._cut()
        inputs |= self._asked
        yield self._node(sound, "master_sound", inputs, f"sound of the film in {language}")
        if not self.excerpt:
            yield self._measures(sound, inputs)
        track = slots.soundtrack_slot(language, variant, self.part)
        yield self._node(track, "encode_sound", {"mix": Ref(sound)}, f"soundtrack in {language}")

    @property
    def _asked(self) -> dict[str, object]:
        """How loud the film shall be, where that is not as usual."""
        asked = LOUDNESS[self.version.delivery or self.production.loudness]
        return {} if asked == LOUDNESS[USUAL] else {"loudness": asked}

    def _measures(self, sound: str, mastered: Mapping[str, object]) -> Node:
        language = self.version.voices
        directed = {
            line.id: gain
            for scene in self.scenes
            for line in scene.lines.values()
            if (gain := delivery_of(line).gain_db)
        }
        inputs = {"sound": Ref(sound), **mastered, "directed": directed}
        slot = slots.measures_slot(language, self.version.variant)
        return self._node(slot, "measure_sound", inputs, f"measures of the sound in {language}")

    def _sheet(self) -> Iterator[Node]:
        """What was composed, as MIDI beside the film; nothing where all its music is somebody's own."""
        language = self.version.voices
        scores = [slots.score_slot(scene.id, language, scene.variant) for scene in self.scenes]
        composed = [
            not (scene.own.of(score) or scene.own.of(FILM_SCORE))
            for scene, score in zip(self.scenes, scores, strict=True)
        ]
        if any(composed):
            inputs: dict[str, object] = {
                "scores": tuple(map(Ref, scores)),
                "timings": self._timings,
                "title": self.production.title_in(language),
                "form": "midi",
            }
            slot = slots.sheet_slot("midi", language, self.version.variant)
            yield self._node(slot, "write_score", inputs, f"the score in {language} as MIDI")

    def _cut(self) -> dict[str, object]:
        """Which frames of the scenes' sound an excerpt is, so that it lasts as long as its shots."""
        shown = [stretch for stretch in self.stretches if stretch.made.shots]
        first, last = shown[0], shown[-1]
        before = first.timing.shots[0].start
        after = last.timing.frames - (last.timing.shots[-1].start + last.timing.shots[-1].frames)
        return {"skip": before, "drop": after}

    def _film(self) -> Iterator[Node]:
        joined = slots.picture_track_slot(self.version, self.part)
        segments = tuple(Ref(slot) for slot in self.segments)
        yield self._node(joined, "join_film", {"segments": segments}, "the film's picture")
        master = {
            "picture": Ref(joined),
            "sound": Ref(slots.soundtrack_slot(self.version.voices, self.version.variant, self.part)),
            "title": self.production.title_in(self.version.voices),
            "language": self.version.voices,
        }
        yield self._node(slots.master_slot(self.version, self.part), "master_film", master, "the film")

    # -- beside it ---------------------------------------------------------------------------------------------------

    def _captions(self) -> Iterator[Node]:
        for language in self.version.captions:
            for form in ("srt", "vtt"):
                inputs = {
                    "captions": self._read_in(language),
                    "timings": self._timings,
                    "form": form,
                    "language": language,
                }
                slot = slots.subtitles_slot(form, self.version.voices, language, self.version.variant)
                yield self._node(slot, "write_captions", inputs, f"captions in {language} as .{form}")

    def _timeline(self) -> Node:
        words = self.words[self.version.voices]
        inputs: dict[str, object] = {
            "title": self.production.title_in(self.version.voices),
            "language": self.version.voices,
            "film": self.version.film_name(self.production.slug),
            "shots": tuple(Ref(scene.shots_slot) for scene in self.scenes),
            "timings": self._timings,
            "words": {line.id: words.of(line) for scene in self.scenes for line in scene.lines.values()},
        }
        if self.version.captions:
            inputs["captions"] = self._read_in(self.version.captions[0])
        return self._node(slots.timeline_slot(self.version), "export_timeline", inputs, "the timeline")

    def _poster(self) -> Node:
        """The film's first frame; of a film that fades in, the first that has come."""
        slot = slots.poster_slot(self.version.frame, self.version.variant)
        inputs: dict[str, object] = {"segment": Ref(self.segments[0])}
        first = next(shot for _, made in self.made for shot in made.shots)
        if first.transition in ARRIVING:
            inputs["frame"] = ARRIVING[first.transition]
        return self._node(slot, "make_poster", inputs, "the poster")

    def _read_in(self, language: str) -> tuple[Ref, ...]:
        return tuple(Ref(scene.captions_slot(self.version.voices, language)) for scene in self.scenes)

    def _node(self, slot: str, craft: str, inputs: dict[str, object], label: str) -> Node:
        return Node(slot, craft, inputs, where=SCRIPT, label=label)
