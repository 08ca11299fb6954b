"""What is asked for: which versions go to which markets on which channels, and which rules are waived by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from limelight.actions.choosing import who
from limelight.actions.versions import NONE, Version, versions
from limelight.core.errors import InputError
from limelight.sign.channels import Channel, channel
from limelight.sign.gates import gates
from limelight.sign.markets import Market, market
from limelight.sign.package.waivers import Waiver
from limelight.works.problems import suggestion
from limelight.works.production import Production
from limelight.works.vocabulary import CHANNELS, MARKETS


class NoMarket(InputError):
    code = "no-market"
    sentence = 'Say where it is shown: --market {first}, or markets = ["{first}"] in limelight.toml. Markets: {known}.'


class NoChannel(InputError):
    code = "no-channel"
    sentence = (
        "Say where it is put: --channel {first}, or channels under [release] in limelight.toml. Channels: {known}."
    )


class NotAGate(InputError):
    code = "not-a-gate"
    sentence = "--waive {value}: there is no such rule. {hint}"


class NotWaivable(InputError):
    code = "not-waivable"
    sentence = "--waive {value}: nobody may waive this rule. It asks: {about}"


class NoReason(InputError):
    code = "no-reason"
    sentence = '--waive {value}: say why, with --because "...". The reason becomes part of the proof.'


@dataclass(frozen=True)
class ReleaseRequest:
    """`markets` and `channels` stand in for limelight.toml's where given; the version is chosen as for a make.

    `waive` are names of gates, waived by `by` because of `because`. With `check_only` everything is asked that can be
    asked before a release is put together, and nothing is put together.
    """

    folder: Path = Path(".")
    markets: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    voices: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    aspect: str = ""
    variant: str = ""
    identity: str = ""
    waive: tuple[str, ...] = ()
    because: str = ""
    by: str = ""
    check_only: bool = False
    out: Path | None = None
    """Where the folders of releases go; None is `out/releases` in the production's folder."""
    passphrase: str | None = field(default=None, repr=False)
    """What opens the identity, where a person was asked for it."""


@dataclass(frozen=True)
class Wanted:
    """One release: a version, for one market, on one channel."""

    version: Version
    market: Market
    channel: Channel

    def name(self, slug: str) -> str:
        """What its folder is called."""
        return f"{self.film_name(slug).removesuffix('.mp4')}.{self.market.id}-{self.channel.id}"

    def film_name(self, slug: str) -> str:
        return self.version.film_name(slug)


def wanted(production: Production, request: ReleaseRequest) -> tuple[Wanted, ...]:
    """Every release that is asked for. Raises NoMarket, NoChannel, and for one that is not known."""
    variant = request.variant or NONE
    films = versions(production, request.voices, request.captions, request.aspect, variant)
    markets, channels = _markets(production, request.markets), _channels(production, request.channels)
    return tuple(Wanted(film, place, way) for film in films for place in markets for way in channels)


def _markets(production: Production, asked: tuple[str, ...]) -> tuple[Market, ...]:
    names = asked or production.markets
    if not names:
        raise NoMarket(first=MARKETS[0], known=", ".join(MARKETS))
    return tuple(market(name) for name in _each(names))


def _channels(production: Production, asked: tuple[str, ...]) -> tuple[Channel, ...]:
    names = asked or production.release.channels
    if not names:
        raise NoChannel(first=CHANNELS[0], known=", ".join(CHANNELS))
    return tuple(channel(name) for name in _each(names))


def _each(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(name.strip().lower() for name in names)


def waivers(request: ReleaseRequest, now: datetime) -> dict[str, Waiver]:
    """What is waived, by gate. Raises NotAGate, NotWaivable, NoReason."""
    if not request.waive:
        return {}
    by = request.by.strip() or who(request.folder)
    return {gate: Waiver(gate, request.because.strip(), by, now.isoformat()) for gate in _waived(request)}


def _waived(request: ReleaseRequest) -> Iterator[str]:
    known = {gate.name: gate for gate in gates()}
    for name in request.waive:
        if name not in known:
            waivable = [each.name for each in known.values() if each.waivable]
            raise NotAGate(value=name, hint=suggestion(name, waivable, what="Rules that may be waived"))
        if not known[name].waivable:
            raise NotWaivable(value=name, about=known[name].about)
        if not request.because.strip():
            raise NoReason(value=name)
        yield name
