"""The form of a scene's music, as a composer spots it: what to land on, who is there, where to sing, step back, be
silent.

Read off the shots and their times alone. Before a knock the music holds its breath, and while a person speaks it leaves
the middle to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from limelight.works.music import Cues
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot

BREATHLESS = frozenset({"knock", "sting", "heartbeat"})
"""Sounds before which the music falls silent."""
BREATH = 0.75
"""Seconds of silence before them."""
_OPEN = 0.9
"""Seconds without a word that are long enough to sing in."""
REVEAL = 0.8
"""The weight from which on a cut is a turn of the story: the music swells into it."""
_RISES = frozenset({"rise", "lightning", "lamp-swing"})


@dataclass(frozen=True)
class Span:
    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class Passage:
    """A stretch of one mood."""

    mood: str
    span: Span


@dataclass(frozen=True)
class Accent:
    """A cut, and how much it matters, 0 to 1."""

    at: float
    weight: float


@dataclass(frozen=True)
class Call:
    """A moment at which the music thinks of somebody: they enter, are seen, or are spoken of."""

    at: float
    who: str
    why: str


@dataclass(frozen=True)
class Form:
    seconds: float
    passages: tuple[Passage, ...]
    silences: tuple[Span, ...]
    spoken: tuple[Span, ...]
    accents: tuple[Accent, ...]
    calls: tuple[Call, ...] = ()

    def speaks(self, at: float) -> bool:
        return any(span.start - 0.15 <= at < span.end + 0.05 for span in self.spoken)

    def spoken_in(self, span: Span) -> float:
        """The share of the span in which somebody speaks."""
        over = (min(span.end, each.end) - max(span.start, each.start) for each in self.spoken)
        return sum(max(0.0, seconds) for seconds in over) / max(span.seconds, 1e-6)

    def open_from(self, at: float) -> float:
        """The seconds from `at` until somebody speaks, or the end; 0 while somebody speaks."""
        if self.speaks(at):
            return 0.0
        return min((span.start - at for span in self.spoken if span.start >= at), default=self.seconds - at)

    def sings(self, at: float) -> bool:
        return self.open_from(at) >= _OPEN

    def silent(self, at: float) -> bool:
        return any(span.start - 1e-6 <= at < span.end - 1e-6 for span in self.silences)

    def subject(self, at: float) -> str:
        """Whom the music thinks of at `at`: whoever was called last; before anybody was, whoever comes first."""
        heard = [call.who for call in self.calls if call.at <= at + 0.05]
        return heard[-1] if heard else next((call.who for call in self.calls), "")


def form_of(timing: SceneTiming, scene: SceneShots, cues: Cues | None = None) -> Form:
    shots = {shot.id: shot for shot in scene.shots}
    timed = [(shots[entry.id], entry.start / FPS) for entry in timing.shots]
    seconds = timing.frames / FPS
    spoken = tuple(Span(line.start / FPS, line.start / FPS + line.seconds) for line in timing.lines)
    passages = _passages(timed, scene.music or scene.mood, seconds)
    calls = tuple(sorted(_calls(timed, timing, cues or Cues()), key=lambda call: call.at))
    return Form(seconds, passages, _silences(timed, passages, seconds), spoken, _accents(timed), calls)


def _passages(timed: Sequence[tuple[Shot, float]], mood: str, seconds: float) -> tuple[Passage, ...]:
    changes = [(0.0, mood), *((start, shot.music) for shot, start in timed if shot.music)]
    ends = [start for start, _ in changes[1:]] + [seconds]
    return tuple(
        Passage(name, Span(start, end)) for (start, name), end in zip(changes, ends, strict=True) if end > start
    )


def _silences(timed: Sequence[tuple[Shot, float]], passages: Sequence[Passage], seconds: float) -> tuple[Span, ...]:
    asked = [passage.span for passage in passages if passage.mood == "none"]
    held = [
        Span(start - BREATH, start + (2.2 if "knock" in shot.sounds else 0.0))
        for shot, start in timed
        if BREATHLESS & set(shot.sounds) and start > 0
    ]
    return tuple(Span(max(span.start, 0.0), min(span.end, seconds)) for span in (*asked, *held))


def _accents(timed: Sequence[tuple[Shot, float]]) -> tuple[Accent, ...]:
    """Every cut; those that something happens on, that come nearer, that somebody enters on, or that are the last,
    matter more."""
    accents: list[Accent] = []
    seen: set[str] = set()
    for number, (shot, start) in enumerate(timed):
        there = {figure.character for figure in shot.figures}
        weight = 0.3 + 0.3 * bool(shot.sounds or shot.effects) + 0.2 * (shot.size in ("close", "extreme"))
        weight += 0.2 * bool(there - seen and number) + 0.4 * (number == len(timed) - 1)
        weight += 0.3 * bool(_RISES & set(shot.effects)) + 0.2 * bool(shot.music)
        weight += 0.4 * ("sting" in shot.sounds)
        seen |= there
        accents.append(Accent(start, min(1.0, weight)))
    return tuple(accents)


def _calls(timed: Sequence[tuple[Shot, float]], timing: SceneTiming, cues: Cues) -> Iterator[Call]:
    leads = set(cues.leads)
    seen: set[str] = set()
    for shot, start in timed:
        there = {figure.character for figure in shot.figures} & leads
        if shot.focus in leads:
            yield Call(start, shot.focus, "enters" if shot.focus not in seen else "is seen")
        elif len(there) == 1:
            yield Call(start, next(iter(there)), "enters" if not there & seen else "is seen")
        seen |= there
    for line in timing.lines:
        for who in cues.named.get(line.id, ()):
            if who in leads and who != cues.speakers.get(line.id):
                yield Call(line.start / FPS + line.seconds, who, "is spoken of")
