"""A run through a scene: its beats, the floor as it is now, and the shots so far. What every rule of coverage looks at.

Every shot's id comes from the line or action it covers and from what it does there, never from its number in the scene,
so that an insertion elsewhere moves no id: `sh07` is line 7, `sh07r` the reaction to it, `sha03` action 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from limelight.works.directions import ACTED, Direction
from limelight.works.emotions import Feeling
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.blocking import Floor
from limelight.works.grammar.business import Business, Player, named_in
from limelight.works.grammar.framing import NAMES, Camera, read_seconds
from limelight.works.grammar.manner import USUAL, Manner
from limelight.works.screenplay import Line
from limelight.works.shots import Arrival, Figure, Shot, Size
from limelight.works.transitions import PASSAGES, Passage

STRONG = 0.7
"""From this strength on a feeling is worth a reaction, and an answer to it is seen before it is heard."""


@dataclass(frozen=True)
class Position:
    """Where a scene stands in the film: what its first and last shots, and its wide, depend on."""

    opening: bool = False
    closing: bool = False
    place_seen: bool = False
    """An earlier scene played here: nobody needs to be told again where we are."""
    arrives: Arrival = "cut"
    """How the scene before hands over to this one."""


@dataclass(frozen=True)
class Asked:
    """A direction, and the number of shots that stood before it."""

    note: Direction
    shots: int


@dataclass
class Run:
    """One scene on its way from beats to shots; `at` is the number of the beat in hand."""

    scene: str
    beats: tuple[Beat, ...]
    players: tuple[Player, ...]
    position: Position
    weather: str
    floor: Floor
    things: frozenset[str] = frozenset()
    """What the place can show large."""
    manner: Manner = USUAL
    seated: bool = False
    """People sit here, side by side: nobody is seen over a shoulder, and nobody walks."""
    shots: list[Shot] = field(default_factory=list[Shot])
    established: bool = False
    inserted: set[str] = field(default_factory=set[str])
    asked: list[Asked] = field(default_factory=list["Asked"])
    """Every direction that was come upon, and how many shots there were by then."""
    at: int = 0

    @property
    def vain(self) -> tuple[str, ...]:
        """What is said of each direction that changes nothing: for whom no shot shows, and of what is not there."""
        unseen = (each.note for each in self.asked if each.note.kind in ACTED and not self._shows(each))
        first = (each.note for each in self.asked if not each.shots and _only_ends(each.note))
        said = [f"{note.text}: {note.target} is not seen after it in this scene." for note in unseen]
        return tuple(
            dict.fromkeys((*said, *(f"{note.text}: no shot of this scene stands before it." for note in first)))
        )

    def _shows(self, asked: Asked) -> bool:
        figures = (figure for shot in self.shots[asked.shots :] for figure in shot.figures)
        return any(figure.character == asked.note.target and not figure.back for figure in figures)

    @property
    def progress(self) -> float:
        """How far the scene has come, 0 to 1."""
        return self.at / max(1, len(self.beats) - 1)

    @property
    def before(self) -> Beat | None:
        return self.beats[self.at - 1] if self.at else None

    @property
    def next(self) -> Beat | None:
        return self.beats[self.at + 1] if self.at + 1 < len(self.beats) else None

    @property
    def wants_wide(self) -> bool:
        """Whether nobody has seen yet where we are, and it is time: establish second."""
        return not self.established and not self.position.place_seen and len(self.shots) <= 1

    @property
    def is_last_image(self) -> bool:
        """Whether from this beat on nobody acts any more: one image can hold the rest of the film."""
        return self.position.closing and all(beat.business and beat.business.is_image for beat in self.beats[self.at :])

    @property
    def pushed_twice(self) -> bool:
        """Whether the last two shots pushed in: a third push would be a habit."""
        return [shot.move.kind for shot in self.shots[-2:]] == ["push", "push"]

    def worth_seeing(self, business: Business) -> str:
        """The first thing that the sentence names and that can be shown here; "" when there is none."""
        return next((thing for thing in business.things if thing in self.things), "")

    def listener(self, line: Line) -> str:
        """Whom a line is said to: somebody it names, else who answers it, else who acted last, else anyone there."""
        others = self.floor.others(line.character)
        told = " ".join((*line.parentheticals, line.words))
        called = [name for name in named_in(told, self.players) if name in others]
        earlier = [beat.actor for beat in reversed(self.beats[: self.at])]
        later = [beat.actor for beat in self.beats[self.at + 1 :]]
        answers = [self.next.line.character] if self.next and self.next.line else []
        return next((name for name in (*called, *answers, *earlier, *later, *others) if name in others), "")

    def lines_on_end(self, speaker: str) -> int:
        """How many lines this speaker has just said one after another."""
        count = 0
        for beat in reversed(self.beats[: self.at]):
            if not beat.line or beat.line.character != speaker:
                break
            count += 1
        return count

    def shot(
        self,
        role: str,
        size: Size,
        figures: tuple[Figure, ...],
        focus: str,
        camera: Camera,
        why: str,
        *,
        lines: tuple[str, ...] = (),
        lead: float = 0.0,
        tail: float = 0.25,
        least: float = 0.8,
        beat: Beat | None = None,
    ) -> Shot:
        """A shot of the beat in hand (or of `beat`); `role` is what it does there besides covering it, one letter."""
        beat = beat or self.beats[self.at]
        camera = self.manner.camera(camera)
        self.established = self.established or size in ("wide", "full")
        happening = beat.business if not role else None
        shown = [text for text in beat.shown if not any(text.id in shot.shown for shot in self.shots)]
        return Shot(
            shot_id(self.scene, beat, role),
            self.scene,
            beat.anchor,
            size,
            figures,
            focus,
            move=camera.move,
            lines=lines,
            lead=round(lead, 3),
            tail=tail,
            least=max(least, round(sum(read_seconds(text.text) for text in shown), 2)),
            effects=happening.effects if happening else (),
            sounds=happening.sounds if happening else (),
            shown=tuple(text.id for text in shown),
            reason="; ".join(part for part in (f"{NAMES[size]}: {why}", camera.why) if part) + ".",
        )


def _only_ends(note: Direction) -> bool:
    """Whether a note asks only how the shot before it goes."""
    passage = PASSAGES[note.value] if note.kind == "transition" else Passage()
    return passage.transition == "cut" and (passage.ending != "cut" or passage.abrupt)


def shot_id(scene: str, beat: Beat, role: str) -> str:
    """The id of the shot that does `role` for a beat: `sc02/sh07`, `sc02/sh07r`, `sc02/sha03`, `sc02/sha03-2`."""
    name = beat.anchor.rsplit("/", 1)[-1]
    number = re.sub(r"^[a-z]+", "", name) or name
    sentence = f"-{beat.sentence}" if beat.sentence > 1 else ""
    return f"{scene}/{'sh' if beat.line else 'sha'}{number}{sentence}{role}"


def felt(feeling: Feeling) -> str:
    """A feeling as a reason says it."""
    return f"{feeling.expression} {feeling.strength:g}"
