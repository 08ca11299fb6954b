"""The markets, one TOML each beside this file: adding one is one file and its test."""

from __future__ import annotations

from functools import cache
from importlib import resources

from limelight.sign.markets.asked import labels_for
from limelight.sign.markets.errors import UnknownMarket
from limelight.sign.markets.market import Market, Rule, Shown, Sounded
from limelight.sign.markets.reading import read_market
from limelight.works.problems import suggestion
from limelight.works.vocabulary import MARKETS

__all__ = ["Market", "Rule", "Shown", "Sounded", "UnknownMarket", "labels_for", "market", "read_markets"]


@cache
def market(id: str) -> Market:
    """The market of that code. Raises UnknownMarket for one that there is no file of."""
    if id not in MARKETS:
        raise UnknownMarket(market=id, hint=suggestion(id, MARKETS, what="Markets"))
    data = resources.files(__name__).joinpath(f"{id}.toml").read_bytes()
    return read_market(id, data, f"sign/markets/{id}.toml")


def read_markets() -> tuple[Market, ...]:
    """Every market, in the order of its code."""
    return tuple(market(id) for id in MARKETS)
