"""The channels, one TOML each beside this file: what a platform's form asks, and what it does with a credential."""

from __future__ import annotations

from limelight.sign.channels.channel import Channel

__all__ = ["Channel"]
