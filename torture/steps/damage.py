"""A disk that changes what it was given: every take of a film, and its ledger in every way; all comes back or is named.

On a small graph, hundreds of harms to the ledger, with its copy and without, each followed by a look, a make, a repair
and a make. On a film, through the real commands: one bit in every take; then a ledger that is gone, torn, cut, without
its log, and with a stranger's.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from limelight.core.errors import LimelightError
from limelight.core.graph import Node, Ref
from limelight.core.mending.check import check
from limelight.core.mending.repair import repair_ledger
from limelight.testing.charging import FOLDER, Provider
from limelight.testing.remains import takes_in
from limelight.testing.studio import Studio
from torture.harms import HARMS, harm
from torture.seen import Room, Seen
from torture.small_film import SmallFilm

COMMANDS = (
    "status",
    "board",
    "takes 0:01",
    "explain 0:01",
    "lineage out/*.mp4",
    "costs",
    "choose 0:01/voice 1",
    "undo",
)
COMMANDS += ("reject 0:01/voice 1", "still 0:01", "collect", "storyboard", "listen", "make --draft", "check")


def run(room: Room) -> Iterator[Seen]:
    yield from _ledger(room)
    film = SmallFilm(room.folder / "film", room.chance).folder
    _limelight(film, "make --draft")
    whole = takes_in(film)
    yield from _takes(film, whole)
    for name, hurt in _HURTS.items():
        shutil.copytree(film, hurt_film := room.folder / name.replace(" ", "-"))
        yield from _commands(hurt_film, name, hurt, whole)


def _ledger(room: Room) -> Iterator[Seen]:
    """Hundreds of harms to the ledger of a small graph with a paid take in it."""
    chance, base = room.chance, room.folder / "graph"
    os.environ[FOLDER] = str(room.folder / "provider")
    Path(os.environ[FOLDER]).mkdir()
    whole = _made(base)
    ends, wrong = Counter[str](), list[str]()
    for number in range(room.times(300)):
        name, copy = chance.choice(sorted(HARMS)), chance.random() < 0.5
        shutil.rmtree(work := room.folder / "work", ignore_errors=True)
        shutil.copytree(base, work)
        harm(work / ".limelight" / "ledger.db", name, chance)
        if not copy:
            (work / ".limelight" / "ledger-copy.db").unlink()
        try:
            ends[_looked(work)] += 1
            repair_ledger(work / ".limelight")
            if _made(work) != whole:
                wrong.append(f"{number}: {name}: another film")
        except Exception as error:
            wrong.append(f"{number}: {name}: {error!r:.200}")
    paid = Provider(room.folder / "provider").charges()
    told = ", ".join(f"{count} {end}" for end, count in ends.most_common())
    yield Seen(f"{sum(ends.values())} harms to a ledger: {told}; repaired, every make gave the same film", not wrong)
    yield Seen(f"what was paid for once was paid for {paid} time{'s' * (paid != 1)}", paid == 1)
    yield from (Seen(text, False) for text in wrong[:5])


def _film() -> list[Node]:
    return [
        Node("line", "shout", {"words": "you hung me crooked"}),
        Node("face", "improvise", {"theme": Ref("line")}),
        Node("face#2", "improvise", {"theme": Ref("line")}, take=2),
        Node("picture", "commission", {"subject": "a crooked portrait"}, engine="charging"),
        *(Node(f"plate{n}", "engrave", {"text": f"{n} " * 800}) for n in range(8)),
        Node("cut", "string_together", {"parts": (Ref("line"), Ref("face"), Ref("picture"))}),
    ]


def _made(folder: Path) -> dict[str, str]:
    studio = Studio(folder)
    try:
        outputs = dict(studio.make(*_film()).outputs)
        assert check(studio.store).clean
        return outputs
    finally:
        studio.close()


def _looked(folder: Path) -> str:
    """How a make and a check end, before any repair: well, or in a sentence."""
    try:
        studio = Studio(folder)
    except LimelightError:
        return "refused at once"
    try:
        studio.make(*_film())
        return "harmless" if check(studio.store).clean else "found by check"
    except LimelightError:
        return "refused on the way"
    except Exception as error:
        studio.store.blame(error)
        raise
    finally:
        studio.close()


def _takes(film: Path, whole: dict[str, str]) -> Iterator[Seen]:
    """One bit in every take that the film is made of."""
    digests = sorted({take.rpartition(" ")[2] for take in whole.values()})
    for digest in digests:
        harm(_blob(film, digest), "a bit", random.Random(digest))
    found = _limelight(film, "check")
    yield Seen(f"a bit in each of {len(digests)} takes: check leaves with {found.returncode}", found.returncode == 1)
    done = _limelight(film, "check --repair")
    again = takes_in(film)
    yield Seen(
        f"`check --repair` brings all of them back: {_last(done)}",
        done.returncode == 0 and again == whole and not list((film / ".limelight" / "damaged").glob("*")),
    )


def _blob(film: Path, digest: str) -> Path:
    name = digest.removeprefix("b3:")
    return film / ".limelight" / "blobs" / name[:2] / name


def _commands(film: Path, name: str, hurt: Callable[[Path], None], whole: dict[str, str]) -> Iterator[Seen]:
    """Every command after one kind of damage to the ledger, then the repair and a make."""
    ends = Counter[int]()
    for command in COMMANDS:
        hurt(film / ".limelight")
        done = _limelight(film, command)
        ends[done.returncode] += 1
        if "Traceback" in done.stderr or done.returncode not in (0, 1, 2, 3):
            yield Seen(f"{name}, {command}: {done.stderr[-600:]}", False)
    repaired, made = _limelight(film, "check --repair"), _limelight(film, "make --draft")
    same = takes_in(film) == whole
    exits = ", ".join(f"{count} with {code}" for code, count in sorted(ends.items()))
    yield Seen(
        f"a ledger that is {name}: {len(COMMANDS)} commands, each ended in a sentence ({exits}); repair and make leave "
        f"with {repaired.returncode} and {made.returncode}, the film is {'the same' if same else 'ANOTHER'}",
        repaired.returncode == made.returncode == 0 and same,
    )


def _limelight(film: Path, command: str) -> subprocess.CompletedProcess[str]:
    """One command, with the film's folder put where it belongs in it."""
    word, *rest = command.split()
    rest = [str(next(film.glob(each), each)) if "*" in each else each for each in rest]
    where = [] if word == "lineage" else [str(film)]
    slots = [each for each in rest if not each.startswith("-") and word != "lineage"]
    given = [*slots, *where] if slots else [*where]
    options = [each for each in rest if each.startswith("-") or word == "lineage"]
    call = [sys.executable, "-m", "limelight", word, *given, *options]
    return subprocess.run(call, capture_output=True, text=True, check=False, timeout=600, cwd=film.parent)


def _last(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stdout.strip().splitlines() or ["nothing"])[-1]


def _gone(store: Path) -> None:
    (store / "ledger.db").unlink(missing_ok=True)


def _empty(store: Path) -> None:
    (store / "ledger.db").write_bytes(b"")


def _torn(store: Path) -> None:
    data = bytearray((store / "ledger.db").read_bytes()).ljust(8 * PAGE_SIZE, b"\0")
    for page in (1, 5, 9):
        data[page * PAGE_SIZE : (page + 1) * PAGE_SIZE] = random.Random(page).randbytes(PAGE_SIZE)
    (store / "ledger.db").write_bytes(data)


def _garbage(store: Path) -> None:
    (store / "ledger.db").write_bytes(random.Random(1).randbytes(60_000))


def _with_a_strangers_log(store: Path) -> None:
    """The log of another store, whole in itself, as it stands where a ledger was taken back from a copy."""
    other = Studio(store / "other")
    other.store.ledger.rows("PRAGMA wal_autocheckpoint = 0")
    other.make(*(Node(f"n{n}", "shout", {"words": str(n)}) for n in range(20)))
    shutil.copy(other.store.folder / "ledger.db-wal", store / "ledger.db-wal")
    (store / "ledger.db-shm").unlink(missing_ok=True)
    other.close()
    shutil.rmtree(store / "other")


PAGE_SIZE = 4096
_HURTS: dict[str, Callable[[Path], None]] = {
    "gone": _gone,
    "empty": _empty,
    "torn in three places": _torn,
    "garbage": _garbage,
    "with a stranger's log": _with_a_strangers_log,
}
