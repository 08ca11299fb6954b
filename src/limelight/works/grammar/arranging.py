"""Which shots a scene has, and in which order, as a person orders them: nothing that is said or read is ever lost.

A line whose shot is cut is heard over the shot beside it; what an order does not name stays with the shot before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from limelight.works.grammar.fixing import bare_name, fronts
from limelight.works.orders import Orders, in_order
from limelight.works.problems import suggestion
from limelight.works.screenplay import Line
from limelight.works.shots import Shot

SILENT = 1.2
"""Seconds that a shot needs to be read once its words are heard elsewhere."""
FIRST_SEEN = 0.6
"""The share of a deed's time that is seen before words begin in it."""


@dataclass
class Arranger:
    """Cuts and orders the shots of one scene. What it had to do to keep every word is said."""

    orders: Orders
    lines: Mapping[str, Line]
    said: list[str] = field(default_factory=list[str])

    def arranged(self, shots: Sequence[Shot]) -> list[Shot]:
        self._look_for(shots)
        kept = list(shots)
        for name in self.orders.cut:
            kept = self._without(name, kept)
        return self._settled(self._in_order(kept))

    def say(self, text: str) -> None:
        self.said.append(f"{self.orders.file}: {text}")

    def _look_for(self, shots: Sequence[Shot]) -> None:
        """Tell of every shot that the file names and the scene does not have."""
        known = [bare_name(shot) for shot in shots]
        for name in dict.fromkeys((*self.orders.shots, *self.orders.fits, *self.orders.order, *self.orders.cut)):
            if name not in known:
                self.say(f"there is no shot {name} in this scene. {suggestion(name, known, what='Shots')}")

    # -- cutting -----------------------------------------------------------------------------------------------------

    def _without(self, name: str, shots: list[Shot]) -> list[Shot]:
        at = next((number for number, shot in enumerate(shots) if bare_name(shot) == name), None)
        if at is None:
            return shots
        if len(shots) == 1:
            self.say(f"{name} stays: a scene needs one shot. Leave the whole scene out in a variant.")
            return shots
        cut, before, after = shots[at], shots[:at], shots[at + 1 :]
        before, after = _joined(cut, before, after)
        before, after = self._words_kept(cut, before, after)
        return [*before, *after]

    def _words_kept(self, cut: Shot, before: list[Shot], after: list[Shot]) -> tuple[list[Shot], list[Shot]]:
        heard = {line for shot in (*before, *after) for line in shot.lines}
        lost = tuple(line for line in cut.lines if line not in heard)
        if not lost:
            return before, after
        speaker = self.lines[lost[0]].character
        goes_on = not before or (bool(after) and speaker not in fronts(before[-1]) and speaker in fronts(after[0]))
        heir = after[0] if goes_on else before[-1]
        words = " / ".join(self.lines[line].words for line in lost)
        self.say(f'{bare_name(cut)} is cut, and "{words}" is heard over {bare_name(heir)}.')
        if goes_on:
            return before, [_begins(heir, lost, cut), *after[1:]]
        return [*before[:-1], _goes_on(heir, lost, cut)], after

    # -- ordering ----------------------------------------------------------------------------------------------------

    def _in_order(self, shots: list[Shot]) -> list[Shot]:
        """In the order asked for; a shot that it does not name follows the one that it followed before."""
        by_name = {bare_name(shot): shot for shot in shots}
        return [by_name[name] for name in in_order(list(by_name), self.orders.order)]

    def _settled(self, shots: list[Shot]) -> list[Shot]:
        """Every line heard once, from its beginning, in shots that follow each other."""
        heard: set[str] = set()
        done: list[Shot] = []
        for shot in shots:
            goes_on = bool(done and shot.from_part and done[-1].lines[-1:] == shot.lines[:1])
            new = tuple(line for line in shot.lines if line not in heard)
            if shot.lines and not goes_on and (shot.from_part or new != shot.lines):
                shot = self._apart(shot, new)
            heard.update(shot.lines)
            done.append(shot)
        return done

    def _apart(self, shot: Shot, new: tuple[str, ...]) -> Shot:
        """A piece of a line that no longer follows the piece before it: it has the line whole, or is silent."""
        if new:
            return replace(shot, lines=new, from_part=0.0)
        self.say(f"{bare_name(shot)} stood inside a line that is now heard elsewhere: it is silent.")
        return replace(shot, lines=(), from_part=0.0, least=max(shot.least, SILENT))


def _joined(cut: Shot, before: list[Shot], after: list[Shot]) -> tuple[list[Shot], list[Shot]]:
    """The shots around a cut one, joined: what is read, what the music does, and a line's pieces go on without it."""
    if after:
        following = after[0]
        if following.from_part and following.lines[:1] == cut.lines[-1:] and not cut.from_part:
            following = replace(following, from_part=0.0, lead=cut.lead)
        after = [_reading(replace(following, music=following.music or cut.music), cut), *after[1:]]
    elif before:
        before = [*before[:-1], _reading(before[-1], cut)]
    if before and cut.from_part and before[-1].lines[-1:] == cut.lines[:1]:
        before = [*before[:-1], replace(before[-1], tail=max(before[-1].tail, cut.tail))]
    return before, after


def _reading(shot: Shot, cut: Shot) -> Shot:
    """The shot with the texts of a cut one, for as long as they take to read."""
    if not cut.shown:
        return shot
    return replace(shot, shown=(*cut.shown, *shot.shown), least=max(shot.least, cut.least))


def _begins(shot: Shot, lines: tuple[str, ...], cut: Shot) -> Shot:
    return replace(shot, lines=(*lines, *shot.lines), from_part=0.0, lead=cut.lead)


def _goes_on(shot: Shot, lines: tuple[str, ...], cut: Shot) -> Shot:
    """The shot with more lines after its own; where it had none, the deed in it is seen first."""
    lead = shot.lead if shot.lines else max(cut.lead, round(shot.least * FIRST_SEEN, 2))
    return replace(shot, lines=(*shot.lines, *lines), lead=lead, tail=max(shot.tail, cut.tail))
