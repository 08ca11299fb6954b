"""The ledger answers: why is it so, where did it come from, is it whole, and what may go."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

import pytest

from limelight.core.collect import collect, pin
from limelight.core.errors import LedgerTooNew, NotFromHere, StoreBusy, UnknownSlot
from limelight.core.explain import Explanation, explain
from limelight.core.graph import Node, Ref
from limelight.core.ledger.database import MIGRATIONS, Ledger
from limelight.core.lineage import lineage, lineage_of_file
from limelight.core.mending.check import check
from limelight.core.records import takes_of
from limelight.core.sources import Source, last_sources
from limelight.core.store import Store
from limelight.core.takes import takes
from limelight.testing.studio import Studio


def film(words: str = "you hung me crooked", own: object = "none") -> list[Node]:
    return [
        Node("line", "shout", {"words": words}, where="script.fountain:12", label='0:23, "You hung me."'),
        Node("cut", "string_together", {"parts": (Ref("line"), "end")}),
        Node("plate", "engrave", {"text": Ref("cut")}),
        Node("own", "weigh" if own != "none" else "echo", {"plate": own} if own != "none" else {"theme": "x"}),
    ]


def why(studio: Studio, slot: str, *nodes: Node) -> Explanation:
    return explain(slot, studio.survey(*nodes), studio.store, studio.registry)


def test_explain_goes_upstream_to_the_line_that_changed(studio: Studio) -> None:
    studio.make(*film())
    told = why(studio, "plate", *film("he hung me crooked"))
    assert (told.state, told.reasons) == ("open", ())
    root = told.upstream[0].upstream[0]
    assert root.slot == "line"
    assert str(root.reasons[0]) == 'script.fountain:12: words: "you hung me crooked" is now "he hung me crooked"'


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (("mud",), ("mud", "blood"), 'parts: "mud" is now "mud", "blood"'),
        (("mud", "rain"), ("mud", "snow"), 'parts[1]: "rain" is now "snow"'),
        ((), ("mud",), 'parts: nothing is now "mud"'),
    ],
)
def test_explain_shows_what_changed_inside_an_input(studio: Studio, before: object, now: object, said: str) -> None:
    studio.make(Node("a", "string_together", {"parts": before}))
    assert [str(reason) for reason in why(studio, "a", Node("a", "string_together", {"parts": now})).reasons] == [said]


def test_explain_says_what_was_never_made_and_what_failed_last(studio: Studio) -> None:
    bad = Node("bad", "stumble", {"over": "a root"}, where="script.fountain:7")
    studio.make(bad)
    assert [reason.cause for reason in why(studio, "bad", bad).reasons] == ["never made", "failed"]


def test_explain_says_how_a_take_that_stands_was_made(studio: Studio) -> None:
    studio.make(*film())
    told = why(studio, "cut", *film())
    assert (told.state, told.reasons, told.upstream) == ("reused", (), ())
    assert told.making is not None
    assert (told.making.craft, told.making.chosen_by) == ("string_together", "machine")


def test_explain_names_the_slot_that_may_have_been_meant(studio: Studio) -> None:
    with pytest.raises(UnknownSlot, match='Did you mean "plate"'):
        why(studio, "plat", *film())


def test_lineage_leads_from_a_file_down_to_what_people_wrote(studio: Studio, tmp_path: Path) -> None:
    mine = tmp_path / "own.txt"
    mine.write_text("drawn by hand")
    nodes = [
        Node("own", "weigh", {"plate": studio.store.source(mine, "own/own.txt")}),
        Node("line", "shout", {"words": "x", "times": Ref("own")}),
        Node("plate", "engrave", {"text": Ref("line")}),
    ]
    report = studio.make(*nodes)
    released = tmp_path / "film.txt"
    released.write_bytes(studio.store.path(report.digest("plate")).read_bytes())
    found = lineage_of_file(studio.store, released)
    assert [origin.craft for origin in found.origins] == ["engrave", "shout", "weigh"]
    assert [source.path for source in found.sources] == ["own/own.txt"]


def test_lineage_knows_no_stranger(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "strange.mp4").write_text("not ours")
    with pytest.raises(NotFromHere, match=r"strange\.mp4"):
        lineage_of_file(studio.store, tmp_path / "strange.mp4")


def test_every_make_remembers_the_sources_it_read(studio: Studio) -> None:
    read = [Source("script.fountain", "b3:1", drafted_from="b3:0"), Source("cast/a.toml", "b3:2")]
    studio.make(*film(), sources=read)
    assert last_sources(studio.store.ledger, "") == sorted(read, key=lambda source: source.path)


def test_collect_frees_what_nothing_reaches_and_nothing_else(studio: Studio) -> None:
    old = studio.make(*film())
    pinned, freed = old.digest("plate"), old.digest("own")
    new = studio.make(*film("other words", own="none")[:3])
    studio.store.ledger.rows("DELETE FROM slots WHERE slot = 'own'")
    pin(studio.store, pinned, "release")
    assert collect(studio.store, grace=3600).freed == ()
    assert collect(studio.store, grace=0, rehearse=True).freed == (freed,)
    assert collect(studio.store, grace=0).freed == (freed,)
    assert all(studio.store.blobs.has(digest) for digest in new.outputs.values())
    assert all(studio.store.blobs.has(origin.digest) for origin in lineage(studio.store, pinned).origins)
    assert check(studio.store).clean


def test_collect_keeps_what_a_person_chose(studio: Studio) -> None:
    chosen = studio.make(*film()).digest("own")
    studio.store.ledger.rows("DELETE FROM slots WHERE slot = 'own'")
    assert collect(studio.store, [chosen], grace=0).freed == ()


def test_what_was_collected_is_made_again_when_it_is_asked_for(studio: Studio) -> None:
    studio.make(*film())
    studio.make(*film("other words"))
    assert len(collect(studio.store, grace=0).freed) == 3
    assert set(studio.make(*film()).built) == {"line", "cut", "plate"}


def test_a_slot_that_is_planned_no_longer_keeps_nothing_in_the_end(studio: Studio) -> None:
    studio.make(*film())
    studio.store.ledger.rows("UPDATE walks SET started = started - 100000")
    studio.make(*film()[:3])
    assert len(collect(studio.store, grace=0).freed) == 1


def test_collect_refuses_while_a_make_runs(studio: Studio) -> None:
    with (
        Store.open(studio.store.folder) as other,
        studio.store.making(),
        pytest.raises(StoreBusy, match="a make is running"),
    ):
        collect(other, grace=0)


def test_check_finds_what_is_damaged_missing_or_strange(studio: Studio) -> None:
    report = studio.make(*film())
    damaged = studio.store.path(report.digest("plate"))
    damaged.chmod(0o644)
    damaged.write_text("rot")
    studio.store.blobs.remove(report.digest("line"))
    (studio.store.folder / "blobs" / "notes.txt").write_text("mine")
    assert sorted(trouble.kind for trouble in check(studio.store).troubles) == ["damaged", "missing", "stray"]


def test_check_finds_rows_that_point_nowhere(studio: Studio) -> None:
    studio.make(*film())
    studio.store.ledger.rows("DELETE FROM takes")
    assert {trouble.kind for trouble in check(studio.store).troubles} == {"dangling"}


def test_blobs_cannot_be_written_to_by_accident(studio: Studio) -> None:
    path = studio.store.path(studio.store.put(b"x"))
    assert path.stat().st_mode & 0o222 == 0


def test_a_ledger_from_a_newer_limelight_is_refused(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    ledger.rows("PRAGMA user_version = 99")
    ledger.close()
    with pytest.raises(LedgerTooNew, match="Upgrade limelight"):
        Ledger(tmp_path / "ledger.db")


def test_a_store_from_before_remarks_opens_and_its_takes_stand(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
    db.executescript(MIGRATIONS[0])
    db.execute("INSERT INTO outputs VALUES (1, 'k', 'b3:1', 1, '', 'here', 1.0, 0.0, '', 0.0, 1, 0)")
    db.execute("INSERT INTO takes VALUES ('k', 1)")
    db.execute("PRAGMA user_version = 1")
    db.close()
    ledger = Ledger(tmp_path / "ledger.db")
    assert takes_of(ledger, ["k"])["k"].remarks == ()
    ledger.close()


def test_young_blobs_stay_through_the_grace_period(studio: Studio) -> None:
    young, old = studio.store.put(b"young"), studio.store.put(b"old")
    os.utime(studio.store.path(old), (time.time() - 7200,) * 2)
    assert collect(studio.store, grace=3600).freed == (old,)
    assert studio.store.blobs.has(young)


def test_takes_of_one_make_are_numbered_as_they_were_asked_for_however_they_finish(studio: Studio) -> None:
    takes_asked = [Node(f"a#{take}", "improvise", {"theme": "rain"}, take=take) for take in (4, 2, 3)]
    studio.make(Node("a", "improvise", {"theme": "rain"}), *takes_asked)
    studio.make(Node("a", "improvise", {"theme": "rain"}), Node("a#1", "improvise", {"theme": "snow"}))
    numbered = [(each.number, each.take) for each in takes(studio.store, "a")]
    assert numbered == [(1, 1), (2, 2), (3, 3), (4, 4), (5, 1)]


def test_a_make_that_is_killed_and_goes_on_numbers_its_takes_as_if_nothing_had_happened(studio: Studio) -> None:
    """Until a make has ended nobody has been shown a number; from then on it stays."""

    def numbered(take: int) -> list[int]:
        own = Node("a", "improvise", {"theme": "rain"})
        studio.make(own, Node(f"a#{take}", "improvise", {"theme": "rain"}, take=take))
        return [each.take for each in takes(studio.store, "a")]

    assert numbered(2) == [1, 2]
    assert numbered(4) == [1, 2, 4]
    with studio.store.ledger.writing("as a killed make leaves it") as db:
        db.run("UPDATE walks SET seconds = NULL WHERE id = (SELECT MAX(id) FROM walks)")
    assert numbered(3) == [1, 2, 3, 4]
    assert numbered(6) == [1, 2, 3, 4, 6]
    assert numbered(5) == [1, 2, 3, 4, 6, 5]
