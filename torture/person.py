"""The person at the keyboard: types a command until it ends well, whoever dies, and remembers what they were promised.

Between deaths they choose takes; every choice that was acknowledged must be in the file from then on. Where a paid
answer was lost they look into their account with the service, and say truthfully whether they were charged.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from limelight.core.recipes import read_recipe
from limelight.core.store import Store
from limelight.testing.blows import Blow, Ended, Ordeal
from torture.afternoon import Act, choices_in
from torture.speech_service import SpeechService

DIED, DONE, FAILED, WAITS = -9, 0, 1, 3
_OFTEN = 0.2
"""How often a death is followed by a choice."""
_STUBBORN = 60
"""Times that a person types the same command."""


class Person:
    """Works on one film, and chooses nothing for the slots that they `leaves`.

    `broken` are the promises that were not kept, in words.
    """

    def __init__(
        self, film: Path, ordeal: Ordeal, service: SpeechService, chance: random.Random, leaves: frozenset[str]
    ) -> None:
        self.film, self._ordeal, self._service, self._chance = film, ordeal, service, chance
        self.told, self.broken = list[str](), list[str]()
        self.hit, self.runs = Counter[str](), 0
        self.charged_by_word, self.free_by_word = Counter[str](), Counter[str]()
        self._leaves = leaves

    @property
    def hits(self) -> int:
        return self._ordeal.hits

    def does(self, act: Act, blows: Iterator[Blow] | None = None) -> Ended:
        """Does an act, however often that takes; how the last run of its command went."""
        act.before(self.film)
        for _ in range(_STUBBORN):
            ended = self._types(act, blows)
            if ended.status == DONE or self.broken:
                return ended
            if ended.status == WAITS or (ended.status == FAILED and ended.hit):
                self._answers()
            elif ended.status == DIED:
                self._chooses()
            else:
                self._broken(ended, f"it ended with {ended.status}, and nobody had been hit")
        self._broken(ended, f"it did not end in {_STUBBORN} runs")
        return ended

    def _types(self, act: Act, blows: Iterator[Blow] | None) -> Ended:
        ended = self._ordeal.run(act.words(self.film), blows)
        self.runs += 1
        self.hit.update(ended.hit)
        if ended.strays:
            self._broken(ended, "these outlived it: " + "; ".join(f"{each.id} {each.words}" for each in ended.strays))
        self._remembers(ended)
        return ended

    def _remembers(self, ended: Ended) -> None:
        """Whether everything that was acknowledged is in the choices, in the order in which it was said."""
        lines = iter(choices_in(self.film))
        for said in self.told:
            if said not in lines:
                self._broken(ended, f"the choice {said!r} is not there any more")

    def _chooses(self) -> None:
        """Choose the take that stands in a voice's slot, for a reason of its own."""
        if self._chance.random() > _OFTEN or not (standing := self._voices()):
            return
        slot, digest = self._chance.choice(standing)
        why = f"word {len(self.told) + 1}"
        done = self._ordeal.run(("choose", slot, digest[3:15], self.film, "--because", why))
        if done.status == DONE:
            self.told.append(why)
        else:
            self._broken(done, "nothing was hit, and the choice was not taken")

    def _voices(self) -> list[tuple[str, str]]:
        if not (self.film / ".limelight" / "ledger.db").exists():
            return []
        sql = "SELECT slot, digest FROM slots WHERE slot LIKE '%/voice@en' ORDER BY slot"
        with Store.open(self.film / ".limelight") as store:
            return [row for row in store.ledger.rows(sql) if row[0] not in self._leaves]

    def _answers(self) -> None:
        """Say of every call in doubt whether it was charged."""
        said = self._ordeal.run(("costs", self.film, "--json"))
        doubts = [each["slot"] for each in json.loads(said.said)["expenses"] if each["state"] == "in doubt"]
        for slot in doubts:
            words = self._words(slot)
            charged = self._was_charged(words)
            self.charged_by_word[words] += charged
            self.free_by_word[words] += not charged
            told = self._ordeal.run(("costs", "--charged" if charged else "--not-charged", slot, self.film))
            if told.status not in (DONE, WAITS):
                self._broken(told, "the word was not taken")

    def _was_charged(self, words: str) -> bool:
        """Whether the account has more of these words than limelight knows to be paid."""
        paid = self.charged_by_word[words]
        with Store.open(self.film / ".limelight") as store:
            sql = "SELECT r.body FROM calls c JOIN recipes r ON r.key = c.key WHERE c.state = 'answered'"
            for (body,) in store.ledger.rows(sql):
                paid += read_recipe(body).inputs["words"].value == words
        return self._service.account[words] > paid

    def _words(self, slot: str) -> str:
        """What the line of a slot says, as `script.ids` has it."""
        line = slot.partition("/voice")[0] + "\t"
        rows = (self.film / "script.ids").read_text("utf-8").splitlines()
        return next(row for row in rows if row.startswith(line)).partition(": ")[2]

    def _broken(self, ended: Ended, what: str) -> None:
        said = (ended.complained or ended.said)[-1500:]
        self.broken.append(f"limelight {' '.join(ended.words)}: {what}. It said: {said}")
