"""A voice service that misbehaves in every way, and makes that die meanwhile: the budget holds, nothing is paid twice.

The service keeps its own account. Before every make some lines change, and the budget is raised a little; after it the
account is compared with the budget and with what limelight knows. Then a person looks into that account and answers
`limelight costs` truly, for some of what is in doubt. At the end the service comes to its senses and the film is made.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from limelight.core.store import Store
from limelight.testing.misbehaving import CHARGES, KEY, MAY_CHARGE, PRICE, REFUSES, SpeechService
from torture.seen import Room, Seen

MAKES = 60
LINES, CHANGED = 6, 2
"""Lines of the film, and how many of them are written anew before a make."""
_PATIENCE = 0.6
_ENDS = ("by itself", "killed", "worker killed", "Ctrl-C")
_SLOW_WAYS = {"busy_until_a_date", "busy_without_a_word"}
_WAYS = [*CHARGES] * 4 + sorted({*REFUSES, *MAY_CHARGE} - _SLOW_WAYS) + sorted(_SLOW_WAYS)
_AT_ONCE = 2.5
"""Seconds in which Ctrl-C ends a make, also on a machine that has much else to do."""


def run(room: Room) -> Iterator[Seen]:
    chance = room.chance
    with SpeechService() as service:
        film = _Film(room.folder / "film", service)
        yield from _makes(film, chance, room.times(MAKES))
        yield from _at_last(film)


def _makes(film: _Film, chance: random.Random, times: int) -> Iterator[Seen]:
    service, ended, ways, slowest = film.service, Counter[str](), Counter[str](), 0.0
    refused = 0

    def way(words: str, number: int) -> str:
        chosen = chance.choice(_WAYS)
        ways[chosen] += 1
        return chosen

    service.behaves, service.charges = way, lambda words, number: chance.random() < 0.6
    service.slams = lambda: chance.random() < 0.1
    for _ in range(times):
        film.rewrite(chance)
        budget = film.raise_budget(chance)
        how = chance.choice(_ENDS)
        ended[how] += 1
        took = film.record(how, chance)
        slowest = max(slowest, took) if how == "Ctrl-C" else slowest
        service.rest()
        bound = film.bound()
        refused += bound > budget - PRICE
        if service.account > budget + 1e-9 or bound < service.account - 1e-9:
            yield Seen(f"charged {service.account:.2f} of {budget:.2f}, known {bound:.2f} ({how})", held=False)
        film.answer_truly(chance)
    yield Seen(f"{times} makes: " + ", ".join(f"{count} {how}" for how, count in sorted(ended.items())))
    yield Seen(f"{ways.total()} questions came in, in {len(ways)} ways: {dict(ways.most_common())}")
    yield Seen(f"the service charged {service.account:.2f}, never more than the budget, which {refused} makes used up")
    yield Seen(f"limelight always knew of as much or more: {film.bound():.2f} at the end")
    yield Seen(f"Ctrl-C ended a make within {slowest:.2f} s", slowest < _AT_ONCE)


def _at_last(film: _Film) -> Iterator[Seen]:
    """Everything in doubt is settled, the budget lifted, the service well: the film is made."""
    service = film.service
    service.behaves, service.slams = (lambda words, number: "well"), (lambda: False)
    film.answer_truly(random.Random(0), always=True)
    film.settings(budget=None)
    made = film.limelight("make")
    yield Seen(f"then the film is made whole (it ends with {made.returncode})", made.returncode == 0)
    bound = film.bound()
    same = abs(bound - service.account) < 1e-9
    yield Seen(f"both accounts agree: {service.account:.2f} and {bound:.2f}", same)
    checked = film.limelight("check")
    yield Seen(f"check: {(checked.stdout + checked.stderr).strip()[-400:]}", checked.returncode == 0)
    holding = [str(file) for file in film.folder.rglob("*") if file.is_file() and KEY.encode() in file.read_bytes()]
    yield Seen(f"the key stands in {len(holding)} files {holding[:3]}", not holding)
    said = KEY in film.said
    yield Seen(f"the key was {'' if said else 'never '}shown, on {len(film.said.splitlines())} lines", not said)


class _Film:
    """A film of a dozen lines, whose voices the service speaks; `said` is all that anybody printed about it."""

    def __init__(self, folder: Path, service: SpeechService) -> None:
        self.folder, self.service, self.said = folder, service, ""
        folder.mkdir(parents=True)
        self._lines = [f"Line {number}." for number in range(LINES)]
        self._written = LINES
        self._environment = {
            **os.environ,
            "LIMELIGHT_SPEECH_URL": service.address,
            "LIMELIGHT_SPEECH_KEY": KEY,
            "LIMELIGHT_SPEECH_PRICE": str(PRICE),
            "LIMELIGHT_SPEECH_PATIENCE": str(_PATIENCE),
        }

    def rewrite(self, chance: random.Random) -> None:
        """Write some lines anew, in words that were never said."""
        for at in chance.sample(range(LINES), CHANGED):
            self._lines[at] = f"Line {self._written}."
            self._written += 1
        spoken = "".join(f"{('MARA', 'KEMI')[number % 2]}\n{words}\n\n" for number, words in enumerate(self._lines))
        (self.folder / "script.fountain").write_text(f"Title: Outside\n\nINT. ROOM - DAY\n\n{spoken}", "utf-8")

    def raise_budget(self, chance: random.Random) -> float:
        """Allow a few lines more than what is spent and set aside by now."""
        before = self.bound() if (self.folder / ".limelight").exists() else 0.0
        budget = round(before + chance.randint(0, LINES) * PRICE, 2)
        self.settings(budget)
        return budget

    def settings(self, budget: float | None) -> None:
        limit = "" if budget is None else f"budget = {budget}\n"
        (self.folder / "limelight.toml").write_text(f'{limit}[engines]\nvoice = "openai"\n', "utf-8")

    def record(self, how: str, chance: random.Random) -> float:
        """Have its lines recorded, for as long as it lasts; seconds from what ends it to its end."""
        command = [sys.executable, "-m", "torture.recording", str(self.folder)]
        with subprocess.Popen(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as make:
            if how != "by itself":
                self._until_asked(make)
                time.sleep(chance.uniform(0.0, 1.2))
                _end(make, how)
            struck = time.monotonic()
            self.said += make.communicate(timeout=120)[0]
        return time.monotonic() - struck

    def _until_asked(self, make: subprocess.Popen[str]) -> None:
        """Wait until the make has asked for a line, or has ended without."""
        before = len(self.service.asked)
        while make.poll() is None and len(self.service.asked) == before:
            time.sleep(0.02)

    def answer_truly(self, chance: random.Random, *, always: bool = False) -> None:
        """Look into the account, and say of most calls in doubt whether they were charged."""
        result = json.loads(self.limelight("costs", "--json").stdout)
        for each in result["expenses"]:
            if each["state"] == "in doubt" and (always or chance.random() < 0.8):
                self.limelight(
                    "costs", "--charged" if self._was_charged(each["label"], result) else "--not-charged", each["mark"]
                )

    def _was_charged(self, label: str, result: dict[str, list[dict[str, str]]]) -> bool:
        """Whether the account has more of a call's words than limelight knows to be paid."""
        paid = [each for each in result["expenses"] if each["label"] == label and each["state"] == "paid"]
        return self.service.charged.count(label.strip('"')) > len(paid)

    def limelight(self, command: str, *words: str) -> subprocess.CompletedProcess[str]:
        line = [sys.executable, "-m", "limelight", command, *words, str(self.folder)]
        done = subprocess.run(line, env=self._environment, capture_output=True, text=True, check=False, timeout=600)
        self.said += done.stdout + done.stderr
        return done

    def bound(self) -> float:
        with Store.open(self.folder / ".limelight") as store:
            return store.journal.bound()


def _end(make: subprocess.Popen[str], how: str) -> None:
    if how == "Ctrl-C":
        make.send_signal(signal.SIGINT)
    elif how == "killed":
        make.kill()
    else:
        for worker in _children(make.pid)[:1]:
            os.kill(worker, signal.SIGKILL)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
