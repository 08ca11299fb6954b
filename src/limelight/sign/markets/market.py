"""A market: where a release is shown, and what must be seen, heard and written there because of how it was made.

A market is data: one TOML file, each rule in it with its clause, its source and its date, so that a person can look up
what they are asked for. What is our own choice in it, where the rule leaves one, is said as that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from limelight.works.labels import Corner

Bound = Literal["provider", "deployer", "platform", "advertiser"]
Occasion = Literal["", "advert", "likeness"]
Moment = Literal["start", "end"]
Known = Literal["from the text", "second hand"]

BOUND: Mapping[str, str] = {
    "provider": "who offers what made it",
    "deployer": "who makes and shows it",
    "platform": "the platform that carries it",
    "advertiser": "who advertises with it",
}
"""Whom a rule binds, in a person's words."""
OCCASIONS: Mapping[str, str] = {
    "": "always",
    "advert": "where the film advertises something",
    "likeness": "where a real person is seen or heard in it",
}
"""When a rule counts, in a person's words."""
WRITTEN: Mapping[str, str] = {
    "source-type": "the IPTC digital source type",
    "aigc": "the AIGC field",
    "credential": "a signed content credential",
    "provider": "who made it",
    "system": "the program and its version",
    "date": "the date",
    "identifier": "an identifier of its own",
}
"""What a rule can want to be written into a file, in a person's words."""


@dataclass(frozen=True)
class Shown:
    """Words in the picture. `texts` are by language; the first is for every language that has none of its own.

    Letters stand `least_height` of the shorter side at least, for `least_seconds` at least; `seconds` is how long ours
    stand each time. They come at the moments of `at`, again every `every` seconds (0: not again), or the `whole` film
    long. `corners` are told in the order in which they are tried.
    """

    texts: Mapping[str, str]
    least_height: float
    least_seconds: float
    seconds: float
    at: tuple[Moment, ...] = ()
    every: float = 0.0
    whole: bool = False
    corners: tuple[Corner, ...] = ("top-right", "top-left")
    artistic: Shown | None = None
    """What is enough for a work that is evidently artistic; None where a market knows no such leniency."""


@dataclass(frozen=True)
class Sounded:
    """Words or a sign that are heard where there is no picture.

    `words` are by language, the first for every language that has none of its own. `rhythm` is a sign that may stand
    for them ("short-long short-short"), "" where only words do. They come at the moments of `at`, and again every
    `every` seconds (0: not again).
    """

    words: Mapping[str, str]
    rhythm: str = ""
    at: tuple[Moment, ...] = ("start",)
    every: float = 0.0


@dataclass(frozen=True)
class Rule:
    """One thing that a market asks for: `clause` and `source` say where that stands, `since` from when (ISO date).

    `bound` is who must keep it: "provider", "deployer", "platform", "advertiser". `waivable` rules may be passed by
    name and reason.
    """

    id: str
    about: str
    clause: str
    source: str
    since: str
    bound: Bound
    waivable: bool = False
    when: Occasion = ""
    known: Known = "second hand"
    """Whether what stands here was read in the rule's own text, or in what others write of it."""
    chosen: str = ""
    """What in it is our choice, because the rule gives no figure or we have not seen it."""
    worth_knowing: str = ""
    """What a person should know of it that no program can do for them."""
    shown: Shown | None = None
    sounded: Sounded | None = None
    written: tuple[str, ...] = ()
    """Names of WRITTEN."""
    form: bool = False
    """Whether it must be said in the platform's form."""


@dataclass(frozen=True)
class Market:
    """`id` is the two-letter code of the country or union, lower case."""

    id: str
    name: str
    rules: tuple[Rule, ...]

    def counting(self, occasions: frozenset[str] = frozenset(), day: str = "") -> tuple[Rule, ...]:
        """The rules that count on these occasions, on an ISO day ("": those that are still to come as well)."""
        return tuple(
            rule for rule in self.rules if (not rule.when or rule.when in occasions) and (not day or rule.since <= day)
        )
