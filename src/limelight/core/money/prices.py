"""What one call to an engine that charges may cost at most: that is set aside before the call is sent.

An engine declares it. A person may know better, and says so by the environment variable that the engine names; a
service that stands on this very machine costs nothing unless they do.
"""

from __future__ import annotations

import math
import os
from urllib.parse import urlsplit

from limelight.core.errors import InputError
from limelight.core.registry import DeclaredEngine


class NotAPrice(InputError):
    code = "not-a-price"
    sentence = '{name} is "{value}", and no price. Write what one call costs at most, such as 0.02.'


def price_of(engine: DeclaredEngine) -> float:
    """The most that a call may charge, here and now. Raises NotAPrice for a price that is none."""
    if said := price_said(engine.price_in):
        return _price(engine.price_in, said)
    return 0.0 if engine.address_in and on_this_machine(os.environ.get(engine.address_in, "")) else engine.cost


def price_said(name: str) -> str:
    """What the person says that a call costs, "" where they do not."""
    return os.environ.get(name, "").strip() if name else ""


def _price(name: str, value: str) -> float:
    try:
        price = float(value)
    except ValueError:
        price = math.nan
    if not 0 <= price < math.inf:
        raise NotAPrice(name=name, value=value)
    return price


def on_this_machine(address: str) -> bool:
    """Whether a URL leads to this very machine."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    parts = host.split(".")
    return host in ("localhost", "::1") or (len(parts) == 4 and parts[0] == "127" and all(map(str.isdigit, parts)))
