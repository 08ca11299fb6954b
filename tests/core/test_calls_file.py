"""What was paid is not paid again, whatever a disk does to the ledger: the file of calls knows, too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from limelight.core.graph import Node
from limelight.core.lineage import lineage
from limelight.core.money.calls_file import CallsFile
from limelight.testing.charging import Provider
from limelight.testing.studio import Studio


def picture(subject: str) -> Node:
    return Node(subject, "commission", {"subject": subject}, engine="charging")


def forgetting(studio: Studio, *nodes: Node) -> Studio:
    """The studio after a make whose rows were lost: its ledger stands as before, as it does without its log."""
    ledger = studio.store.ledger.file
    studio.store.ledger.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    before = shutil.copy(ledger, studio.folder / "before.db")
    studio.make(*nodes)
    studio.close()
    shutil.copy(before, ledger)
    return Studio(studio.folder)


def test_a_take_that_the_ledger_forgot_is_not_paid_for_again(studio: Studio, provider: Provider) -> None:
    again = forgetting(studio, picture("a crooked portrait"))
    report = again.make(picture("a crooked portrait"))
    assert provider.charges() == 1
    assert again.store.journal.bound() == pytest.approx(0.40)
    assert report.states == {"a crooked portrait": "reused"}
    assert lineage(again.store, report.digest("a crooked portrait")).cost == pytest.approx(0.40)
    again.close()


def test_a_forgotten_call_that_was_never_answered_is_in_doubt(studio: Studio, provider: Provider) -> None:
    again = forgetting(studio, Node("x", "commission", {"subject": "dropped"}, engine="charging"))
    assert [call.slot for call in again.store.journal.in_doubt()] == ["x"]
    assert again.store.journal.bound() == pytest.approx(0.40)
    again.close()


def test_a_forgotten_take_whose_content_is_gone_too_waits_for_a_person(studio: Studio, provider: Provider) -> None:
    again = forgetting(studio, picture("a portrait"))
    for digest in again.store.blobs.all():
        again.store.blobs.remove(digest)
    report = again.make(picture("a portrait"))
    assert [wait.fault.code for wait in report.waits] == ["paid-take-lost"]
    assert provider.charges() == 1
    again.close()


def test_the_file_learns_from_the_ledger_what_it_lost_itself(studio: Studio, provider: Provider) -> None:
    studio.make(picture("one"), picture("two"))
    file = CallsFile(studio.store.ledger)
    file.file.unlink()
    studio.store.journal.calls()
    told, torn = file.told()
    assert sorted(each.call["slot"] for each in told.values()) == ["one", "two"]
    assert torn == 0


def test_a_torn_line_is_closed_off_and_costs_no_other(studio: Studio, provider: Provider) -> None:
    studio.make(picture("one"))
    file = CallsFile(studio.store.ledger)
    whole = file.file.read_bytes()
    file.file.write_bytes(whole[:-40])
    studio.make(picture("one"), picture("two"))
    told, torn = file.told()
    assert torn == 1
    assert {each.call["slot"]: each.call["state"] for each in told.values()} == {"one": "answered", "two": "answered"}


def test_a_changed_sum_of_money_is_not_believed(studio: Studio, provider: Provider) -> None:
    studio.make(picture("one"))
    file = CallsFile(studio.store.ledger)
    file.file.write_bytes(file.file.read_bytes().replace(b'"reserved":0.4', b'"reserved":0.0'))
    assert file.told()[1] == 2


def test_what_costs_nothing_leaves_no_file(studio: Studio, tmp_path: Path) -> None:
    studio.make(Node("line", "shout", {"words": "x"}))
    assert not CallsFile(studio.store.ledger).file.exists()
