"""Decisions: which take of a slot a person chose, when, out of which, and why. They are inputs, not a cache.

They stand in the production's `choices.jsonl`, one JSON object a line, only ever added to, so that they can be read,
committed and merged like any other file of the user's. The last line about a slot holds. A decision pins the take's
digest and its recipe; it goes stale only when the recipe's own inputs change, never because there are more takes.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from limelight.core.crash import crash_point
from limelight.core.errors import ChoiceUnreadable, StoreBusy
from limelight.core.locks import Held, try_lock

SCHEMA = 1


@dataclass(frozen=True)
class Decision:
    """One choice. `digest` and `key` pin the take; `engine`, `take` and `vary` are how it is made again.

    `by` is who chose, `when` is UTC (ISO 8601), `out_of` the digests of the candidates there were. An empty `digest`
    takes an earlier choice back.
    """

    slot: str
    digest: str
    key: str = ""
    engine: str = ""
    take: int = 1
    vary: Mapping[str, object] = field(default_factory=dict[str, object])
    by: str = ""
    when: str = ""
    because: str = ""
    out_of: tuple[str, ...] = ()


def now() -> str:
    """This moment, UTC, as decisions write it."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class Choices:
    """The decisions of one production. `falls_back` gives the slots whose recipe a slot inherits, nearest first."""

    def __init__(
        self, decisions: Iterable[Decision] = (), falls_back: Callable[[str], Iterable[str]] | None = None
    ) -> None:
        self._by_slot: dict[str, Decision] = {decision.slot: decision for decision in decisions}
        self._falls_back = falls_back
        self.unreadable: tuple[ChoiceUnreadable, ...] = ()

    @classmethod
    def read(cls, file: Path, falls_back: Callable[[str], Iterable[str]] | None = None) -> Choices:
        """The choices in `file`; none when it is missing.

        A line that a crash or a merge has torn is left out, and told in `unreadable`: all others hold.
        """
        decisions, torn = _read(file)
        choices = cls(decisions, falls_back)
        choices.unreadable = torn
        return choices

    def __len__(self) -> int:
        return sum(1 for decision in self._by_slot.values() if decision.digest)

    def of(self, slot: str) -> Decision | None:
        """The decision that holds for exactly this slot."""
        decision = self._by_slot.get(slot)
        return decision if decision and decision.digest else None

    def recipe_for(self, slot: str) -> Decision | None:
        """The decision whose recipe the slot follows: its own, else that of the nearest slot it falls back to."""
        if not self._by_slot:
            return None
        own = self.of(slot)
        if own or not self._falls_back:
            return own
        return next((found for other in self._falls_back(slot) if (found := self.of(other))), None)

    def all(self) -> list[Decision]:
        return [decision for decision in self._by_slot.values() if decision.digest]


def append(file: Path, decision: Decision, patience: float = 10.0) -> None:
    """Add one choice to `file`, durably and whole; a torn last line is closed off first.

    Several processes may add at once. Raises StoreBusy when another one holds the file longer than `patience` seconds.
    """
    line = json.dumps(_to_json(decision), ensure_ascii=False, separators=(", ", ": ")) + "\n"
    held = _hold(file, patience)
    try:
        with file.open("a+b") as writing:
            crash_point(f"choice before it is written {decision.slot}")
            os.write(writing.fileno(), (_closing(writing) + line).encode("utf-8"))
            crash_point(f"choice written {decision.slot}")
            os.fsync(writing.fileno())
    finally:
        held.release()
        with contextlib.suppress(OSError):
            held.path.unlink()


def _hold(file: Path, patience: float) -> Held:
    """The lock beside the file; one whose file was taken away meanwhile does not count."""
    until = time.monotonic() + patience
    lock = file.with_name(f".{file.name}.lock")
    while time.monotonic() < until:
        held = try_lock(lock)
        if held and held.still_there():
            return held
        if held:
            held.release()
        time.sleep(0.02)
    raise StoreBusy(folder=str(file), by="somebody else is writing a choice")


def _closing(file: IO[bytes]) -> str:
    """The newline that a torn last line lacks."""
    end = file.seek(0, os.SEEK_END)
    if end == 0:
        return ""
    file.seek(end - 1)
    return "" if file.read(1) == b"\n" else "\n"


def _said(error: Exception) -> str:
    """What is wrong with a line, in words: what it lacks, or that it was cut off."""
    if isinstance(error, KeyError):
        return f'it has no "{error.args[0]}"'
    return "it is not whole JSON" if isinstance(error, json.JSONDecodeError) else str(error)


def _read(file: Path) -> tuple[list[Decision], tuple[ChoiceUnreadable, ...]]:
    if not file.exists():
        return [], ()
    decisions: list[Decision] = []
    torn: list[ChoiceUnreadable] = []
    for number, line in enumerate(file.read_bytes().split(b"\n"), 1):
        if line.strip():
            try:
                decisions.append(_from_json(json.loads(line.decode("utf-8"))))
            except (ValueError, TypeError, KeyError) as error:
                torn.append(ChoiceUnreadable(file=file.name, line=number, why=_said(error)))
    return decisions, tuple(torn)


def _to_json(decision: Decision) -> dict[str, Any]:
    said = {name: value for name, value in vars(decision).items() if value or name in ("slot", "digest", "take")}
    return {"schema": SCHEMA, **said, "vary": dict(decision.vary), "out_of": list(decision.out_of)}


def _from_json(said: dict[str, Any]) -> Decision:
    said = dict(said)
    schema = said.pop("schema")
    if schema != SCHEMA:
        raise ValueError(f"schema {schema!r}, and this limelight knows {SCHEMA}")
    kinds = {"slot": str, "digest": str, "take": int, "vary": dict, "out_of": list}
    for name, kind in kinds.items():
        if name in said and type(said[name]) is not kind:
            raise TypeError(f"{name} is {said[name]!r}, which is not {kind.__name__}")
    said["out_of"] = tuple(said.get("out_of", ()))
    return Decision(**said)
