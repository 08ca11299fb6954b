"""The file of paid calls, `calls.jsonl` in the store: what money was sent for, told apart from the ledger.

A ledger can be torn by a disk, lose its last rows with its log, or be taken back from a copy that is a week old; what
was paid must not be paid again for that. So whatever happens to a call is added here as a line of its own, synced
before the ledger's transaction ends: the call as it then stood, and with the answer all that its take is known by. A
line carries its own sum. What the ledger has forgotten is told to it again before any call is sent, and the other way.
"""

from __future__ import annotations

import binascii
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from limelight.core.blobs import DAMAGED
from limelight.core.crash import crash_point
from limelight.core.disk.durable import sync, sync_folder
from limelight.core.disk.unfinished import copy_whole, write_whole
from limelight.core.identity import digest
from limelight.core.jobs import Outcome
from limelight.core.ledger.database import Ledger, Writing
from limelight.core.records import Making

SCHEMA = 1
NAME = "calls.jsonl"
_WEIGHT = {"sent": 0, "doubtful": 0, "answered": 1, "refused": 1, "settled": 2}
"""What happened later weighs more: so it shows which of two accounts of a call knows more."""


@dataclass(frozen=True)
class Told:
    """A call as one line has it: its row in the ledger by column, and the rows of its take once it was answered."""

    call: dict[str, Any]
    answer: dict[str, Any] | None


class CallsFile:
    """The file in the store of a ledger, which is the ledger's folder where no other is said."""

    def __init__(self, ledger: Ledger, store: Path | None = None) -> None:
        self._ledger = ledger
        self.file = (store or ledger.file.parent) / NAME

    def told(self) -> tuple[dict[str, Told], int]:
        """Every call by its id, as its last whole line has it; and how many lines are torn."""
        calls: dict[str, Told] = {}
        torn = 0
        for line in self.file.read_bytes().splitlines() if self.file.exists() else ():
            one = _read(line)
            torn += one is None
            if one:
                before = calls.get(one.call["id"])
                calls[one.call["id"]] = Told(one.call, one.answer or (before.answer if before else None))
        return calls, torn

    def note(self, db: Writing, call: str, made: Making | None = None, outcome: Outcome | None = None) -> None:
        """Add what the ledger is about to know of a call that costs something, and of its take."""
        row = _row(db, call)
        if row["reserved"] or row["spent"]:
            self._add([_line(row, _answer(made, outcome) if made and outcome else None)])
            crash_point(f"call noted {row['state']} {call}")
            self._agreed(db)

    def mend(self) -> None:
        """Keep the whole lines only, where some are torn, and set the file aside as it was."""
        if not self.told()[1]:
            return
        aside = self.file.parent / DAMAGED / f"calls-{digest(self.file.read_bytes())[3:11]}.jsonl"
        copy_whole(self.file, aside)
        lines = [line + b"\n" for line in self.file.read_bytes().splitlines() if _read(line)]
        write_whole(self.file, b"".join(lines))
        self.agree()

    def differs(self) -> bool:
        """Whether the file is not as the ledger last saw it. Costs one look at its size."""
        seen = self._ledger.one("SELECT size FROM seen WHERE what = ?", NAME)
        return self._size() != (seen[0] if seen else 0)

    def agree(self) -> None:
        """Tell the ledger what only the file knows, and the file what only the ledger knows."""
        with self._ledger.writing("calls told again") as db:
            told, _ = self.told()
            rows = {id_: _row(db, id_) for (id_,) in db.all("SELECT id FROM calls WHERE reserved > 0 OR spent > 0")}
            for id_, one in told.items():
                if id_ not in rows or _weight(one.call) > _weight(rows[id_]):
                    _restore_call(db, one.call)
                if one.answer and not db.one("SELECT 1 FROM takes WHERE key = ?", one.call["key"]):
                    _restore_take(db, one.call["key"], one.answer)
            unsaid = [row for id_, row in rows.items() if id_ not in told or _weight(row) > _weight(told[id_].call)]
            self._add([_line(row, None) for row in unsaid])
            self._agreed(db)

    def _agreed(self, db: Writing) -> None:
        db.run("INSERT OR REPLACE INTO seen (what, size) VALUES (?, ?)", NAME, self._size())

    def _size(self) -> int:
        return self.file.stat().st_size if self.file.exists() else 0

    def _add(self, lines: list[bytes]) -> None:
        """Add lines, durably. Who adds holds the ledger's one write lock; a torn last line is closed off."""
        if not lines:
            return
        new = not self.file.exists()
        with self.file.open("ab+") as file:
            closing = b"" if new or _ends(file.fileno(), self._size()) else b"\n"
            file.write(closing + b"".join(lines))
            sync(file)
        if new:
            sync_folder(self.file.parent)


def _ends(file: int, size: int) -> bool:
    return size == 0 or os.pread(file, 1, size - 1) == b"\n"


def _row(db: Writing, call: str) -> dict[str, Any]:
    found = db.named("SELECT * FROM calls WHERE id = ?", call)
    assert found is not None, "a call is noted in the transaction that writes it"
    return found


def _weight(call: dict[str, Any]) -> int:
    return _WEIGHT.get(call["state"], 0)


def _line(call: dict[str, Any], answer: dict[str, Any] | None) -> bytes:
    said = json.dumps({"schema": SCHEMA, "call": call, "answer": answer}, ensure_ascii=False, separators=(",", ":"))
    return f'{{"sum":"{_sum(said)}","said":{said}}}\n'.encode()


def _sum(said: str) -> str:
    return digest(said.encode("utf-8"))[3:19]


def _read(line: bytes) -> Told | None:
    """A line that is whole, by its own sum; None for a torn one. What a newer limelight says is passed over."""
    try:
        text = line.decode("utf-8")
        said = text[text.index('"said":') + 7 : -1]
        if json.loads(text)["sum"] != _sum(said):
            return None
        read = json.loads(said)
        return Told(read["call"], read["answer"])
    except (ValueError, KeyError, TypeError):
        return None


def _answer(made: Making, outcome: Outcome) -> dict[str, Any]:
    """All that makes the take known again to a ledger that has lost it."""
    recipe = made.recipe
    return {
        "recipe": [recipe.key, recipe.craft.name, recipe.engine_name, recipe.node.take],
        "body": binascii.b2a_base64(recipe.body, newline=False).decode("ascii"),
        "edges": [[edge.input, edge.slot, edge.path, edge.digest] for edge in made.edges],
        "digest": outcome.digest,
        "maker": [recipe.craft.revision, recipe.fingerprint, outcome.machine, outcome.seconds, outcome.spent or 0.0],
        "made": [outcome.started + outcome.seconds, made.walk],
        "texts": [list(outcome.warnings), list(outcome.remarks)],
    }


def _restore_call(db: Writing, call: dict[str, Any]) -> None:
    names, places = ", ".join(call), ", ".join("?" * len(call))
    db.run(f"INSERT OR REPLACE INTO calls ({names}) VALUES ({places})", *call.values())


def _restore_take(db: Writing, key: str, answer: dict[str, Any]) -> None:
    """Write a take that the ledger has forgotten, as it was answered."""
    sql = "INSERT OR IGNORE INTO recipes (key, craft, engine, take, body) VALUES (?, ?, ?, ?, ?)"
    db.run(sql, *answer["recipe"], binascii.a2b_base64(answer["body"]))
    sql = "INSERT OR IGNORE INTO edges (key, input, slot, path, digest) VALUES (?, ?, ?, ?, ?)"
    db.many(sql, [(key, *edge) for edge in answer["edges"]])
    texts = [json.dumps(said, ensure_ascii=False) if said else "" for said in answer["texts"]]
    output = db.run(
        "INSERT INTO outputs (key, digest, revision, fingerprint, machine, seconds, cost, made, walk, warnings,"
        " remarks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(key, answer["digest"], *answer["maker"], *answer["made"], *texts),
    )
    db.run("INSERT INTO takes (key, output) VALUES (?, ?)", key, output)
