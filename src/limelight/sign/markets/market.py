"""A market: where a release is shown, and what must be seen, heard and written there because of how it was made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One thing that a market asks for: `clause` and `source` say where that stands, `since` from when (ISO date).

    `bound` is who must keep it: "provider", "deployer", "platform", "advertiser". `waivable` rules may be passed by name
    and reason.
    """

    id: str
    about: str
    clause: str
    source: str
    since: str
    bound: str
    waivable: bool = False


@dataclass(frozen=True)
class Market:
    """`id` is the two-letter code of the country or union, lower case."""

    id: str
    name: str
    rules: tuple[Rule, ...]
