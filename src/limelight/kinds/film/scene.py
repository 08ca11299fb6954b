"""The part of the graph that one scene is: its shots and voices at once, the rest as soon as its shots are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from limelight.core.graph import Node, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.slots import Version
from limelight.kinds.film.words import Words
from limelight.sound.idioms import idiom_of
from limelight.works.cast import Character
from limelight.works.cues import sounds_in
from limelight.works.emotions import delivery_of
from limelight.works.grammar.beats import mentioned
from limelight.works.grammar.business import Player
from limelight.works.grammar.marks import Marks, Playing, marks_by_scene
from limelight.works.grammar.run import Position
from limelight.works.places import Place
from limelight.works.production import Production
from limelight.works.screenplay import Direction, Line, Scene, Shown, Transition
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot, TimedShot
from limelight.works.wording import Wording

SCRIPT = "script.fountain"


@dataclass(frozen=True)
class ScenePlan:
    """One scene of a production, and where it stands among the scenes that play."""

    production: Production
    scene: Scene
    position: Position
    marks: Marks = field(default_factory=dict)
    idiom: str = ""
    """What music the whole film is written in."""

    @property
    def id(self) -> str:
        return self.scene.id

    @cached_property
    def people(self) -> dict[str, Character]:
        """Everyone whom the scene names, by the name that its shots use."""
        known = {character.name: character for character in self.production.cast.values()}
        return {name: known[name] for name in mentioned(self.scene, known)}

    @cached_property
    def lines(self) -> dict[str, Line]:
        return {line.id: line for line in self.scene.lines}

    @property
    def place(self) -> Place:
        return self.production.place(self.scene)

    # -- what is known from the script alone -------------------------------------------------------------------------

    def shots(self) -> Node:
        """The break-down."""
        players = tuple(Player(name, who.look.feminine, who.holds) for name, who in self.people.items())
        inputs = {"scene": self.scene.unplaced(), "players": players, "place": self.place, "position": self.position}
        return Node(
            slots.shots_slot(self.id), "break_down_scene", inputs, where=self._where(self.scene.line_no),
            label=f"shots of {self.scene.heading or self.id}",
        )  # fmt: skip

    def voices(self, words: Words, engine: str) -> Iterator[Node]:
        """Every line in one language; without an engine that speaks it, lines are timed by reading."""
        for line in self.lines.values():
            inputs: dict[str, object] = {
                "line": line.id,
                "words": words.of(line),
                "language": words.language,
                "delivery": delivery_of(line),
            }
            if engine:
                inputs["voice"] = self.people[line.character].voice
            craft = "record_line" if engine else "read_line"
            slot, where = slots.voice_slot(line.id, words.language), self._where(line.line_no)
            yield Node(slot, craft, inputs, engine=engine, where=where, label=f'"{words.of(line)}"')

    def timing(self, language: str) -> Node:
        """When everything happens in that voice language."""
        inputs = {
            "shots": Ref(slots.shots_slot(self.id)),
            "speeches": tuple(Ref(slots.voice_slot(line, language)) for line in self.lines),
            "opening": self.position.opening,
            "closing": self.position.closing,
        }
        return self._node(slots.timing_slot(self.id, language), "time_scene", inputs, f"timing of {self.id}")

    def captions(self, voices: str, words: Words) -> Node:
        """What is read, in one caption language, while that voice language is heard."""
        wordings = tuple(Wording(line.id, line.character, words.of(line)) for line in self.lines.values())
        inputs = {
            "wordings": wordings,
            "speeches": tuple(Ref(slots.voice_slot(line, voices)) for line in self.lines),
            "timing": Ref(slots.timing_slot(self.id, voices)),
            "language": words.language,
        }
        slot = slots.captions_slot(self.id, voices, words.language)
        return self._node(slot, "time_captions", inputs, f"captions of {self.id} in {words.language}")

    def texts(self, voices: str, language: str) -> Iterator[Node]:
        """The script's own texts on the screen, where it has any."""
        shown = {element.id: element.text for element in self.scene.elements if isinstance(element, Shown)}
        if shown:
            translated = self.production.translations(language)
            texts = {name: translated.get(name) or text for name, text in shown.items()}
            inputs = {"texts": texts, "timing": Ref(slots.timing_slot(self.id, voices)), "language": language}
            slot = slots.texts_slot(self.id, voices, language)
            yield self._node(slot, "show_texts", inputs, f"texts of {self.id} in {language}")

    # -- what is known when the shots are ----------------------------------------------------------------------------

    def pictures(self, made: SceneShots, aspect: str) -> Iterator[Node]:
        """Every shot drawn for one aspect: no lips, no language."""
        width, height = slots.frame_size(aspect)
        for shot, following in zip(made.shots, (*made.shots[1:], None), strict=True):
            inputs = {
                "shot": drawn(shot),
                "people": tuple(self._marked(figure.character) for figure in shot.figures),
                "speaking": self._speaking(shot, following),
                "place": self.place,
                "hour": made.hour,
                "weather": made.weather,
                "width": width,
                "height": height,
            }
            yield self._shot_node(slots.picture_slot(shot.id, aspect), "draw_shot", inputs, shot)

    def cues(self, made: SceneShots, timing: SceneTiming, version: Version, starts: float) -> Iterator[Node]:
        """What each shot's frames hang on besides its picture."""
        tracks = self._tracks(version)
        for shot, timed in zip(made.shots, timing.shots, strict=True):
            heard = [line.id for line in timing.lines if sounds_in(line, timed)]
            inputs = {
                "shot": shot.id,
                "timing": Ref(slots.timing_slot(self.id, version.voices)),
                "speeches": tuple(Ref(slots.voice_slot(line, version.voices)) for line in heard),
                "speakers": {line: self.lines[line].character for line in heard},
                "languages": tuple(language for language, _ in tracks),
                "captions": tuple(Ref(slot) for _, slot in tracks),
            }
            yield self._shot_node(slots.cue_slot(shot.id, version), "cue_shot", inputs, shot, timed, starts)

    def _tracks(self, version: Version) -> list[tuple[str, str]]:
        """The language and slot of everything to be read in the picture, the uppermost first."""
        language = slots.text_language(version)
        texts = [(language, node.slot) for node in self.texts(version.voices, language)]
        return texts + [(each, slots.captions_slot(self.id, version.voices, each)) for each in version.captions]

    def segments(self, made: SceneShots, timing: SceneTiming, version: Version, starts: float) -> Iterator[Node]:
        """Every shot rendered and encoded, once."""
        for shot, timed in zip(made.shots, timing.shots, strict=True):
            inputs: dict[str, object] = {
                "picture": Ref(slots.picture_slot(shot.id, version.aspect)),
                "cue": Ref(slots.cue_slot(shot.id, version)),
            }
            slot = slots.segment_slot(shot.id, version)
            yield self._shot_node(slot, "render_shot", inputs, shot, timed, starts)

    def sound(self, language: str) -> Iterator[Node]:
        """The scene's score, and its mix with a tail."""
        shots, timing = Ref(slots.shots_slot(self.id)), Ref(slots.timing_slot(self.id, language))
        score, mix = slots.score_slot(self.id, language), slots.mix_slot(self.id, language)
        music = {
            "shots": shots,
            "timing": timing,
            "production": self.production.title,
            "idiom": self.idiom,
            "ends_film": self.position.closing,
        }
        yield self._node(score, "compose_score", music, f"score of {self.id}")
        sounds = {
            "shots": shots,
            "timing": timing,
            "speeches": tuple(Ref(slots.voice_slot(line, language)) for line in self.lines),
            "score": Ref(score),
            "place": self.place,
            "speakers": {line.id: line.character for line in self.lines.values()},
        }
        yield self._node(mix, "mix_scene", sounds, f"sound of {self.id}")

    # -- the words around a node -------------------------------------------------------------------------------------

    def _marked(self, name: str) -> Character:
        """The character as the story has left them in this scene."""
        who = self.people[name]
        marks = tuple(dict.fromkeys((*who.look.marks, *self.marks.get(name, ()))))
        return replace(who, look=replace(who.look, marks=marks))

    def _speaking(self, shot: Shot, following: Shot | None) -> tuple[str, ...]:
        """Whose lips may move in the shot: those heard in it, and who may be heard a moment before the next cut."""
        lines = (*shot.lines, *(following.lines[:1] if following else ()))
        seen = {figure.character for figure in shot.figures if not figure.back}
        heard = (self.lines[line].character for line in lines if line in self.lines)
        return tuple(name for name in dict.fromkeys(heard) if name in seen)

    def _node(self, slot: str, craft: str, inputs: dict[str, object], label: str) -> Node:
        return Node(slot, craft, inputs, where=self._where(self.scene.line_no), label=label)

    def _shot_node(
        self,
        slot: str,
        craft: str,
        inputs: dict[str, object],
        shot: Shot,
        timed: TimedShot | None = None,
        starts: float = 0.0,
    ) -> Node:
        label = self._label(shot)
        if timed:
            label = f"{clock(starts + timed.start / FPS)}, {label}"
        return Node(slot, craft, inputs, where=self._where(self._line_no(shot.anchor)), label=label)

    def _label(self, shot: Shot) -> str:
        """What a person knows the shot by: the line in it, else what the script says there."""
        if shot.lines and shot.lines[0] in self.lines:
            return f'"{self.lines[shot.lines[0]].words}"'
        return shot.reason.partition(";")[0].rstrip(".")

    def _line_no(self, anchor: str) -> int:
        placed = (element for element in self.scene.elements if not isinstance(element, Direction | Transition))
        return next((element.line_no for element in placed if element.id == anchor), self.scene.line_no)

    def _where(self, line_no: int) -> str:
        return f"{SCRIPT}:{line_no}"


def drawn(shot: Shot) -> Shot:
    """The shot without what leaves no trace in its pixels: nothing is drawn again because a reason reads otherwise."""
    return replace(
        shot, scene="", anchor="", lines=(), from_part=0.0, lead=0.0, tail=0.0, least=0.0,
        sounds=(), music="", shown=(), reason="",
    )  # fmt: skip


def clock(seconds: float) -> str:
    """A time in the film as people say it: 0:23."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def scene_plans(production: Production) -> Sequence[ScenePlan]:
    """The scenes that play, each with its position: the first, the last, and whether its place was seen before."""
    playing = [scene for scene in production.screenplay.scenes if plays(scene)]
    names = [character.name for character in production.cast.values()]
    marks = marks_by_scene([Playing(scene, production.place(scene).id) for scene in playing], names)
    idiom = idiom_of([production.title, *(scene.heading for scene in playing), *names])
    plans: list[ScenePlan] = []
    seen: set[str] = set()
    for number, scene in enumerate(playing):
        place = production.place(scene).id
        position = Position(number == 0, number == len(playing) - 1, place in seen)
        seen.add(place)
        plans.append(ScenePlan(production, scene, position, marks[scene.id], idiom))
    return plans


def plays(scene: Scene) -> bool:
    """Whether there is anything in the scene to see or hear."""
    return any(not isinstance(element, Direction | Transition) for element in scene.elements)
