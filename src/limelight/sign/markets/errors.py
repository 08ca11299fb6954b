"""What can go wrong with markets."""

from __future__ import annotations

from limelight.core.errors import InputError


class UnknownMarket(InputError):
    code = "unknown-market"
    sentence = 'Nothing is known of what the market "{market}" asks. {hint}'
