"""The ledger's rows about makings: which take a recipe has, what stands in which slot, and what each attempt took.

The first committed output of a recipe is that take: whoever comes second, with other bytes even, gets the first one. A
take is replaced only when its blob is gone, or when an upgrade is to be followed. What a person has made anew stands
beside it: it fills the slots that the person said, and no other slot of the same recipe.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from limelight.core.errors import Fault
from limelight.core.jobs import Outcome
from limelight.core.ledger.database import Ledger, Writing
from limelight.core.recipes import Edge, Recipe

A_DAY = 86_400.0


@dataclass(frozen=True)
class Take:
    """A committed output of a recipe, and who made it."""

    key: str
    digest: str
    revision: int
    fingerprint: str
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standing:
    """What fills a slot by the last walk, who chose it ("machine" when nobody did), and when it was last planned.

    `seen` is what the clock said then; 0 where that walk is not known any more.
    """

    take: Take
    digest: str
    chosen_by: str
    seen: float


_TAKE = "o.key, o.digest, o.revision, o.fingerprint, o.warnings, o.remarks"


def _take(row: tuple[Any, ...]) -> Take:
    key, digest, revision, fingerprint, warnings, remarks = row
    return Take(key, digest, revision, fingerprint, texts(warnings), texts(remarks))


def texts(stored: str) -> tuple[str, ...]:
    """What a craft said of a take, as the ledger keeps it."""
    return tuple(json.loads(stored)) if stored else ()


def _stored(said: tuple[str, ...]) -> str:
    return json.dumps(said, ensure_ascii=False) if said else ""


def standing(ledger: Ledger, scope: str) -> dict[str, Standing]:
    """What fills every slot of a production, in one query."""
    rows = ledger.rows(
        f"SELECT s.slot, s.digest, s.chosen_by, COALESCE(w.started, 0), {_TAKE} FROM slots s"
        " JOIN takes t ON t.key = s.key JOIN outputs o ON o.id = t.output LEFT JOIN walks w ON w.id = s.walk"
        " WHERE s.scope = ?",
        scope,
    )
    return {row[0]: Standing(_take(row[4:]), *row[1:4]) for row in rows}


def takes_of(ledger: Ledger, keys: Iterable[str]) -> dict[str, Take]:
    """The takes of those recipes that have one, in one query."""
    rows = ledger.rows(
        f"SELECT {_TAKE} FROM takes t JOIN outputs o ON o.id = t.output"
        " WHERE t.key IN (SELECT value FROM json_each(?))",
        json.dumps(list(keys)),
    )
    return {row[0]: _take(row) for row in rows}


def outputs_of(ledger: Ledger, digests: Iterable[str]) -> dict[tuple[str, str], Take]:
    """Every output with one of these digests, by key and digest, as it was made last; in one query."""
    rows = ledger.rows(
        f"SELECT {_TAKE} FROM outputs o WHERE o.digest IN (SELECT value FROM json_each(?)) ORDER BY o.id",
        json.dumps(list(digests)),
    )
    return {(row[0], row[1]): _take(row) for row in rows}


def take_of(ledger: Ledger | Writing, key: str) -> Take | None:
    """The recipe's own take: what it gave first."""
    row = ledger.one(f"SELECT {_TAKE} FROM takes t JOIN outputs o ON o.id = t.output WHERE t.key = ?", key)
    return _take(row) if row else None


def made_by(ledger: Ledger | Writing, recipe: Recipe) -> Take | None:
    """The last output of the recipe by who would make it now, whether any slot takes it or not."""
    row = ledger.one(
        f"SELECT {_TAKE} FROM outputs o WHERE o.key = ? AND o.revision = ? AND o.fingerprint = ? ORDER BY o.id DESC",
        *(recipe.key, recipe.craft.revision, recipe.fingerprint),
    )
    return _take(row) if row else None


def begin_walk(ledger: Ledger, scope: str, session: str, also: Callable[[Writing, int], None]) -> int:
    """A new walk's number; `also` records more about it in the same transaction."""
    with ledger.writing("walk begins") as db:
        sql = "INSERT INTO walks (scope, session, started) VALUES (?, ?, ?)"
        number = db.run(sql, scope, session, time.time())
        also(db, number)
    return number


Renewal = Literal["", "follow", "refresh"]
"""Why a take that is there is made anew: its craft follows upgrades by itself, or a person asks for it."""

Place = Literal["stays", "replaced", "joined"]
"""What becomes of a recipe's take when another output of the recipe comes: joined, both are there to be chosen."""


@dataclass(frozen=True)
class Making:
    """What the walk knows about a making besides its outcome."""

    scope: str
    walk: int
    recipe: Recipe
    edges: list[Edge]


def commit_take(db: Writing, made: Making, outcome: Outcome, place: Callable[[Take], Place]) -> Take:
    """Record an output, and give the take that it was made for: this one, or the one that came first.

    `place` says of the take there is what becomes of it.
    """
    recipe = made.recipe
    first = take_of(db, recipe.key)
    becomes = place(first) if first else "replaced"
    if first and becomes == "stays":
        return first
    if not first:
        _write_recipe(db, made)
    output = db.run(
        "INSERT INTO outputs (key, digest, revision, fingerprint, machine, seconds, cost, warnings, remarks, made,"
        " walk) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(recipe.key, outcome.digest, recipe.craft.revision, recipe.fingerprint, outcome.machine),
        *(outcome.seconds, outcome.spent or 0.0, _stored(outcome.warnings), _stored(outcome.remarks)),
        *(time.time(), made.walk),
    )
    if becomes == "replaced":
        db.run("INSERT OR REPLACE INTO takes (key, output) VALUES (?, ?)", recipe.key, output)
    maker = (recipe.craft.revision, recipe.fingerprint)
    return Take(recipe.key, outcome.digest, *maker, outcome.warnings, outcome.remarks)


def _write_recipe(db: Writing, made: Making) -> None:
    recipe = made.recipe
    sql = "INSERT OR IGNORE INTO recipes (key, craft, engine, take, body) VALUES (?, ?, ?, ?, ?)"
    db.run(sql, recipe.key, recipe.craft.name, recipe.engine_name, recipe.node.take, recipe.body)
    rows = [(recipe.key, edge.input, edge.slot, edge.path, edge.digest) for edge in made.edges]
    db.many("INSERT OR IGNORE INTO edges (key, input, slot, path, digest) VALUES (?, ?, ?, ?, ?)", rows)


def commit_attempt(db: Writing, made: Making, outcome: Outcome) -> None:
    """Record what an attempt took and how it ended. A failure is remembered, and never reused."""
    recipe = made.recipe
    fault = json.dumps(fault_json(outcome.fault), ensure_ascii=False) if outcome.fault else ""
    db.run(
        "INSERT INTO attempts (scope, slot, key, craft, engine, revision, machine, started, seconds, cost, state,"
        " fault, walk) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(made.scope, recipe.node.slot, recipe.key, recipe.craft.name, recipe.engine_name),
        *(recipe.craft.revision, outcome.machine, outcome.started, outcome.seconds, outcome.spent or 0.0),
        *("failed" if outcome.fault else "made", fault, made.walk),
    )


def fault_json(fault: Fault) -> dict[str, Any]:
    """A fault as JSON; fields that JSON has no form for become text."""
    return json.loads(json.dumps(asdict(fault), default=str))


@dataclass(frozen=True)
class Filled:
    """A slot and what fills it from now on."""

    slot: str
    take: Take
    chosen_by: str
    place: str
    label: str


def commit_slots(db: Writing, scope: str, walk: int, filled: Iterable[Filled]) -> None:
    """Record what fills slots; a slot named SLOT#2 is a candidate for SLOT, and fills nothing.

    Which walk it was is what counts later: numbers rise whatever the clock does.
    """
    filled, at = list(filled), time.time()
    until = "UPDATE candidates SET until = ? WHERE (scope, slot, key, digest) IN"
    standing = "(SELECT scope, slot, key, digest FROM slots WHERE scope = ? AND slot = ?)"
    db.many(f"{until} {standing}", [(walk, scope, f.slot) for f in filled])
    rows = [(scope, f.slot, f.take.key, f.take.digest, f.chosen_by, f.place, f.label, at, walk) for f in filled]
    sql = "INSERT OR REPLACE INTO slots (scope, slot, key, digest, chosen_by, place, label, seen, walk) VALUES "
    db.many(sql + "(?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    found = [(scope, f.slot.partition("#")[0], f.take.key, f.take.digest, at, walk) for f in filled]
    sql = "INSERT OR IGNORE INTO candidates (scope, slot, key, digest, found, walk) VALUES (?, ?, ?, ?, ?, ?)"
    db.many(sql, found)


def touch_slots(db: Writing, scope: str, walk: int, slots: Iterable[str]) -> None:
    """Record that these slots are still planned."""
    sql = "UPDATE slots SET seen = ?, walk = ? WHERE scope = ? AND slot = ?"
    db.many(sql, [(time.time(), walk, scope, slot) for slot in slots])


def usual_seconds(ledger: Ledger, craft: str) -> float | None:
    """How long a craft took, on average over its last twenty makings; None when it was never seen."""
    rows = ledger.rows(
        "SELECT seconds FROM attempts WHERE craft = ? AND state = 'made' ORDER BY id DESC LIMIT 20",
        craft,
    )
    return sum(row[0] for row in rows) / len(rows) if rows else None


def longest_seconds(ledger: Ledger, craft: str) -> float:
    """How long a craft took at most, over its last hundred makings; 0 when it was never seen."""
    rows = ledger.rows(
        "SELECT seconds FROM attempts WHERE craft = ? AND state = 'made' ORDER BY id DESC LIMIT 100",
        craft,
    )
    return max((row[0] for row in rows), default=0.0)


def identical_take(ledger: Ledger, scope: str, slot: str, take: Take) -> int | None:
    """The number of another take of that slot which came out the same, None when there is none."""
    row = ledger.one(
        "SELECT r.take FROM candidates c JOIN recipes r ON r.key = c.key"
        " WHERE c.scope = ? AND c.slot = ? AND c.digest = ? AND c.key != ?",
        *(scope, slot, take.digest, take.key),
    )
    return row[0] if row else None


def end_walk(ledger: Ledger, scope: str, walk: int, seconds: float, states: str, still_planned: Iterable[str]) -> None:
    """Record how a walk ended, and that these slots are still planned."""
    with ledger.writing("walk ends") as db:
        db.run("UPDATE walks SET seconds = ?, states = ? WHERE id = ?", seconds, states, walk)
        touch_slots(db, scope, walk, still_planned)
