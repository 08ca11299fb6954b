"""The part of the graph that one scene is, as far as the script alone tells it: shots, timing, captions, texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from limelight.core.graph import Node, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.own import Own
from limelight.kinds.film.words import Words
from limelight.sound.idioms import idiom_of
from limelight.works.cast import Character
from limelight.works.fitting import Fit
from limelight.works.grammar.beats import hands_over, mentioned
from limelight.works.grammar.business import Player
from limelight.works.grammar.marks import Marks, Playing, marks_by_scene
from limelight.works.grammar.run import Position
from limelight.works.orders import Orders
from limelight.works.places import Place
from limelight.works.production import Production
from limelight.works.screenplay import Direction, Line, Scene, Shown, Transition
from limelight.works.shots import FPS, Shot, TimedShot
from limelight.works.speech import Voice
from limelight.works.wording import Wording

SCRIPT = "script.fountain"


@dataclass(frozen=True)
class ScenePlan:
    """One scene of a production, and where it stands among the scenes that play.

    `variant` is the overlay that makes it another scene; "" where it is the same as without. Its slots carry that name,
    so that versions share whatever does not differ.
    """

    production: Production
    scene: Scene
    position: Position
    marks: Marks = field(default_factory=dict)
    idiom: str = ""
    """What music the whole film is written in."""
    own: Own = field(default_factory=Own)
    variant: str = ""

    @property
    def id(self) -> str:
        return self.scene.id

    @cached_property
    def people(self) -> dict[str, Character]:
        """Everyone whom the scene names, by the name that its shots use."""
        known = {character.name: character for character in self.production.cast.values()}
        ordered = self.orders.people if self.orders else ()
        named = dict.fromkeys((*mentioned(self.scene, known), *ordered))
        return {name: known[name] for name in named if name in known}

    @cached_property
    def lines(self) -> dict[str, Line]:
        return {line.id: line for line in self.scene.lines}

    @property
    def orders(self) -> Orders | None:
        """What a person has fixed of the scene's shots."""
        return self.production.orders.get(self.id)

    def fit(self, shot: str) -> Fit:
        """What a person says about the own clip of a shot."""
        return self.orders.fit(shot) if self.orders else Fit()

    @property
    def place(self) -> Place:
        return self.production.place(self.scene)

    def same_as(self, other: ScenePlan) -> bool:
        """Whether both are one scene to everything that is made of them."""
        return self._hangs_on == other._hangs_on

    @property
    def _hangs_on(self) -> tuple[object, ...]:
        return self.scene.unplaced(), self.position, self.marks, self.idiom, self.orders

    # -- names -------------------------------------------------------------------------------------------------------

    @property
    def shots_slot(self) -> str:
        return slots.shots_slot(self.id, self.variant)

    def timing_slot(self, language: str) -> str:
        return slots.timing_slot(self.id, language, self.variant)

    def voice_slot(self, line: str, language: str) -> str:
        return slots.voice_slot(line, language, self.variant)

    def captions_slot(self, voices: str, language: str) -> str:
        return slots.captions_slot(self.id, voices, language, self.variant)

    def speeches(self, language: str) -> tuple[Ref, ...]:
        """Every line of the scene as it is spoken."""
        return tuple(Ref(self.voice_slot(line, language)) for line in self.lines)

    # -- nodes -------------------------------------------------------------------------------------------------------

    def shots(self) -> Node:
        """The break-down."""
        players = tuple(Player(name, who.look.feminine, who.holds) for name, who in self.people.items())
        inputs: dict[str, object] = {
            "scene": self.scene.unplaced(),
            "players": players,
            "place": self.place,
            "position": self.position,
        }
        if self.orders:
            inputs["orders"] = self.orders.for_break_down
        return self.node(self.shots_slot, "break_down_scene", inputs, f"shots of {self.scene.heading or self.id}")

    def timing(self, language: str) -> Node:
        """When everything happens in that voice language."""
        inputs = {
            "shots": Ref(self.shots_slot),
            "speeches": self.speeches(language),
            "closing": self.position.closing,
        }
        return self.node(self.timing_slot(language), "time_scene", inputs, f"timing of {self.id}")

    def captions(self, voices: str, words: Words) -> Node:
        """What is read, in one caption language, while that voice language is heard."""
        wordings = tuple(Wording(line.id, line.character, words.of(line)) for line in self.lines.values())
        inputs = {
            "wordings": wordings,
            "speeches": self.speeches(voices),
            "timing": Ref(self.timing_slot(voices)),
            "language": words.language,
        }
        slot = self.captions_slot(voices, words.language)
        return self.node(slot, "time_captions", inputs, f"captions of {self.id} in {words.language}")

    def texts(self, voices: str, language: str) -> Iterator[Node]:
        """The script's own texts on the screen, where it has any."""
        shown = {element.id: element.text for element in self.scene.elements if isinstance(element, Shown)}
        if shown:
            translated = self.production.translations(language)
            texts = {name: translated.get(name) or text for name, text in shown.items()}
            inputs = {"texts": texts, "timing": Ref(self.timing_slot(voices)), "language": language}
            slot = slots.texts_slot(self.id, voices, language, self.variant)
            yield self.node(slot, "show_texts", inputs, f"texts of {self.id} in {language}")

    # -- the words around a node -------------------------------------------------------------------------------------

    def marked(self, name: str) -> Character:
        """The character as the story has left them in this scene, as far as they are seen: a voice draws nothing."""
        who = self.people[name]
        marks = tuple(dict.fromkeys((*who.look.marks, *self.marks.get(name, ()))))
        return replace(who, look=replace(who.look, marks=marks), voice=Voice(), voices=())

    def node(self, slot: str, craft: str, inputs: dict[str, object], label: str) -> Node:
        """A node that the whole scene asks for."""
        return Node(slot, craft, inputs, where=self.where(self.scene.line_no), label=label)

    def shot_node(
        self,
        slot: str,
        craft: str,
        inputs: dict[str, object],
        shot: Shot,
        timed: TimedShot | None = None,
        starts: int | None = None,
    ) -> Node:
        """A node that a shot asks for; `starts` is the frame of the film on which the scene begins."""
        label = self._label(shot)
        if timed and starts is not None:
            label = f"{clock((starts + timed.start) / FPS)}, {label}"
        return Node(slot, craft, inputs, where=self.where(self._line_no(shot.anchor)), label=label)

    def where(self, line_no: int) -> str:
        return f"{SCRIPT}:{line_no}"

    def _label(self, shot: Shot) -> str:
        """What a person knows the shot by: the line in it, else what the script says there."""
        if shot.lines and shot.lines[0] in self.lines:
            return f'"{self.lines[shot.lines[0]].words}"'
        return shot.reason.partition(";")[0].rstrip(".")

    def _line_no(self, anchor: str) -> int:
        placed = (element for element in self.scene.elements if not isinstance(element, Direction | Transition))
        return next((element.line_no for element in placed if element.id == anchor), self.scene.line_no)


def clock(seconds: float) -> str:
    """A time in the film as people say it: 0:23."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def scene_plans(production: Production, own: Own, film: Production | None = None) -> Sequence[ScenePlan]:
    """The scenes that play, each with its position: the first, the last, and whether its place was seen before.

    `film` is what the production is a variant of: a scene that it leaves out has happened all the same.
    """
    playing = [scene for scene in production.screenplay.scenes if plays(scene)]
    names = [character.name for character in production.cast.values()]
    story = _story(production, film or production)
    marks = marks_by_scene(story, names)
    idiom = production.idiom or idiom_of([production.title, *(each.scene.heading for each in story), *names])
    plans: list[ScenePlan] = []
    seen: set[str] = set()
    for number, scene in enumerate(playing):
        place = production.place(scene).id
        arrives = hands_over(playing[number - 1]) if number else "cut"
        position = Position(number == 0, number == len(playing) - 1, place in seen, arrives)
        seen.add(place)
        plans.append(ScenePlan(production, scene, position, marks[scene.id], idiom, own))
    return plans


def _story(told: Production, film: Production) -> list[Playing]:
    """Everything that happens, in the order in which it is told; what is left out comes where the film has it."""
    order = {scene.id: number for number, scene in enumerate(film.screenplay.scenes)}
    scenes = [Playing(scene, told.place(scene).id) for scene in told.screenplay.scenes if plays(scene)]
    kept = {each.scene.id for each in scenes}
    for scene in film.screenplay.scenes:
        if plays(scene) and scene.id not in kept:
            later = (at for at, each in enumerate(scenes) if order.get(each.scene.id, -1) > order[scene.id])
            scenes.insert(next(later, len(scenes)), Playing(scene, film.place(scene).id))
    return scenes


def varied(plans: Sequence[ScenePlan], base: Sequence[ScenePlan], variant: str) -> Sequence[ScenePlan]:
    """The scenes of a variant: those that are as without it stay the same, the others carry its name."""
    known = {plan.id: plan for plan in base}
    return [
        known[plan.id] if plan.id in known and plan.same_as(known[plan.id]) else replace(plan, variant=variant)
        for plan in plans
    ]


def plays(scene: Scene) -> bool:
    """Whether there is anything in the scene to see or hear."""
    return any(not isinstance(element, Direction | Transition) for element in scene.elements)
