"""What the tests of the break-down share: a scene from a few lines of Fountain, its shots, and its timing."""

from __future__ import annotations

from limelight.core.graph import Notes
from limelight.crafts.break_down_scene import break_down_scene
from limelight.crafts.time_scene import time_scene
from limelight.works.fountain import read_screenplay
from limelight.works.grammar.business import Player
from limelight.works.grammar.run import Position
from limelight.works.orders import Orders
from limelight.works.places import Place
from limelight.works.screenplay import Line, Scene
from limelight.works.shots import SceneShots, SceneTiming
from limelight.works.speech import Speech, Word

MIDDLE = Position()
GRAVE = Place("GRAVE", "grave", "grave", "night", "storm")
FATHER, SCHOLAR, LINIANG = Player("FATHER"), Player("SCHOLAR"), Player("LINIANG", feminine=True)
PEOPLE = (FATHER, SCHOLAR, LINIANG)


def scene(text: str, *, people: tuple[Player, ...] = PEOPLE, language: str = "en") -> Scene:
    """The first scene of `text`; a heading is put before it."""
    play = read_screenplay(f"EXT. GRAVE - NIGHT\n\n{text}", {who.name for who in people}, language=language)
    assert not play.problems
    return play.scenes[0].unplaced()


def shots(
    text: str | Scene,
    position: Position = MIDDLE,
    *,
    people: tuple[Player, ...] = PEOPLE,
    orders: Orders | None = None,
    notes: Notes | None = None,
    take: int = 1,
    coverage: str = "",
    place: Place = GRAVE,
) -> SceneShots:
    """The break-down of a scene, given or as text."""
    played = scene(text, people=people) if isinstance(text, str) else text
    vary = {"coverage": coverage} if coverage else {}
    return break_down_scene(played, people, place, position, orders, seed=take, vary=vary, notes=notes or Notes())


def speech(line: Line | str, seconds: float = 1.2, words: str = "") -> Speech:
    """A line said at an even pace."""
    name, said = (line.id, line.words) if isinstance(line, Line) else (line, words)
    parts = said.split() or ["..."]
    step = seconds / len(parts)
    timed = tuple(Word(word, round(n * step, 3), round((n + 1) * step, 3)) for n, word in enumerate(parts))
    return Speech(name, "en", seconds, words=timed)


def timed(played: Scene, made: SceneShots, position: Position = MIDDLE, seconds: float = 1.2) -> SceneTiming:
    """The timing of a scene in which every line lasts `seconds`."""
    speeches = tuple(speech(line, seconds) for line in played.lines)
    return time_scene(made, speeches, position.closing)
