"""The parts of a shot that a person may want another take of: its picture, its voices, its scene's score and shots."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property

from limelight.actions.board_page.sheet import Part, SheetTake
from limelight.actions.hearings import Doubt, doubts
from limelight.actions.prospect import Prospect
from limelight.actions.versions import Version
from limelight.core.errors import words
from limelight.core.registry import Registry
from limelight.core.table import Entry
from limelight.core.takes import Candidate, takes
from limelight.kinds.film import slots
from limelight.kinds.film.scene import ScenePlan
from limelight.works.shots import Shot

TO_BE_MADE = frozenset(("to make", "open"))


class Parts:
    """The parts of one production's shots."""

    def __init__(self, ahead: Prospect) -> None:
        self._ahead = ahead
        self._registry = Registry.installed()

    def of(self, shot: Shot, plan: ScenePlan, version: Version) -> Iterator[Part]:
        """The shot's parts in one version: those that the plan has."""
        picture = slots.picture_slot(shot.id, version.frame, plan.variant)
        named = [(picture, shot.id, "picture", "the picture")]
        for line in shot.lines:
            if line in plan.lines:
                who = plan.lines[line].character
                named.append((plan.voice_slot(line, version.voices), line, "voice", f"{who}'s voice in {line}"))
        named.append((slots.effect_slot(shot.id, plan.variant), shot.id, "sfx", "your sound effect"))
        score = slots.score_slot(plan.id, version.voices, plan.variant)
        named.append((score, plan.id, "score", f"the music of {plan.id}"))
        named.append((plan.shots_slot, plan.id, "shots", f"how {plan.id} is broken down"))
        for slot, owner, role, title in named:
            own = plan.own.of(slot)
            if own or slot in self._entries:
                yield self._part(slot, owner, role, title, own.file.path if own else "")

    def changed(self, shot: Shot, plan: ScenePlan, version: Version) -> bool:
        """Whether it was made, and the next make makes it otherwise."""
        states = self._states(shot, plan, version)
        return any(state in TO_BE_MADE and self._ahead.here.store.digest(slot) for slot, state in states.items())

    def notes(self, shot: Shot, plan: ScenePlan, version: Version) -> Iterator[str]:
        """What a person should know about the shot as it stands."""
        for slot, state in self._states(shot, plan, version).items():
            if state in ("waiting", "failed"):
                yield f"{'Waits for you' if state == 'waiting' else 'Failed'}: {self._fault(slot)}"
            if state == "kept":
                yield "Made by an earlier limelight, and kept. `limelight refresh` makes it anew."
            entry = self._entries.get(slot)
            yield from entry.take.warnings if entry and entry.take else ()
            yield from self._heard(slot)

    def _states(self, shot: Shot, plan: ScenePlan, version: Version) -> dict[str, str]:
        """How the slots stand that make the shot what it is."""
        picture = slots.picture_slot(shot.id, version.frame, plan.variant)
        segment = slots.segment_slot(shot.id, version, plan.variant)
        voices = [plan.voice_slot(line, version.voices) for line in shot.lines]
        return {slot: self._ahead.found.states.get(slot, "open") for slot in (picture, *voices, segment)}

    def _part(self, slot: str, owner: str, role: str, title: str, own: str) -> Part:
        decision, entry = self._ahead.here.choices.of(slot), self._entries.get(slot)
        return Part(
            slot=slot,
            owner=owner,
            role=role,
            title=title,
            state=self._ahead.found.states.get(slot, "open"),
            takes=tuple(self._takes(slot)),
            varies=self._registry.craft(entry.node.craft).varies if entry and not own else (),
            chosen_by=decision.by if decision else "",
            because=decision.because if decision else "",
            when=decision.when[:10] if decision else "",
            own=own,
            remarks=entry.take.remarks if entry and entry.take else (),
            warnings=(*(entry.take.warnings if entry and entry.take else ()), *self._heard(slot)),
        )

    def _takes(self, slot: str) -> Iterator[SheetTake]:
        if slot in self._with_takes:
            here = self._ahead.here
            for each in takes(here.store, slot, here.choices):
                yield SheetTake(
                    *(each.number, each.selected, each.there, each.chosen, each.rejected, _how(each), _said(each)),
                )

    def _heard(self, slot: str) -> Iterator[str]:
        """What a recogniser heard otherwise in the take that fills the slot."""
        if doubt := self._doubts.get(slot):
            yield _heard_otherwise(doubt)

    @cached_property
    def _doubts(self) -> dict[str, Doubt]:
        return {each.slot: each for each in doubts(self._ahead)}

    def _fault(self, slot: str) -> str:
        fault = self._ahead.found.faults.get(slot)
        return words(fault) if fault else slot

    @property
    def _entries(self) -> dict[str, Entry]:
        return self._ahead.found.table.entries

    @cached_property
    def _with_takes(self) -> frozenset[str]:
        """The slots that have more than one take, in one query."""
        store = self._ahead.here.store
        sql = "SELECT slot FROM candidates WHERE scope = ? GROUP BY slot HAVING COUNT(*) > 1"
        return frozenset(row[0] for row in store.ledger.rows(sql, store.scope))


def _heard_otherwise(doubt: Doubt) -> str:
    way_out = f" `{doubt.again}` makes others." if doubt.again else ""
    return f"Heard otherwise than written: {'; '.join(doubt.flaws)}.{way_out}"


def _how(each: Candidate) -> str:
    values = {name: value if isinstance(value, str) else json.dumps(value) for name, value in each.vary.items()}
    varied = ", ".join(f"{name} {value}" for name, value in values.items())
    return "; ".join(part for part in (each.file or varied, each.engine) if part)


def _said(each: Candidate) -> str:
    said = "chose it" if each.chosen else "rejected it"
    return f"{each.by} {said}{f': {each.because}' if each.because else ''}" if each.by else ""
