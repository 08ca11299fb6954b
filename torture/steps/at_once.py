"""Several at once in one folder: makes, choices, looks, editors; by two paths; and the folder itself moved away.

The film must come out as it does alone, every choice must be there, and nobody may have waited a second for another.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from limelight.core.store import Store
from limelight.testing import editing
from torture.seen import Room, Seen

SCRIPT = """Title: Six Seconds

INT. STUDY - NIGHT

LINIANG
You hung me crooked.

SCHOLAR
Who said that?

INT. STUDY - NIGHT

LINIANG
You hung me crooked.
"""
EDITED = SCRIPT.replace("Who said that?", "Who is there?")
SETTINGS = 'schema = 1\ntitle = "Six Seconds"\nlanguage = "en"\n'
LONGEST = 1.0
"""Seconds that nobody may wait for another."""
LOOKS = ("status", "board")
SAID = ("choose", "undo", "reject", "undo")


def run(room: Room) -> Iterator[Seen]:
    """Each kind of company in turn, then what everybody waited for."""
    log = room.folder / "waits.jsonl"
    alone = _film(room.folder / "alone" / "film")
    yield _ended(_limelight(log, "make", alone).wait(), "one make, alone, ends well")
    yield from _two_makes(room, log, _made(alone))
    yield from _choices_beside_a_make(room, log, alone)
    yield from _editors(room, log, alone)
    yield from _moved_away(room, log)
    yield from _waits(log)


def _two_makes(room: Room, log: Path, alone: dict[str, str]) -> Iterator[Seen]:
    """From nothing, at the same moment, the second one by way of a link to the folder."""
    for turn in range(room.times(3)):
        folder = _film(room.folder / f"two-{turn}" / "film")
        link = room.folder / f"by-a-link-{turn}"
        link.symlink_to(folder, target_is_directory=True)
        makes = [_limelight(log, "make", path) for path in (folder, link)]
        codes = [make.wait() for make in makes]
        same = _made(folder) == alone
        yield Seen(
            f"two makes at once by two paths: exit codes {codes}, the film as alone: {same}", codes == [0, 0] and same
        )
        yield _checked(log, folder)


def _choices_beside_a_make(room: Room, log: Path, alone: Path) -> Iterator[Seen]:
    """While new words are made: takes chosen, rejected, taken back, and all looked at."""
    folder = Path(shutil.copytree(alone, room.folder / "choosing" / "film"))
    (folder / "script.fountain").write_text(EDITED, "utf-8")
    make, said, looks, slowest = _limelight(log, "make", folder), 0, 0, 0.0
    while make.poll() is None or said < room.times(12):
        started = time.monotonic()
        word = SAID[said % len(SAID)]
        about = [] if word == "undo" else ["sc01/ln01/voice@en", "1"]
        said += _limelight(log, word, folder, *about).wait() == 0
        looks += _limelight(log, LOOKS[said % len(LOOKS)], folder).wait() == 0
        slowest = max(slowest, time.monotonic() - started)
    lines = (folder / "choices.jsonl").read_bytes().splitlines()
    yield _ended(make.wait(), f"a make beside {said} things said and {looks} looks ends well")
    yield Seen(f"{len(lines)} of {said} things said stand in choices.jsonl", len(lines) == said and looks == said)
    yield Seen(f"a word and a look beside a make took {slowest:.1f} s at most (two processors, {_load()})")
    _limelight(log, "undo", folder).wait()
    yield _checked(log, folder)


def _editors(room: Room, log: Path, alone: Path) -> Iterator[Seen]:
    """A script saved ten times a second, in every way that there is, while it is made again and again."""
    for save in editing.WAYS:
        folder = Path(shutil.copytree(alone, room.folder / f"edited-{save.__name__}" / "film"))
        ids = (folder / "script.ids").read_text("utf-8")
        states = [SCRIPT.encode(), EDITED.encode()]
        with editing.saved_all_the_time(folder / "script.fountain", states, save):
            codes = [_limelight(log, "make", folder).wait() for _ in range(room.times(4))]
        time.sleep(1)
        codes.append(_limelight(log, "make", folder).wait())
        same = _made(folder) == _made(alone) and (folder / "script.ids").read_text("utf-8") == ids
        text = f"saved {save.__name__.replace('_', ' ')}: exit codes {codes}, at rest as before: {same}"
        yield Seen(text, same and not any(codes))


def _moved_away(room: Room, log: Path) -> Iterator[Seen]:
    """The folder renamed, or taken away, in the middle of a make: a sentence, and under its new name it goes on."""
    for how in ("renamed", "taken away"):
        folder, other = _film(room.folder / how.replace(" ", "-")), room.folder / f"{how}-elsewhere".replace(" ", "-")
        make = _limelight(log, "make", folder, stderr=subprocess.PIPE)
        _wait_for(folder / ".limelight" / "blobs")
        time.sleep(2)
        os.rename(folder, other) if how == "renamed" else shutil.rmtree(folder, ignore_errors=True)
        said = make.communicate(timeout=120)[1]
        told = "is not there any more" in said and "Traceback" not in said and not folder.exists()
        text = f"{how} during a make: exit code {make.returncode}, told, and nothing begun in its old place: {told}"
        yield Seen(text, told)
        if how == "renamed":
            yield _ended(_limelight(log, "make", other).wait(), "made again under its new name")
            yield _checked(log, other)
    elsewhere = room.folder / "renamed-elsewhere"
    copy = Path(shutil.copytree(elsewhere, room.folder / "copied" / elsewhere.name, symlinks=True))
    make = _limelight(log, "make", copy, "--json", stdout=subprocess.PIPE)
    built = json.loads(make.communicate()[0])["built"]
    yield Seen(f"the folder copied elsewhere, store and all: {len(built)} parts made anew", not built)


def _waits(log: Path) -> Iterator[Seen]:
    waits = sorted((each["seconds"], each["what"]) for each in map(json.loads, log.read_text("utf-8").splitlines()))
    longest, what = waits[-1]
    share = waits[int(0.99 * len(waits))][0]
    text = f"{len(waits)} waits for another: 99 of 100 under {share:.3f} s, the longest {longest:.3f} s, for {what}"
    yield Seen(f"{text} ({_load()})", longest < LONGEST)


def _film(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    (folder / "limelight.toml").write_text(SETTINGS, "utf-8")
    return folder


def _made(folder: Path) -> dict[str, str]:
    """Every slot's recipe and output."""
    with Store.open(folder / ".limelight") as store:
        return dict(store.ledger.rows("SELECT slot, key || ' ' || digest FROM slots"))


def _checked(log: Path, folder: Path) -> Seen:
    return _ended(_limelight(log, "check", folder).wait(), f"{folder.relative_to(log.parent)}: the store checks whole")


def _ended(code: int, text: str) -> Seen:
    return Seen(f"{text}: exit code {code}", code == 0)


def _limelight(log: Path, command: str, folder: Path, *more: str, **pipes: int) -> subprocess.Popen[str]:
    """A command under way; what it is about stands before its folder, and options after."""
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **pipes}
    about = [word for word in more if not word.startswith("--")]
    options = [word for word in more if word.startswith("--")]
    run = [sys.executable, "-m", "torture.waiting", str(log), command, *about, str(folder), *options]
    return subprocess.Popen(run, text=True, **streams)


def _wait_for(path: Path) -> None:
    until = time.monotonic() + 60
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.05)


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f}"
