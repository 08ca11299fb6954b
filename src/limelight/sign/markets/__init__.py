"""The markets, one TOML each beside this file: adding one is one file and its test."""

from __future__ import annotations

from limelight.sign.markets.market import Market, Rule

__all__ = ["Market", "Rule"]
