"""Clearing a film: everything in it that is somebody's is looked up, judged, and either cleared or blocked.

Walks the film's descent, not the folder: what is in the film counts, and all of it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import PurePosixPath

from limelight.core.registry import Registry
from limelight.sign.authorship.authors import Authors, authors
from limelight.sign.clearance import parts
from limelight.sign.clearance.builtin import Known, Unknown, built_in, engines
from limelight.sign.clearance.consents import consented
from limelight.sign.clearance.outcomes import Blocked, Cleared, Outcome, Part, Use
from limelight.sign.clearance.records import against, credits, dues
from limelight.sign.descent import Descent
from limelight.works.licences import OWN
from limelight.works.production import SCRIPT, Production
from limelight.works.rights import Record

_NOBODY_IN_IT = ("drawn", "generated")
"""How a file was made where it shows or records no real person, unless somebody says so."""
_OF_NOBODY = ("score", "sfx")
"""Roles of files in which people are heard only where somebody says so."""


def clear(
    descent: Descent,
    production: Production,
    market: str,
    when: date | datetime,
    *,
    channel: str = "",
    languages: tuple[str, ...] = (),
    captions: tuple[str, ...] = (),
    registry: Registry | None = None,
) -> tuple[Outcome, ...]:
    """What is cleared in the film and what is blocked, in that market on that day, a person's own files first.

    `languages` are those that are spoken in it, `captions` those that are read. A moment counts as the day that it is
    on this machine, as papers are signed by the calendar on the wall.
    """
    day = when.astimezone().date() if isinstance(when, datetime) else when
    use = Use(market, day, channel, languages, commercial=not production.rights.non_commercial)
    files = parts.files(descent, production)
    people = parts.people(files, descent, production, engines(descent))
    whose = authors(production, descent.decisions)
    return (
        *(outcome for file in files for outcome in _file(file, use, production)),
        *(outcome for person in people for outcome in consented(person, use, production)),
        *(outcome for character in parts.cast(production) for outcome in _character(character, use, production, whose)),
        *(
            outcome
            for text in parts.words(production, (*languages, *captions))
            for outcome in _words(text, use, production, whose)
        ),
        *(
            outcome
            for each in built_in(descent, production.rights, registry or Registry.installed())
            for outcome in _came_along(each, use, production)
        ),
    )


def blocked(outcomes: Iterable[Outcome]) -> tuple[Blocked, ...]:
    """What stands in the way."""
    return tuple(each for each in outcomes if isinstance(each, Blocked))


def cleared(outcomes: Iterable[Outcome]) -> tuple[Cleared, ...]:
    """What may be shown."""
    return tuple(each for each in outcomes if isinstance(each, Cleared))


def _file(part: Part, use: Use, production: Production) -> Iterator[Outcome]:
    record = parts.record_of(part.name, production)
    if record is None:
        why = f"Nobody said whose {part.name} is, and by what right it is in the film."
        yield Blocked(
            part, why, "Write its record into rights.toml; `limelight rights` gives the very lines.", lacks="record"
        )
        return
    yield from _judged(part, record, use, production)
    if record.people is None and _may_show_somebody(part, record):
        verb = "heard" if part.what == (parts.VOICE,) else "seen"
        why = f"Nobody said who is {verb} in {part.name}."
        way_out = 'Name them in its record: people = ["…"], or people = [] where no real person can be made out.'
        yield Blocked(part, why, way_out, record.where, "people", record)


def _may_show_somebody(part: Part, record: Record) -> bool:
    path = PurePosixPath(part.name)
    drawing = path.suffix.lower() in (".svg", ".ora")
    role = path.stem.partition("@")[0].partition("+")[0].partition("~")[0]
    return record.how not in _NOBODY_IN_IT and not drawing and role not in _OF_NOBODY


def _character(part: Part, use: Use, production: Production, whose: Authors) -> Iterator[Outcome]:
    said = production.rights.characters.get(part.where[0])
    if said and said.record:
        yield from _judged(part, said.record, use, production)
    else:
        yield Cleared(part, _theirs(whose, production), note="Invented in the screenplay.")


def _words(part: Part, use: Use, production: Production, whose: Authors) -> Iterator[Outcome]:
    if record := production.rights.of_file(part.name):
        yield from _judged(part, record, use, production)
    else:
        after = whose.based_on if part.name == SCRIPT else ""
        yield Cleared(
            part, _theirs(whose, production), note=f"It is made after another work: {after}." if after else ""
        )


def _theirs(whose: Authors, production: Production) -> Record:
    """The record of what was written for the film itself."""
    return Record(production.release.owner or " and ".join(whose.names) or "who wrote this production", OWN)


def _came_along(each: Known | Unknown, use: Use, production: Production) -> Iterator[Outcome]:
    if isinstance(each, Unknown):
        why = f"Nothing is known of whose {each.part.name} is, which made something of this film."
        way_out = "Write a [[tool]] into rights.toml: whose it is, and what its terms let you do with what it makes."
        yield Blocked(each.part, why, way_out, lacks="tool")
    elif each.outputs:
        yield Cleared(each.part, each.record, (each.record.credit,) if each.record.credit else (), note=each.outputs)
    else:
        yield from _judged(each.part, each.record, use, production)


def _judged(part: Part, record: Record, use: Use, production: Production) -> Iterator[Outcome]:
    wrong = list(against(record, part, use, production))
    named, owed = credits(record, part), dues(record.pays, part.name, record.where)
    yield from (Blocked(part, why, way_out, record.where, "", record, named, owed) for why, way_out in wrong)
    if not wrong:
        yield Cleared(part, record, named, owed, record.scope.ends)
