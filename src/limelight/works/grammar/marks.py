"""What the story has left on whom: mud, blood, pallor, by scene.

A mark that an action names stays on the person it names wherever the film comes back to the same place: whoever was
muddy at the grave is muddy there again, and clean in the memory that is cut between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limelight.works.grammar.business import Player, marks_in, named_in, sentences
from limelight.works.screenplay import Action, Scene

Marks = dict[str, tuple[str, ...]]
"""Name -> the marks on them."""


@dataclass(frozen=True)
class Playing:
    """A scene, and the id of the place where it plays."""

    scene: Scene
    place: str


def marks_by_scene(playing: Sequence[Playing], names: Sequence[str]) -> dict[str, Marks]:
    """Scene id -> who bears which marks in it. A sentence marks those whom it names, all of them."""
    players = [Player(name) for name in names]
    left: dict[str, Marks] = {}
    found: dict[str, Marks] = {}
    for shown in playing:
        here = left.setdefault(shown.place, {})
        for name, mark in _named_in(shown.scene, players):
            here[name] = tuple(dict.fromkeys((*here.get(name, ()), mark)))
        found[shown.scene.id] = dict(here)
    return found


def _named_in(scene: Scene, players: Sequence[Player]) -> list[tuple[str, str]]:
    actions = (element.text for element in scene.elements if isinstance(element, Action))
    return [
        (name, mark)
        for text in actions
        for sentence in sentences(text)
        for mark in marks_in(sentence)
        for name in named_in(sentence, players)
    ]
