"""Making lost takes again, each from the recipe that the ledger keeps of it, whether any film asks for it now or not.

Equal recipes give equal bytes for as long as who makes them is the same; so a take comes back as it was, also one that
a person chose months ago out of four. What comes out differently is no replacement: that is said, and left to a make.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from limelight.core.errors import GraphError, LimelightError, words
from limelight.core.jobs import Executor, Job, Outcome
from limelight.core.recipes import read_recipe
from limelight.core.registry import Registry
from limelight.core.store import Store

TICK = 0.2
OTHERWISE = "it came out differently: something on this machine has changed since"


@dataclass(frozen=True)
class _Way:
    """How one lost content was made: the job, and what else that needs of the store."""

    digest: str
    job: Job
    inputs: frozenset[str]


class _NotAgain(Exception):
    """Why a take cannot be made again as it was."""


def remake(
    store: Store, wanted: Collection[str], registry: Registry, executor: Executor, tell: Callable[[str], None]
) -> dict[str, str]:
    """Make all `wanted` contents again; for those that did not come back, why. `tell` hears each slot that is begun."""
    why: dict[str, str] = {}
    ways = _ways(store, wanted, registry, why)
    executor.open(str(store.folder), str(store.session.folder))
    waiting, running = dict(ways), dict[str, _Way]()
    while waiting or running:
        for way in [way for way in waiting.values() if all(map(store.blobs.has, way.inputs))]:
            if executor.room(way.job):
                running[way.job.key] = waiting.pop(way.digest)
                tell(way.job.slot)
                executor.submit(way.job)
        if not running:
            break
        for outcome in executor.wait(TICK):
            if way := running.pop(outcome.key, None):
                why.update(_ended(way, outcome))
    return why | {digest: "what it was made from is lost, too" for digest in waiting if digest not in why}


def _ended(way: _Way, outcome: Outcome) -> dict[str, str]:
    if outcome.fault:
        return {way.digest: words(outcome.fault)}
    return {} if outcome.digest == way.digest else {way.digest: OTHERWISE}


def _ways(store: Store, wanted: Collection[str], registry: Registry, why: dict[str, str]) -> dict[str, _Way]:
    """How to make each, and whatever they were made from that was collected since."""
    ways: dict[str, _Way] = {}
    ahead = list(wanted)
    while ahead:
        digest = ahead.pop()
        if digest in ways or digest in why:
            continue
        try:
            ways[digest] = _way(store, digest, registry)
        except _NotAgain as reason:
            why[digest] = str(reason)
        else:
            ahead += [one for one in ways[digest].inputs if not store.blobs.has(one)]
    return ways


def _way(store: Store, digest: str, registry: Registry) -> _Way:
    """The recipe that gave this content, where who made it is still the same. Raises _NotAgain."""
    row = store.ledger.one(
        "SELECT o.key, o.revision, o.fingerprint, r.craft, r.engine, r.body FROM outputs o"
        " JOIN recipes r ON r.key = o.key WHERE o.digest = ? ORDER BY o.id DESC",
        digest,
    )
    if row is None:
        raise _NotAgain("nothing says how it was made")
    key, revision, fingerprint, craft, engine, body = row
    slot = store.ledger.one("SELECT slot FROM candidates WHERE key = ?", key)
    inputs = {each for (each,) in store.ledger.rows("SELECT digest FROM edges WHERE key = ?", key)}
    try:
        job, now = _job(slot[0] if slot else craft, key, body, registry)
    except (LimelightError, KeyError) as error:
        raise _NotAgain(f"{craft} and {engine or 'its engine'} are not here: {error}") from error
    if now != (revision, fingerprint):
        raise _NotAgain("limelight has learnt to make it differently since")
    return _Way(digest, job, frozenset(inputs))


def _job(slot: str, key: str, body: bytes, registry: Registry) -> tuple[Job, tuple[int, str]]:
    """The job, and who would do it now: the craft's revision, the engine's fingerprint. Raises GraphError, KeyError."""
    asked = read_recipe(body)
    craft = registry.craft(asked.craft)
    job = (slot, key, body, craft.name, registry.target(craft.name), craft.needs)
    if not asked.engine:
        return Job(*job), (craft.revision, "")
    engine = registry.engine(asked.engine)
    if engine.paid or craft.needs.paid:
        raise GraphError(message="it costs money")
    who = Job(*job, engine=engine.name, engine_target=engine.target, per_minute=engine.per_minute)
    return who, (craft.revision, engine.fingerprint)
