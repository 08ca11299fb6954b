"""The channels, one TOML each beside this file: what a platform's form asks, and what it does with a credential."""

from __future__ import annotations

from functools import cache
from importlib import resources

from limelight.sign.channels.channel import Channel, Field, Limits, Made
from limelight.sign.channels.errors import UnknownChannel
from limelight.sign.channels.form import answers, disclosure
from limelight.sign.channels.making import made_of, may_be_by_models
from limelight.sign.channels.reading import read_channel
from limelight.works.problems import suggestion
from limelight.works.vocabulary import CHANNELS

__all__ = [
    "Channel",
    "Field",
    "Limits",
    "Made",
    "UnknownChannel",
    "answers",
    "channel",
    "disclosure",
    "made_of",
    "may_be_by_models",
    "read_channels",
]


@cache
def channel(id: str) -> Channel:
    """The channel of that name. Raises UnknownChannel for one that there is no file of."""
    if id not in CHANNELS:
        raise UnknownChannel(channel=id, hint=suggestion(id, CHANNELS, what="Channels"))
    data = resources.files(__name__).joinpath(f"{id.replace('-', '_')}.toml").read_bytes()
    return read_channel(id, data, f"sign/channels/{id}.toml")


def read_channels() -> tuple[Channel, ...]:
    """Every channel, in the order of its name."""
    return tuple(channel(id) for id in CHANNELS)
