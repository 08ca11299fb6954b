"""Storyboards in the plan: what a film is on paper, printed with its stills, or with panels drawn before anything else.

| slot                                | craft            | hangs on                                         |
|-------------------------------------|------------------|--------------------------------------------------|
| `sc02/sh03/still+9x16-draft`        | draw_still       | the shot's picture as a draft has it             |
| `film/board@en+9x16-draft~a4`       | print_storyboard | those panels, the shots, times known or reckoned |
| `film/board@en+9x16-draft~a4.2`     | print_storyboard | the same: its page 2 as a picture                |
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from limelight.core.graph import Node, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.scene import SCRIPT, ScenePlan
from limelight.kinds.film.slots import FILM, Version
from limelight.kinds.film.turnover import Occasion
from limelight.works.naming import Slot
from limelight.works.production import Production
from limelight.works.screenplay import Action, Line
from limelight.works.shots import SceneShots, SceneTiming


@dataclass(frozen=True)
class Told:
    """A scene as it stands or would: its shots, when they stand, and the words said in it by line id."""

    scene: ScenePlan
    shots: SceneShots
    timing: SceneTiming
    words: dict[str, str]
    timed: bool
    """Times are of recorded voices."""


def told_on_paper(
    production: Production, scenes: Sequence[ScenePlan], version: Version, occasion: Occasion
) -> dict[str, object]:
    """What the paper says of a film besides its shots: its cover, its headings, what is seen by the script."""
    page = production.screenplay.title_page
    width, height = slots.frame_size(version.aspect)
    facts = {
        "Format": f"{version.aspect.replace('x', ':')}, {width} x {height}",
        "Spoken": version.voices,
        "Variant": version.variant,
        "Printed": occasion.day,
    }
    return {
        "subtitle": " ".join(page[each] for each in ("credit", "author", "authors") if page.get(each)),
        "facts": tuple((name, fact) for name, fact in facts.items() if fact),
        "cast": tuple({who.name: who.about for scene in scenes for who in scene.people.values()}.items()),
        "headings": {scene.id: scene.scene.heading for scene in scenes},
        "actions": {id_: before for scene in scenes for id_, before in _seen_before(scene)},
        "paper": occasion.paper,
    }


def _seen_before(scene: ScenePlan) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """What the script says is seen, by the id of what a shot may be anchored on: an action its own words, a line those
    of the actions that lead to it. Each has its id, so that nothing is told twice.
    """
    leading: tuple[tuple[str, str], ...] = ()
    for element in scene.scene.elements:
        if isinstance(element, Action):
            leading = (*leading, (element.id, element.text))
            yield element.id, ((element.id, element.text),)
        elif isinstance(element, Line):
            yield element.id, leading
            leading = ()


@dataclass(frozen=True)
class DrawnBoard:
    """A storyboard of panels: small key frames, drawn for the whole film in seconds. `wanted` are the scenes on it."""

    production: Production
    version: Version
    """A draft: its pictures are small."""
    told: Sequence[Told]
    wanted: Collection[str]
    occasion: Occasion

    def nodes(self) -> Iterator[Node]:
        """The panels, the PDF, and each of its pages as a picture."""
        for shot, frame in self._panels():
            picture = slots.picture_slot(shot, frame, self._variant(shot))
            yield Node(self._panel(shot), "draw_still", {"picture": Ref(picture)}, where=SCRIPT, label=f"panel {shot}")
        inputs = self._inputs()
        yield Node(self.pdf, "print_storyboard", inputs, where=SCRIPT, label="the storyboard")

    def page(self, number: int) -> Node:
        """One page as a picture; 0 is the cover."""
        slot = self._slot(f"{self.occasion.paper}.{number}")
        return Node(slot, "print_storyboard", self._inputs() | {"page": number}, where=SCRIPT, label=f"page {number}")

    @property
    def pdf(self) -> str:
        return self._slot(self.occasion.paper)

    @property
    def panels(self) -> tuple[str, ...]:
        """The slots of the panels, in order."""
        return tuple(self._panel(shot) for shot, _ in self._panels())

    def _inputs(self) -> dict[str, object]:
        scenes = [told.scene for told in self.told]
        words = {line: said for told in self.told for line, said in told.words.items()}
        speakers = {line.id: line.character for scene in scenes for line in scene.lines.values()}
        return {
            "title": self.production.title,
            "language": self.version.voices,
            "shots": tuple(Ref(scene.shots_slot) for scene in scenes),
            "timings": tuple(told.timing for told in self.told),
            "words": words,
            "speakers": speakers,
            "stills": {shot: Ref(self._panel(shot)) for shot, _ in self._panels()},
            "timed": all(told.timed for told in self.told),
            **told_on_paper(self.production, scenes, self.version, self.occasion),
        }

    def _panels(self) -> Iterator[tuple[str, str]]:
        for told in self.told:
            if told.scene.id in self.wanted:
                yield from ((shot.id, self.version.frame) for shot in told.shots.shots)

    def _panel(self, shot: str) -> str:
        return slots.still_slot(shot, self.version.frame, self._variant(shot))

    def _variant(self, shot: str) -> str:
        """The overlay that makes the shot's scene another one, "" for none."""
        scene = shot.partition("/")[0]
        return next((told.scene.variant for told in self.told if told.scene.id == scene), "")

    def _slot(self, form: str) -> str:
        variant = ".".join(part for part in (self.version.variant, form) if part)
        return str(Slot("board", FILM, language=self.version.voices, aspect=self.version.frame, variant=variant))
