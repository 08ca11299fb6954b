"""Whatever a disk did to the store: what can be had again is had again, and what cannot is named."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from limelight.core import crash
from limelight.core.errors import BlobDamaged, LedgerDamaged, LimelightError, StoreBusy
from limelight.core.graph import Node, Ref
from limelight.core.ledger.pages import Pages
from limelight.core.ledger.rows import found_in
from limelight.core.mending.check import Checked, check
from limelight.core.mending.repair import Repaired, repair, repair_ledger
from limelight.core.store import Store
from limelight.core.takes import takes
from limelight.execute.inline import InlineExecutor
from limelight.testing import charging, registry
from limelight.testing.charging import Provider
from limelight.testing.killing import in_child, killed_at
from limelight.testing.studio import Studio

PAGE = 4096


def film(studio: Studio) -> list[Node]:
    own = studio.folder / "own.txt"
    if not own.exists():
        own.write_text("drawn by hand")
    return [
        Node("line", "shout", {"words": "you hung me crooked"}, label='0:02, "You hung me crooked."'),
        Node("face", "improvise", {"theme": Ref("line")}),
        Node("face#2", "improvise", {"theme": Ref("line")}, take=2),
        Node("picture", "commission", {"subject": "a crooked portrait"}, engine="charging"),
        Node("mine", "weigh", {"plate": studio.store.source(own, "own.txt")}),
        *(Node(f"plate{n}", "engrave", {"text": f"{n} " * 800}) for n in range(6)),
        Node("cut", "string_together", {"parts": (Ref("line"), Ref("face"), Ref("picture"))}),
    ]


def whole(studio: Studio, provider: Provider) -> dict[str, str]:
    """What a make gives that finds the store as it should be: its outputs; nothing may be paid for again."""
    made = dict(studio.make(*film(studio)).outputs)
    assert provider.charges() == 1
    return made


def rot(path: Path, at: int = 0) -> None:
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[at] ^= 0x10
    path.write_bytes(data)


def repaired(studio: Studio) -> tuple[Checked, Repaired]:
    found = check(studio.store)
    return found, repair(studio.store, found.lost, registry(), InlineExecutor())


@pytest.mark.parametrize("harm", [rot, lambda path: path.unlink(), lambda path: os.truncate(path, 3)])
def test_every_take_of_the_machine_comes_back_as_it_was(
    studio: Studio, provider: Provider, harm: Callable[[Path], None]
) -> None:
    made = whole(studio, provider)
    for slot in ("line", "face", "face#2", "plate3", "cut"):
        studio.store.path(made[slot]).chmod(0o644)
        harm(studio.store.path(made[slot]))
    found, done = repaired(studio)
    assert len(found.lost) == len(done.again) == 5
    assert not done.left
    assert check(studio.store).troubles == ()
    assert set(studio.make(*film(studio)).states.values()) == {"reused"}


def test_a_take_comes_back_that_stands_in_no_film_any_more_with_what_it_was_made_from(
    studio: Studio, provider: Provider
) -> None:
    made = studio.make(Node("a", "shout", {"words": "x"}), Node("b", "improvise", {"theme": Ref("a")}))
    studio.make(Node("a", "shout", {"words": "y"}), Node("b", "improvise", {"theme": Ref("a")}))
    for slot in ("a", "b"):
        studio.store.blobs.remove(made.digest(slot))
    found, done = repaired(studio)
    assert [one.text for one in found.lost] == ["a: an earlier take is gone", "b: an earlier take is gone"]
    assert not done.left
    assert all(studio.store.blobs.has(made.digest(slot)) for slot in ("a", "b"))


def test_a_file_of_the_persons_is_taken_again_from_where_it_lies(studio: Studio, provider: Provider) -> None:
    whole(studio, provider)
    kept = studio.store.put(b"drawn by hand")
    rot(studio.store.path(kept))
    found, done = repaired(studio)
    assert [one.text for one in found.lost] == ["own.txt: what the store keeps of it is damaged"]
    assert not done.left
    assert studio.store.read(kept) == b"drawn by hand"


def test_a_file_of_the_persons_that_is_gone_is_named(studio: Studio, provider: Provider) -> None:
    whole(studio, provider)
    rot(studio.store.path(studio.store.put(b"drawn by hand")))
    (studio.folder / "own.txt").unlink()
    found, _ = repaired(studio)
    assert [trouble.hint for trouble in found.troubles] == [
        "put own.txt back as it was; what was made of it stays as it is"
    ]


def test_what_was_paid_for_is_named_with_its_price_and_not_bought_again(studio: Studio, provider: Provider) -> None:
    made = whole(studio, provider)
    rot(studio.store.path(made["picture"]))
    found, done = repaired(studio)
    assert "paid for (charging, 0.40)" in found.troubles[0].hint
    assert [one.paid.cost for one, _ in done.left if one.paid] == [0.40]
    assert provider.charges() == 1
    aside = studio.store.folder / "damaged" / made["picture"].removeprefix("b3:")
    assert aside.stat().st_size == len("a picture of a crooked portrait") + 4


def test_who_chose_a_lost_take_is_said(studio: Studio, provider: Provider) -> None:
    made = whole(studio, provider)
    studio.store.blobs.remove(made["face#2"])
    found = check(studio.store, {made["face#2"]: "Ann chose it (choices.jsonl:4)"})
    assert [trouble.text for trouble in found.troubles] == [
        "face#2: the take that stands there is gone, Ann chose it (choices.jsonl:4)"
    ]


def test_what_comes_out_differently_is_no_replacement(studio: Studio) -> None:
    made = studio.make(Node("dream", "dream", {"of": "rain"}))
    studio.store.blobs.remove(made.digest("dream"))
    _, done = repaired(studio)
    assert [reason for _, reason in done.left] == [
        "it came out differently: something on this machine has changed since"
    ]


def test_a_make_does_not_build_on_a_damaged_take_and_the_next_one_makes_it_again(
    studio: Studio, provider: Provider
) -> None:
    made = whole(studio, provider)
    rot(studio.store.path(made["line"]))
    again = studio.make(*film(studio), Node("more", "first_word", {"text": Ref("line")}))
    assert [failure.fault.code for failure in again.errors] == ["blob-damaged"]
    after = studio.make(*film(studio), Node("more", "first_word", {"text": Ref("line")}))
    assert (after.exit, after.digest("line")) == (0, made["line"])


def test_a_damaged_take_is_not_handed_out(studio: Studio, provider: Provider) -> None:
    made = whole(studio, provider)
    rot(studio.store.path(made["plate1"]))
    with pytest.raises(BlobDamaged), Store.open(studio.store.folder) as store:
        store.path(made["plate1"])


def torn(page: int) -> Callable[[Path], None]:
    def harm(ledger: Path) -> None:
        data = bytearray(ledger.read_bytes())
        data[page * PAGE : (page + 1) * PAGE] = random.Random(page).randbytes(PAGE)
        ledger.write_bytes(data)

    return harm


HARMS: dict[str, Callable[[Path], None]] = {
    "gone": Path.unlink,
    "empty": lambda ledger: ledger.write_bytes(b"") and None,
    "garbage": lambda ledger: ledger.write_bytes(random.Random(1).randbytes(50_000)) and None,
    "cut in half": lambda ledger: os.truncate(ledger, ledger.stat().st_size // 2),
    "cut inside a page": lambda ledger: os.truncate(ledger, ledger.stat().st_size - 1000),
    "zeros": lambda ledger: ledger.write_bytes(bytes(ledger.stat().st_size)) and None,
    **{f"page {page} torn": torn(page) for page in range(0, 24, 3)},
}


Made = tuple[Path, dict[str, str]]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A film that was made and left, for all tests to copy; and its outputs."""
    folder = tmp_path_factory.mktemp("once")
    (folder / "provider").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(charging.FOLDER, str(folder / "provider"))
        studio = Studio(folder)
        outputs = whole(studio, Provider(folder / "provider"))
        studio.close()
    return folder, outputs


@pytest.fixture
def made(tmp_path: Path, provider: Provider, once: Made) -> dict[str, str]:
    """A store that was made, and closed, with the film's outputs."""
    shutil.copytree(once[0], tmp_path, dirs_exist_ok=True)
    return once[1]


@pytest.mark.parametrize("with_copy", [True, False], ids=["", "no copy"])
@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_a_damaged_ledger_ends_in_a_sentence_and_is_put_together_again(
    tmp_path: Path, provider: Provider, made: dict[str, str], harm: Callable[[Path], None], with_copy: bool
) -> None:
    store = tmp_path / ".limelight"
    harm(store / "ledger.db")
    if not with_copy:
        (store / "ledger-copy.db").unlink()
    told = _told(tmp_path)
    rebuilt = repair_ledger(store)
    assert (rebuilt is None) == (told == "")
    studio = Studio(tmp_path)
    assert check(studio.store).clean
    report = studio.make(*film(studio))
    assert dict(report.outputs) == made
    assert provider.charges() == 1
    if with_copy:
        assert set(report.states.values()) == {"reused"}
    studio.close()


def _told(folder: Path) -> str:
    """What check says of the ledger; nothing but a sentence may come out of any use of it."""
    try:
        studio = Studio(folder)
    except LimelightError as error:
        return str(error)
    try:
        return "; ".join(one.text for one in check(studio.store).troubles if one.kind in ("ledger", "dangling"))
    except LedgerDamaged as error:
        return str(error)
    finally:
        studio.close()


def test_rows_that_no_copy_has_are_read_off_the_whole_pages(tmp_path: Path, made: dict[str, str]) -> None:
    store = tmp_path / ".limelight"
    (store / "ledger-copy.db").unlink()
    torn(0)(store / "ledger.db")
    rebuilt = repair_ledger(store)
    assert rebuilt
    assert rebuilt.takes == len(set(made.values()))


def test_a_take_that_is_there_and_cannot_be_found_is_told_and_not_waited_for(
    studio: Studio, provider: Provider
) -> None:
    whole(studio, provider)
    recipe = next(
        entry.recipe for entry in studio.survey(*film(studio)).table.entries.values() if entry.slot == "picture"
    )
    assert recipe
    assert studio.store.journal.reserve(recipe, "picture", None) is None
    with pytest.raises(LedgerDamaged, match="does not find it"):
        studio.store.journal.reserve(recipe, "picture", None)


def test_what_only_the_log_has_is_read_from_it(studio: Studio, provider: Provider) -> None:
    studio.store.ledger.rows("PRAGMA wal_autocheckpoint = 0")
    whole(studio, provider)
    ledger = studio.store.ledger.file
    for table, rows in found_in(Pages(ledger)).items():
        assert sorted(rows.values()) == sorted(studio.store.ledger.rows(f"SELECT * FROM {table}")), table
    assert not found_in(Pages(ledger, log=False))["takes"]


def test_the_old_ledger_is_kept_aside(tmp_path: Path, made: dict[str, str]) -> None:
    store = tmp_path / ".limelight"
    torn(0)(store / "ledger.db")
    before = (store / "ledger.db").read_bytes()
    rebuilt = repair_ledger(store)
    assert rebuilt
    assert (Path(rebuilt.aside) / "ledger.db").read_bytes() == before


def test_takes_keep_their_numbers_through_a_repair(tmp_path: Path, made: dict[str, str]) -> None:
    torn(0)(tmp_path / ".limelight" / "ledger.db")
    repair_ledger(tmp_path / ".limelight")
    studio = Studio(tmp_path)
    assert [(each.number, each.take) for each in takes(studio.store, "face")] == [(1, 1), (2, 2)]
    studio.close()


def test_killed_anywhere_in_a_repair_the_next_one_ends_it(
    tmp_path: Path, provider: Provider, made: dict[str, str]
) -> None:
    torn(0)(tmp_path / ".limelight" / "ledger.db")
    (tmp_path / ".limelight" / "ledger-copy.db").unlink()
    point = 0
    while True:
        folder = tmp_path / str(point := point + 1)
        shutil.copytree(tmp_path / ".limelight", folder / ".limelight")
        if not killed_at(point, lambda folder=folder: repair_ledger(folder / ".limelight")):
            break
        repair_ledger(folder / ".limelight")
        with Store.open(folder / ".limelight") as store:
            assert len(store.ledger.rows("SELECT key FROM takes")) == len(made), point
    assert point > 4


def test_a_make_and_a_repair_do_not_meet(tmp_path: Path, made: dict[str, str]) -> None:
    with (
        Store.open(tmp_path / ".limelight") as store,
        store.making(),
        pytest.raises(StoreBusy, match="a make is running"),
    ):
        repair_ledger(store.folder)


def test_the_copy_is_brought_up_to_date_by_the_next_make_where_one_died_before_it(tmp_path: Path) -> None:
    def make() -> None:
        studio = Studio(tmp_path)
        studio.make(Node("line", "shout", {"words": "x"}))
        studio.close()

    assert in_child(make, {crash.AT: "ledger copied aside"}) < 0
    copy = tmp_path / ".limelight" / "ledger-copy.db"
    assert not copy.exists()
    make()
    made = copy.stat().st_mtime_ns
    make()
    assert copy.stat().st_mtime_ns == made


def test_another_ledgers_log_is_refused_before_it_can_do_harm_and_repaired(
    tmp_path: Path, provider: Provider, made: dict[str, str]
) -> None:
    other = Studio(tmp_path / "other")
    other.store.ledger.rows("PRAGMA wal_autocheckpoint = 0")
    other.make(*(Node(f"n{n}", "shout", {"words": str(n)}) for n in range(9)))
    shutil.copy(other.store.folder / "ledger.db-wal", tmp_path / ".limelight" / "ledger.db-wal")
    other.close()
    with pytest.raises(LedgerDamaged, match="another ledger's"):
        Studio(tmp_path)
    assert repair_ledger(tmp_path / ".limelight")
    studio = Studio(tmp_path)
    assert set(studio.make(*film(studio)).states.values()) == {"reused"}
    studio.close()
