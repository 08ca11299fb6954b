"""Rights: what of the films that were made may be shown where, what is missing for that, who is named, who is paid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from limelight.actions.finding import NothingMade, find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.versions import Version, versions
from limelight.core.errors import InputError
from limelight.kinds import film
from limelight.sign.channels import channel
from limelight.sign.clearance import Blocked, Cleared, Due, Outcome, Part, Use, clear, credits, payments
from limelight.sign.clearance.asking import asked
from limelight.sign.descent import descent
from limelight.sign.markets import market
from limelight.works.rights import Record
from limelight.works.shelves import RIGHTS
from limelight.works.vocabulary import MARKETS


class NotADay(InputError):
    code = "not-a-day"
    sentence = '--on: "{value}" is no day. Write it as 2027-01-31.'


@dataclass(frozen=True)
class RightsRequest:
    """`markets` stand in for limelight.toml's where given; without either every market is asked about. `channel` is
    where it is put, "" for anywhere online; `on` the day, "" for today."""

    folder: Path = Path(".")
    markets: tuple[str, ...] = ()
    channel: str = ""
    on: str = ""


@dataclass(frozen=True)
class Standing:
    """Something that is somebody's, and how it stands: `blocked` holds the markets where it may not be shown."""

    kind: str
    name: str
    owner: str
    licence: str
    note: str
    where: tuple[str, ...]
    what: tuple[str, ...]
    blocked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Obstacle:
    """Why something may not be shown, the way out, and in which markets."""

    name: str
    why: str
    way_out: str
    where: str
    markets: tuple[str, ...]


@dataclass(frozen=True)
class RightsResult:
    """`write` is what a person has to answer, as the TOML to put into `file`; "" where nothing is asked."""

    title: str
    day: date
    channel: str
    markets: tuple[str, ...]
    films: tuple[str, ...]
    standings: tuple[Standing, ...]
    obstacles: tuple[Obstacle, ...]
    credits: tuple[str, ...]
    payments: tuple[Due, ...]
    write: str
    file: str = RIGHTS

    @property
    def exit(self) -> int:
        return 1 if self.obstacles else 0


@dataclass(frozen=True)
class _Asked:
    """One film in one market, and what came of asking."""

    market: str
    outcomes: tuple[Outcome, ...]


def rights(request: RightsRequest) -> RightsResult:
    """How everything in the films stands that were made last. Raises NothingMade, NotADay, UnknownMarket."""
    day, where = _day(request.on), channel(request.channel).id if request.channel else ""
    with opened(find_production(request.folder)) as here:
        names = request.markets or here.production.markets or tuple(MARKETS)
        markets = tuple(market(name.strip().lower()).id for name in names)
        made = tuple(_made(here))
        if not made:
            raise NothingMade(folder=str(request.folder), make=str(request.folder))
        found = [each for version, digests in made for each in _ask(here, version, digests, markets, day, where)]
        title, slug = here.production.title, here.production.slug
    outcomes = [outcome for each in found for outcome in each.outcomes]
    return RightsResult(
        title,
        day,
        where,
        markets,
        tuple(version.film_name(slug) for version, _ in made),
        tuple(_standings(found)),
        tuple(_obstacles(found)),
        credits(outcomes),
        payments(outcomes),
        asked(dict.fromkeys(outcomes), Use(markets[0], day, where), title),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if text else datetime.now().astimezone().date()
    except ValueError as error:
        raise NotADay(value=text) from error


def _made(here: Opened) -> Iterator[tuple[Version, tuple[str, ...]]]:
    """Every film that was made, with the digests of what goes out with it."""
    for version in versions(here.production):
        slots = film.master_slot(version), film.poster_slot(version.frame, version.variant)
        whole, *others = map(here.store.digest, slots)
        if whole:
            yield version, (whole, *(digest for digest in others if digest))


def _ask(
    here: Opened, version: Version, digests: Iterable[str], markets: Iterable[str], day: date, where: str
) -> Iterator[_Asked]:
    behind = descent(here.store, here.choices, digests)
    for each in markets:
        heard, read = (version.voices,), version.captions
        outcomes = clear(behind, here.production, each, day, channel=where, languages=heard, captions=read)
        yield _Asked(each, outcomes)


def _standings(found: Iterable[_Asked]) -> Iterator[Standing]:
    standings: dict[Part, Standing] = {}
    for each in found:
        for outcome in each.outcomes:
            before = standings.get(outcome.part) or _standing(outcome)
            standings[outcome.part] = _with(before, each.market) if isinstance(outcome, Blocked) else before
    yield from standings.values()


def _standing(outcome: Outcome) -> Standing:
    part, record = outcome.part, outcome.record or Record("", "")
    note = outcome.note if isinstance(outcome, Cleared) else ""
    return Standing(part.kind, part.name, record.owner, record.licence, note, part.where, part.what)


def _with(standing: Standing, market: str) -> Standing:
    return replace(standing, blocked=tuple(dict.fromkeys((*standing.blocked, market))))


def _obstacles(found: Iterable[_Asked]) -> Iterator[Obstacle]:
    """Each once, with the markets in which it stands; one that is the same everywhere is told once."""
    where: dict[tuple[str, str, str, str], dict[str, None]] = {}
    for each in found:
        for one in (outcome for outcome in each.outcomes if isinstance(outcome, Blocked)):
            where.setdefault((one.part.name, one.why, one.way_out, one.where), {})[each.market] = None
    yield from (Obstacle(*told, tuple(markets)) for told, markets in where.items())
