"""Collect lets go of what nobody asks of the ledger any more, and of nothing else."""

from __future__ import annotations

import pytest

from limelight.core.collect import collect
from limelight.core.graph import Node
from limelight.core.ledger import forgetting
from limelight.core.ledger.database import Ledger
from limelight.core.records import usual_seconds
from limelight.core.sources import Source, last_sources
from limelight.testing.studio import Studio

WHAT_WAS_MADE = "SELECT key, digest, walk FROM outputs"


def rows(ledger: Ledger, table: str) -> int:
    return ledger.rows(f"SELECT COUNT(*) FROM {table}")[0][0]


def test_after_many_failures_the_ledger_is_small_again_and_knows_what_is_asked_of_it(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "LAST", 20)
    ledger, file = studio.store.ledger, [Source("script.fountain", "b3:1")]
    for number in range(30):
        studio.make(
            Node("good", "shout", {"words": f"{number}"}), Node("bad", "stumble", {"over": "a " * 3000}), sources=file
        )
    studio.make(Node("good", "shout", {"words": "29"}), sources=file)
    studio.make(Node("good", "shout", {"words": "29"}), sources=file)
    made, usual = ledger.rows(WHAT_WAS_MADE), usual_seconds(ledger, "shout")
    before = ledger.rows("PRAGMA page_count")[0][0]
    collect(studio.store, grace=0)
    assert ledger.rows("PRAGMA page_count")[0][0] < 0.8 * before
    assert (rows(ledger, "attempts"), rows(ledger, "sources")) == (40, 31)
    assert ledger.rows(WHAT_WAS_MADE) == made
    assert usual_seconds(ledger, "shout") == usual
    assert [source.path for source in last_sources(ledger, "")] == ["script.fountain"]


def test_within_the_grace_period_nothing_is_forgotten(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "LAST", 2)
    for number in range(5):
        studio.make(Node("good", "shout", {"words": f"{number}"}))
    collect(studio.store)
    assert rows(studio.store.ledger, "attempts") == 5
