"""A clock that jumps by years, between makes and during them: the same films, and nothing thrown away that stands.

A library that is loaded before all others answers every look at the clock with another year, from a file that is
rewritten while the real commands run.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from limelight.core.choices.decisions import Choices
from limelight.core.mending.check import check
from limelight.core.store import Store
from limelight.testing.remains import takes_in
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

SOURCE = Path(__file__).parent.parent / "jumping_clock.c"
YEAR = 365 * 86_400
JUMPS = (0, 5 * YEAR, -30 * YEAR, YEAR // 2, -YEAR)


def run(room: Room) -> Iterator[Seen]:
    if not shutil.which("cc"):
        yield Seen("not tried here: there is no cc")
        return
    library, said = room.folder / "clock.so", room.folder / "clock"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE)], check=True)
    _set(said, 0)
    times = room.times(6)
    right = _afternoon(SmallFilm(room.folder / "right", random.Random(room.seed)), times, {}, None, Counter())
    ends = Counter[int]()
    environment = {"LD_PRELOAD": str(library), "LIMELIGHT_CLOCK": str(said)}
    film = SmallFilm(room.folder / "jumping", random.Random(room.seed))
    wrong = _afternoon(film, times, environment, said, ends, room.chance)
    _set(said, 0)
    yield Seen(f"{times} makes and edits while the clock jumped by years: {dict(ends)} exits", set(ends) == {0})
    yield Seen("every one of them gave the film that a right clock gives", right == wrong)
    yield from _kept(film.folder)


def _afternoon(
    film: SmallFilm,
    times: int,
    environment: dict[str, str],
    said: Path | None,
    ends: Counter[int],
    chance: random.Random | None = None,
) -> list[dict[str, str]]:
    """Makes and edits, and a choice taken and taken back; what stands in every slot after each make."""
    films: list[dict[str, str]] = []
    for number in range(times):
        if number:
            film.edit()
        ends[_limelight(film.folder, environment, said, chance, "make", "--draft")] += 1
        for command in (("choose", "sc01/ln01/voice@en", "1"), ("undo",)) if number % 4 == 1 else ():
            ends[_limelight(film.folder, environment, said, chance, *command)] += 1
        films.append(takes_in(film.folder))
    return films


def _limelight(
    film: Path, environment: dict[str, str], said: Path | None, chance: random.Random | None, word: str, *more: str
) -> int:
    """One command; with `said`, the clock jumps five times a second until it has ended."""
    slots = [each for each in more if not each.startswith("-")]
    options = [each for each in more if each.startswith("-")]
    call = [sys.executable, "-m", "limelight", word, *slots, str(film), *options]
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(call, stdout=quiet, stderr=quiet, env={**os.environ, **environment})
    while True:
        if said and chance:
            _set(said, chance.choice(JUMPS))
        try:
            return running.wait(0.2)
        except subprocess.TimeoutExpired:
            continue


def _set(said: Path, seconds: int) -> None:
    aside = said.with_name("clock.new")
    aside.write_text(str(seconds))
    aside.replace(said)


def _kept(film: Path) -> Iterator[Seen]:
    """With the clock right again, what stands in the film outlives a collect, and the store is whole."""
    made = _limelight(film, {}, None, None, "make", "--draft")
    collected = _limelight(film, {}, None, None, "collect")
    with Store.open(film / ".limelight") as store:
        whole = check(store).clean
        seconds = [row[0] for row in store.ledger.rows("SELECT seconds FROM attempts")]
        years = sorted({time.gmtime(row[0]).tm_year for row in store.ledger.rows("SELECT started FROM walks")})
    yield Seen(f"by their clocks the makes were in {', '.join(map(str, years))}", len(years) > 1)
    yield Seen(f"then a make and a collect leave with {made} and {collected}, and check is clean", whole)
    yield Seen(f"{len(seconds)} steps, none of which took less than no time", min(seconds, default=0.0) >= 0)
    lines = Choices.read(film / "choices.jsonl")
    yield Seen("every choice was taken back in the order in which it was made", not lines.all())
