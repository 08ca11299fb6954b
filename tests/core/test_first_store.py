"""A store that the first limelight made (kept in first_store/) opens in this one: all stands, nothing is made again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.core.choices.decisions import Choices
from limelight.core.collect import collect
from limelight.core.graph import Node, Ref, SourceFile
from limelight.core.lineage import lineage
from limelight.core.mending.check import check
from limelight.core.takes import takes
from limelight.testing.charging import Provider
from limelight.testing.studio import Studio

FIRST = Path(__file__).parent / "first_store"
PICTURE = "sc01/sh01/picture"


@pytest.fixture
def old(tmp_path: Path, provider: Provider) -> Iterator[Studio]:
    shutil.copytree(FIRST / "store", tmp_path / ".limelight")
    studio = Studio(tmp_path)
    yield studio
    studio.close()


def film(own: SourceFile) -> list[Node]:
    theme = {"theme": Ref("sc01/ln01/voice")}
    return [
        Node("sc01/ln01/voice", "shout", {"words": "you hung me crooked"}),
        Node(PICTURE, "improvise", theme),
        Node(f"{PICTURE}#2", "improvise", theme, take=2),
        Node(f"{PICTURE}#3", "improvise", theme, take=3),
        Node("sc01/sh02/picture", "commission", {"subject": "a crooked portrait"}, engine="charging"),
        Node("sc01/sh03/picture", "weigh", {"plate": own}),
        Node("sc01/sound", "grumble", {"about": "the echo"}),
        Node("film", "engrave", {"text": Ref("sc01/ln01/voice")}),
    ]


def test_it_checks_whole_and_a_make_finds_everything_there(old: Studio, provider: Provider) -> None:
    assert check(old.store).troubles == ()
    own = old.store.source(FIRST / "own" / "plate.txt", "own/plate.txt")
    report = old.make(*film(own), choices=Choices.read(FIRST / "choices.jsonl"))
    assert set(report.states.values()) == {"reused"}
    assert provider.charges() == 0
    assert old.store.journal.bound() == pytest.approx(0.40)
    assert old.text(report, PICTURE) == "YOU HUNG ME CROOKED, take 3, plain"


def test_takes_have_the_numbers_and_the_words_that_people_know_them_by(old: Studio) -> None:
    found = takes(old.store, PICTURE, Choices.read(FIRST / "choices.jsonl"))
    assert [(each.number, each.take, each.chosen, each.rejected) for each in found] == [
        (1, 1, False, False),
        (2, 2, False, True),
        (3, 3, True, False),
    ]


def test_what_it_remembers_of_where_things_came_from_stands(old: Studio) -> None:
    own = old.store.digest("sc01/sh03/picture")
    assert own
    assert [source.path for source in lineage(old.store, own).sources] == ["own/plate.txt"]


def test_nothing_that_stands_in_the_film_is_collected(old: Studio) -> None:
    chosen = Choices.read(FIRST / "choices.jsonl").pinned()
    standing = {row[0] for row in old.store.ledger.rows("SELECT digest FROM slots WHERE slot NOT LIKE '%#%'")}
    collect(old.store, chosen, grace=0)
    assert all(old.store.blobs.has(digest) for digest in standing | chosen)
