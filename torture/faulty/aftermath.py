"""After a power cut: what is left of a film is judged as its person would find it, one film a line on standard input.

    python -m torture.faulty.aftermath MEMORY

Each line is JSON: `folder` is the film, `promised` what its person had been told was done. Each answer is a line: the
promises that were broken, in words. Everything a film needs is made once, and remembered in MEMORY.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from limelight.actions.made import MakeResult
from limelight.actions.make import MakeRequest, make
from limelight.core.blobs import hash_file
from limelight.core.mending.check import check
from limelight.core.store import Store
from limelight.testing.remains import takes_in
from limelight.testing.remembering import RememberingExecutor

LIMELIGHTS = (".limelight", "out")


@dataclass(frozen=True)
class Promised:
    """What a person had been told by then, and what may lie there besides: what the command under way was to leave.

    `choices` are the lines of the file, `made` every output the ledger knew. Contents are digests: `own` those in own/,
    `theirs` those of a person's own files in out/, `whole` those that a file in out/ may have, `ids` of script.ids.
    """

    choices: list[str]
    made: list[str]
    own: list[str]
    theirs: list[str]
    whole: list[str]
    delivered: list[str]
    ids: list[str]


def promised_by(film: Path) -> Promised:
    """All that lies in the film's folder now, as a promise."""
    ids = film / "script.ids"
    out = _contents(film / "out")
    with Store.open(film / ".limelight") as store:
        made = [f"{key} {digest}" for key, digest in store.ledger.rows("SELECT key, digest FROM outputs")]
    own = list(_contents(film / "own").values())
    return Promised(
        _lines(film), made, own, [], list(out.values()), list(out), [hash_file(ids)] if ids.exists() else [""]
    )


def main(memory: Path) -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        folder = Path(asked["folder"])
        try:
            broken = list(_judged(folder, Promised(**asked["promised"]), memory))
        except Exception as error:
            broken = [f"{type(error).__name__}: {error}"]
        print(json.dumps(broken), flush=True)


def _judged(film: Path, promised: Promised, memory: Path) -> list[str]:
    """What is wrong with the film as it is found, and as the next make leaves it."""
    found = [*_lacks(film, promised), *_store(film, promised)]
    reference = film.parent / "anew" / film.name
    shutil.copytree(film, reference, ignore=shutil.ignore_patterns(*LIMELIGHTS, ".*"))
    wanted, chosen = _made_anew(_marked(reference), reference, memory), _lines(film)
    result = _make(film, memory)
    found += [f"the next make fails: {error.fault.fields}" for error in result.errors]
    slots = {*result.built, *result.reused, *result.kept}
    takes = {slot: take for slot, take in takes_in(film).items() if slot in slots}
    found += [f"the next make gives {slot} another take" for slot in sorted(wanted) if takes.get(slot) != wanted[slot]]
    found += [f"the next make lost the choice {line}" for line in chosen if line not in _lines(film)]
    return found + [f"{left} is left over" for left in _parts(film)]


def _lacks(film: Path, promised: Promised) -> list[str]:
    """Promises about the person's files, and about out/."""
    out, own, ids = _contents(film / "out"), _contents(film / "own").values(), film / "script.ids"
    broken = [f"the choice {line} is lost" for line in promised.choices if line not in _lines(film)]
    broken += [f"{name} in out/ is torn" for name, content in out.items() if content not in promised.whole]
    broken += [f"{name} in out/ is gone" for name in promised.delivered if name not in out]
    broken += [f"own file {content} is gone" for content in promised.own if content not in own]
    broken += [
        f"the person's own {content} in out/ is gone" for content in promised.theirs if content not in out.values()
    ]
    if (hash_file(ids) if ids.exists() else "") not in promised.ids:
        broken.append("script.ids is neither as it was nor as it was to be")
    return broken


def _store(film: Path, promised: Promised) -> list[str]:
    """Promises about what was made: it is all there, and whole."""
    if not promised.made and not (film / ".limelight").exists():
        return []
    with Store.open(film / ".limelight") as store:
        known = {f"{key} {digest}" for key, digest in store.ledger.rows("SELECT key, digest FROM outputs")}
        wrong = [f"check: {trouble.text}" for trouble in check(store).troubles if trouble.kind != "in doubt"]
    return wrong + [f"what was made is forgotten: {made}" for made in promised.made if made not in known]


@cache
def _made_anew(_files: str, film: Path, memory: Path) -> dict[str, str]:
    """The take in every slot, where the same files are made from nothing."""
    result = _make(film, memory)
    assert not result.errors, f"the files that are left do not make a film: {result.errors}"
    return takes_in(film)


def _make(film: Path, memory: Path) -> MakeResult:
    return make(MakeRequest(film), executor=RememberingExecutor(memory))


def _marked(folder: Path) -> str:
    """A mark of all files in the folder."""
    return json.dumps(sorted(_contents(folder).items()))


def _lines(film: Path) -> list[str]:
    file = film / "choices.jsonl"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def _contents(folder: Path) -> dict[str, str]:
    """Every file's digest by its path, unfinished ones left out."""
    files = [file for file in folder.rglob("*") if file.is_file()] if folder.is_dir() else []
    inside = {file.relative_to(folder): file for file in files}
    return {
        path.as_posix(): hash_file(file)
        for path, file in inside.items()
        if not any(part[0] == "." for part in path.parts)
    }


def _parts(film: Path) -> list[str]:
    return sorted(str(part.relative_to(film)) for part in film.rglob(".*.part"))


def as_line(folder: Path, promised: Promised) -> str:
    """What `main` is asked."""
    return json.dumps({"folder": str(folder), "promised": asdict(promised)})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
