"""Spots: where in the script a direction for a shot is written, so that it reaches that shot and no other.

A direction above a name or an action is for the first shot of what follows; one at the end of a sentence is for that
sentence. Shots that limelight adds of its own accord (a reaction, the place under the words) have no spot: they are
directed in `shots/sc02.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from limelight.works.grammar.business import sentences
from limelight.works.screenplay import Action, Line, Scene
from limelight.works.shots import Shot

SCRIPT = "script.fountain"
_NOTES = re.compile(r"\s*(?:\[\[[^\]]*\]\]\s*)+")
"""A row of nothing but notes."""
_NAME = re.compile(r"(?P<beat>sha?\d+[A-Z]*(?:-(?P<sentence>\d+))?)(?P<role>.*)")


@dataclass(frozen=True)
class Spot:
    """A row of the script, and how a text is put there: above it, at its end, or in place of what it says."""

    line_no: int
    place: Literal["above", "after", "instead"]
    what: str
    """What stands there, so that a person finds it when rows have moved."""
    end: str = ""
    """For "after": the last letters before it."""

    @property
    def where(self) -> str:
        how = {"above": "on a row of its own above", "after": "right after", "instead": "in place of"}[self.place]
        return f"{SCRIPT}:{self.line_no}, {how} {self.what}"

    def put(self, text: str, script: str) -> str:
        """The script with `text` in that place."""
        rows = script.split("\n")
        at, row = self.line_no - 1, rows[self.line_no - 1]
        if self.place == "after":
            end = row.index(self.end) + len(self.end)
            rows[at] = f"{row[:end]} {text}{row[end:]}"
        else:
            rows[at] = text if self.place == "instead" else f"{text}\n{row}"
        return "\n".join(rows)


class Script:
    """The rows of the script, and the shots of one scene that were made of them."""

    def __init__(self, text: str, scene: Scene, shots: Sequence[Shot], variant: str = "") -> None:
        """`variant` is the overlay that tells the scene: a word in the script then changes the film as well."""
        self.variant = variant
        self._rows = re.split(r"\r\n|\n|\r", text)
        self._scene = scene
        self._lines = {line.id: line for line in scene.lines}
        self._actions = {each.id: each for each in scene.elements if isinstance(each, Action)}
        self._beats: dict[str, list[str]] = {}
        for shot in shots:
            if not (beat := _beat(shot))[1].startswith("h"):
                self._beats.setdefault(beat[0], []).append(shot.id)

    def line(self, line: str) -> Line:
        return self._lines[line]

    def directing(self, shot: Shot) -> Spot | None:
        """Where directions for the shot go; None where none reaches it."""
        if self.variant or not self._first_of(shot) or _asked_for(shot):
            return None
        if shot.anchor in self._lines:
            return self.before(self._lines[shot.anchor])
        if shot.anchor not in self._actions:
            return None
        sentence = int(_beat(shot)[2] or 1)
        if sentence == 1:
            action = self._actions[shot.anchor]
            return Spot(action.source.first, "above", _quoted(action.text))
        return self._after_sentence(self._actions[shot.anchor], sentence)

    def before(self, line: Line) -> Spot:
        """Above the name of who speaks; above the words, where the same speech has said others before."""
        cue = self.cue(line)
        return Spot(cue, "above", line.character) if cue else Spot(line.source.first, "above", _quoted(line.words))

    def manner(self, line: Line) -> tuple[Spot, str]:
        """Where it is said how the line is said, and what is said there now."""
        above = self._rows[line.source.first - 2].strip() if line.source.first >= 2 else ""
        if re.fullmatch(r"[(（].*[)）]", above):
            return Spot(line.source.first - 1, "instead", above), above[1:-1]
        return Spot(line.source.first, "above", _quoted(line.words)), ""

    def words(self, line: Line) -> Spot:
        return Spot(line.source.first, "instead", "the words")

    def staying(self, shot: Shot) -> Spot | None:
        """Where a hold goes that keeps the shot standing; None where it would keep another."""
        beat = _beat(shot)[0]
        if self.variant or _beat(shot)[1].startswith("h") or self._beats[beat][-1] != shot.id or shot.from_part:
            return None
        if shot.lines:
            line = self._lines.get(shot.lines[-1])
            return self._after(line.words, line.source.first, line.source.last) if line else None
        if shot.anchor not in self._actions or _beat(shot)[1]:
            return None
        return self._after_sentence(self._actions[shot.anchor], int(_beat(shot)[2] or 1))

    def begins(self, shot: Shot) -> bool:
        """Whether it is the scene's first: nothing stands before it that a silence could be held on."""
        return next(iter(self._beats.values()), [""])[0] == shot.id

    def cue(self, line: Line) -> int:
        """The row of the name above a line; 0 where words of the same speech stand between."""
        top = line.source.first
        while top > 1 and self._rows[top - 2].strip() and not _NOTES.fullmatch(self._rows[top - 2]):
            top -= 1
        others = (other.source.last for other in self._lines.values() if other is not line)
        return 0 if top == line.source.first or any(top <= last < line.source.first for last in others) else top

    def said_before(self, spot: Spot, kind: str) -> str:
        """The direction of that kind that stands right above a spot, with its place; "" for none."""
        row = spot.line_no - 1
        while row >= 1 and _NOTES.fullmatch(self._rows[row - 1]):
            if found := re.search(rf"\[\[\s*{kind}\b[^\]]*\]\]", self._rows[row - 1]):
                return f"{SCRIPT}:{row} says {found[0]}"
            row -= 1
        return ""

    def _first_of(self, shot: Shot) -> bool:
        beat, role, _ = _beat(shot)
        return not role.startswith("h") and self._beats[beat][0] == shot.id

    def _after_sentence(self, action: Action, sentence: int) -> Spot | None:
        said = sentences(action.text)[sentence - 1 : sentence]
        return self._after(said[0], action.source.first, action.source.last) if said else None

    def _after(self, text: str, first: int, last: int) -> Spot | None:
        """Right after `text`, which ends in one of these rows; None where emphasis marks hide its end."""
        end = text.split()[-1]
        row = next((number for number in range(last, first - 1, -1) if end in self._rows[number - 1]), 0)
        return Spot(row, "after", _quoted(text), end) if row else None


def _beat(shot: Shot) -> tuple[str, str, str]:
    """What happens in it, what the shot does there ("r" a reaction), and which sentence of its action it is."""
    found = _NAME.fullmatch(shot.id.rpartition("/")[2])
    return (found["beat"], found["role"], found["sentence"] or "") if found else (shot.id, "", "")


def _asked_for(shot: Shot) -> bool:
    """An insert that the script asks for has its own direction already."""
    return shot.reason.startswith("Insert: the script asks")


def _quoted(text: str) -> str:
    words = text if len(text) <= 48 else text[:46].rstrip() + " …"
    return f"“{words}”"
