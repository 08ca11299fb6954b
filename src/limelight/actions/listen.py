"""Listen: a recogniser hears the takes of lines and writes down what they say, so that nobody has to hear them all.

It is asked for, and part of no make. What was heard is kept beside the take, by its bytes: a take is listened to once,
and `status`, the board and the page of takes tell of it from then on.
"""

from __future__ import annotations

import importlib.util
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.ended import Ended, ending, warned
from limelight.actions.finding import find_production
from limelight.actions.hearings import SPOKEN, Doubt, doubt, is_voice
from limelight.actions.opened import Opened, opened
from limelight.actions.prospect import Prospect, prospect
from limelight.actions.standing_in import fetching
from limelight.actions.versions import versions
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.graph import Node, SourceFile
from limelight.core.jobs import Executor
from limelight.core.registry import Registry
from limelight.core.report import Report
from limelight.core.takes import Candidate, takes
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.works.hearing import Hearing
from limelight.works.languages import serves
from limelight.works.naming import Slot, parse_slot


class NothingToHear(InputError):
    code = "nothing-to-hear"
    sentence = "{asked}: there is no voice in it. Name a line, a shot, a scene, or words that are said."


class NotSpoken(InputError):
    code = "not-spoken"
    sentence = "--language {language}: nothing is spoken in it yet. `limelight make --voices {language}` makes it."


class NoEar(InputError):
    code = "no-ear"
    sentence = 'Listening needs the library {library}, which is not installed. Type: pip install "limelight[listen]"'


LIBRARIES = {"whisper": "faster_whisper"}
"""What a built-in recogniser runs on, where that is an extra."""


@dataclass(frozen=True)
class ListenRequest:
    """`what` are lines, shots, scenes, times or words; without any, all lines. Named ones are heard in all takes."""

    what: tuple[str, ...] = ()
    folder: Path = Path(".")
    language: str = ""
    """Only what is spoken in it; without one, in every language that limelight.toml names."""


@dataclass(frozen=True)
class HeardTake:
    """One take that was listened to. `number` names it for `choose`; `fills` says that it is in the film as it is."""

    slot: str
    label: str
    number: int
    fills: bool
    hearing: Hearing
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Tally:
    """How well a language came out. `wrong` of `words` are lost or changed; `slips` is the recogniser's word error
    rate, of signs in Chinese and Japanese. The words of `unread` lines, heard in other letters, do not count.
    """

    language: str
    lines: int
    words: int
    wrong: int
    slips: float
    unread: int = 0


@dataclass(frozen=True)
class ListenResult(Ended):
    """`silent` are lines that have no voice yet: they cannot be heard."""

    heard: tuple[HeardTake, ...] = ()
    tallies: tuple[Tally, ...] = ()
    silent: tuple[str, ...] = ()


def listen(
    request: ListenRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
    registry: Registry | None = None,
) -> ListenResult:
    """Listen to takes. `stop` ends it within a second; what was heard is kept.

    Raises UnknownSlot, NothingToHear, NotSpoken, NoEar.
    """
    started = time.monotonic()
    known = registry or Registry.installed()
    _require_ear(known)
    with opened(find_production(request.folder)) as here:
        ahead = _asked(here, request)
        slots = _slots(ahead, request)
        there = [(slot, each) for slot in slots for each in _takes(here, ahead, slot, every=bool(request.what))]
        if request.language and not there:
            raise NotSpoken(language=request.language)
        report = _hear(here, there, executor, on_event, stop, known)
        heard = tuple(_heard(here, ahead, there, report))
        silent = tuple(slot for slot in slots if not any(slot == other for other, _ in there))
        result = ListenResult(heard, tuple(_tallies(heard)), silent)
        return replace(result, **ending(report, (*here.warnings, *warned(report)), time.monotonic() - started))


def _require_ear(registry: Registry) -> None:
    engine = registry.engine_for("recogniser")
    library = LIBRARIES.get(engine.name, "")
    if library and importlib.util.find_spec(library) is None:
        raise NoEar(library=library.replace("_", "-"))


def _asked(here: Opened, request: ListenRequest) -> Prospect:
    """The prospect of what is spoken; a language that limelight.toml does not name is looked at as well."""
    spoken = here.production.voices
    if request.language and not any(serves(request.language, each) or request.language == each for each in spoken):
        spoken = (request.language,)
    return prospect(here, versions(here.production, voices=spoken))


def _slots(ahead: Prospect, request: ListenRequest) -> list[str]:
    entries = ahead.found.table.entries
    voiced = [slot for slot, entry in entries.items() if is_voice(slot) and entry.node.craft in SPOKEN]
    if request.language:
        voiced = [
            slot for slot in voiced if serves(request.language, _language(slot)) or _language(slot) == request.language
        ]
    if not request.what:
        return voiced
    meant = {slot: None for query in request.what for slot in _meant(ahead, query)}
    return [slot for slot in voiced if slot in meant]


def _meant(ahead: Prospect, query: str) -> tuple[str, ...]:
    """The voices that a query means: of a shot those heard in it. Raises UnknownSlot, NothingToHear."""
    found = ahead.point(query)
    shots = {slot.rpartition("/")[0] for slot in found}
    lines = {spoken.line for each in ahead.standing() if each.shot in shots for spoken in each.spoken}
    every = ahead.found.table.entries
    voices = [slot for slot in every if is_voice(slot) and (slot in found or slot.rpartition("/")[0] in lines)]
    if not voices:
        raise NothingToHear(asked=query)
    return tuple(voices)


def _language(slot: str) -> str:
    asked = parse_slot(slot)
    return asked.language if asked else ""


def _takes(here: Opened, ahead: Prospect, slot: str, *, every: bool) -> list[Candidate]:
    """The takes to hear: that which fills the slot, or all that are there."""
    fills = ahead.found.outputs.get(slot)
    there = [each for each in takes(here.store, slot, here.choices) if each.there]
    last = {each.digest: each for each in there}
    return list(last.values()) if every else [each for each in last.values() if each.digest == fills]


def _hear(
    here: Opened,
    there: Sequence[tuple[str, Candidate]],
    executor: Executor | None,
    on_event: Listener | None,
    stop: threading.Event | None,
    registry: Registry,
) -> Report:
    nodes = [_node(slot, each) for slot, each in there]
    runs_here = executor or LocalExecutor()
    try:
        return walk(
            *(lambda read: nodes, here.store, runs_here),
            on_event=on_event,
            budget=here.production.budget,
            stop=stop,
            registry=registry,
            fetch=fetching(here.production, on_event, stop),
        )
    finally:
        if executor is None:
            runs_here.close()


def _node(slot: str, take: Candidate) -> Node:
    taken = SourceFile(f"take {take.number} of {slot}", take.digest)
    return Node(_heard_slot(slot, take), "hear_line", {"speech": taken}, label=f"take {take.number} of {slot}")


def _heard_slot(slot: str, take: Candidate) -> str:
    """Where what is heard in a take stands: named for its bytes, so that takes never change places in it."""
    asked = parse_slot(slot) or Slot(slot)
    which = take.digest.removeprefix("b3:")[:16]
    return str(replace(asked, role="heard", variant=".".join(part for part in (asked.variant, which) if part)))


def _heard(
    here: Opened, ahead: Prospect, there: Sequence[tuple[str, Candidate]], report: Report
) -> Iterator[HeardTake]:
    for slot, take in there:
        if made := report.outputs.get(_heard_slot(slot, take)):
            hearing = here.store.read(made, Hearing)
            label, fills = ahead.labels[slot], ahead.found.outputs.get(slot) == take.digest
            wrong = doubt(slot, label, hearing, own=bool(take.own)) if hearing.flaws else None
            yield HeardTake(slot, label, take.number, fills, hearing, wrong)


def _tallies(heard: Sequence[HeardTake]) -> Iterator[Tally]:
    """Of what is in the film."""
    filling = [each for each in heard if each.fills]
    for language in dict.fromkeys(each.hearing.language for each in filling):
        of_it = [each.hearing for each in filling if each.hearing.language == language]
        words, wrong = sum(each.words for each in of_it), sum(each.wrong for each in of_it)
        slips = sum(each.slips * each.words for each in of_it) / max(1, words)
        unread = sum(not each.words for each in of_it)
        yield Tally(language, len(of_it), words, wrong, round(slips, 3), unread)
