"""Print the storyboard: every shot on paper, with its still, its camera, its words and why it is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.film_time import scene_starts
from limelight.media.move_marks import Way
from limelight.media.storyboard import Card, Cover, storyboard, storyboard_page
from limelight.works.edit_notes import heard_in
from limelight.works.shots import FPS, Figure, SceneShots, SceneTiming, Shot, TimedShot


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=350))
def print_storyboard(
    title: str,
    subtitle: str,
    language: str,
    facts: tuple[tuple[str, str], ...],
    cast: tuple[tuple[str, str], ...],
    headings: dict[str, str],
    shots: tuple[SceneShots, ...],
    timings: tuple[SceneTiming, ...],
    words: dict[str, str],
    speakers: dict[str, str],
    stills: dict[str, Path],
    actions: dict[str, tuple[tuple[str, str], ...]],
    paper: Literal["a4", "letter"],
    timed: bool = True,
    page: int = -1,
    *,
    scratch: Path,
) -> Path:
    """The PDF; or as a PNG the `page` that is asked for, 0 the cover.

    `facts` are what its cover says besides the film's length; `headings` are the scenes', by id; `actions` what is
    seen by the script, each with its id, by the id that a shot is anchored on. Shots without a still are left out.
    Times that are not `timed` are estimates, and marked so.
    """
    about = "" if timed else "about "
    starts = scene_starts(timings)
    number = count(1)
    said = _Said(headings, words, speakers, actions, about)
    cards = [
        said.card(next(number), shot, when, start, timing, stills[shot.id])
        for start, scene, timing in zip(starts, shots, timings, strict=False)
        for shot, when in zip(scene.shots, timing.shots, strict=True)
        if shot.id in stills
    ]
    length = ("Length", f"{about}{_clock(starts[-1])}, {len(cards)} shots in {_counted(shots, stills)}")
    cover = Cover(title, subtitle, (length, *facts), cast, cards[0].still)
    path = scratch / f"storyboard.{'pdf' if page < 0 else 'png'}"
    if page < 0:
        storyboard(cover, cards, language, paper, path)
    else:
        storyboard_page(cover, cards, language, paper, page, path)
    return path


@dataclass(frozen=True)
class _Said:
    """What the script says, by id, and how sure times are."""

    headings: dict[str, str]
    words: dict[str, str]
    speakers: dict[str, str]
    actions: dict[str, tuple[tuple[str, str], ...]]
    about: str
    told: set[str] = field(default_factory=set)
    """The actions that a card has told already."""

    def card(self, number: int, shot: Shot, timed: TimedShot, start: int, timing: SceneTiming, still: Path) -> Card:
        seen = shot.size if shot.move.kind == "hold" else f"{shot.size}, {shot.move.kind}"
        spoken = [(self.speakers.get(line.id, ""), self.words.get(line.id, "")) for line in heard_in(timing, timed)]
        when = f"{_clock(start + timed.start)}, for {self.about}{timed.frames / FPS:.1f} s"
        scene = self.headings.get(timing.scene, "") if timed.start == 0 else ""
        ways = tuple(way for figure in shot.figures for way in _ways(figure))
        facts = (when, seen, shot.id)
        action = self._action(shot.anchor)
        return Card(number, still, facts, spoken, shot.reason, scene, action, shot.move.kind, ways)

    def _action(self, anchor: str) -> str:
        """What is seen there: an action's own words, and what led to a line, where no card has told it before."""
        led = self.actions.get(anchor, ())
        new = [text for id_, text in led if id_ == anchor or id_ not in self.told]
        self.told.update(id_ for id_, _ in led)
        return " ".join(new)


def _ways(figure: Figure) -> Iterator[Way]:
    """Where a figure goes in the shot, one way after another."""
    x = figure.x
    for deed in figure.deeds:
        if deed.kind == "enter":
            yield Way(0.0 if deed.toward < 0 else 1.0, x)
        elif deed.kind == "exit":
            yield Way(x, 0.0 if deed.toward < 0 else 1.0)
        elif deed.kind == "walk":
            yield Way(x, deed.toward)
            x = deed.toward


def _counted(shots: tuple[SceneShots, ...], stills: dict[str, Path]) -> str:
    scenes = sum(any(shot.id in stills for shot in scene.shots) for scene in shots)
    return "one scene" if scenes == 1 else f"{scenes} scenes"


def _clock(frames: int) -> str:
    seconds = frames // FPS
    return f"{seconds // 60}:{seconds % 60:02}"
