"""Hit at random instants, whoever of its processes it is, a film comes out as if nothing had happened."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.core.mending.check import check
from limelight.core.store import Store
from limelight.testing import marked
from limelight.testing.blows import Blow, Ordeal, Victim
from limelight.testing.remains import files_in, takes_in

SCRIPT = """Title: Six Seconds

INT. STUDY - NIGHT

LINIANG
You hung me crooked.

SCHOLAR
Who said that?
"""
PRODUCTION = 'schema = 1\ntitle = "Six Seconds"\nlanguage = "en"\naspects = ["9:16"]\n'
KILLS = 6
POINTS = 9
"""Crash points between two kills, at most: the film has about a hundred."""
ANSWERS = tuple(f"Who said that{more}?" for more in (" now", " to me", " just now", " behind me", " again"))
LINE = "sc01/ln01/voice@en"

pytestmark = pytest.mark.skipif(not marked.HERE, reason="this system does not show what its processes carry")


def film(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "script.fountain").write_text(SCRIPT, encoding="utf-8")
    (folder / "limelight.toml").write_text(PRODUCTION, encoding="utf-8")
    return folder


def blows(chance: random.Random) -> Iterator[Blow]:
    victims: tuple[Victim, ...] = ("command", "worker", "command", "everybody", "worker")
    for victim in itertools.cycle(victims):
        yield Blow(victim, chance.randint(0, POINTS), chance.random() * chance.choice((0.02, 0.3)))


def retyped(film: Path, answer: str) -> None:
    script = film / "script.fountain"
    script.write_text(SCRIPT.replace("Who said that?", answer), encoding="utf-8")


@pytest.mark.slow
def test_a_film_hit_at_random_instants_is_the_film_that_nobody_hit(tmp_path: Path) -> None:
    chance = random.Random(6)
    ordeal = Ordeal(tmp_path / "notes", {}, chance)
    whole, hit = film(tmp_path / "whole" / "six"), film(tmp_path / "hit" / "six")
    falling, said = blows(chance), list[str]()
    kills, answers = 0, iter(ANSWERS)
    while kills < KILLS:
        answer = next(answers)
        for each in (whole, hit):
            retyped(each, answer)
        assert ordeal.run(["make", whole, "--draft"]).status == 0
        kills += survived(ordeal, hit, ["make", hit, "--draft"], itertools.islice(falling, KILLS - kills), said)
    said += chosen(ordeal, hit, "at last")
    assert takes_in(hit) == takes_in(whole)
    with Store.open(hit / ".limelight") as store:
        assert check(store).troubles == ()
    lines = (hit / "choices.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["because"] for line in lines] == said
    survived(ordeal, hit, ["collect", hit, "--older-than", "0"], itertools.islice(falling, 1), [])
    survived(ordeal, whole, ["collect", whole, "--older-than", "0"], iter(()), [])
    assert files_in(hit) - files_in(whole) == {"choices.jsonl"}, "something was left lying"


def survived(ordeal: Ordeal, film: Path, words: list[str | Path], falling: Iterator[Blow], said: list[str]) -> int:
    """Run a command until it ends by itself; how many were hit. Meanwhile a person chooses the first voice."""
    kills = 0
    while (run := ordeal.run(words, falling)).status != 0:
        assert run.hit, f"it ended with {run.status}, and nobody was hit: {run.complained}"
        assert not run.strays
        kills += len(run.hit)
        said += chosen(ordeal, film, f"hit {kills} times")
    return kills + len(run.hit)


def chosen(ordeal: Ordeal, film: Path, why: str) -> list[str]:
    return [why] if ordeal.run(["choose", LINE, "1", film, "--because", why]).status == 0 else []
